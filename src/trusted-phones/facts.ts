import type { PhonesFacts } from '../../views/trusted-phones/phones-part.tsx'
import type { Ask } from '../access/ask.ts'
import { sayWhen } from '../time/words.ts'
import { phoneHere } from './phone-here.ts'
import { myPhones } from './queries.ts'

/** Phones that check in for the asker; null for somebody who never checks in. */
export async function phonesFacts(ask: Ask): Promise<PhonesFacts | null> {
  const { view, now, me, door, request } = ask
  if (!me.roles.includes('worker')) return null
  const [phones, here] = await Promise.all([
    myPhones(view, {}),
    phoneHere(door, { request, person: me.person, now }),
  ])
  return {
    isKept: here !== null,
    phones: phones.map(({ id, device, made_at, seen_at }) => ({
      id,
      device,
      kept: sayWhen(made_at, { now }),
      seen: sayWhen(seen_at, { now }),
      isThisOne: id === here,
    })),
  }
}
