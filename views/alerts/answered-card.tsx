import { AlertCard, type AlertCardFacts } from './alert-card.tsx'

type AnsweredProps = { card: AlertCardFacts; formId: string; focus: boolean; waiting: number }

/** The card swapped in place, and the figure in the menu with it. */
export function AnsweredCard({ card, formId, focus, waiting }: AnsweredProps) {
  return (
    <>
      <AlertCard card={card} formId={formId} focus={focus} />
      <hx-partial hx-target='nav a[href="/alerts"]' hx-swap="innerHTML">
        Alerts
        {waiting > 0 && (
          <>
            {' '}
            <span class="count">{waiting}</span>
            <span class="unseen"> waiting</span>
          </>
        )}
      </hx-partial>
    </>
  )
}
