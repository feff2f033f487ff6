import { Select } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { BackLink, EmptyState } from '../components/notes.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { PersonFacts } from './facts.ts'

type Props = { shell: Shell; facts: PersonFacts }

/** Hours of a contract for one more person. */
export function PersonPage({ shell, facts }: Props) {
  const { id, back, errors, people } = facts
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Add somebody" error={errors.length > 0}>
      <BackLink href={back}>Contract</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Add somebody</h1>
      {people.length === 0 ? (
        <EmptyState title="You manage nobody in the teams of this contract." />
      ) : (
        <>
          <WhoSees names={`${facts.whoSees}. They see it themselves`} about="contract_allocation" />
          <Form action={`/contracts/${id}/people`} shell={shell} save="Add">
            <Select {...field('employment')} label="Who?" options={people} required />
            <TextField
              {...field('hours')}
              label="Hours kept for them"
              hint="Leave it empty: then they share what is left for all."
              width="short"
              optional
            />
            <DateField {...field('from_on')} label="From" required />
            <DateField {...field('until_on')} label="Until" optional />
          </Form>
        </>
      )}
    </Page>
  )
}
