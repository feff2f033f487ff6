import { templates } from '../../agreements/templates.ts'
import { newId } from '../../database/ids.ts'
import { minutesAfter } from '../../time/instants.ts'
import { addDays } from '../../time/london.ts'
import { agreements, type Agreed } from './agreed.ts'
import { momentOf } from './calendar.ts'
import { employments } from './cast.ts'
import type { Loading } from './loading.ts'

const day = 24 * 60

/** Every version, signed by all who are named, but for the one that still waits. */
export async function addAgreements(loading: Loading) {
  const all = agreements.map((agreed) => ({ id: newId(), agreed }))
  const { db } = loading
  const [versions, elements] = [[], []] as [Version[], Element[]]
  for (const { id, agreed } of all) {
    versions.push(await versionOf(loading, id, agreed))
    elements.push(...(await elementsOf(loading, id, agreed)))
  }
  await db.insertInto('agreement').values(versions).execute()
  await db.insertInto('agreement_element').values(elements).execute()
  const limits = all.flatMap(({ id, agreed }) => limitsOf(id, agreed))
  await db.insertInto('agreement_limit').values(limits).execute()
  const parties = all.flatMap(({ id, agreed }) => partiesOf(loading, id, agreed))
  await db.insertInto('agreement_party').values(parties).execute()
}

type Version = Awaited<ReturnType<typeof versionOf>>
type Element = Awaited<ReturnType<typeof elementsOf>>[number]

const templateOf = ({ site }: Agreed) => templates.find((it) => it.site === site)!

const proposedAt = ({ calendar }: Loading, { proposed }: Agreed) =>
  momentOf(calendar.daysAgo(proposed), '14:20')

/** Signed within two days of being proposed, by each of them at their own time. */
const signedAt = (loading: Loading, agreed: Agreed, place: number) =>
  minutesAfter(proposedAt(loading, agreed), place === 0 ? 0 : place * 310 + day / 2)

const lastSignedAt = (loading: Loading, agreed: Agreed) =>
  signedAt(loading, agreed, agreed.parties.length)

async function versionOf(loading: Loading, id: string, agreed: Agreed) {
  const { calendar } = loading
  const { person, of } = employments[agreed.of]
  const organisation_id = loading.organisations[of]
  const words = await loading.sealer(organisation_id)
  const { reviewCalls } = templateOf(agreed)
  const { status } = agreed
  const next = agreements.find((it) => it.of === agreed.of && it.number === agreed.number + 1)
  return {
    id,
    employment_id: loading.employments[agreed.of],
    person_id: loading.people[person],
    organisation_id,
    number: agreed.number,
    status,
    site: agreed.site,
    review_calls: reviewCalls.on ? ('monthly' as const) : ('off' as const),
    review_calls_most: reviewCalls.most,
    reason: words.seal('agreement', 'reason', id, agreed.reason),
    review_on: addDays(calendar.today, agreed.review),
    proposed_by: loading.people[agreed.by],
    proposed_at: proposedAt(loading, agreed),
    in_force_at: status === 'proposed' ? null : lastSignedAt(loading, agreed),
    ended_at: status === 'replaced' && next ? lastSignedAt(loading, next) : null,
  }
}

async function elementsOf(loading: Loading, id: string, agreed: Agreed) {
  const words = await loading.sealer(loading.organisations[employments[agreed.of].of])
  const said: Record<string, string> = agreed.words ?? {}
  return Object.entries(templateOf(agreed).positions).map(([element, position]) => ({
    agreement_id: id,
    element,
    position,
    words: said[element]
      ? words.seal('agreement_element', 'words', `${id} ${element}`, said[element])
      : null,
  }))
}

const limitsOf = (id: string, agreed: Agreed) =>
  Object.entries({ ...templateOf(agreed).limits, ...agreed.limits }).map(([metric, limit]) => ({
    agreement_id: id,
    metric,
    near: limit.near,
    past: limit.past,
    every: limit.every ?? null,
  }))

function partiesOf(loading: Loading, id: string, agreed: Agreed) {
  const { person } = employments[agreed.of]
  const named = [[person, 'worker'] as const, ...agreed.parties]
  const first = named.toSorted(([a], [b]) => Number(b === agreed.by) - Number(a === agreed.by))
  return first.map(([key, capacity], place) => ({
    agreement_id: id,
    person_id: loading.people[key],
    capacity,
    signed_at: agreed.status === 'proposed' && place > 0 ? null : signedAt(loading, agreed, place),
  }))
}
