import { Form } from '../components/form.tsx'
import { DateField, TimeField } from '../components/inputs.tsx'
import { WhoSees } from '../components/who-sees.tsx'

export type Answer = {
  version: number
  talkOn: string
  talkAt: string
  whoSees: string
  errors?: { field: string; message: string }[]
}

type AnswerProps = { id: string; answer: Answer; formId: string; save?: string }

const path = (id: string) => `/alerts/${id}/acknowledgement`
const messageOn = ({ errors = [] }: Answer, field: string) =>
  errors.find((each) => each.field === field)?.message

/** When there is time to talk, on the alert's own page. */
export function AnswerForm({ id, answer, formId, save }: AnswerProps) {
  const { version, talkOn, talkAt } = answer
  const error = (field: string) => messageOn(answer, field)
  return (
    <Form action={path(id)} formId={formId} version={version} save={save ?? yes}>
      <WhoSees names={answer.whoSees} />
      <DateField name="talk_on" label="Day to talk" value={talkOn} error={error('talk_on')} />
      <TimeField
        name="talk_at"
        label="Time to talk"
        value={talkAt}
        error={error('talk_at')}
        width="medium"
      />
    </Form>
  )
}

const yes = 'I have seen this: talk then'

/**
 * The same inside a card, where several stand on one page: each field has an id of its own.
 * With scripts the card is swapped in place; without them the alert's page follows.
 */
export function QuickAnswer({ id, answer, formId }: AnswerProps) {
  const { version, talkOn, talkAt } = answer
  const swap = { 'hx-post': path(id), 'hx-target': `#alert-${id}`, 'hx-swap': 'outerHTML' } as const
  const field = { answer, alert: id }
  return (
    <Form action={path(id)} formId={formId} version={version} save={yes} {...swap}>
      <WhoSees names={answer.whoSees} />
      <TalkField {...field} name="talk_on" type="date" label="Day to talk" value={talkOn} />
      <TalkField {...field} name="talk_at" type="time" label="Time to talk" value={talkAt} />
    </Form>
  )
}

type TalkProps = {
  alert: string
  answer: Answer
  name: 'talk_on' | 'talk_at'
  type: 'date' | 'time'
  label: string
  value: string
}

function TalkField({ alert, answer, name, type, label, value }: TalkProps) {
  const id = `${name}-${alert}`
  const message = messageOn(answer, name)
  const firstWrong = message !== undefined && answer.errors?.[0]?.field === name
  return (
    <div class={message ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {message && (
        <p class="error" id={`${id}-error`}>
          <span class="unseen">Error: </span>
          {message}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        class="width-medium"
        aria-describedby={message ? `${id}-error` : undefined}
        aria-invalid={message ? 'true' : undefined}
        {...(firstWrong ? { 'data-focus': '' } : {})}
      />
    </div>
  )
}
