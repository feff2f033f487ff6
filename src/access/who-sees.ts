import type { BondKind } from '../database/schema.ts'
import { joined } from '../web/joined.ts'
import type { Audience, Subject } from './subject.ts'
import { subjects } from './subjects.ts'
import { read, type View } from './view.ts'

type Bonded = { kind: BondKind | 'booking'; name: string; viewer_id: string }

const bondsOn = read((from, p: { employment: string }, who) =>
  from
    .selectFrom('bond as b')
    .innerJoin('person as p', 'p.id', 'b.viewer_id')
    .select(['b.kind', 'b.viewer_id', 'p.name'])
    .where('b.employment_id', '=', p.employment)
    .where('b.from_at', '<=', who.now)
    .where((of) => of.or([of('b.until_at', 'is', null), of('b.until_at', '>', who.now)]))
    .orderBy('p.name'),
)

/** A manager alone is not one of them: only one whose contract has hours for this job. */
const bookersOf = read((from, p: { employment: string }) =>
  from
    .selectFrom('leave_reader as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.person_id as viewer_id', 'p.name'])
    .where('r.employment_id', '=', p.employment)
    .orderBy('p.name'),
)

const kindOf: Partial<Record<Audience, BondKind>> = {
  lead: 'line',
  manager: 'manager',
  clinical_lead: 'clinical',
  external_supervisor: 'external',
}

/**
 * "Only you", or "You and Priya Shah": the people of this employment who would see this, by the
 * same policy that the reads use (product.md principle 2).
 */
export async function whoSees(
  view: View,
  subject: keyof typeof subjects,
  employment: string | null,
): Promise<string> {
  const of: Subject = subjects[subject]
  if (employment === null) return whoSeesLine(of, [])
  const bonds = await bondsOn(view, { employment })
  const isBooked = Object.values(of.cells).some(({ along }) => along === 'booking')
  const bookers = isBooked ? await bookersOf(view, { employment }) : []
  return whoSeesLine(of, [
    ...bonds,
    ...bookers.map((row) => ({ ...row, kind: 'booking' as const })),
  ])
}

/** Pure: the sentence for one row of the policy and the bonds of one worker. */
export function whoSeesLine({ cells }: Subject, bonds: Bonded[]): string {
  const named = Object.entries(cells).flatMap(([audience, cell]) => {
    if (audience === 'owner' || !(cell.rows || cell.along)) return []
    const names = namesFor(audience as Audience, cell.along ?? kindOf[audience as Audience], bonds)
    return names.length > 0 ? [{ names, when: cell.when }] : []
  })
  const always = named.filter((each) => each.when === undefined).flatMap((each) => each.names)
  const sometimes = named
    .filter((each) => each.when !== undefined)
    .map((each) => ({ ...each, names: each.names.filter((name) => !always.includes(name)) }))
    .filter(({ names }) => names.length > 0)
  const start = always.length > 0 ? joined([...new Set(['You', ...always])]) : 'Only you'
  const rest = sometimes.map(({ names, when }) => `${joined(names)}, ${when}`)
  return [start, ...rest].join('. ')
}

function namesFor(audience: Audience, along: Bonded['kind'] | undefined, bonds: Bonded[]) {
  if (audience === 'colleague') return ['A colleague']
  return bonds.filter(({ kind }) => kind === along).map(({ name }) => name)
}
