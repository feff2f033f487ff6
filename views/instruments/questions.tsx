import { Radios } from '../components/choices.tsx'
import { typedIn, type Typed } from '../components/typed.ts'

export type QuestionFacts = {
  name: string
  text: string
  options: { value: string; label: string }[]
}

/** Nothing is chosen for anybody, and what was chosen can be left out again. */
export function Questions({ questions, typed }: { questions: QuestionFacts[]; typed: Typed }) {
  const { field } = typedIn(typed)
  return (
    <>
      {questions.map(({ name, text, options }) => (
        <Radios
          {...field(name)}
          level={2}
          label={text}
          options={[...options, { value: '', label: 'Leave this out' }]}
          inline
        />
      ))}
    </>
  )
}
