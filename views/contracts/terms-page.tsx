import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { ContractFormFacts } from './facts.ts'
import { TermFields } from './term-fields.tsx'

type Props = { shell: Shell; facts: ContractFormFacts }

/** New terms from a day on. The past keeps the terms it had. */
export function TermsPage({ shell, facts }: Props) {
  const { id, back, errors, version = 0 } = facts
  const typed = typedIn(facts)
  return (
    <Page shell={shell} title="Change the terms" error={errors.length > 0}>
      <BackLink href={back}>Contract</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Change the terms</h1>
      <p>They count from the day you choose. Sessions before that day cost what they did.</p>
      {facts.changedSince && (
        <Warning>
          <p>
            Someone changed this contract meanwhile. Your words are still here. Look, then save.
          </p>
        </Warning>
      )}
      <WhoSees names={facts.whoSees} about="contract_terms" />
      <Form action={`/contracts/${id}/terms`} shell={shell} version={version} save="Save">
        <DateField {...typed.field('from_on')} label="New terms from" required />
        <TextField
          {...typed.field('rate')}
          label="Rate for an hour, in pounds"
          width="short"
          required
        />
        <TermFields typed={typed} />
        <DateField {...typed.field('ends_on')} label="Last day of the contract" required />
        <TextField
          {...typed.field('reason')}
          label="Why do they change?"
          maxlength={200}
          required
        />
      </Form>
    </Page>
  )
}
