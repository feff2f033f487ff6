import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { hasSecondName } from '../alerts/carried.ts'
import type { Themes } from './closing-form.ts'
import { oneNameWords } from './closing-words.ts'
import { isForTable } from './for-table.ts'
import { lastDayToReopen } from './last-day.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { placesAt } from './places.ts'
import { facilitates, leads } from './rights.ts'
import { stepsOf } from './rules.ts'

/**
 * Closes it, judged inside: not while anything at the table has one name only, and there is no
 * other way (product.md 5.6). Of two who close at once the first does it.
 */
export const closeDebrief = (act: Act, id: string, themes: Themes) =>
  act.change('debrief.close', async (change) => {
    const debrief = await holdDebrief(change, id, facilitates, leads)
    if (!debrief) return notFound
    if (debrief.state === 'closed') return done({ id })
    if (debrief.state !== 'open') return changedSince
    const left = await withOneName(change, debrief)
    if (left > 0) return unfit('', oneNameWords(left))
    const { now, person } = change.who
    const closed = { state: 'closed' as const, step: 'close' as const }
    await writeDebrief(change, debrief, { ...closed, closed_at: now, closed_by: person })
    await keepThemes(change, id, themes)
    return done({ id })
  })

/** How many things at this table, whoever may read them, have nobody beside their person. */
async function withOneName(change: Change, debrief: HeldDebrief) {
  const { id, team_id, kind } = debrief
  if (!stepsOf[kind].includes('sharing')) return 0
  const places = await placesAt(change, id)
  const items = await change.db
    .selectFrom('carrying_item')
    .select(['answer', 'second_id', 'second_name', 'agreed_at'])
    .select(['brought_at', 'debrief_id', 'person_id'])
    .where('team_id', '=', team_id)
    .where('brought_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where((of) => of.or([of('debrief_id', 'is', null), of('debrief_id', '=', id)]))
    .execute()
  return items.filter((item) => isForTable(debrief, item, places) && !hasSecondName(item)).length
}

type Written = { state: 'open' | 'closed'; step: HeldDebrief['step'] } & Pick<
  HeldDebrief,
  'closed_at' | 'closed_by'
>

async function writeDebrief(change: Change, debrief: HeldDebrief, set: Written) {
  await change.db
    .updateTable('debrief')
    .set({ ...set, version: debrief.version + 1 })
    .where('id', '=', debrief.id)
    .where('id', 'in', change.writable('debrief', facilitates, leads))
    .execute()
  ringTeam(change, debrief)
}

/** Ticked anew as often as they like, by whoever holds it together or leads the team. */
export const setThemes = (act: Act, id: string, version: number, themes: Themes) =>
  act.change('debrief.themes', async (change) => {
    const debrief = await holdDebrief(change, id, facilitates, leads)
    if (!debrief) return notFound
    if (debrief.state !== 'open' && debrief.state !== 'closed') return changedSince
    if (debrief.version !== version) return changedSince
    const { state, step, closed_at, closed_by } = debrief
    await writeDebrief(change, debrief, { state, step, closed_at, closed_by })
    await keepThemes(change, id, themes)
    return done({ id })
  })

async function keepThemes({ db }: Change, id: string, themes: Themes) {
  await db.deleteFrom('debrief_theme').where('debrief_id', '=', id).execute()
  const rows = [...new Set(themes)].map((theme) => ({ debrief_id: id, theme }))
  if (rows.length > 0) await db.insertInto('debrief_theme').values(rows).execute()
}

/** A lead takes everyone back to the table, with each thing as it was. */
export const reopenDebrief = (act: Act, id: string, version: number) =>
  act.change('debrief.reopen', async (change) => {
    const debrief = await holdDebrief(change, id, leads)
    if (!debrief) return notFound
    if (debrief.state === 'open') return done({ id })
    if (debrief.state !== 'closed' || debrief.version !== version) return changedSince
    const { today } = change.who
    if (today > lastDayToReopen(debrief.held_on) || (await laterOne(change, debrief))) {
      return unfit('', 'It is too late to open it again. The next debrief can take things up.')
    }
    const steps = stepsOf[debrief.kind]
    const step = steps.includes('sharing') ? ('sharing' as const) : ('actions' as const)
    await writeDebrief(change, debrief, { state: 'open', step, closed_at: null, closed_by: null })
    return done({ id })
  })

/** One of the same kind has begun since: what is on the table is there now. */
const laterOne = ({ db }: Change, { id, team_id, kind, held_on }: HeldDebrief) =>
  db
    .selectFrom('debrief')
    .select('id')
    .where('team_id', '=', team_id)
    .where('kind', '=', kind)
    .where('id', '!=', id)
    .where('held_on', '>=', held_on)
    .where('state', 'in', ['open', 'closed'])
    .executeTakeFirst()
