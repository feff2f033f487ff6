import { Checkboxes, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { BackLink, EmptyState, Inset } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { PlanPart } from './plan-page.tsx'

export type SharingFacts = Typed & {
  version: number
  /** Those with words. */
  parts: PlanPart[]
  people: Option[]
  /** Ticked for somebody who can read it no more. */
  over: { name: string; part: string; again: boolean }[]
  clash: ClashFacts | null
}

/** Who may read which part: nobody, until the worker ticks a name. */
export function SharingPage({ shell, facts }: { shell: Shell; facts: SharingFacts }) {
  const { parts, people, errors } = facts
  return (
    <Page shell={shell} title="Who may read my plan" error={errors.length > 0}>
      <BackLink href="/wellness-plan">My plan</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Who may read my plan</h1>
      <p class="lead">Only you, until you tick a name. Each part is a choice of its own.</p>
      <WhoSees names="Only you see who is ticked. Each person sees the parts you tick for them" />
      <Clash clash={facts.clash} />
      <Over over={facts.over} />
      {parts.length === 0 && <Nothing />}
      {people.length === 0 && <NobodyYet />}
      {parts.length > 0 && people.length > 0 && <Grid shell={shell} facts={facts} />}
    </Page>
  )
}

const Nothing = () => (
  <EmptyState
    title="There is nothing to share yet."
    action={{ href: '/wellness-plan', label: 'Write a part' }}
  />
)

const NobodyYet = () => (
  <EmptyState title="Nobody is linked to you here yet.">
    <p>When you have a lead, a back-up, a buddy or a supervisor, they stand here.</p>
  </EmptyState>
)

function Grid({ shell, facts }: { shell: Shell; facts: SharingFacts }) {
  const { choices } = typedIn(facts)
  return (
    <Form
      shell={shell}
      action="/wellness-plan/sharing"
      version={facts.version}
      save="Keep these choices"
    >
      {facts.parts.map(({ section, title, whoSees }) => (
        <Checkboxes
          {...choices(`share_${section}[]`)}
          level={2}
          label={title}
          hint={`Now: ${whoSees}.`}
          options={facts.people}
        />
      ))}
      <p>Taking a tick away works at once, everywhere. What somebody has read, they have read.</p>
    </Form>
  )
}

const Over = ({ over }: { over: SharingFacts['over'] }) =>
  over.length === 0 ? (
    <></>
  ) : (
    <Inset>
      {over.map(({ name, part, again }) => (
        <p>
          {part}:{' '}
          {again
            ? `your link with ${name} began after this tick, so they cannot read it. Tick it again if you like.`
            : `${name} is no longer linked to you here, so they cannot read it.`}
        </p>
      ))}
      <p>These old ticks end for good when you keep your choices.</p>
    </Inset>
  )
