import { Form } from '../components/form.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { SharedParts, type SharedPart } from './shared-parts.tsx'

export type SharedPlanFacts = {
  person: string
  name: string
  parts: SharedPart[]
  reviewOn: string | null
  stage: 'none' | 'asked' | 'agreed' | 'changed'
  agreedOn: string | null
  /** Stands for exactly these parts and words. */
  seen: number
}

type Props = { shell: Shell; facts: SharedPlanFacts; overtaken: boolean }

/** What somebody shares of their plan with this reader, and nothing of the rest. */
export function SharedPlanPage({ shell, facts, overtaken }: Props) {
  const { name, parts, reviewOn } = facts
  return (
    <Page shell={shell} title="A plan shared with you">
      <BackLink href="/wellness-plans">Plans shared with you</BackLink>
      <h1>{name}’s plan</h1>
      <WhoSees names={`${name}, you, and anyone else ${name} chooses`} />
      <p>
        {name} shares this with you. They can take it back at any time.
        {reviewOn && ` They look at it again on ${reviewOn}.`}
      </p>
      {overtaken && (
        <Warning>
          <p>This changed while you had it open. Please read it again.</p>
        </Warning>
      )}
      <SharedParts parts={parts} level={2} />
      <Together shell={shell} facts={facts} />
    </Page>
  )
}

function Together({ shell, facts }: { shell: Shell; facts: SharedPlanFacts }) {
  const { person, name, stage, agreedOn, seen } = facts
  if (stage === 'none') return <></>
  if (stage === 'agreed') {
    return (
      <p>
        Agreed by you and {name} on {agreedOn}.
      </p>
    )
  }
  return (
    <section>
      <h2>Agree it together</h2>
      <p>
        {stage === 'changed'
          ? `Changed since you and ${name} agreed it.`
          : `${name} asks you to agree these parts with them.`}
      </p>
      <Form
        shell={shell}
        action={`/people/${person}/wellness-plan/agreement`}
        version={seen}
        save={`Agree it with ${name}`}
      />
    </section>
  )
}
