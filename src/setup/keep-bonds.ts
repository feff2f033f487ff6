import {
  changedSince,
  done,
  notFound,
  type Act,
  type Change,
  type Refusal,
} from '../access/change.ts'
import { administers, administersBond } from '../access/relations.ts'
import type { BondKind } from '../database/schema.ts'
import { newId } from '../database/ids.ts'
import { insertBond } from '../people/add-bond.ts'

export const setKinds = ['line', 'manager', 'clinical'] as const satisfies readonly BondKind[]
export type SetKind = (typeof setKinds)[number]

/** One choice of the form; `seen` is who it was when the page opened. Null is nobody. */
export type BondChoice = {
  row: number
  employment: string
  kind: SetKind
  viewer: string | null
  seen: string | null
}

/** Who supports whom in a team, in one press: what is new begins today, what is other ends now. */
export const keepBonds = (act: Act, { team, choices }: { team: string; choices: BondChoice[] }) =>
  act.change('setup.bonds', async (change) => {
    if (!(await isInTeam(change, team, choices))) return notFound
    for (const choice of choices) {
      const refused = await keepOne(change, choice)
      if (refused) return refused
    }
    return done({ id: team })
  })

async function isInTeam(change: Change, team: string, choices: BondChoice[]) {
  const rows = await change.db
    .selectFrom('employment')
    .select('id')
    .where('team_id', '=', team)
    .where('id', 'in', change.writable('employment', administers))
    .execute()
  const known = new Set(rows.map(({ id }) => id))
  return choices.every(({ employment }) => known.has(employment))
}

async function keepOne(change: Change, choice: BondChoice): Promise<Refusal | null> {
  const { row, employment, kind, viewer, seen } = choice
  const live = await liveBonds(change, choice)
  const now = live.map(({ viewer_id }) => viewer_id)
  if (viewer === seen && (viewer === null || now.includes(viewer))) return null
  if (now.length > 1 || (now[0] ?? null) !== seen) return changedSince
  if (live[0]) await end(change, live[0].id)
  if (viewer === null) return null
  const days = { fromOn: change.who.today, untilOn: null }
  return insertBond(change, {
    ...days,
    id: newId(),
    employment,
    viewer,
    kind,
    field: `${kind}[${row}]`,
  })
}

const liveBonds = ({ db, who }: Change, { employment, kind }: BondChoice) =>
  db
    .selectFrom('bond')
    .select(['id', 'viewer_id'])
    .where('employment_id', '=', employment)
    .where('kind', '=', kind)
    .where((of) => of.or([of('until_at', 'is', null), of('until_at', '>', who.now)]))
    .execute()

const end = (change: Change, bond: string) =>
  change.db
    .updateTable('bond')
    .set((of) => ({ until_at: change.who.now, version: of('version', '+', 1) }))
    .where('id', '=', bond)
    .where('id', 'in', change.writable('bond', administersBond))
    .execute()
