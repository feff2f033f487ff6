import { changedSince, done, isRefusal, notFound, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { chooseSides, type Party, type Sides } from './choose-parties.ts'
import type { ProposalInput } from './form.ts'
import { holdJob, type Held } from './hold-job.ts'
import { versionsOf } from './queries.ts'

/**
 * Keeps a new version as proposed, signed by whoever proposes it if they are a party. `latest` is
 * the number of the newest agreement of this kind they had seen. One that still waits is taken back.
 */
export const proposeAgreement = (act: Act, input: ProposalInput, latest: number) =>
  act.change('supervision_agreement.propose', async (change) => {
    const held = await holdJob(change, input.employment)
    if (!held) return notFound
    const [newest] = await versionsOf(change.view, { employment: held.id, type: input.type })
    if ((newest?.number ?? 0) !== latest) return changedSince
    const sides = await chooseSides(change, held, input)
    if (isRefusal(sides)) return sides
    const tookBack = await takeBackWaiting(change, held, input)
    const id = await keep(change, { held, input, sides })
    await keepParties(change, id, sides.parties)
    return done({ id, tookBack })
  })

async function takeBackWaiting({ db, who }: Change, held: Held, { type }: ProposalInput) {
  const { numUpdatedRows } = await db
    .updateTable('supervision_agreement')
    .set((of) => ({ status: 'withdrawn', ended_at: who.now, version: of('version', '+', 1) }))
    .where('employment_id', '=', held.id)
    .where('type', '=', type)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type New = { held: Held; input: ProposalInput; sides: Sides }

async function keep(change: Change, { held, input, sides }: New): Promise<string> {
  const { db, who } = change
  const id = newId()
  const text = await change.sealer(held.organisation_id)
  const sealed = (column: string, words: string) =>
    text.seal('supervision_agreement', column, id, words.trim())
  const orNone = (column: string, words: string) => (words.trim() ? sealed(column, words) : null)
  const isFor = (name: ProposalInput['functions[]'][number]) =>
    input['functions[]'].includes(name) ? (1 as const) : (0 as const)
  const agreement = {
    id,
    number: (await newestNumber(change, held)) + 1,
    employment_id: held.id,
    person_id: held.person_id,
    organisation_id: held.organisation_id,
    type: input.type,
    status: 'proposed' as const,
    giver_id: sides.giver_id,
    supervisor_id: sides.supervisor_id,
    every: input.every,
    unit: input.unit,
    first_every: input.first_every,
    minutes: input.minutes,
    normative: isFor('normative'),
    formative: isFor('formative'),
    restorative: isFor('restorative'),
    credit_rule: input.credit_rule,
    keeps: input.keeps,
    purpose: sealed('purpose', input.purpose),
    exceptions: sealed('exceptions', input.exceptions),
    urgent: orNone('urgent', input.urgent),
    employer_knows:
      input.type === 'external' ? orNone('employer_knows', input.employer_knows) : null,
    review_on: input.review_on,
    proposed_by: who.person,
    proposed_at: who.now,
  }
  await db.insertInto('supervision_agreement').values(agreement).execute()
  return id
}

/** Of every kind: numbers run through all that was ever agreed for one job. */
async function newestNumber({ db }: Change, held: Held): Promise<number> {
  const newest = await db
    .selectFrom('supervision_agreement')
    .select('number')
    .where('employment_id', '=', held.id)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return newest?.number ?? 0
}

async function keepParties(change: Change, agreement: string, parties: Party[]) {
  const { db, who } = change
  const rows = parties.map((party) => {
    const isMe = party.person_id === who.person
    return {
      ...party,
      agreement_id: agreement,
      signed_at: isMe ? who.now : null,
      signed_how: isMe ? ('here' as const) : null,
    }
  })
  await db.insertInto('supervision_party').values(rows).execute()
  const what = 'supervision_agreement'
  const telling = {
    what,
    about: agreement,
    key: `${what} ${agreement}`,
    urgency: 'digest',
  } as const
  const asked = rows.flatMap(({ person_id: to, signed_at: at }) => (to && !at ? [to] : []))
  await tell(
    change,
    [...new Set(asked)].map((to) => ({ ...telling, to })),
  )
}
