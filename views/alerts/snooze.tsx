import { Button, Form } from '../components/form.tsx'
import { DateField, TextArea } from '../components/inputs.tsx'
import { Details, Inset } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import type { Shell } from '../layout.tsx'
import { errorOn, Lines, typed, type Refused } from './alert-talk.tsx'

export type SnoozeFacts =
  | null
  | { is: 'offered'; until: string }
  | { is: 'on'; until: string; by: string; reason: string; mayEnd: boolean }

type Props = {
  shell: Shell
  id: string
  version: number
  snooze: SnoozeFacts
  whoSees: string
  refused: Refused
}

/** Putting an alert off until a day, with a reason that both sides read. */
export function Snooze(props: Props) {
  const { shell, id, version, snooze } = props
  if (!snooze) return null
  if (snooze.is === 'offered') return <Offered {...props} until={snooze.until} />
  return (
    <section id="snooze">
      <h2>Waiting until {snooze.until}</h2>
      <Inset>
        <Lines text={snooze.reason} />
        <p class="hint">Put off by {snooze.by}</p>
      </Inset>
      <p>Nobody is reminded before then. It counts again from that day.</p>
      {snooze.mayEnd && (
        <Form shell={shell} action={`/alerts/${id}/snooze/ending`} version={version}>
          <div class="buttons">
            <Button kind="quiet">Take it up again now</Button>
          </div>
        </Form>
      )}
    </section>
  )
}

function Offered({ shell, id, version, until, whoSees, refused }: Props & { until: string }) {
  return (
    <section id="snooze">
      <Details summary="Put it off until a day" open={refused?.form === 'snooze'}>
        <Form shell={shell} action={`/alerts/${id}/snooze`} version={version} save="Put it off">
          <WhoSees names={whoSees} />
          <DateField
            name="until_on"
            label="The day it comes back"
            hint="At most four weeks away."
            value={typed(refused, 'snooze', 'until_on') ?? until}
            error={errorOn(refused, 'snooze', 'until_on')}
          />
          <TextArea
            name="why"
            label="Why can it wait?"
            hint="No names of people you hold."
            value={typed(refused, 'snooze', 'why') ?? ''}
            error={errorOn(refused, 'snooze', 'why')}
            rows={3}
            maxlength={1000}
          />
        </Form>
      </Details>
    </section>
  )
}
