import { Button, Buttons, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import type { Shell } from '../layout.tsx'

export type MoodFacts = {
  id: string
  moment: 'in' | 'out'
  given: boolean
  words: { value: string; label: string }[]
}

/** One word, if they like: a press each, nothing chosen for anybody. */
export function Moods({ shell, facts }: { shell: Shell; facts: MoodFacts | null }) {
  if (!facts) return null
  const { id, moment, given, words } = facts
  if (given) return <p class="hint">Thank you. Your word is counted without your name.</p>
  return (
    <Form shell={shell} action={`/debriefs/${id}/moods`}>
      <Hidden name="moment" value={moment} />
      <p>
        {moment === 'in' ? 'How do you come in?' : 'How do you go?'} One word, if you like. It is
        counted without your name. It shows from tomorrow, if five or more gave one.
      </p>
      <Buttons>
        {words.map(({ value, label }) => (
          <Button kind="quiet" name="mood" value={value}>
            {label}
          </Button>
        ))}
      </Buttons>
    </Form>
  )
}
