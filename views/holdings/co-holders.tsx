import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

export type CoHolderFacts = {
  id: string
  who: string
  role: string
  shares: string | null
  spoken: string
}

type Facts = {
  id: string
  mine: boolean
  ended: unknown
  coHolders: CoHolderFacts[]
  today?: string
}

/** The second names beside a holding, and when they last spoke. */
export function CoHolders({ shell, facts }: { shell: Shell; facts: Facts }) {
  return (
    <section>
      <h2>Who stands alongside</h2>
      {facts.coHolders.length === 0 && <p>Nobody yet.</p>}
      <ul class="plain">
        {facts.coHolders.map((each) => (
          <li>
            <p>
              <strong>{each.who}</strong>, {each.role}. {each.spoken}
            </p>
            {each.shares && <p class="written">{each.shares}</p>}
            {facts.mine && !facts.ended && <Actions shell={shell} id={facts.id} each={each} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Actions({ shell, id, each }: { shell: Shell; id: string; each: CoHolderFacts }) {
  const path = `/holdings/${id}/co-holders/${each.id}`
  return (
    <div class="beside">
      <Form shell={shell} action={`${path}/conversations`} inline>
        <Button kind="quiet">
          We spoke today<span class="unseen"> ({each.who})</span>
        </Button>
      </Form>
      <Form shell={shell} action={`${path}/ending`} inline>
        <Button kind="text">
          Take this name away<span class="unseen"> ({each.who})</span>
        </Button>
      </Form>
    </div>
  )
}
