import type { StretchPageFacts } from '../../src/agreements/stretch-page-facts.ts'
import { Radios } from '../components/choices.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, TextArea } from '../components/inputs.tsx'
import { typedIn } from '../components/typed.ts'
import type { Shell } from '../layout.tsx'

type StretchFormProps = { shell: Shell; facts: StretchPageFacts; back: string }

/** What stretches, why, and until when. */
export function StretchForm({ shell, facts, back }: StretchFormProps) {
  const typed = typedIn(facts)
  const { holding, place } = facts
  return (
    <Form
      action={holding ? `/holdings/${holding.id}/stretches` : '/agreement/stretches'}
      shell={shell}
    >
      {!holding && <Hidden name="employment" value={place.employment} />}
      <Radios
        {...typed.field('element')}
        label="What stretches?"
        options={facts.options}
        required
      />
      <TextArea
        {...typed.field('reason')}
        label="Why does it stretch?"
        hint="A line or two. Leave out anything that says who someone is."
        rows={4}
        required
        maxlength={1000}
      />
      <DateField
        {...typed.field('until_on')}
        label="Until when?"
        hint={`At most 8 weeks from today: ${facts.lastDay} at the latest.`}
        required
      />
      <Buttons>
        <Button>Record this stretch</Button>
        <LinkButton kind="quiet" href={back}>
          Not now
        </LinkButton>
      </Buttons>
    </Form>
  )
}
