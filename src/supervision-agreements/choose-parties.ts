import { isRefusal, unfit, type Change, type Refusal } from '../access/change.ts'
import type { BondKind } from '../database/schema.ts'
import { fittingBonds } from './fitting.ts'
import type { ProposalInput } from './form.ts'
import { linkedTo, type Held } from './hold-job.ts'
import { supervisorsKnown } from './queries.ts'
import type { AgreedType } from './schedule.ts'

export type Party = { capacity: 'worker' | 'supervisor' | 'employer'; person_id: string | null }
export type Sides = { giver_id: string | null; supervisor_id: string | null; parties: Party[] }

const gone = unfit('with', 'They cannot be chosen here now. Look again.')
const noEmployer = unfit(
  'with',
  'Nobody stands for the employer here yet. Ask your administrator to link a manager or a lead.',
)

/**
 * Who must sign: who is supervised and who gives it, and of supervision from outside a manager for
 * the employer as well, or a lead where there is no manager (product.md 5.8, three-way agreement).
 * A supervisor who has no sign-in, or is not linked to this worker, signs on paper. Whoever neither
 * signs nor leads the worker does not propose.
 */
export async function chooseSides(
  change: Change,
  held: Held,
  input: ProposalInput,
): Promise<Sides | Refusal> {
  const { person: me } = change.who
  const linked = await linkedTo(change, held.id).execute()
  const sides =
    input.type === 'external'
      ? await fromOutside(change, linked, input)
      : fromInside(linked, input, input.type)
  if (isRefusal(sides)) return sides
  const parties: Party[] = [{ capacity: 'worker', person_id: held.person_id }, ...sides.parties]
  const leads = linked.some(({ viewer_id: id, kind }) => id === me && kind === 'line')
  return leads || parties.some(({ person_id: id }) => id === me) ? { ...sides, parties } : gone
}

type Linked = { viewer_id: string; kind: BondKind }[]

async function fromOutside(
  { view, who }: Change,
  linked: Linked,
  input: ProposalInput,
): Promise<Sides | Refusal> {
  const known = await supervisorsKnown(view, {})
  const chosen = known.find(({ id }) => id === input.with)
  if (!chosen) return gone
  const able = linked.filter(({ kind }) => kind === 'manager' || kind === 'line')
  const mine = able.find((each) => each.viewer_id === who.person && each.kind === 'manager')
  const employer = mine ?? able[0]
  if (!employer) return noEmployer
  const signsHere = linked.some(
    ({ viewer_id: id, kind }) => id === chosen.person_id && kind === 'external',
  )
  const parties: Party[] = [
    { capacity: 'supervisor', person_id: signsHere ? chosen.person_id : null },
    { capacity: 'employer', person_id: employer.viewer_id },
  ]
  return { giver_id: null, supervisor_id: chosen.id, parties }
}

function fromInside(
  linked: Linked,
  input: ProposalInput,
  type: Exclude<AgreedType, 'external'>,
): Sides | Refusal {
  const fits = fittingBonds[type]
  const giver = linked.find(({ viewer_id: id, kind }) => id === input.with && fits.includes(kind))
  if (!giver) return gone
  const parties: Party[] = [{ capacity: 'supervisor', person_id: giver.viewer_id }]
  return { giver_id: giver.viewer_id, supervisor_id: null, parties }
}
