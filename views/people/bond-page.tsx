import { Clash, type ClashFacts } from '../components/clash.tsx'
import { Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { DateField, Hidden, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'

type BondProps = {
  shell: Shell
  person: { id: string; name: string }
  /** Null for a new one. */
  bond: { id: string; version: number; name: string; isOpen: boolean } | null
  employment: string
  kinds: Option[]
  people: Option[]
  typed: Typed
  clash: ClashFacts | null
}

/** Who stands beside somebody's job, as what, and on which days. */
export function BondPage(props: BondProps) {
  const { shell, person, bond, employment, kinds, people, typed, clash } = props
  const { field } = typedIn(typed)
  const title = bond ? 'Change a link' : 'Add someone around them'
  return (
    <Page shell={shell} title={title} error={typed.errors.length > 0}>
      <BackLink href={`/admin/people/${person.id}`}>{person.name}</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{title}</h1>
      <Clash clash={clash} />
      <WhoSees names="You and other administrators, and both of them" />
      <Form
        action={`/admin/people/${person.id}/bonds${bond ? `/${bond.id}` : ''}`}
        shell={shell}
        version={bond?.version}
        save="Save"
        id="bond"
      >
        {bond ? (
          <p>
            Between {person.name} and {bond.name}.
          </p>
        ) : (
          <>
            <Hidden name="employment" value={employment} />
            <Select
              {...field('viewer')}
              label="Someone who works here"
              options={people}
              empty="Nobody from here"
            />
            <TextField
              {...field('viewer_email')}
              label="Or the e-mail of someone who works elsewhere"
              type="email"
              hint="Such as a VCSE manager of another organisation. They must have a sign-in already."
              optional
              autocomplete="off"
            />
          </>
        )}
        <Radios {...field('kind')} label={`What they are to ${person.name}`} options={kinds} />
        <DateField {...field('from_on')} label="First day" />
        <DateField
          {...field('until_on')}
          label="Last day"
          hint="The link holds to the end of this day."
          optional
        />
      </Form>
      {bond?.isOpen && (
        <Form
          action={`/admin/people/${person.id}/bonds/${bond.id}/ending`}
          shell={shell}
          id="ending"
        >
          <p>{bond.name} sees nothing more from the moment you press this.</p>
          <Button kind="quiet">End this link now</Button>
        </Form>
      )}
      <p>
        <a href="/help/who-sees-what">See what each of them can read</a>
      </p>
    </Page>
  )
}
