import { Clash, type ClashFacts } from '../components/clash.tsx'
import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

type ContactRow = { id: string; name: string; number: string; note: string; checked: string }

type OrganisationFacts = {
  id: string
  name: string
  version: number
  typed: Typed
  clash: ClashFacts | null
  contacts: ContactRow[]
  others: { id: string; name: string }[]
}

type SettingsProps = { shell: Shell; facts: OrganisationFacts; kinds: Option[] }

/** An organisation's name and kind, and the numbers on its urgent help page. */
export function SettingsPage({ shell, facts, kinds }: SettingsProps) {
  const { field } = typedIn(facts.typed)
  return (
    <Page shell={shell} title="Settings" error={facts.typed.errors.length > 0}>
      <ErrorSummary errors={beside(facts.typed)} />
      <h1>Settings</h1>
      {facts.others.map(({ id, name }) => (
        <p>
          <a href={`/admin/settings?organisation=${id}`}>Settings of {name}</a>
        </p>
      ))}
      <h2>{facts.name}</h2>
      <Clash clash={facts.clash} />
      <WhoSees names="Everyone who works for this organisation" />
      <Form
        action="/admin/settings"
        shell={shell}
        version={facts.version}
        save="Save"
        id="organisation"
      >
        <Hidden name="organisation" value={facts.id} />
        <TextField {...field('name')} label="Name of the organisation" autocomplete="off" />
        <Radios {...field('kind')} label="What kind it is" options={kinds} />
      </Form>
      <Contacts organisation={facts.id} contacts={facts.contacts} />
      <p>
        <a href={`/admin/settings/practices?organisation=${facts.id}`}>
          Practices that send people
        </a>
      </p>
      <p>
        <a href={`/admin/settings/statement?organisation=${facts.id}`}>Say that holding is work</a>
      </p>
      <p>
        <a href={`/admin/settings/checklist?organisation=${facts.id}`}>Job description checklist</a>
      </p>
      <p>
        <a href="/documents">Documents: privacy, safety and accessibility</a>
      </p>
      <p>
        <a href="/admin/instruments">Checks people can use for themselves</a>
      </p>
      <p>
        <a href="/admin/complaints">Complaints about how information is looked after</a>
      </p>
      <p>
        <a href={`/admin/settings/sign-in?organisation=${facts.id}`}>Your own sign-in</a>
      </p>
      <p>
        <a href="/admin/mail">How mail goes out</a>
      </p>
      <p>
        <a href="/setup">See what is left to set up</a>
      </p>
    </Page>
  )
}

function Contacts({ organisation, contacts }: { organisation: string; contacts: ContactRow[] }) {
  return (
    <>
      <h3>Urgent help</h3>
      <p>
        These numbers are on the urgent help page. See now and then that each one is still right.
        Never ring 999 to check it.
      </p>
      <Table
        caption="Numbers on the urgent help page"
        hideCaption
        head={['Who', 'Number', 'When', 'Checked', 'Change'].map((label) => ({ label }))}
        rows={contacts.map((contact) => [
          contact.name,
          contact.number,
          contact.note,
          contact.checked,
          <a href={`/admin/settings/help-contacts/${contact.id}`}>
            Change<span class="unseen"> {contact.name}</span>
          </a>,
        ])}
      />
      <Buttons>
        <LinkButton
          href={`/admin/settings/help-contacts/new?organisation=${organisation}`}
          kind="quiet"
        >
          Add a number
        </LinkButton>
      </Buttons>
    </>
  )
}

type ContactProps = {
  shell: Shell
  /** Null for a new one. */
  contact: { id: string; version: number } | null
  organisation: string
  typed: Typed
  clash: ClashFacts | null
}

/** One number on the urgent help page. */
export function HelpContactPage({ shell, contact, organisation, typed, clash }: ContactProps) {
  const { field } = typedIn(typed)
  const path = `/admin/settings/help-contacts${contact ? `/${contact.id}` : ''}`
  const title = contact ? 'Change a number' : 'Add a number'
  return (
    <Page shell={shell} title={title} error={typed.errors.length > 0}>
      <BackLink href="/admin/settings">Settings</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{title}</h1>
      <Clash clash={clash} />
      <WhoSees names="Everyone who works for this organisation" />
      <Form action={path} shell={shell} version={contact?.version} save="Save" id="help-contact">
        <Hidden name="organisation" value={organisation} />
        <TextField {...field('name')} label="Who answers" />
        <TextField {...field('number')} label="Number, or what to text" width="medium" />
        <TextField {...field('note')} label="When to use it" optional />
        <DateField
          {...field('checked_on')}
          label="Checked on"
          hint="The day somebody last made sure that it is right."
          optional
        />
      </Form>
      {contact && (
        <Form action={`${path}/removal`} shell={shell} id="removal">
          <Button kind="quiet">Remove this number</Button>
        </Form>
      )}
    </Page>
  )
}
