import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { TextArea } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type SectionFacts = Typed & {
  section: string
  title: string
  asks: string
  version: number
  whoSees: string
  clash: ClashFacts | null
}

/** One part of one's own plan, written by itself. */
export function SectionPage({ shell, facts }: { shell: Shell; facts: SectionFacts }) {
  const { section, title, asks, errors, version, whoSees, clash } = facts
  return (
    <Page shell={shell} title="A part of my plan" error={errors.length > 0}>
      <BackLink href={`/wellness-plan#${section}`}>My plan</BackLink>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <WhoSees names={whoSees} about="wellness_plan" />
      <Clash clash={clash} />
      <Form
        shell={shell}
        action={`/wellness-plan/${section}`}
        version={version}
        save="Keep this part"
      >
        <TextArea
          {...typedIn(facts).field('words')}
          label="In your words"
          hint={`${asks} Left empty, nobody reads it any more.`}
          rows={8}
          maxlength={4000}
        />
      </Form>
      <p>
        <a href="/wellness-plan/sharing">Choose who may read it</a>
      </p>
    </Page>
  )
}
