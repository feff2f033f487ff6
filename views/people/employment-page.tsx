import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { beside, typedIn, type Typed } from '../components/typed.ts'
import { Page, type Shell } from '../layout.tsx'
import { EmploymentFields, type EmploymentChoices } from './employment-fields.tsx'
import { workFactsReaders } from './person-form.tsx'
import { Reason } from './reason.tsx'

type EmploymentProps = {
  shell: Shell
  person: { id: string; name: string }
  /** Null for a new job. */
  job: { id: string; version: number } | null
  typed: Typed
  choices: EmploymentChoices
  lastDay: string
  clash: ClashFacts | null
}

/** A job: to add, to change or to end. */
export function EmploymentPage(props: EmploymentProps) {
  const { shell, person, job, typed, choices, lastDay, clash } = props
  const path = `/admin/people/${person.id}/employments${job ? `/${job.id}` : ''}`
  const title = job ? 'Change a job' : 'Add a job'
  return (
    <Page shell={shell} title={title} error={typed.errors.length > 0}>
      <BackLink href={`/admin/people/${person.id}`}>{person.name}</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>{title}</h1>
      <Clash clash={clash} />
      <WhoSees names={workFactsReaders} />
      <Form action={path} shell={shell} version={job?.version} save="Save" id="employment">
        <EmploymentFields typed={typed} choices={choices} />
      </Form>
      {job && (
        <>
          <h2>End this job</h2>
          <p>
            Its links to others end with it. So do links to others they hold by it. A later change
            does not bring links back.
          </p>
          <Form
            action={`${path}/ending`}
            shell={shell}
            version={job.version}
            save="End this job"
            id="ending"
          >
            <DateField
              name="last_day"
              label="Last day"
              value={lastDay}
              error={typed.errors.find((each) => each.field === 'last_day')?.message}
            />
            <Reason {...typedIn(typed).field('reason')} />
          </Form>
        </>
      )}
    </Page>
  )
}
