import type { SplitFacts } from '../../views/session-records/split-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { sayMinutes } from '../time/weeks.ts'
import type { Values } from '../web/form.ts'
import type { Seat } from './queries.ts'
import { whyNotNow } from './rules.ts'
import { sayWhich } from './say.ts'
import { helpedWords, splitWords } from './words.ts'

/** How the time went as the form would have sent it; nothing is chosen for anybody. */
export const splitValues = ({ support, learning, cases, management, helped }: Seat): Values => ({
  support: said(support),
  learning: said(learning),
  cases: said(cases),
  management: said(management),
  helped: helped ?? '',
})

const said = (minutes: number | null) => (minutes === null ? '' : String(minutes))

/** The page on which a worker says, for themselves alone, how a session went. */
export async function splitFacts(view: View, seat: Seat, version: number): Promise<SplitFacts> {
  return {
    path: `/supervision/sessions/${seat.session_id}`,
    which: sayWhich(seat, view.who.now),
    whoSees: await whoSees(view, 'session_split', null),
    minutes: sayMinutes(seat.held_minutes ?? seat.minutes),
    version,
    parts: Object.entries(splitWords).map(([name, label]) => ({ name, label })),
    helped: Object.entries(helpedWords).map(([value, label]) => ({ value, label })),
    notNow: whyNotNow(seat, view.who.now),
  }
}
