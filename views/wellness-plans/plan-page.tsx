import type { PlanSection } from '../../src/database/schema.ts'
import { Lines } from '../alerts/alert-talk.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Inset } from '../components/notes.tsx'
import type { Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { AgreeTogether, Buddy, Review } from './plan-forms.tsx'

export type PlanPart = {
  section: PlanSection
  title: string
  asks: string
  words: string
  whoSees: string
}

type Option = { value: string; label: string }

export type PlanFacts = {
  parts: PlanPart[]
  version: number
  /** Some part has words; and something was ever kept. */
  anything: boolean
  kept: boolean
  review: { on: string; words: string; past: boolean } | null
  /** The last day that can be chosen. */
  furthest: string
  buddy: { id: string; name: string | null }
  buddies: Option[]
  leads: Option[]
  agreement: { stage: 'asked' | 'agreed' | 'changed'; words: string } | null
}

export type PlanForm = 'review' | 'buddy' | 'ask' | null
/** One of the page's forms as it came back. */
export type FilledPlan = Typed & { form: PlanForm; clash: ClashFacts | null; version: number }

export type PlanProps = { shell: Shell; facts: PlanFacts; filled: FilledPlan }

/** One's own wellness plan: seven parts, each shared or not, and what goes round them. */
export function PlanPage({ shell, facts, filled }: PlanProps) {
  const { parts, anything, kept } = facts
  return (
    <Page shell={shell} title="My plan" error={filled.errors.length > 0}>
      <ErrorSummary errors={filled.errors} />
      <h1>My wellness plan</h1>
      {anything ? <Ways /> : <Welcome />}
      <Clash clash={filled.clash} />
      {parts.map((part) => (
        <Part part={part} />
      ))}
      <h2>Look at it again</h2>
      <Review shell={shell} facts={facts} filled={filled} />
      <h2>My buddy</h2>
      <Buddy shell={shell} facts={facts} filled={filled} />
      {anything && (
        <>
          <h2>Agree it together</h2>
          <AgreeTogether shell={shell} facts={facts} filled={filled} />
        </>
      )}
      {kept && !anything && (
        <p>
          <a href="/wellness-plan/versions">What you wrote before</a>
        </p>
      )}
    </Page>
  )
}

const Welcome = () => (
  <Inset>
    <p>This is a page about you, in your words. It is offered to everyone and nobody must.</p>
    <p>Begin with any part. One line is enough. Only you can read it, unless you share a part.</p>
  </Inset>
)

const Ways = () => (
  <ul class="unprinted">
    <li>
      <a href="/wellness-plan/sharing">Choose who may read which part</a>
    </li>
    <li>
      <a href="/wellness-plan/print">Print it on one page</a>
    </li>
    <li>
      <a href="/wellness-plan/versions">What changed, and when</a>
    </li>
  </ul>
)

const Part = ({ part: { section, title, asks, words, whoSees } }: { part: PlanPart }) => (
  <section id={section}>
    <h2>{title}</h2>
    {words === '' ? (
      <p class="hint">{asks}</p>
    ) : (
      <>
        <WhoSees names={whoSees} />
        <Lines text={words} />
      </>
    )}
    <p class="unprinted">
      <a href={`/wellness-plan/${section}/edit`}>
        {words === '' ? 'Write this part' : 'Change this part'}
        <span class="unseen">: {title}</span>
      </a>
    </p>
  </section>
)
