import { AlertCard } from '../../views/alerts/alert-card.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { FieldError, Values } from '../web/form.ts'
import { alertCard } from './cards.ts'

/** Only the quick form inside a card asks for the card back. */
export const wantsCard = ({ request }: Ask) =>
  request.headers.get('hx-request') === 'true' &&
  (request.headers.get('hx-target') ?? '').includes('alert-')

type Answered = { status: number; values: Values; errors?: FieldError[] }

/** The card as it stands now, with what was typed still in it when that was refused. */
export async function answeredCard(ask: Ask, { status, values, errors = [] }: Answered) {
  const card = await alertCard(ask.view, ask.param('id'))
  if (!card) throw new NotFound()
  const typed = {
    talkOn: String(values.talk_on ?? card.answer?.talkOn ?? ''),
    talkAt: String(values.talk_at ?? card.answer?.talkAt ?? ''),
  }
  const shown = card.answer ? { ...card, answer: { ...card.answer, ...typed, errors } } : card
  const focus = errors.length === 0
  return ask.page(<AlertCard card={shown} formId={ask.shell.formId} focus={focus} />, status)
}
