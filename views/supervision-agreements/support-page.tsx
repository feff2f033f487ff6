import type { SupportFacts } from '../../src/supervision-agreements/support-facts.ts'
import { Card } from '../components/card.tsx'
import { Radios } from '../components/choices.tsx'
import { Clash } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form } from '../components/form.tsx'
import { DateField, NumberField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { optionsOf, typedIn } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

type SupportPageProps = { shell: Shell; facts: SupportFacts }

/** What a team means each of its people to have, from which day on. */
export function SupportPage({ shell, facts }: SupportPageProps) {
  const { team, errors } = facts
  return (
    <Page shell={shell} title={`Support in ${team.name}`} error={errors.length > 0}>
      <BackLink href="/supervision/agreements">Agreements about supervision</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Support in {team.name}</h1>
      <p class="lead">
        What everyone here is meant to have. An agreement of their own comes first.
      </p>
      <WhoSees
        names="Everyone who works in this team, or looks after somebody in it"
        about="support_default"
      />
      <Clash clash={facts.clash} />
      <Table
        caption="What counts today"
        head={['Kind', 'How often', 'Set by'].map((label) => ({ label }))}
        rows={facts.now.map(({ name, says, by }) => [name, says, by])}
      />
      <h2>Change it from a day on</h2>
      <SupportForm shell={shell} facts={facts} />
      {facts.history.length > 0 && (
        <>
          <h2>What was set</h2>
          <Table
            caption="What was set, newest first"
            hideCaption
            head={['From', 'Kind', 'How often', 'Set by'].map((label) => ({ label }))}
            rows={facts.history.map(({ from, name, says, by, isAhead }) => [
              <>
                {from} {isAhead && <Tag>to come</Tag>}
              </>,
              name,
              says,
              by,
            ])}
          />
        </>
      )}
    </Page>
  )
}

function SupportForm({ shell, facts }: SupportPageProps) {
  const typed = typedIn(facts)
  return (
    <Form action={`/teams/${facts.team.id}/support`} shell={shell} version={facts.version}>
      {facts.kinds.map(({ type, name, hint }) => (
        <Card heading={name} level={3}>
          <p class="hint">{hint}</p>
          <NumberField {...typed.field(`minutes_${type}`)} label={`${name}: how many minutes?`} />
          <NumberField
            {...typed.field(`every_${type}`)}
            label={`${name}: every so many weeks or months`}
            hint="0 is not at all."
          />
          <Radios
            {...typed.field(`unit_${type}`)}
            label={`${name}: weeks or months?`}
            options={optionsOf({ week: 'Weeks', month: 'Months' })}
            inline
          />
          <NumberField
            {...typed.field(`first_${type}`)}
            label={`${name}: every so many in the first three months`}
            optional
          />
        </Card>
      ))}
      <DateField
        {...typed.field('from_on')}
        label="From which day does it count?"
        hint="Today at the earliest. What was due before stays as it was."
        required
      />
      <Buttons>
        <Button>Keep it from that day</Button>
      </Buttons>
    </Form>
  )
}
