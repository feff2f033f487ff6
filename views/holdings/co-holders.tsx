import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

/** What may be done about one name: by who was named, or by the worker. */
export type CoHolderPress =
  | 'accept'
  | 'decline'
  | 'stepBack'
  | 'passOnYes'
  | 'speak'
  | 'edit'
  | 'end'

export type CoHolderFacts = {
  id: string
  who: string
  role: string
  shares: string | null
  spoken: string
  /** Asked, covering for some days, or null for a plain yes. */
  standing: string | null
  presses: CoHolderPress[]
}

type Facts = { id: string; coHolders: CoHolderFacts[] }

/** The second names beside a holding, and when they last spoke. */
export function CoHolders({ shell, facts }: { shell: Shell; facts: Facts }) {
  return (
    <section id="alongside">
      <h2>Who stands alongside</h2>
      {facts.coHolders.length === 0 && <p>Nobody yet.</p>}
      <ul class="plain">
        {facts.coHolders.map((each) => (
          <li>
            <p>
              <strong>{each.who}</strong>, {each.role}. {each.standing} {each.spoken}
            </p>
            {each.shares && <p class="written">{each.shares}</p>}
            {each.presses.length > 0 && (
              <Presses
                shell={shell}
                path={`/holdings/${facts.id}/co-holders/${each.id}`}
                each={each}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const buttons = {
  accept: ['acceptance', 'quiet', 'Yes, I stand alongside'],
  passOnYes: ['acceptance', 'quiet', 'They have said yes'],
  speak: ['conversations', 'quiet', 'We spoke today'],
  decline: ['declining', 'text', 'Not just now'],
  stepBack: ['ending', 'text', 'Step back'],
  end: ['ending', 'text', 'Take this name away'],
} as const

type PressesProps = { shell: Shell; path: string; each: CoHolderFacts }

function Presses({ shell, path, each }: PressesProps) {
  const whose = <span class="unseen"> ({each.who})</span>
  return (
    <div class="buttons">
      {each.presses.map((press) => {
        if (press === 'edit') return <a href={path}>Change{whose}</a>
        const [noun, kind, words] = buttons[press]
        return (
          <>
            <Form shell={shell} action={`${path}/${noun}`} inline>
              <Button kind={kind}>
                {words}
                {whose}
              </Button>
            </Form>
            {press === 'speak' && <a href={`${path}/conversations/new`}>Another day{whose}</a>}
          </>
        )
      })}
    </div>
  )
}
