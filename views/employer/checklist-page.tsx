import { answerWords, checklist } from '../../src/employer/checklist.ts'
import { Radios } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Others, whoReads, type ChosenEmployer } from './statement-page.tsx'

type ChecklistFacts = ChosenEmployer & Typed & { clash: ClashFacts | null }

const answers = optionsOf(answerWords)

/** Where an administrator goes through the job description, item by item. */
export function ChecklistPage({ shell, facts }: { shell: Shell; facts: ChecklistFacts }) {
  const { id, name, errors, others, clash } = facts
  const { field, value } = typedIn(facts)
  return (
    <Page shell={shell} title="Job description checklist" error={errors.length > 0}>
      <BackLink href="/admin/settings">Settings</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Job description checklist</h1>
      <p class="lead">
        Read the job description for link workers at {name}. Is each of these in it, and is it so?
      </p>
      <WhoSees names={whoReads(name)} />
      <Others others={others} path="/admin/settings/checklist" />
      <Clash clash={clash} />
      <Form action="/admin/settings/checklist" shell={shell}>
        <Hidden name="organisation" value={id} />
        <Hidden name="standing" value={value('standing')} />
        {checklist.map(({ code, says }) => (
          <Radios {...field(code)} label={says} options={answers} inline />
        ))}
        <DateField
          {...field('checked_on')}
          label="Checked on"
          hint="The day you went through it. It goes beside each answer."
          required
        />
        <Buttons>
          <Button>Keep these answers</Button>
          <LinkButton kind="quiet" href="/admin/settings">
            Not now
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
