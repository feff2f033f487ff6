import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import type { Shell } from '../layout.tsx'

export type CoverAskFacts = {
  ids: string[]
  /** The moments it begins and ends, sent back with the answer. */
  from: string
  until: string
  name: string
  people: string
  when: string
  saidYes: boolean
}

/** Leave of colleagues that the reader is asked to cover. Who it is about shows when it begins. */
export function CoverAsks({ shell, asks }: { shell: Shell; asks: CoverAskFacts[] }) {
  if (asks.length === 0) return <></>
  return (
    <section id="asked">
      <h2>Cover for colleagues</h2>
      <p>You can open the people you cover while your colleague is away.</p>
      <ul class="tasks">
        {asks.map((ask) => (
          <li>
            <div>
              {ask.saidYes
                ? `You cover ${ask.people} for ${ask.name}`
                : `${ask.name} asks you to cover ${ask.people}`}
              <p class="hint">{ask.when}</p>
            </div>
            {!ask.saidYes && <Answer shell={shell} ask={ask} answer="yes" words="Yes" />}
            <Answer
              shell={shell}
              ask={ask}
              answer="no"
              words={ask.saidYes ? 'Not after all' : 'Not this time'}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type AnswerProps = { shell: Shell; ask: CoverAskFacts; answer: 'yes' | 'no'; words: string }

const Answer = ({ shell, ask, answer, words }: AnswerProps) => (
  <Form shell={shell} action="/cover-answers" inline>
    {ask.ids.map((id) => (
      <Hidden name="co_holder[]" value={id} />
    ))}
    <Hidden name="from_at" value={ask.from} />
    <Hidden name="ended_at" value={ask.until} />
    <Hidden name="answer" value={answer} />
    <Button kind="quiet">
      {words}
      <span class="unseen">, {ask.name}</span>
    </Button>
  </Form>
)
