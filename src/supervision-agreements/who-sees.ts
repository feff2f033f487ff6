import { subjects } from '../access/subjects.ts'
import { sees, type Cell, type Subject } from '../access/subject.ts'
import type { View } from '../access/view.ts'
import { whoSeesLine } from '../access/who-sees.ts'
import { bondsOn, type BondRow, type PartyRow } from './queries.ts'

type About = { employment_id: string; person_id: string; name: string | null }

/**
 * The same line of the policy, said to whoever reads or writes. Once it is known who was asked to
 * sign, `parties` names them.
 */
export async function whoSeesFor(
  view: View,
  about: About,
  parties: PartyRow[] | null = null,
): Promise<string> {
  const { person: me } = view.who
  const isMine = about.person_id === me
  const bonds = await bondsOn(view, { employment: about.employment_id })
  const isNear = isMine || bonds.some(({ viewer_id: id, kind }) => id === me && kind === 'line')
  const all = isNear ? bonds : [...unseen, ...bonds, ...signers(parties ?? [], bonds)]
  const named = all.map((bond) => (bond.viewer_id === me ? { ...bond, name: 'you' } : bond))
  const signs = (id: string) => parties?.some(({ person_id: party }) => party === id)
  const line = parties
    ? whoSeesLine(
        everyone,
        named.filter(({ viewer_id: id, kind }) => kind === 'line' || signs(id)),
      )
    : whoSeesLine(subjects.supervision_agreement, named)
  return isMine ? line : line.replace(/^You\b/, about.name ?? 'The worker')
}

/** Who is linked to others is not told to everybody; that there is a lead may be said. */
const unseen: BondRow[] = [{ kind: 'line', name: 'their lead', viewer_id: '' }]

/** Others who sign, for a viewer who is not told who is linked to the worker. */
const signers = (parties: PartyRow[], bonds: BondRow[]): BondRow[] =>
  parties.flatMap(({ capacity, person_id: id, name }) => {
    const isKnown = id === null || bonds.some(({ viewer_id: viewer }) => viewer === id)
    if (isKnown || name === null || capacity === 'worker') return []
    return [{ viewer_id: id, name, kind: capacity === 'employer' ? 'manager' : 'external' }]
  })

/** The policy for those who sign: nothing is left to say of when. */
const everyone: Subject = {
  ...subjects.supervision_agreement,
  cells: Object.fromEntries(
    Object.entries<Cell>(subjects.supervision_agreement.cells).map(([audience, cell]) => [
      audience,
      cell.rows ? sees(cell.says, cell.rows) : { says: cell.says },
    ]),
  ),
}
