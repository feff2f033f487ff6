import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { reassess } from '../alerts/reassess.ts'
import { newId } from '../database/ids.ts'
import type { HoldingRow } from '../holdings/own-holding.ts'
import { noteChange } from '../holdings/timeline.ts'
import { tell } from '../notices/tell.ts'
import { spanOf } from '../time/weeks.ts'
import { holdLeave } from './change-leave.ts'
import { coverOf, endCover, holdAll } from './cover.ts'
import type { CoverInput } from './form.ts'
import { colleagues } from './queries.ts'

/** A second name for the days away only (product.md 4, principle 6). One name covers at a time. */
export const askForCover = (act: Act, leaveId: string, input: CoverInput) =>
  act.change('leave.cover', async (change) => {
    const leave = await holdLeave(change, leaveId)
    if (!leave) return notFound
    if (leave.until_on < change.who.today) {
      return unfit('holding[]', 'This leave is over. There is nothing left to cover.')
    }
    const known = await colleagues(change.view, { employment: leave.employment_id })
    if (!known.some(({ id }) => id === input.colleague)) {
      return unfit('colleague', 'Choose a colleague from the list.')
    }
    const held = await heldFor(change, leave.employment_id, input['holding[]'])
    if (!held) return unfit('holding[]', 'Choose people you hold now.')
    const before = await coverOf(change, leave)
    const span = spanOf(leave.from_on, leave.until_on)
    const asks: string[] = []
    for (const holding of held) {
      const named = before.filter((row) => row.holding_id === holding.id)
      if (named.length > 0 && isEveryone(input['holding[]'])) continue
      if (named.some((row) => row.co_person_id === input.colleague)) continue
      for (const row of named) await endCover(change, row)
      asks.push(await addCover(change, holding, { ...input, ...span }))
    }
    if (asks[0]) await tellOnce(change, input.colleague, asks[0])
    await reassess(change, leave.employment_id)
    return done({ id: leaveId })
  })

/** Everyone, that is, whom nobody covers yet. */
const isEveryone = (ids: readonly string[]) => ids.includes('all')

/** The holdings themselves, held; null when one that was chosen is not an open one of this job. */
async function heldFor(change: Change, employment: string, ids: readonly string[]) {
  const all = isEveryone(ids)
  const rows = await holdAll(change, all ? await openIn(change, employment) : ids)
  const open = rows.filter((row) => row?.employment_id === employment && row.ended_on === null)
  return all || open.length === rows.length ? open.filter((row) => row !== undefined) : null
}

async function openIn(change: Change, employment: string) {
  const rows = await change.db
    .selectFrom('holding')
    .select('id')
    .where('employment_id', '=', employment)
    .where('ended_on', 'is', null)
    .where('id', 'in', change.writable('holding', own))
    .execute()
  return rows.map(({ id }) => id)
}

type Cover = Pick<CoverInput, 'colleague' | 'shares'> & { from: string; until: string }

async function addCover(change: Change, holding: HoldingRow, cover: Cover) {
  const id = newId()
  const words = await change.sealer(change.who.person)
  const { colleague, shares, from, until } = cover
  await change.db
    .insertInto('co_holder')
    .values({
      id,
      holding_id: holding.id,
      employment_id: holding.employment_id,
      person_id: holding.person_id,
      role: 'link_worker',
      kind: 'cover',
      co_person_id: colleague,
      shares: shares ? words.seal('co_holder', 'shares', id, shares) : null,
      from_at: from,
      ended_at: until,
    })
    .execute()
  await noteChange(change, holding.id, 'cover')
  return id
}

/** However many people there are to cover, it is one ask. */
const tellOnce = (change: Change, to: string, ask: string) =>
  tell(change, [{ to, what: 'cover', about: ask, key: `cover ${ask}`, urgency: 'digest' }])

type Which = { leave: string; coHolder: string }

/** The worker asks somebody else, or nobody: one cover of one leave ends. */
export const takeBackCover = (act: Act, { leave: leaveId, coHolder }: Which) =>
  act.change('leave.cover_end', async (change) => {
    const leave = await holdLeave(change, leaveId)
    if (!leave || leave.until_on < change.who.today) return notFound
    const row = (await coverOf(change, leave)).find(({ id }) => id === coHolder)
    if (!row) return notFound
    await holdAll(change, [row.holding_id])
    await endCover(change, row)
    await reassess(change, leave.employment_id)
    return done({ id: leaveId })
  })
