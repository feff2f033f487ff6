import { momentOf } from './calendar.ts'
import type { OrganisationKey } from './cast.ts'
import type { Loading } from './loading.ts'

export const practices = {
  quay: ['tidewell', 'Quay Surgery'],
  hill: ['tidewell', 'Hill Road Practice'],
  mill: ['tidewell', 'Old Mill Medical Centre'],
  canal: ['lantern', 'Canal Street Surgery'],
} as const satisfies Record<string, readonly [OrganisationKey, string]>
export type PracticeKey = keyof typeof practices

/** The practices that send people. */
export async function addPractices({ db, organisations, practices: ids }: Loading) {
  const rows = Object.entries(practices).map(([key, [of, name]]) => ({
    id: ids[key as PracticeKey],
    organisation_id: organisations[of],
    name,
  }))
  await db.insertInto('practice').values(rows).execute()
}

const statement = `Holding people is part of this job, not something done on top of it.
Staying alongside someone who waits, or who is not ready yet, is work. So is listening when nothing can be fixed.
We count the time it takes. We agree limits with you, and when you reach one we act.
You are never asked to carry somebody alone.`

/** What the network says about holding, and how far its job descriptions have come. */
export async function addStatement({ db, calendar, organisations, people }: Loading) {
  const made = { made_by: people.geoff, made_at: momentOf(calendar.daysAgo(61), '14:20') }
  const organisation_id = organisations.tidewell
  await db
    .insertInto('employer_statement')
    .values({ organisation_id, words: statement, ...made })
    .execute()
}
