import { Select, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { fieldId } from '../components/field.tsx'
import { Button, Form } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { beside, overall, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type AnswerFacts = {
  debrief: string
  id: string
  version: number
  words: string
  standing: string
  people: Option[]
  whoSees: string
}

type Props = {
  shell: Shell
  facts: AnswerFacts & { clash?: ClashFacts | null }
  typed: Typed
  /** The four answers, each with what it means. */
  answers: { value: string; label: string; hint: string }[]
}

/** What happens to one thing, as its own person chooses. */
export function AnswerPage({ shell, facts, typed, answers }: Props) {
  const { field, value, error } = typedIn(typed)
  const wrong = overall(typed)
  const { error: unchosen } = error('answer')
  return (
    <Page shell={shell} title="What happens to it" error={typed.errors.length > 0}>
      <BackLink href={`/debriefs/${facts.debrief}/sharing`}>Sharing</BackLink>
      <ErrorSummary errors={beside(typed)} />
      <h1>What happens to it?</h1>
      <WhoSees names={facts.whoSees} />
      {wrong && (
        <Warning>
          <p>{wrong}</p>
        </Warning>
      )}
      <Clash clash={facts.clash ?? null} />
      <p class="inset">{facts.words}</p>
      <p>{facts.standing}</p>
      <Form
        shell={shell}
        action={`/debriefs/${facts.debrief}/items/${facts.id}/answer`}
        version={facts.version}
      >
        <Select
          label="Who with?"
          hint={
            facts.people.length === 0
              ? 'Nobody else has joined yet.'
              : 'Not needed if you put it down.'
          }
          options={facts.people}
          empty="Nobody chosen"
          {...field('second')}
        />
        <TextField
          label="Or who is on call, if they are not here"
          hint="For “Safe until Monday”, such as the duty line."
          maxlength={60}
          optional
          name="second_name"
          value={value('second_name')}
          {...error('second_name')}
        />
        <TextField
          label="What should we ask first on Monday?"
          maxlength={200}
          optional
          name="ask_first"
          value={value('ask_first')}
          {...error('ask_first')}
        />
        <fieldset class={unchosen ? 'field wrong' : 'field'} id={fieldId('answer')}>
          <legend>Your answer</legend>
          {unchosen && <p class="error">{unchosen}</p>}
          {answers.map((answer) => (
            <div>
              <Button kind="quiet" name="answer" value={answer.value}>
                {answer.label}
              </Button>
              <p class="hint">{answer.hint}</p>
            </div>
          ))}
        </fieldset>
      </Form>
    </Page>
  )
}
