import { Checkboxes, type Option } from '../components/choices.tsx'
import { Button, Form } from '../components/form.tsx'
import { Details } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'

export type SpokenFacts = Typed & { day: string; alongside: Option[]; alone: Option[] }

/** After a meeting with the practice: who of one's own people it was about. */
export function SpokenPart({ shell, id, facts }: { shell: Shell; id: string; facts: SpokenFacts }) {
  const { choices } = typedIn(facts)
  const { alongside, alone } = facts
  if (alongside.length + alone.length === 0) return <></>
  return (
    <section id="spoken">
      <h2>Whom did you speak about?</h2>
      <p class="hint">Only you see this list. Each tick notes {facts.day} beside that person.</p>
      <Form shell={shell} action={`/supervision/sessions/${id}/people-spoken-about`}>
        {alongside.length > 0 && (
          <Checkboxes
            label="People somebody stands beside"
            options={alongside}
            {...choices('talk[]')}
          />
        )}
        {alone.length > 0 && (
          <Details
            summary="Did a GP say yes to standing beside somebody?"
            open={facts.errors.length > 0}
          >
            <Checkboxes
              label="People nobody of the practice stands beside yet"
              hint="Tick where the GP said yes. Their name can be added later."
              options={alone}
              {...choices('gp[]')}
            />
          </Details>
        )}
        <Button kind="quiet">Note these</Button>
      </Form>
    </section>
  )
}
