import type { Child } from 'hono/jsx'
import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { Radios, Select, type Option } from '../components/choices.tsx'
import type { ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea, TextField } from '../components/inputs.tsx'
import { Timeline, type Moment } from '../components/lists.tsx'
import { BackLink, Details, Inset } from '../components/notes.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { RecordForm } from './record-form.tsx'

export type WrittenFacts = {
  words: string
  written: string
  /** Whether each side agreed; empty where only the worker reads it. */
  standing: string[]
  versions: { title: string; words: string }[]
  comments: Moment[]
}

export type RecordPageFacts = {
  session: string
  /** Of the session. */
  path: string
  /** The query that says whose record it is, where one reads several. */
  whose: string
  which: string
  whoSees: string
  kept: string
  isAgreed: boolean
  notNow: string | null
  before: ActionLine[]
  promises: ActionLine[]
  owners: Option[]
  record: WrittenFacts | null
  version: number
  may: { write: boolean; agree: boolean; comment: boolean; promise: boolean; split: boolean }
}

export type FilledRecord = Typed & {
  /** Which of the page's forms came back. */
  form: 'record' | 'comments' | 'actions' | null
  clash: ClashFacts | null
}

type Props = { shell: Shell; facts: RecordPageFacts; filled: FilledRecord }

/** What is kept of one session: promises of the last one first, the words, and what is promised now. */
export function RecordPage({ shell, facts, filled }: Props) {
  const { path, before, record, may, notNow } = facts
  const says = overall(filled)
  return (
    <Page shell={shell} title="Record of a session" error={filled.errors.length > 0}>
      <BackLink href={path}>The session</BackLink>
      <ErrorSummary errors={beside(filled)} />
      <h1>Record of a session</h1>
      <p class="lead">{facts.which}</p>
      <WhoSees names={facts.whoSees} />
      <Note says={says ?? notNow} />
      {before.length > 0 && (
        <section>
          <h2>Still open from before</h2>
          <ActionList shell={shell} lines={before} back="session" at={facts.session} />
        </section>
      )}
      <h2>What is kept</h2>
      <p>
        {facts.kept}{' '}
        {facts.isAgreed
          ? 'Your agreement says so.'
          : 'That is how it is until you agree otherwise.'}
      </p>
      {record && <Written shell={shell} facts={facts} record={record} />}
      {record === null && (may.write || filled.form === 'record') && (
        <RecordForm shell={shell} place={facts} filled={ofForm(filled, 'record')} />
      )}
      {record && (may.comment || filled.form === 'comments') && (
        <Comment shell={shell} facts={facts} filled={filled} />
      )}
      <Promises shell={shell} facts={facts} filled={filled} />
      {may.split && (
        <p>
          <a href={`${path}/split`}>Say how the time went, and whether it helped</a>. That is only
          for you.
        </p>
      )}
    </Page>
  )
}

const Note = ({ says }: { says: Child }) =>
  says ? (
    <Inset>
      <p>{says}</p>
    </Inset>
  ) : (
    <></>
  )

/** What came back for one of the forms; nothing for the others. */
export const ofForm = (filled: FilledRecord, form: FilledRecord['form']): FilledRecord =>
  filled.form === form ? filled : { values: {}, errors: [], form: null, clash: null }

type WrittenProps = { shell: Shell; facts: RecordPageFacts; record: WrittenFacts }

function Written({ shell, facts, record }: WrittenProps) {
  const { path, whose, version, may } = facts
  return (
    <>
      <p class="written">{record.words}</p>
      <p class="hint">{[record.written, ...record.standing].join(' ')}</p>
      {(may.agree || may.write) && (
        <div class="buttons">
          {may.agree && (
            <Form
              shell={shell}
              action={`${path}/record/agreement${whose}`}
              version={version}
              inline
            >
              <Button>Yes, this is how it was</Button>
            </Form>
          )}
          {may.write && (
            <LinkButton kind="quiet" href={`${path}/record/edit${whose}`}>
              Change the words
            </LinkButton>
          )}
        </div>
      )}
      {record.versions.length > 0 && (
        <Details summary="What it said before">
          {record.versions.map(({ title, words }) => (
            <>
              <h3>{title}</h3>
              <p class="written">{words}</p>
            </>
          ))}
        </Details>
      )}
      {record.comments.length > 0 && (
        <section>
          <h3>What was said about it</h3>
          <Timeline items={record.comments} />
        </section>
      )}
    </>
  )
}

function Comment({ shell, facts, filled: all }: Props) {
  const filled = ofForm(all, 'comments')
  const { field } = typedIn(filled)
  return (
    <Details summary="Add a word beside it" open={filled.form !== null}>
      <Form
        shell={shell}
        action={`${facts.path}/record/comments${facts.whose}`}
        save="Keep it beside the record"
      >
        <Radios
          {...field('kind')}
          label="What is it?"
          hint="It stays beside the record. Nobody can take it away."
          options={[
            { value: 'comment', label: 'A comment' },
            { value: 'disagreement', label: 'I remember it differently' },
          ]}
          required
        />
        <TextArea {...field('words')} label="Your words" rows={3} maxlength={2000} required />
      </Form>
    </Details>
  )
}

function Promises({ shell, facts, filled: all }: Props) {
  const { promises, owners, may } = facts
  const filled = ofForm(all, 'actions')
  const { field } = typedIn(filled)
  const canPromise = may.promise || filled.form !== null
  if (promises.length === 0 && !canPromise) return <></>
  return (
    <section>
      <h2>Promised in this session</h2>
      {promises.length > 0 ? (
        <ActionList shell={shell} lines={promises} back="session" />
      ) : (
        <p>Nothing is promised yet.</p>
      )}
      {canPromise && (
        <Details summary="Promise something" open={filled.form !== null}>
          <Form
            shell={shell}
            action={`${facts.path}/record/actions${facts.whose}`}
            save="Keep this promise"
          >
            <TextField
              {...field('what')}
              label="What is promised?"
              hint="It comes up first next time, until it is done or dropped."
              maxlength={300}
              required
            />
            <Select {...field('owner')} label="Who does it?" options={owners} required />
            <DateField {...field('due_on')} label="By when?" required />
          </Form>
        </Details>
      )}
    </section>
  )
}
