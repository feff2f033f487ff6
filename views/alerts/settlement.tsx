import { Radios, type Option } from '../components/choices.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Details } from '../components/notes.tsx'
import type { Shell } from '../layout.tsx'
import { errorOn, typed, type Refused } from './alert-talk.tsx'

export type SettlementFacts =
  | null
  | { is: 'none'; reasons: Option[] }
  | { is: 'ring'; worker: string; save: string }
  | { is: 'mine'; words: string; waitsFor: string }
  | { is: 'theirs'; words: string; by: string; reason: string; rang: boolean }
  | { is: 'waiting'; words: string; by: string; waitsFor: string }

type Props = {
  shell: Shell
  id: string
  version: number
  settlement: SettlementFacts
  kind: 'work' | 'felt' | 'contact' | 'team'
  /** Nobody stands on the other side, so one press is enough. */
  alone: boolean
  whoSees: string
  refused: Refused
}

/** One side proposes, the other confirms: an alert is settled together. */
export function Settlement(props: Props) {
  const { settlement } = props
  if (!settlement) return null
  return (
    <section id="settlement">
      <h2>{settlement.is === 'ring' ? 'When you have rung' : 'Settle it together'}</h2>
      {settlement.is === 'none' && <Propose {...props} reasons={settlement.reasons} />}
      {settlement.is === 'ring' && <Ring {...props} settlement={settlement} />}
      {settlement.is === 'mine' && <Mine {...props} settlement={settlement} />}
      {settlement.is === 'theirs' && <Theirs {...props} settlement={settlement} />}
      {settlement.is === 'waiting' && (
        <p>
          {settlement.by} proposed: <strong>{settlement.words}</strong>. It settles when{' '}
          {settlement.waitsFor} agrees.
        </p>
      )}
    </section>
  )
}

const path = (id: string) => `/alerts/${id}/settlement`

function Propose(props: Props & { reasons: Option[] }) {
  const { shell, id, version, kind, alone, whoSees, refused, reasons } = props
  const save = alone ? 'Settle it' : 'Propose to settle it'
  return (
    <Details summary={save} open={refused?.form === 'settlement'}>
      <Form shell={shell} action={path(id)} version={version} save={save}>
        <WhoSees names={whoSees} />
        <Radios
          name="reason"
          label="Why can this be settled?"
          hint={alone ? 'Only you see this, so it settles at once.' : confirmedBy[kind]}
          options={reasons}
          value={typed(refused, 'settlement', 'reason')}
          error={errorOn(refused, 'settlement', 'reason')}
        />
      </Form>
    </Details>
  )
}

const theOther = 'The other person confirms it.'
const confirmedBy = {
  work: theOther,
  felt: theOther,
  contact: theOther,
  team: 'Somebody else who answers for the team confirms it. If there is nobody, it settles once what you agreed is written down.',
}

function Ring({ shell, id, version, settlement }: Props & { settlement: Is<'ring'> }) {
  const { worker, save } = settlement
  return (
    <>
      <p>Ring first, and press this afterwards. {worker} then says that you spoke.</p>
      <Form shell={shell} action={path(id)} version={version}>
        <Hidden name="reason" value="settled" />
        <div class="buttons">
          <Button>{save}</Button>
        </div>
      </Form>
    </>
  )
}

type Is<T extends string> = Extract<SettlementFacts, { is: T }>

function Mine({ shell, id, version, settlement }: Props & { settlement: Is<'mine'> }) {
  return (
    <>
      <p>
        You proposed: <strong>{settlement.words}</strong>. It settles when {settlement.waitsFor}{' '}
        agrees.
      </p>
      <Form shell={shell} action={`${path(id)}/withdrawal`} version={version}>
        <div class="buttons">
          <Button kind="quiet">Take this back</Button>
        </div>
      </Form>
    </>
  )
}

function Theirs({ shell, id, version, settlement }: Props & { settlement: Is<'theirs'> }) {
  const { by, words, reason, rang } = settlement
  return (
    <>
      <p>
        {rang ? (
          `${by} says that you have spoken. Is that right?`
        ) : (
          <>
            {by} thinks this can be settled: <strong>{words}</strong>.
          </>
        )}
      </p>
      <Form shell={shell} action={path(id)} version={version}>
        <Hidden name="reason" value={reason} />
        <div class="buttons">
          <Button>{rang ? 'Yes, we spoke' : 'Yes, settle it'}</Button>
        </div>
      </Form>
      <p class="hint">If not, leave it as it is. It stays open.</p>
    </>
  )
}
