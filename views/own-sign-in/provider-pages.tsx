import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, EmptyState, Inset, Panel, Warning } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { beside, overall, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { ProviderFields, Steps, type Registering } from './provider-fields.tsx'

const base = '/admin/settings/sign-in'

type ListFacts = {
  id: string
  name: string
  others: { id: string; name: string }[]
  choices: { label: string; href: string }[]
  rows: { id: string; button: string; kind: string; state: string }[]
}

/** The sign-ins an organisation has already, and the ways to add one. */
export function ProvidersPage({ shell, facts }: { shell: Shell; facts: ListFacts }) {
  const { id, name, others, choices, rows } = facts
  return (
    <Page shell={shell} title="Your own sign-in">
      <BackLink href={`/admin/settings?organisation=${id}`}>Settings</BackLink>
      <h1>Your own sign-in</h1>
      {others.map((other) => (
        <p>
          <a href={`${base}?organisation=${other.id}`}>Sign-in of {other.name}</a>
        </p>
      ))}
      <p>
        People at {name} can sign in here with the account they have at work. They need no other
        password. Nobody gets in without an invitation from you.
      </p>
      {rows.length === 0 ? (
        <EmptyState title="Nothing is set up yet. People sign in with a password." />
      ) : (
        <Table
          caption="Ways to sign in"
          hideCaption
          head={['Button', 'Where', 'State', 'Change'].map((label) => ({ label }))}
          rows={rows.map((row) => [
            row.button,
            row.kind,
            row.state,
            <a href={`${base}/${row.id}`}>
              Change<span class="unseen"> {row.button}</span>
            </a>,
          ])}
        />
      )}
      <h2>Add one</h2>
      <p>Where do your people sign in at work? It takes about ten minutes.</p>
      <Buttons>
        {choices.map(({ label, href }) => (
          <LinkButton href={href} kind="quiet">
            {label}
          </LinkButton>
        ))}
      </Buttons>
    </Page>
  )
}

type NewFacts = Registering & { organisation: string; kind: string; adding: string; typed: Typed }

/** A new one: first what to do at the provider, then what it gave. */
export function NewProviderPage({ shell, facts }: { shell: Shell; facts: NewFacts }) {
  const { organisation, kind, adding, typed } = facts
  return (
    <Page shell={shell} title={adding} error={typed.errors.length > 0}>
      <BackLink href={`${base}?organisation=${organisation}`}>Your own sign-in</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{adding}</h1>
      <Refused typed={typed} />
      <Steps facts={facts} />
      <h2>Then fill this in</h2>
      <Form action={base} shell={shell} save="Save" id="provider">
        <Hidden name="organisation" value={organisation} />
        <Hidden name="kind" value={kind} />
        <ProviderFields typed={typed} isNew />
      </Form>
    </Page>
  )
}

type ProviderFacts = Registering & {
  id: string
  version: number
  organisation: string
  kindName: string
  typed: Typed
  tried: { worked: boolean; words: string } | null
  clash: ClashFacts | null
}

/** One of them: try it, change it, take it away. */
export function ProviderPage({ shell, facts }: { shell: Shell; facts: ProviderFacts }) {
  const { id, version, organisation, kindName, typed, tried, clash } = facts
  return (
    <Page shell={shell} title={kindName} error={typed.errors.length > 0}>
      <BackLink href={`${base}?organisation=${organisation}`}>Your own sign-in</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{kindName}</h1>
      <Refused typed={typed} />
      {tried && <TriedNote tried={tried} />}
      <Clash clash={clash} />
      <Form action={`${base}/${id}/trial`} shell={shell} id="trial">
        <p>See whether it answers. This changes nothing, and signs nobody in.</p>
        <Button kind="quiet">Try it</Button>
      </Form>
      <h2>Change it</h2>
      <Form action={`${base}/${id}`} shell={shell} version={version} save="Save" id="provider">
        <ProviderFields typed={typed} />
      </Form>
      <Steps facts={facts} />
      <h2>Take it away</h2>
      <p>You can, as long as nobody signs in with it. Or turn it off above.</p>
      <Form action={`${base}/${id}/removal`} shell={shell} id="removal">
        <Button kind="quiet">Take it away</Button>
      </Form>
    </Page>
  )
}

const Refused = ({ typed }: { typed: Typed }) => {
  const words = overall(typed)
  return words ? (
    <Inset>
      <p role="alert">{words}</p>
    </Inset>
  ) : (
    <></>
  )
}

function TriedNote({ tried }: { tried: { worked: boolean; words: string } }) {
  if (!tried.worked) {
    return (
      <Warning>
        <p>{tried.words}</p>
      </Warning>
    )
  }
  return (
    <Panel title="It works so far" level={2}>
      <p>{tried.words}</p>
      <p>
        <a href="/profile/security/work">Connect your own account</a>
      </p>
    </Panel>
  )
}
