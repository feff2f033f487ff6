import { Radios } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { DateField, TextField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Ledger } from './contract-page.tsx'
import type { HoursFacts } from './facts.ts'

type Props = { shell: Shell; facts: HoursFacts }

const ways = [
  { value: 'buy', label: 'Buy more' },
  { value: 'give_back', label: 'Give some back' },
]

/** Hours bought and given back, and a form for more. */
export function HoursPage({ shell, facts }: Props) {
  const { id, back, errors, ledger, purchases } = facts
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Buy or give back hours" error={errors.length > 0}>
      <BackLink href={back}>Contract</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Buy or give back hours</h1>
      <Ledger ledger={ledger} />
      <WhoSees names={facts.whoSees} about="contract_purchase" />
      <Form action={`/contracts/${id}/hours`} shell={shell} save="Save">
        <Radios {...field('how')} label="What happens?" options={ways} required />
        <TextField
          {...field('hours')}
          label="Hours"
          hint="Such as 10 or 10:30"
          width="short"
          required
        />
        <TextField
          {...field('cost')}
          label="What they cost, in pounds"
          hint="Leave it empty for the rate of the contract."
          width="short"
          optional
        />
        <DateField {...field('bought_on')} label="Agreed on" required />
        <TextField {...field('reason')} label="Why" optional maxlength={200} />
      </Form>
      <h2>So far</h2>
      <Table
        caption="Hours bought and given back, the latest first"
        hideCaption
        head={[
          { label: 'Day' },
          { label: 'Hours', numeric: true },
          { label: 'Cost', numeric: true },
          { label: 'Why' },
        ]}
        rows={purchases.map(({ on, minutes, pounds, reason }) => [
          on,
          minutes,
          pounds,
          reason || 'Not said',
        ])}
      />
    </Page>
  )
}
