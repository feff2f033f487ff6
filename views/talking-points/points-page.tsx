import { Radios, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Pager } from '../components/lists.tsx'
import { BackLink, PastTheEnd, Warning } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { PointList, type PointFacts } from './point-list.tsx'

export type PointsPageFacts = Typed & {
  mine: boolean
  person: string
  name: string
  /** Whom the worker talks with. */
  leads: string[]
  /** Jobs to choose from, where there are several. */
  jobs: Option[]
  open: PointFacts[]
  talked: PointFacts[]
  page: number
  pages: number
  most: number
  whoSees: string
}

type Props = { shell: Shell; facts: PointsPageFacts; changed: boolean }

/** What a worker and their lead want to talk about next time: either adds, both see. */
export function PointsPage({ shell, facts, changed }: Props) {
  const { mine, name, open, errors } = facts
  const title = mine ? 'Talking points' : `Talking points with ${name}`
  return (
    <Page shell={shell} title="Talking points" error={errors.length > 0}>
      {mine ? (
        <BackLink href="/supervision">Supervision</BackLink>
      ) : (
        <BackLink href={`/people/${facts.person}`}>{name}</BackLink>
      )}
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <WhoSees names={facts.whoSees} about="talking_point" />
      {changed && (
        <Warning>
          <p>This was changed by one of you since you opened it. Look at it again.</p>
        </Warning>
      )}
      {open.length > 0 ? (
        <PointList shell={shell} points={open} />
      ) : (
        <p>Nothing is waiting to be talked about. Add something when it comes to mind.</p>
      )}
      <NewPoint shell={shell} facts={facts} />
      <Talked shell={shell} facts={facts} />
    </Page>
  )
}

type PartProps = Omit<Props, 'changed'>

function NewPoint({ shell, facts }: PartProps) {
  const { mine, leads, jobs } = facts
  const { field } = typedIn(facts)
  if (mine && leads.length === 0) {
    return <p>You can add points once somebody is linked to you as your lead.</p>
  }
  return (
    <section>
      <h2>Add a talking point</h2>
      <Form
        shell={shell}
        action={mine ? '/supervision/talking-points' : `/people/${facts.person}/talking-points`}
        save="Add it"
      >
        {jobs.length > 0 && (
          <Radios label="Which job is it about?" options={jobs} {...field('employment_id')} />
        )}
        <TextArea
          label="What do you want to talk about?"
          hint="A line is enough. No names or numbers of people you hold, please."
          maxlength={facts.most}
          rows={3}
          {...field('words')}
        />
      </Form>
    </section>
  )
}

function Talked({ shell, facts }: PartProps) {
  const { talked, page, pages, mine } = facts
  const at = mine ? '/supervision/talking-points' : `/people/${facts.person}/talking-points`
  if (talked.length === 0) return page > 1 ? <PastTheEnd first={at} /> : null
  return (
    <section>
      <h2>Talked about</h2>
      <PointList shell={shell} points={talked} />
      <Pager page={page} pages={pages} href={(number) => `${at}?page=${number}`} />
    </section>
  )
}
