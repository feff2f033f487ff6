import { open, type Door, type Parts } from '../access/door.ts'
import { schemaIsCurrent } from '../database/schema-is-current.ts'
import { keyFits } from '../privacy/master-keys.ts'
import { inTime } from '../web/in-time.ts'

/** Milliseconds: one answer serves everybody who asks within it, and how long it may take. */
const [fresh, longest] = [1_000, 2_000]

/** Milliseconds without a beat after which the clock is taken to stand still. */
const longestBeat = 150_000

type Known = { at: number; answer: Promise<boolean> }
const known = new WeakMap<object, Known>()

/** Whether this server can do its work now: it says yes or no, and never why. */
export function isReady(door: Door): Promise<boolean> {
  const parts = open(door)
  if (parts.standing?.isStopping) return Promise.resolve(false)
  const last = known.get(parts.store)
  if (last && performance.now() - last.at < fresh) return last.answer
  const answer = inTime(look(parts), longest, () => false)
  known.set(parts.store, { at: performance.now(), answer })
  return answer
}

async function look({ store, config, standing }: Parts): Promise<boolean> {
  const beat = standing?.beat ?? null
  if (beat !== null && performance.now() - beat > longestBeat) return false
  try {
    return (await schemaIsCurrent(store.read)) && (await keyFits(config.keyFile, store))
  } catch {
    return false
  }
}
