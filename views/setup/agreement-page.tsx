import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { OtherTeams } from './other-teams.tsx'

type AgreementFacts = {
  team: { id: string; name: string }
  others: { href: string; name: string }[]
  sites: Option[]
  /** How far the team is. */
  says: string
  /** How many are led by somebody and have no agreement yet. */
  waiting: number
  typed: Typed
}

/** One starting point for a team; what comes of it is agreed by those who work there. */
export function FirstAgreementPage({ shell, facts }: { shell: Shell; facts: AgreementFacts }) {
  const { team, waiting, typed } = facts
  const problem = overall(typed)
  return (
    <Page shell={shell} title="Starting agreement" error={typed.errors.length > 0}>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>Starting agreement for {team.name}</h1>
      <OtherTeams teams={facts.others} />
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      <p>{facts.says}</p>
      <p>
        Each of them gets these numbers as a proposal. It is agreed, not imposed: nothing counts
        until they and whoever leads them have signed. They can propose other numbers.
      </p>
      <WhoSees names="Each worker and whoever leads them. You do not" />
      {waiting > 0 && (
        <Form
          action="/setup/agreement"
          shell={shell}
          save={waiting === 1 ? 'Propose it to 1 person' : `Propose it to ${waiting} people`}
          id="agreement"
        >
          <Hidden name="team" value={team.id} />
          <Radios
            {...typedIn(typed).field('site')}
            label="Starting point"
            hint="Each comes from a team in the study. The numbers are ours, for full-time work."
            options={facts.sites}
          />
        </Form>
      )}
      <Buttons>
        <LinkButton href={`/setup/debrief?team=${team.id}`} kind="quiet">
          {waiting > 0 ? 'Leave this for now' : 'Carry on'}
        </LinkButton>
      </Buttons>
    </Page>
  )
}
