import { partWords } from '../../src/leave/words.ts'
import { Radios, Select, type Option } from '../components/choices.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { CoverPart, type CoverFacts } from './cover-part.tsx'
import { WhatLeaveDoes } from './leave-page.tsx'

export type LeaveFormFacts = Typed & {
  /** Null for new leave. */
  id: string | null
  version?: number
  /** The days in words once they are over; null while they can be changed. */
  over: string | null
  clash: ClashFacts | null
  jobs: Option[]
  whoSees: string
  cover: CoverFacts | null
}

/** The days of one leave, and who covers them. */
export function LeaveFormPage({ shell, facts }: { shell: Shell; facts: LeaveFormFacts }) {
  const title = facts.id === null ? 'Add leave' : 'Your leave'
  const errors = [...facts.errors, ...(facts.cover?.errors ?? [])]
  return (
    <Page shell={shell} title={title} error={errors.length > 0}>
      <BackLink href="/leave" />
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      <WhoSees names={facts.whoSees} about="leave" />
      <Clash clash={facts.clash} />
      {facts.over === null ? (
        <Days shell={shell} facts={facts} />
      ) : (
        <p>{facts.over}. It is over.</p>
      )}
      <WhatLeaveDoes />
      {facts.cover && <CoverPart shell={shell} facts={facts.cover} />}
      {facts.id !== null && (
        <section>
          <h2>Not going after all?</h2>
          <Form shell={shell} action={`/leave/${facts.id}/removal`} version={facts.version}>
            <Button kind="quiet">Take this leave away</Button>
          </Form>
        </section>
      )}
    </Page>
  )
}

function Days({ shell, facts }: { shell: Shell; facts: LeaveFormFacts }) {
  const { field } = typedIn(facts)
  const action = facts.id === null ? '/leave' : `/leave/${facts.id}`
  return (
    <Form shell={shell} action={action} version={facts.version}>
      {facts.jobs.length > 0 && (
        <Select label="Which job is this for?" options={facts.jobs} {...field('employment')} />
      )}
      <DateField label="First day away" {...field('from_on')} />
      <DateField
        label="Last day away"
        hint="Leave it empty for one day."
        optional
        {...field('until_on')}
      />
      <Radios label="Whole days or half a day?" options={optionsOf(partWords)} {...field('part')} />
      <Buttons>
        <Button>Save leave</Button>
        <LinkButton kind="text" href="/leave">
          Go back
        </LinkButton>
      </Buttons>
    </Form>
  )
}
