import type { AlertCardFacts } from '../../views/alerts/alert-card.tsx'

/** Cards on the first page; the rest are one link away. */
const most = 3

const order: AlertCardFacts['tone'][] = ['help', 'contact', 'past', 'near', 'quiet']

/** The most useful next step first: what waits before what is in hand, then how soon it asks. */
export function firstCards(cards: AlertCardFacts[]) {
  const rank = ({ stage, asksToday, tone }: AlertCardFacts) =>
    (stage === 'waiting' ? 0 : 10) + (asksToday ? 0 : 5) + order.indexOf(tone)
  const sorted = cards.toSorted((a, b) => rank(a) - rank(b))
  return { cards: sorted.slice(0, most), more: Math.max(0, cards.length - most) }
}
