import { Lines } from '../alerts/alert-talk.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { PlanFacts } from './plan-page.tsx'

type Props = { shell: Shell; name: string; facts: PlanFacts }

/** The whole plan on one sheet of paper. */
export function PrintPage({ shell, name, facts }: Props) {
  const { parts, review, buddy, agreement, anything } = facts
  const written = parts.filter(({ words }) => words !== '')
  const around = [
    buddy.name && `My buddy is ${buddy.name}.`,
    review && `I look at this again on ${review.words}.`,
    agreement?.stage === 'agreed' && agreement.words,
  ]
  return (
    <Page shell={shell} title="My plan, to print">
      <BackLink href="/wellness-plan">My plan</BackLink>
      <h1>{name}: my wellness plan</h1>
      <div class="unprinted">
        <WhoSees names="Only you, and whoever you give the paper to" />
        {anything && <p>Use “Print” in your browser. A plan of usual length fits on one page.</p>}
      </div>
      {!anything && (
        <EmptyState
          title="There is nothing to print yet."
          action={{ href: '/wellness-plan', label: 'Write a part' }}
        />
      )}
      <div class="one-page">
        {written.map(({ title, words }) => (
          <section>
            <h2>{title}</h2>
            <Lines text={words} />
          </section>
        ))}
        <p>{around.filter(Boolean).join(' ')}</p>
      </div>
    </Page>
  )
}
