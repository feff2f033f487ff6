import { newId } from '../../database/ids.ts'
import type { Opener } from '../../privacy/vault.ts'
import type { Instant } from '../../time/types.ts'
import { londonDay } from '../../time/london.ts'
import { isAway } from './add-time.ts'
import { beginningOf } from './beginnings.ts'
import { momentOf } from './calendar.ts'
import { employments, type EmploymentKey } from './cast.ts'
import { contactRow } from './contact-rows.ts'
import { contactTimes } from './contact-times.ts'
import { ended } from './ended.ts'
import { heldFullTime } from './held-full-time.ts'
import { heldInLantern } from './held-in-lantern.ts'
import { heldPartTime } from './held-part-time.ts'
import type { Beside, Held } from './held.ts'
import { holdingRow } from './holding-rows.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'

const lists = [heldFullTime, heldPartTime, heldInLantern, ended]

/** Everyone held in these weeks, each row waiting for its moment. */
export async function addHoldings(loading: Loading, pending: Pending) {
  for (const list of lists) {
    for (const [of, all] of Object.entries(list) as [EmploymentKey, Held[]][]) {
      const words = await loading.sealer(loading.people[employments[of].person])
      for (const held of all) addOne({ loading, pending, of, held, words })
    }
  }
}

type One = { loading: Loading; pending: Pending; of: EmploymentKey; held: Held; words: Opener }

function addOne(one: One) {
  const { loading, pending, of, held, words } = one
  const begun = beginningOf(loading.calendar, of, held)
  const row = holdingRow(loading, of, held, { ...begun, words })
  loading.holdings.set(held.label, row.id)
  pending.add('holding', begun.opened, row)
  note(one, row.id, begun.opened, 'added')
  if (row.ended_on) note(one, row.id, momentOf(row.ended_on, '15:40'), 'ended', row.end_reason)
  const times = contactTimes(loading.calendar, of, held, begun)
  const atWork = times.filter(({ at }) => !isAway(loading.calendar, of, londonDay(at)))
  for (const it of atWork) {
    pending.add('contact', it.at, contactRow(loading, of, it, { holding: row.id, words }))
  }
  for (const beside of held.beside ?? []) addCoHolder(one, row.id, begun.opened, beside)
}

function note(
  { loading, pending, of }: One,
  holding: string,
  at: Instant,
  what: string,
  now: string | null = null,
) {
  const by_id = loading.people[employments[of].person]
  pending.add('holding_change', at, {
    id: newId(),
    holding_id: holding,
    at,
    by_id,
    what,
    was: null,
    now,
  })
}

function addCoHolder(one: One, holding: string, opened: Instant, beside: Beside) {
  const { loading, pending, of, words } = one
  const { role, who, name, shares, spoken, asked } = beside
  const id = newId()
  pending.add('co_holder', opened, {
    id,
    holding_id: holding,
    employment_id: loading.employments[of],
    person_id: loading.people[employments[of].person],
    role,
    co_person_id: who ? loading.people[who] : null,
    name: name ? words.seal('co_holder', 'name', id, name) : null,
    shares: shares ? words.seal('co_holder', 'shares', id, shares) : null,
    spoken_on: spoken === undefined ? null : loading.calendar.daysAgo(spoken),
    from_at: opened,
    accepted_at: who && asked ? null : opened,
  })
  note(one, holding, opened, 'co_holder', role)
}
