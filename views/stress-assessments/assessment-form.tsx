import type { AreaWords } from '../../src/actions/areas.ts'
import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, TextArea } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed, type TypedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { NeverOnePerson } from './never-one-person.tsx'

export type AssessmentFormFacts = Typed & {
  team: { id: string; name: string }
  areas: readonly AreaWords[]
  owners: Option[]
  /** What this one was begun with. */
  last: { href: string; on: string } | null
  /** What was promised last time and is still open. */
  open: ActionLine[]
}

type FormProps = { shell: Shell; facts: AssessmentFormFacts }

/** Six areas of how work is arranged: what is hard, what helps, and what is done next. */
export function AssessmentForm({ shell, facts }: FormProps) {
  const { team, last, open, areas, errors } = facts
  const typed = typedIn(facts)
  return (
    <Page shell={shell} title="Write a stress assessment" error={errors.length > 0}>
      <BackLink href="/stress-assessments">Stress assessments</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Stress assessment: {team.name}</h1>
      <NeverOnePerson />
      <WhoSees
        names={`You, and the managers and leads of ${team.name}. What is done next: whoever does it, too`}
      />
      {last && (
        <p>
          This begins with what <a href={last.href}>the one of {last.on}</a> says. Change what is
          different now.
        </p>
      )}
      {open.length > 0 && (
        <section>
          <h2>Promised last time, still open</h2>
          <ActionList shell={shell} lines={open} />
        </section>
      )}
      <Form shell={shell} action="/stress-assessments">
        <Hidden name="team" value={team.id} />
        {areas.map((area) => (
          <Area area={area} owners={facts.owners} typed={typed} />
        ))}
        <Buttons>
          <Button>Keep this assessment</Button>
          <LinkButton kind="text" href="/stress-assessments">
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}

type AreaProps = { area: AreaWords; owners: Option[]; typed: TypedIn }

function Area({ area: { code, name, looksAt }, owners, typed }: AreaProps) {
  const { field } = typed
  const of = name.toLowerCase()
  return (
    <section>
      <h2>{name}</h2>
      <p class="hint">{looksAt}</p>
      <TextArea
        label={`What makes work hard: ${of}`}
        rows={3}
        maxlength={2000}
        {...field(`hazards_${code}`)}
      />
      <TextArea
        label={`What helps already: ${of}`}
        optional
        rows={2}
        maxlength={2000}
        {...field(`controls_${code}`)}
      />
      <TextArea
        label={`What is done next: ${of}`}
        optional
        rows={2}
        maxlength={300}
        {...field(`action_${code}`)}
      />
      <Select
        label={`Who does it: ${of}`}
        options={owners}
        empty="Nobody yet"
        {...field(`owner_${code}`)}
      />
      <DateField label={`By when: ${of}`} optional {...field(`due_${code}`)} />
    </section>
  )
}
