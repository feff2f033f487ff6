import { Button, Buttons, Form } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, Details, EmptyState, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Line = { when: string; size: string; took: string; result: string }

export type BackupsFacts = {
  /** What is wrong, in sentences. */
  troubles: string[]
  underWay: string[]
  /** When it was last seen that all there is is kept. */
  keptUpTo: string | null
  place: string
  /** Minutes between two. */
  every: number
  hours: number
  days: number
  backups: Line[]
  drills: (Line & { what: string })[]
}

const path = '/admin/backups'

/** How the backups of the whole server stand: moments and sizes, never what is in them. */
export function BackupsPage({ shell, facts }: { shell: Shell; facts: BackupsFacts }) {
  return (
    <Page shell={shell} title="Backups" wide>
      <BackLink href="/admin/settings">Settings</BackLink>
      <h1>Backups</h1>
      <WhoSees names="Every administrator on this server" />
      <p>
        A backup is a copy of everything here. Each one is checked, then locked with the key of the
        server. If something breaks, whoever runs the server can put one back.
      </p>
      <Buttons>
        <Form action={path} shell={shell} id="now" inline>
          <Button>Back up now</Button>
        </Form>
        <Form action={`${path}/tries`} shell={shell} id="tries" inline>
          <Button kind="quiet">Try a restore now</Button>
        </Form>
      </Buttons>
      <State facts={facts} />
      <Where facts={facts} />
    </Page>
  )
}

/** While something runs it looks again by itself; without scripts the link does. */
function State({ facts }: { facts: BackupsFacts }) {
  const { troubles, underWay, keptUpTo } = facts
  const again = {
    'hx-get': path,
    'hx-trigger': 'every 3s',
    'hx-select': '#state',
    'hx-swap': 'outerHTML',
  }
  return (
    <section id="state" {...(underWay.length > 0 ? again : {})}>
      {troubles.length > 0 && (
        <Warning red>
          {troubles.map((words) => (
            <p>{words}</p>
          ))}
          <p>Tell whoever runs the server. The lists below say what went wrong.</p>
        </Warning>
      )}
      <SummaryList
        rows={[
          {
            key: 'Everything is kept up to',
            value: keptUpTo ?? 'Nothing yet. The first backup comes within 15 minutes.',
          },
        ]}
      />
      {underWay.length > 0 && (
        <p>
          {underWay.join(' ')} <a href={path}>See where it stands</a>
        </p>
      )}
      <Kept facts={facts} />
      <Tried facts={facts} />
    </section>
  )
}

const Where = ({ facts: { place, every, hours, days } }: { facts: BackupsFacts }) => (
  <Details summary="Where they are, and what to keep apart">
    <p>
      They are in <code>{place}</code> on the server. Ask for copies on another computer too.
    </p>
    <p>
      They open only with the key file of the server. Keep a copy of that file somewhere else, apart
      from the backups. Without it nobody can open them.
    </p>
    <p>
      There is one every {every} minutes, if anything changed. All of the last {hours} hours stay.
      Then one a day stays for {days} days. The list shows one for each day. Once a week Holdfast
      tries to put the newest one back, beside the real one.
    </p>
    <p>
      Somebody who is erased here goes from older backups within {days} days. If an older one is put
      back, they are erased again.
    </p>
    <p>
      This page is about the whole server, with every organisation on it. It shows times and sizes
      and nothing else.
    </p>
  </Details>
)

const head = [
  { label: 'Made' },
  { label: 'Size', numeric: true },
  { label: 'Took', numeric: true },
  { label: 'Result' },
]

const Kept = ({ facts: { backups } }: { facts: BackupsFacts }) =>
  backups.length === 0 ? (
    <EmptyState title="There is no backup yet." />
  ) : (
    <Table
      caption="The newest backup of each day"
      head={head}
      rows={backups.map(({ when, size, took, result }) => [when, size, took, result])}
    />
  )

const Tried = ({ facts: { drills } }: { facts: BackupsFacts }) =>
  drills.length === 0 ? (
    <EmptyState title="No restore was tried yet." />
  ) : (
    <Table
      caption="Restores, newest first"
      head={[{ label: 'Backup of' }, { label: 'What' }, ...head.slice(2)]}
      rows={drills.map(({ when, what, took, result }) => [when, what, took, result])}
    />
  )
