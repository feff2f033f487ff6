import type { Transaction } from 'kysely'
import { done, unfit, type Act, type Outcome } from '../access/change.ts'
import { open, type Door } from '../access/door.ts'
import { newId } from '../database/ids.ts'
import type { Database } from '../database/schema.ts'
import { keepFirstFactor } from '../second-factor/first-factor.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import type { Instant } from '../time/types.ts'
import { readMade, type MadeKey } from './device-answers.ts'
import type { NewAnswer } from './form.ts'
import { takeQuestion } from './take-question.ts'
import { passkeysOf } from './their-passkeys.ts'
import { noFit, takenAlready } from './words.ts'

type Making = { session: string; name: string; answer: NewAnswer }
type Maker = Making & { person: string; now: Instant }

const misfit = unfit('passkey_code', noFit)

/** Their first second step is a passkey. */
export async function setUpPasskey(door: Door, making: Maker) {
  const made = await madeBy(door, making)
  if (!made) return misfit
  if (await isTaken(door, made.id)) return unfit('passkey_code', takenAlready)
  return keepFirstFactor(door, making, (db) => keep(db, newId(), { ...making, made }))
}

/** One more passkey for the asker. Sent twice, the second finds the first. */
export async function addPasskey(
  door: Door,
  act: Act,
  making: Making,
): Promise<Outcome<{ id: string }>> {
  const { person, now } = act.who
  const known = await passkeysOf(open(door).store.read, person)
  const before = known.find(({ credential_id: id }) => id === making.answer.id)
  if (before) return done({ id: before.id })
  const made = await madeBy(door, { ...making, person, now })
  if (!made) return misfit
  if (await isTaken(door, made.id)) return unfit('passkey_code', takenAlready)
  return act.change('factor.add', async (change) => {
    const id = newId()
    await keep(change.db, id, { ...making, person, now, made })
    await tellOfChange(change, person)
    return done({ id })
  })
}

async function madeBy(door: Door, { session, now, answer }: Maker): Promise<MadeKey | null> {
  const asked = await takeQuestion(door, { session, now })
  return asked && readMade(answer, asked)
}

/** A device never makes the same twice, so this is somebody else's, or one that was ended. */
async function isTaken(door: Door, credential: string) {
  const row = await open(door)
    .store.read.selectFrom('second_factor')
    .select('id')
    .where('credential_id', '=', credential)
    .executeTakeFirst()
  return row !== undefined
}

type Kept = Pick<Maker, 'person' | 'name' | 'now'> & { made: MadeKey }

async function keep(db: Transaction<Database>, id: string, kept: Kept): Promise<void> {
  const { person, name, now, made } = kept
  await db
    .insertInto('second_factor')
    .values({
      id,
      person_id: person,
      kind: 'passkey',
      name,
      made_at: now,
      credential_id: made.id,
      public_key: made.publicKey,
      counter: made.counter,
      transports: made.transports,
      last_used_at: now,
    })
    .execute()
}
