import type { AgreementFacts } from '../../src/agreements/facts.ts'
import { Form } from '../components/form.tsx'
import { Warning } from '../components/notes.tsx'
import type { Shell } from '../layout.tsx'

/** Signing and taking back, for those who may. */
export function Answers({ facts, shell }: { facts: AgreementFacts; shell: Shell }) {
  if (facts.status !== 'proposed') return null
  const path = `/agreements/${facts.id}`
  return (
    <>
      {facts.canSign ? (
        <Form action={`${path}/signature`} shell={shell} save={`Sign version ${facts.number}`} />
      ) : (
        <p>Waiting for {facts.waitingFor.join(' and ')}.</p>
      )}
      <Gone facts={facts} shell={shell} />
      {facts.canWithdraw && (
        <Form action={`${path}/withdrawal`} shell={shell}>
          <button class="text" type="submit">
            Take this proposal back
          </button>
        </Form>
      )}
    </>
  )
}

/** Someone was asked who is not linked here any more: why it waits, and the way on. */
function Gone({ facts, shell }: { facts: AgreementFacts; shell: Shell }) {
  const { gone, canRenew, id, number } = facts
  if (gone.length === 0) return null
  const who = gone.join(' and ')
  return (
    <Warning>
      <p>
        {who} {gone.length === 1 ? 'is' : 'are'} not linked to this work any more, and cannot sign.
        So version {number} cannot come into force as it is.
      </p>
      {canRenew && (
        <Form action={`/agreements/${id}/renewal`} shell={shell}>
          <button class="button quiet" type="submit">
            Propose it again without {who}
          </button>
        </Form>
      )}
    </Warning>
  )
}
