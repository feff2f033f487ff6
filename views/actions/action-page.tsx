import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form } from '../components/form.tsx'
import { DateField, TextArea } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink, Details, Inset } from '../components/notes.tsx'
import { overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { From, type ActionLine } from './action-list.tsx'

export type ActionPageFacts = ActionLine & {
  may: { finish: boolean; move: boolean; drop: boolean; reopen: boolean }
  whoSees: string
}

export type FilledAction = Typed & {
  /** Which of the page's forms came back. */
  form: 'new-day' | 'dropped' | null
  clash: ClashFacts | null
}

type ActionProps = { shell: Shell; facts: ActionPageFacts; filled: FilledAction }

/** One promise: done, a new day, dropped with a reason, or open again. */
export function ActionPage({ shell, facts, filled }: ActionProps) {
  const says = overall(filled)
  return (
    <Page shell={shell} title="Action" error={filled.errors.length > 0}>
      <BackLink href="/actions">Actions</BackLink>
      <ErrorSummary errors={filled.errors.filter(({ field }) => field !== '')} />
      <h1>{facts.what}</h1>
      {says && (
        <Inset>
          <p>{says}</p>
        </Inset>
      )}
      <SummaryList rows={rowsOf(facts)} />
      <WhoSees names={facts.whoSees} />
      <Clash clash={filled.clash} />
      {facts.may.finish && <Press shell={shell} facts={facts} part="done" label="It is done" />}
      {facts.may.move && <NewDay shell={shell} facts={facts} filled={filled} />}
      {facts.may.drop && <Drop shell={shell} facts={facts} filled={filled} />}
      {facts.may.reopen && (
        <Press shell={shell} facts={facts} part="reopening" label="Open it again" />
      )}
    </Page>
  )
}

const rowsOf = (facts: ActionPageFacts) => [
  { key: 'Who', value: facts.who },
  { key: 'By', value: facts.late ? `${facts.due}, ${facts.late}` : facts.due },
  ...(facts.first ? [{ key: 'First promised for', value: facts.first }] : []),
  ...(facts.organisation ? [{ key: 'For', value: 'The organisation does this' }] : []),
  ...(facts.from ? [{ key: 'Where from', value: <From from={facts.from} /> }] : []),
  ...(facts.ended ? [{ key: 'How it stands', value: facts.ended }] : []),
  ...(facts.reason ? [{ key: 'Why', value: facts.reason }] : []),
]

type PressProps = { shell: Shell; facts: ActionPageFacts; part: string; label: string }

const Press = ({ shell, facts: { id, version }, part, label }: PressProps) => (
  <Form shell={shell} action={`/actions/${id}/${part}`} version={version}>
    <div class="buttons">
      <Button kind={part === 'done' ? 'main' : 'quiet'}>{label}</Button>
    </div>
  </Form>
)

function NewDay({ shell, facts, filled }: ActionProps) {
  const { field } = typedIn(filled)
  return (
    <Details summary="Give it a new day" open={filled.form === 'new-day'}>
      <Form
        shell={shell}
        action={`/actions/${facts.id}/new-day`}
        version={facts.version}
        save="Carry it forward"
      >
        <DateField
          label="New day"
          hint="The day promised first stays beside it."
          {...(filled.form === 'new-day' ? field('due_on') : { name: 'due_on' })}
        />
      </Form>
    </Details>
  )
}

function Drop({ shell, facts, filled }: ActionProps) {
  const { field } = typedIn(filled)
  return (
    <Details summary="Drop it, and say why" open={filled.form === 'dropped'}>
      <Form
        shell={shell}
        action={`/actions/${facts.id}/dropped`}
        version={facts.version}
        save="Drop it"
      >
        <TextArea
          label="Why is it dropped?"
          hint="A few words are enough. No names of people held."
          rows={3}
          maxlength={500}
          {...(filled.form === 'dropped' ? field('reason') : { name: 'reason' })}
        />
      </Form>
    </Details>
  )
}
