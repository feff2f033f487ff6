import type { ResetFacts } from '../../views/factor-resets/reset-page.tsx'
import type { View } from '../access/view.ts'
import { sayWhen } from '../time/words.ts'
import { openResetOf, openResets } from './queries.ts'

/** What one administrator sees of somebody who lost their second step; null when nothing waits. */
export async function resetFacts(view: View, person: string): Promise<ResetFacts | null> {
  const { now, person: me } = view.who
  const row = await openResetOf(view, { person })
  if (!row || person === me) return null
  return {
    person,
    name: row.name,
    asked: sayWhen(row.asked_at, { now }),
    until: sayWhen(row.expires_at, { now }),
    hasCode: row.code_given_at !== null,
    first: row.first,
    isMine: row.first_by === me,
  }
}

/** Everyone who waits to be let in, for the administrators’ first page. */
export const resetsWaiting = async (view: View) =>
  (await openResets(view, {})).map(({ person_id: person, name }) => ({
    person,
    href: `/admin/people/${person}/factor-reset`,
    name,
  }))

/** The same about one person. */
export const resetsOf = async (view: View, person: string) =>
  (await resetsWaiting(view)).filter((each) => each.person === person)
