import { done, unfit, type Act, type Outcome } from '../access/change.ts'
import type { Door } from '../access/door.ts'
import { checkProof } from './check-proof.ts'
import { keepTotp } from './set-up-totp.ts'
import { tellOfChange } from './tell-of-change.ts'
import { stepOf } from './totp.ts'
import { noFit } from './words.ts'

type NewApp = { key: string; code: string; name: string; proof: string }

/** One more app for somebody who is signed in. */
export async function addApp(
  door: Door,
  act: Act,
  { proof, ...app }: NewApp,
): Promise<Outcome<{ id: string }>> {
  const { person, now } = act.who
  const step = stepOf({ ...app, now, last: null })
  if (step === null) return unfit('code', noFit)
  const stops = await checkProof(door, { person, proof, now })
  if (stops) return stops
  return act.change('factor.add', async (change) => {
    const vault = { sealer: (_: unknown, owner: string) => change.sealer(owner) }
    await keepTotp({ db: change.db, vault }, { ...app, person, step, now })
    await tellOfChange(change, person)
    return done({ id: person })
  })
}
