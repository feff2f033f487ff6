import { Select, Tick, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { Hidden, TextArea } from '../components/inputs.tsx'
import { BackLink, Details } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { workFactsReaders } from '../people/person-form.tsx'

type PeopleProps = { shell: Shell; typed: Typed; teams: Option[] }

/** A whole team in one field, one person on each line. */
export function FirstPeoplePage({ shell, typed, teams }: PeopleProps) {
  const { field, tick } = typedIn(typed)
  return (
    <Page shell={shell} title="The people" error={typed.errors.length > 0}>
      <BackLink href="/setup">Setting up</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>The people</h1>
      <WhoSees names={workFactsReaders} />
      <Form action="/setup/people" shell={shell} save="Look them over" id="people">
        {teams.length === 1 ? (
          <Hidden name="team" value={teams[0]!.value} />
        ) : (
          <Select {...field('team')} label="Team" options={teams} />
        )}
        <TextArea
          {...field('people')}
          label="One person on each line"
          hint="Name, e-mail, job, hours a week, started. You can paste from a spreadsheet."
          rows={10}
          autocomplete="off"
        />
        <Details summary="See an example">
          <pre>{example}</pre>
          <p>Only the name is needed. Commas, semicolons and tabs all work.</p>
          <p>
            Without a job we take link worker. Without hours we take full time, 37.5. Without a day
            we take today. You can change each of them on the next page.
          </p>
        </Details>
        <Tick
          {...tick('lead_answers_to_me')}
          label="I am the lead’s manager"
          hint="Then the lead answers to you. You can choose someone else later."
        />
      </Form>
      <p>
        <a href="/setup/import">Bring people in from a file instead</a>
      </p>
    </Page>
  )
}

const example = `Mari Bevan, mari@example.org, lead, 37.5, 4 March 2019
Jo Tennant, jo@example.org, link worker, 30
Ana Ruiz`
