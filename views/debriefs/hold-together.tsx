import { Select, type Option } from '../components/choices.tsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import type { Shell } from '../layout.tsx'

export type HoldTogetherFacts = {
  action: string
  /** Those who are here. */
  people: Option[]
  /** The reader, where whoever held it together has gone. */
  me: string | null
}

type Props = { shell: Shell; facts: HoldTogetherFacts | null; error?: string | undefined }

/** Passes the debrief on into other hands, midway too. */
export function HoldTogether({ shell, facts, error }: Props) {
  if (!facts) return null
  if (facts.me !== null) {
    return (
      <Form shell={shell} action={facts.action}>
        <p>Nobody here holds it together just now.</p>
        <Hidden name="person" value={facts.me} />
        <Button kind="quiet">I hold it together now</Button>
      </Form>
    )
  }
  return (
    <Details summary="Let somebody else hold it together" open={error !== undefined}>
      <Form shell={shell} action={facts.action}>
        <Select
          name="person"
          label="Who holds it together from now?"
          options={facts.people}
          {...(error === undefined ? {} : { error })}
        />
        <Button kind="quiet">Pass it on</Button>
      </Form>
    </Details>
  )
}
