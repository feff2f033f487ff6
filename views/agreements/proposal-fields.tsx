import type { ProposalFacts } from '../../src/agreements/proposal.ts'
import type { NumberQuestion, Question } from '../../src/agreements/questions.ts'
import { Card } from '../components/card.tsx'
import { Radios } from '../components/choices.tsx'
import { NumberField, TextArea } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import { Continuum } from './continuum.tsx'
import { typedIn, type TypedIn } from '../components/typed.ts'

/** One card for each element: where it sits, its numbers, and words for the rest. */
export function ElementFields({ facts }: { facts: ProposalFacts }) {
  const typed = typedIn(facts)
  return (
    <>
      {facts.questions.map((question) => (
        <Card heading={question.name} level={3}>
          <p class="hint">{question.asks}</p>
          {question.fixed ? (
            <Fixed />
          ) : (
            <Radios
              {...typed.field(`position_${question.code}`)}
              label={`Where does “${question.name}” sit?`}
              options={facts.steps}
              inline
            />
          )}
          {question.numbers.map((each) => (
            <Numbers typed={typed} question={each} />
          ))}
          {question.mayBeOpen && (
            <NumberField
              {...typed.field('every_sessions')}
              label="With no cap: look again every so many sessions"
              optional
            />
          )}
          <Words typed={typed} question={question} />
        </Card>
      ))}
    </>
  )
}

/** Said the same for everyone, so there is nothing to choose. */
const Fixed = () => (
  <p>
    <Continuum position={0} step="Firm" /> <strong>Firm</strong>, the same for everyone.
  </p>
)

/** Both numbers of one measure, side by side where there is room. */
export function Numbers({ typed, question }: { typed: TypedIn; question: NumberQuestion }) {
  const { code, near, past } = question
  const open = code === 'sessions' ? { hint: 'Leave it empty for no cap.', optional: true } : {}
  return (
    <div class="cards">
      <NumberField {...typed.field(`near_${code}`)} label={near} />
      {past && <NumberField {...typed.field(`past_${code}`)} label={past} {...open} />}
    </div>
  )
}

function Words({ typed, question }: { typed: TypedIn; question: Question }) {
  const field = typed.field(`words_${question.code}`)
  return (
    <Details
      summary={`Say it in words: ${question.name}`}
      open={field.value !== '' || 'error' in field}
    >
      <TextArea
        {...field}
        label={`What is agreed about “${question.name}”`}
        optional
        rows={2}
        maxlength={500}
      />
    </Details>
  )
}
