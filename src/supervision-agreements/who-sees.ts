import { subjects } from '../access/subjects.ts'
import type { View } from '../access/view.ts'
import { whoSeesLine } from '../access/who-sees.ts'
import { bondsOn } from './queries.ts'

type About = { employment_id: string; person_id: string; name: string | null }

/** The same line of the policy, said to whoever reads or writes. */
export async function whoSeesFor(view: View, about: About): Promise<string> {
  const { person: me } = view.who
  const isMine = about.person_id === me
  const bonds = await bondsOn(view, { employment: about.employment_id })
  const leads = bonds.some(({ viewer_id: id, kind }) => id === me && kind === 'line')
  const named = bonds.map((bond) => (bond.viewer_id === me ? { ...bond, name: 'you' } : bond))
  // Who is linked to others is not told to everybody; that there is a lead may be said.
  const unseen = { kind: 'line' as const, name: 'their lead', viewer_id: '' }
  const line = whoSeesLine(
    subjects.supervision_agreement,
    isMine || leads ? named : [unseen, ...named],
  )
  return isMine ? line : line.replace(/^You\b/, about.name ?? 'The worker')
}
