import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { Details, Inset } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'
import { AnswerForm, type Answer } from './answer-form.tsx'

/** One of the page's forms as it came back: what was typed, and what to put right. */
export type Refused = {
  form: 'context' | 'answer' | 'conversation' | 'settlement' | 'snooze' | 'passing' | 'plan'
  values: Record<string, string | readonly string[] | undefined>
  errors: { field: string; message: string }[]
  /** Somebody changed it meanwhile: what is kept now stands on the page beside these words. */
  clash: boolean
} | null

export type Talked = { when: string; by: string; agreed: string }

export const typed = (refused: Refused, form: string, field: string) =>
  refused?.form === form ? String(refused.values[field] ?? '') : null

export const errorOn = (refused: Refused, form: string, field: string) =>
  refused?.form === form ? refused.errors.find((each) => each.field === field)?.message : undefined

type ContextProps = {
  shell: Shell
  id: string
  context: { text: string; version: number } | null
  whoSees: string
  refused: Refused
}

/** The worker's own words beside the alert. */
export function ContextForm({ shell, id, context, whoSees, refused }: ContextProps) {
  return (
    <Details
      summary={context ? 'Change your words' : 'Add a few words for whoever sees this'}
      open={refused?.form === 'context'}
    >
      <WhoSees names={whoSees} />
      <Form
        shell={shell}
        action={`/alerts/${id}/context`}
        version={context?.version ?? 0}
        save="Keep these words"
      >
        <TextArea
          name="context"
          label="What would help others understand?"
          hint="No names of people you hold."
          value={typed(refused, 'context', 'context') ?? context?.text ?? ''}
          error={errorOn(refused, 'context', 'context')}
          rows={4}
          maxlength={2000}
        />
      </Form>
    </Details>
  )
}

export function Context({ text, worker }: { text: string; worker: string | null }) {
  return (
    <Inset>
      <p>
        <strong>{worker ? `${worker} says` : 'Your words'}:</strong>
      </p>
      <Lines text={text} />
    </Inset>
  )
}

/** Typed text, one paragraph for each line. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
    </>
  )
}

type AnswerProps = {
  shell: Shell
  id: string
  kind: 'work' | 'felt' | 'contact' | 'team'
  answer: Answer & { moves: boolean }
  refused: Refused
}

/** The lead says when there is time; afterwards the talk can be moved. */
export function AnswerPart({ shell, id, kind, answer, refused }: AnswerProps) {
  const shown = {
    version: answer.version,
    talkOn: typed(refused, 'answer', 'talk_on') ?? answer.talkOn,
    talkAt: typed(refused, 'answer', 'talk_at') ?? answer.talkAt,
    whoSees: answer.whoSees,
    errors: refused?.form === 'answer' ? refused.errors : [],
  }
  const form = { id, answer: shown, formId: shell.formId }
  const later = answer.moves ? 'Move the talk' : kind === 'contact' ? cannotNow : null
  if (later !== null) {
    return (
      <Details summary={later} open={refused?.form === 'answer'}>
        <AnswerForm {...form} save={answer.moves ? 'Move the talk' : undefined} />
      </Details>
    )
  }
  return (
    <section id="acknowledgement">
      <h2>Say when you can talk</h2>
      <AnswerForm {...form} />
    </section>
  )
}

const cannotNow = 'You cannot ring now? Say when you can talk'

type ConversationProps = {
  shell: Shell
  id: string
  talks: Talked[]
  /** Null when the reader only reads. */
  write: { whoSees: string } | null
  refused: Refused
}

/** What was agreed, and only that. */
export function Conversation({ shell, id, talks, write, refused }: ConversationProps) {
  if (talks.length === 0 && !write) return null
  const error = errorOn(refused, 'conversation', 'agreed')
  return (
    <section id="conversation">
      <h2>What you agreed</h2>
      {talks.map((talk) => (
        <Inset>
          <Lines text={talk.agreed} />
          <p class="hint">
            Written down {talk.when} by {talk.by}
          </p>
        </Inset>
      ))}
      {write && (
        <Form shell={shell} action={`/alerts/${id}/conversations`} save="Keep what we agreed">
          <WhoSees names={write.whoSees} />
          <TextArea
            name="agreed"
            label="After the talk: what did you agree?"
            hint="Only what was agreed, and who does what by when."
            value={typed(refused, 'conversation', 'agreed') ?? ''}
            error={error}
            rows={4}
            maxlength={4000}
          />
        </Form>
      )}
    </section>
  )
}

export const RefusedSummary = ({ refused }: { refused: Refused }) => (
  <ErrorSummary errors={refused?.errors ?? []} />
)
