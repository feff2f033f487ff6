import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { chooseParties, type Party } from './choose-parties.ts'
import type { ProposalInput } from './form.ts'
import { holdEmployment, type Held } from './hold-employment.ts'

const alone = 'Choose someone to agree with. If nobody is shown, ask your administrator.'

/**
 * Keeps a new version as proposed, signed by the one who proposes it. `latest` is the number of
 * the newest version they had seen. A proposal still waiting is taken back in the same step.
 */
export const proposeAgreement = (act: Act, input: ProposalInput, latest: number) =>
  act.change('agreement.propose', async (change) => {
    const held = await holdEmployment(change, input.employment)
    if (!held) return notFound
    const newest = await newestNumber(change, held)
    if (newest !== latest) return changedSince
    const parties = await chooseParties(change, held, input.parties)
    if (!parties)
      return unfit('parties[]', 'Someone you ticked is not linked here now. Look again.')
    if (parties.length < 2) return unfit('parties[]', alone)
    const tookBack = await takeBackWaiting(change, held)
    const id = await keep(change, { held, input, number: newest + 1 })
    await keepParties(change, id, parties)
    return done({ id, tookBack })
  })

/** The number of the newest version, 0 when there is none. */
export async function newestNumber({ db }: Change, held: Held): Promise<number> {
  const newest = await db
    .selectFrom('agreement')
    .select('number')
    .where('employment_id', '=', held.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return newest?.number ?? 0
}

async function takeBackWaiting({ db, who }: Change, held: Held): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('agreement')
    .set((of) => ({ status: 'withdrawn', ended_at: who.now, version: of('version', '+', 1) }))
    .where('employment_id', '=', held.id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type New = { held: Held; input: ProposalInput; number: number }

/** A version as proposed, without its parties yet. */
export async function keep(change: Change, { held, input, number }: New): Promise<string> {
  const { db, who } = change
  const id = newId()
  const words = await change.sealer(held.organisation_id)
  const agreement = {
    id,
    number,
    employment_id: held.id,
    person_id: held.person_id,
    organisation_id: held.organisation_id,
    status: 'proposed' as const,
    site: input.site,
    review_calls: input.reviewCalls,
    review_calls_most: input.reviewCallsMost,
    reason: words.seal('agreement', 'reason', id, input.reason),
    review_on: input.reviewOn,
    proposed_by: who.person,
    proposed_at: who.now,
  }
  await db.insertInto('agreement').values(agreement).execute()
  const elements = Object.entries(input.positions).map(([element, position]) => {
    const said = input.words[element as keyof typeof input.positions]
    const row = `${id} ${element}`
    const sealed = said ? words.seal('agreement_element', 'words', row, said) : null
    return { agreement_id: id, element, position, words: sealed }
  })
  await db.insertInto('agreement_element').values(elements).execute()
  const limits = Object.entries(input.limits).map(([metric, { near, past, every }]) => ({
    agreement_id: id,
    metric,
    near,
    past,
    every: every ?? null,
  }))
  await db.insertInto('agreement_limit').values(limits).execute()
  return id
}

/** Those who must sign, each told; `signed` is who has by proposing it. */
export async function keepParties(
  change: Change,
  agreement: string,
  parties: Party[],
  signed: string | null = change.who.person,
) {
  const { db, who } = change
  const rows = parties.map((party) => ({
    ...party,
    agreement_id: agreement,
    signed_at: party.person_id === signed ? who.now : null,
  }))
  await db.insertInto('agreement_party').values(rows).execute()
  const telling = { what: 'agreement', about: agreement, key: `agreement ${agreement}` }
  const asked = rows.filter(({ signed_at: signed }) => signed === null)
  await tell(
    change,
    asked.map(({ person_id: to }) => ({ ...telling, to, urgency: 'digest' as const })),
  )
}
