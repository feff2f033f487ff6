import type { ResetFacts } from '../../views/factor-resets/reset-page.tsx'
import type { Door } from '../access/door.ts'
import type { View } from '../access/view.ts'
import { sayWhen } from '../time/words.ts'
import { openResetOf, openResets } from './queries.ts'
import { whoAgrees } from './who-agrees.ts'

/** What one administrator sees of somebody who lost their second step; null when nothing waits. */
export async function resetFacts(
  view: View,
  door: Door,
  person: string,
): Promise<ResetFacts | null> {
  const { now, person: me } = view.who
  const row = await openResetOf(view, { person })
  if (!row || person === me) return null
  const { asked_at: asked, first_by } = row
  const { counted, later } = await whoAgrees(door, { person, me, asked, now })
  const first = counted.find(({ id }) => id === first_by)
  return {
    person,
    name: row.name,
    asked: sayWhen(asked, { now }),
    until: sayWhen(row.expires_at, { now }),
    hasCode: row.code_given_at !== null,
    first: first?.name ?? null,
    isMine: first?.id === me,
    later: later && sayWhen(later, { now }),
    isOnlyOne: counted.length === 1,
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
