import type { ChooseFacts } from '../../views/session-series/new-page.tsx'
import type { View } from '../access/view.ts'
import { sayShortDay } from '../time/words.ts'
import { bookableContracts, ledPeople } from './queries.ts'

/** What a series can be booked on, and the only answer when there is no other. */
export async function chooseFacts(
  view: View,
): Promise<ChooseFacts & { only: { contract: string | null } | null }> {
  const [contracts, led] = await Promise.all([bookableContracts(view, {}), ledPeople(view, {})])
  const leads = led.length > 0
  const ways = contracts.length + (leads ? 1 : 0)
  return {
    contracts: contracts.map(({ id, name, starts_on: on }) => ({
      id,
      words: `${name}, contract from ${sayShortDay(on)}`,
    })),
    leads,
    only: ways === 1 ? { contract: contracts[0]?.id ?? null } : null,
  }
}
