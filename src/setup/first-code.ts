import { randomInt } from 'node:crypto'
import { open, type Door, type Parts } from '../access/door.ts'
import { hashToken } from '../accounts/secrets.ts'
import { linkMinutes } from '../accounts/links.ts'
import type { Config } from '../config.ts'
import { newId } from '../database/ids.ts'
import { minutesAfter } from '../time/instants.ts'

const purpose = 'first_administrator'

/** No letters or digits that look alike: people copy this from one screen to another. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 20

const isOwn = (host: string) =>
  host === 'localhost' || /^\[?::1\]?$/.test(host) || /^127(?:\.\d{1,3}){3}$/.test(host)

/**
 * On loopback only somebody at this computer can reach an empty server; not so behind a proxy, which
 * a public address or a trusted proxy tells of.
 */
export const isLoopback = ({ host, baseUrl, trustedProxy }: Listening) =>
  isOwn(host) && isOwn(new URL(baseUrl).hostname) && trustedProxy === null

type Listening = Pick<Config, 'host' | 'baseUrl' | 'trustedProxy'>

export const isOnLoopback = (door: Door) => isLoopback(open(door).config)

export const needsFirstCode = (door: Door) => !isOnLoopback(door)

/**
 * A one-time code for the first administrator, or null when none is needed. Each start makes a
 * new one, so that only the latest line printed is good.
 */
export async function makeFirstCode({ config, store, clock }: Parts): Promise<string | null> {
  if (isLoopback(config)) return null
  const someone = await store.read.selectFrom('person').select('id').limit(1).execute()
  if (someone.length > 0) return null
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
  const now = clock.now()
  await store.write.transaction().execute(async (db) => {
    await db.deleteFrom('token').where('purpose', '=', purpose).execute()
    await db
      .insertInto('token')
      .values({
        token_hash: hashToken(code),
        id: newId(),
        purpose,
        made_at: now,
        expires_at: minutesAfter(now, linkMinutes[purpose]),
      })
      .execute()
  })
  return code.replaceAll(/.{5}(?=.)/g, '$&-')
}

/** As it was made, however it was typed. */
export const readFirstCode = (typed: string) => typed.toUpperCase().replaceAll(/[^A-Z\d]/g, '')
