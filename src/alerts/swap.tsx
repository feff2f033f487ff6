import { AnsweredCard } from '../../views/alerts/answered-card.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { FieldError, Values } from '../web/form.ts'
import { alertCard } from './cards.ts'
import { waitingForViewer } from './queries.ts'

/** Only the quick form inside a card asks for the card back. */
export const wantsCard = ({ request }: Ask) =>
  request.headers.get('hx-request') === 'true' &&
  (request.headers.get('hx-target') ?? '').includes('alert-')

type Answered = { status: number; values: Values; errors?: FieldError[] }

/** The card as it stands now, with what was typed still in it when that was refused. */
export async function answeredCard(ask: Ask, { status, values, errors = [] }: Answered) {
  const standing = await alertCard(ask.view, ask.param('id'))
  if (!standing) throw new NotFound()
  const typed = {
    talkOn: String(values.talk_on ?? standing.answer?.talkOn ?? ''),
    talkAt: String(values.talk_at ?? standing.answer?.talkAt ?? ''),
  }
  const { answer } = standing
  const shown = answer ? { ...standing, answer: { ...answer, ...typed, errors } } : standing
  const waiting = Number((await waitingForViewer(ask.view, {}))?.waiting ?? 0)
  const card = { card: shown, formId: ask.shell.formId, focus: errors.length === 0 }
  return ask.page(<AnsweredCard {...card} waiting={waiting} />, status)
}
