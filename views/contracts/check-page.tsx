import { contractForm } from '../../src/contracts/form.ts'
import { Tick } from '../components/choices.tsx'
import { fieldId } from '../components/field.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Form } from '../components/form.tsx'
import { Hidden, TextArea } from '../components/inputs.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import type { CheckFacts } from './facts.ts'

type Props = { shell: Shell; facts: CheckFacts }

const onPage = ['confidentiality', 'carry']
const carried = Object.keys(contractForm.shape).filter((name) => !onPage.includes(name))

/** All answers, each with the way back to its question, and the words the three agree. */
export function CheckPage({ shell, facts }: Props) {
  const { title, rows, values, errors, carry } = facts
  const typed = typedIn(facts)
  return (
    <Page shell={shell} title={title} error={errors.length > 0}>
      <BackLink href={rows.at(-1)?.change?.href ?? '/contracts'} />
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <WhoSees names={facts.whoSees} about="contract" />
      <SummaryList rows={rows} />
      <Faults errors={errors} />
      <Form action="/contracts" shell={shell} save="Make the contract">
        {carried.flatMap((name) =>
          [values[name] ?? []].flat().map((value) => <Hidden name={name} value={value} />),
        )}
        <TextArea
          {...typed.field('confidentiality')}
          label="What do the three of you agree about confidentiality?"
          hint="You, the supervisor and the workers. Change these words until they fit."
          rows={9}
          required
          maxlength={4000}
        />
        {carry && <Tick {...typed.tick('carry')} label={`Carry on what is left: ${carry}`} />}
      </Form>
    </Page>
  )
}

/** A refusal of an answer that this page only shows: its link needs a place to go. */
function Faults({ errors }: Pick<CheckFacts, 'errors'>) {
  return (
    <>
      {errors
        .filter(({ field }) => !onPage.includes(field))
        .map(({ field, message }) => (
          <p class="error" id={fieldId(field)} tabindex={-1}>
            <span class="unseen">Error: </span>
            {message} Use “Change” beside it.
          </p>
        ))}
    </>
  )
}
