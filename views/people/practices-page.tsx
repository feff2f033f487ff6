import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type Listed = { id: string; name: string; ended_at: string | null }

type PracticesFacts = {
  organisation: { id: string; name: string }
  others: { id: string; name: string }[]
  practices: Listed[]
  typed: Typed
}

const path = '/admin/settings/practices'

/** The practices that send people to one organisation, A to Z. */
export function PracticesPage({ shell, facts }: { shell: Shell; facts: PracticesFacts }) {
  const { organisation, practices, typed } = facts
  const listed = practices.filter(({ ended_at }) => ended_at === null)
  const ended = practices.filter(({ ended_at }) => ended_at !== null)
  return (
    <Page shell={shell} title="Practices" error={typed.errors.length > 0}>
      <BackLink href={`/admin/settings?organisation=${organisation.id}`}>Settings</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Practices that send people</h1>
      {facts.others.map(({ id, name }) => (
        <p>
          <a href={`${path}?organisation=${id}`}>Practices of {name}</a>
        </p>
      ))}
      <p>
        Link workers at {organisation.name} can say which practice sent someone. That shows when one
        practice passes on a lot.
      </p>
      {listed.length === 0 ? (
        <EmptyState title="There is no practice on the list yet." />
      ) : (
        <Names practices={listed} />
      )}
      <h2>Add a practice</h2>
      <WhoSees names="Everyone who works for this organisation" />
      <Form action={path} shell={shell} save="Add" id="practice">
        <Hidden name="organisation" value={organisation.id} />
        <TextField
          {...typedIn(typed).field('name')}
          label="Name of the practice"
          autocomplete="off"
          maxlength={80}
        />
      </Form>
      {ended.length > 0 && <h2>No longer on the list</h2>}
      {ended.length > 0 && <Names practices={ended} />}
    </Page>
  )
}

const Names = ({ practices }: { practices: Listed[] }) => (
  <ul>
    {practices.map(({ id, name }) => (
      <li>
        <a href={`${path}/${id}`}>{name}</a>
      </li>
    ))}
  </ul>
)

type PracticeFacts = Listed & {
  organisation_id: string
  version: number
  typed: Typed
  clash: ClashFacts | null
}

/** One practice: its name, and whether it can still be chosen. */
export function PracticePage({ shell, facts }: { shell: Shell; facts: PracticeFacts }) {
  const { id, typed, ended_at: ended } = facts
  return (
    <Page shell={shell} title="Change a practice" error={typed.errors.length > 0}>
      <BackLink href={`${path}?organisation=${facts.organisation_id}`}>Practices</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Change a practice</h1>
      <Clash clash={facts.clash} />
      <WhoSees names="Everyone who works for this organisation" />
      <Form
        action={`${path}/${id}`}
        shell={shell}
        version={facts.version}
        save="Save"
        id="practice"
      >
        <TextField
          {...typedIn(typed).field('name')}
          label="Name of the practice"
          autocomplete="off"
          maxlength={80}
        />
      </Form>
      <Form action={`${path}/${id}/${ended ? 'opening' : 'ending'}`} shell={shell} id="listing">
        <p>
          {ended
            ? 'It is no longer on the list. People it sent before keep its name.'
            : 'Taken off the list, it cannot be chosen. People it sent before keep its name.'}
        </p>
        <Button kind="quiet">{ended ? 'Put it back on the list' : 'Take it off the list'}</Button>
      </Form>
    </Page>
  )
}
