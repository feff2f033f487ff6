import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { BackLink } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { TimeFields, type TimeFormFacts } from './time-fields.tsx'

export type TimeEditFacts = {
  id: string
  version: number
  clash: ClashFacts | null
  form: TimeFormFacts
  back: string
}

export function TimeEditPage({ shell, facts }: { shell: Shell; facts: TimeEditFacts }) {
  const { form, version } = facts
  return (
    <Page shell={shell} title="Change other time" error={form.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={form.errors} />
      <h1>Change other time</h1>
      <WhoSees names={form.whoSees} />
      <Clash clash={facts.clash} />
      <Form shell={shell} action={`/time/${facts.id}`} version={version}>
        <TimeFields facts={form} />
        <Buttons>
          <Button>Save</Button>
          <LinkButton kind="text" href={facts.back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
      <Form shell={shell} action={`/time/${facts.id}/removal`} version={version}>
        <p>Was this put in by mistake?</p>
        <Button kind="quiet">Take it away</Button>
      </Form>
    </Page>
  )
}
