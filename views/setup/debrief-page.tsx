import { weekdayWords } from '../../src/debriefs/words.ts'
import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden, NumberField, TimeField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { OtherTeams } from './other-teams.tsx'

type ScheduleFacts = {
  team: { id: string; name: string }
  others: { href: string; name: string }[]
  /** 'Fridays at 15:00, for 25 minutes', once it is set. */
  meets: string | null
  typed: Typed
}

/** The first day and time of a weekly debrief; from then on it is for the lead to change. */
export function FirstSchedulePage({ shell, facts }: { shell: Shell; facts: ScheduleFacts }) {
  const { team, meets, typed } = facts
  return (
    <Page shell={shell} title="Debrief time" error={typed.errors.length > 0}>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={typed.errors} />
      <h1>When {team.name} meets</h1>
      <OtherTeams teams={facts.others} />
      <p>Once a week the team looks back together, for about 25 minutes.</p>
      {meets === null ? (
        <Filled shell={shell} facts={facts} />
      ) : (
        <p>
          <strong>{meets}.</strong> Its lead can change this under “Debrief”.
        </p>
      )}
      <Buttons>
        <LinkButton href="/setup/help-contacts" kind="quiet">
          {meets === null ? 'Leave this for now' : 'Carry on'}
        </LinkButton>
      </Buttons>
    </Page>
  )
}

function Filled({ shell, facts: { team, typed } }: { shell: Shell; facts: ScheduleFacts }) {
  const { field } = typedIn(typed)
  return (
    <>
      <WhoSees names={`Everyone in ${team.name} and those who lead it`} />
      <Form action="/setup/debrief" shell={shell} save="Save" id="debrief">
        <Hidden name="team" value={team.id} />
        <Radios
          {...field('weekday')}
          label="Day of the week"
          hint="On a bank holiday it is held on the working day before."
          options={optionsOf(weekdayWords)}
        />
        <TimeField {...field('at')} label="It starts at" />
        <NumberField {...field('minutes')} label="Minutes" hint="About 25 is usual." />
      </Form>
    </>
  )
}
