import { Checkboxes, Radios, Select, Tick } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, TextArea, TextField } from '../components/inputs.tsx'
import { BackLink, Details } from '../components/notes.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Clash, type ClashFacts } from '../components/clash.tsx'
import * as words from '../../src/holdings/words.ts'

type Option = { value: string; label: string; hint?: string }
type Values = Record<string, string | readonly string[] | undefined>

export type HoldingFormFacts = {
  title: string
  action: string
  back: string
  save: string
  values: Values
  errors: { field: string; message: string }[]
  version?: number
  jobs: Option[]
  whoSees: string
  noteWhoSees: string
  clash: ClashFacts | null
}

export const optionsOf = (list: Record<string, string>, hints: Record<string, string> = {}) =>
  Object.entries(list).map(([value, label]) => ({
    value,
    label,
    ...(hints[value] ? { hint: hints[value] } : {}),
  }))

/** What a form shows in each field: what was typed, and what to put right. */
export function fieldsOf({ values, errors }: Pick<HoldingFormFacts, 'values' | 'errors'>) {
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : ''
  }
  return {
    text,
    list: (name: string) => [...(values[name] ?? [])] as string[],
    ticked: (name: string) => text(name) !== '',
    error: (name: string) => errors.find(({ field }) => field === name)?.message,
  }
}

/** Four answers are enough; the rest waits behind "More about this holding". */
export function HoldingForm({ shell, facts }: { shell: Shell; facts: HoldingFormFacts }) {
  const { text, list, error } = fieldsOf(facts)
  return (
    <Page shell={shell} title={facts.title} error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>{facts.title}</h1>
      <WhoSees names={facts.whoSees} />
      <Clash clash={facts.clash} />
      <Form shell={shell} action={facts.action} version={facts.version}>
        {facts.jobs.length > 1 && (
          <Radios
            name="employment"
            label="Which job is this for?"
            options={facts.jobs}
            value={text('employment')}
            error={error('employment')}
          />
        )}
        <TextField
          name="label"
          label="A label for them"
          hint='A few words only you would know, such as "Blue door". Never a name.'
          value={text('label')}
          error={error('label')}
          maxlength={60}
          autocomplete="off"
          width="medium"
        />
        <DateField
          name="held_since"
          label="Held since"
          value={text('held_since')}
          error={error('held_since')}
        />
        <Checkboxes
          name="functions[]"
          label="How are you holding them?"
          hint="Tick all that fit."
          options={optionsOf(words.functionWords)}
          values={list('functions[]')}
          error={error('functions[]')}
        />
        <Radios
          name="intensity"
          label="How much holding is it?"
          options={optionsOf(words.intensityWords, words.intensityHints)}
          value={text('intensity')}
          error={error('intensity')}
        />
        <More facts={facts} />
        <Buttons>
          <Button>{facts.save}</Button>
          <LinkButton kind="text" href={facts.back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}

function More({ facts }: { facts: HoldingFormFacts }) {
  const { text, list, ticked, error } = fieldsOf(facts)
  return (
    <Details summary="More about this holding" open={facts.version !== undefined || anyMore(facts)}>
      <Radios
        name="risk"
        label="Is there risk?"
        hint="Risk needs a second name beside it. You never carry that alone."
        options={optionsOf(words.riskWords)}
        value={text('risk')}
        error={error('risk')}
      />
      <Tick
        name="many_problems"
        label="Three or more things are hard at once"
        checked={ticked('many_problems')}
      />
      <Tick
        name="nobody_else"
        label="They have nobody else to turn to"
        checked={ticked('nobody_else')}
      />
      <Checkboxes
        name="reasons[]"
        label="Why are they held?"
        options={optionsOf(words.reasonWords)}
        values={list('reasons[]')}
        error={error('reasons[]')}
      />
      <Select
        name="waiting_for"
        label="What do they wait for?"
        options={optionsOf(words.waitingForWords)}
        value={text('waiting_for') || 'none'}
        error={error('waiting_for')}
      />
      <DateField
        name="waiting_since"
        label="Waiting since"
        optional
        value={text('waiting_since')}
        error={error('waiting_since')}
      />
      <Radios
        name="progress"
        label="How is it going?"
        inline
        options={optionsOf(words.progressWords)}
        value={text('progress')}
        error={error('progress')}
      />
      <Radios
        name="approach"
        label="How are you working?"
        inline
        options={optionsOf(words.approachWords)}
        value={text('approach')}
        error={error('approach')}
      />
      <Tick
        name="limits_explained"
        label="I have told them what I can and cannot do"
        checked={ticked('limits_explained')}
      />
      <Tick
        name="offloaded"
        label="It feels as if they were passed to me because nobody else would"
        checked={ticked('offloaded')}
      />
      <TextField
        name="referrer_role"
        label="Who sent them?"
        hint="A role, such as GP or receptionist. Not a name."
        optional
        value={text('referrer_role')}
        error={error('referrer_role')}
        maxlength={60}
        width="medium"
      />
      <DateField
        name="next_review_on"
        label="Look at this again on"
        optional
        value={text('next_review_on')}
        error={error('next_review_on')}
      />
      <TextArea
        name="note"
        label="Note"
        hint={`Who sees this note: ${facts.noteWhoSees}. No names or numbers, please.`}
        optional
        value={text('note')}
        error={error('note')}
        maxlength={4000}
      />
    </Details>
  )
}

const behindMore = ['risk', 'reasons[]', 'waiting_for', 'waiting_since', 'next_review_on', 'note']

/** Opened when something in it was typed or needs putting right. */
const anyMore = ({ values, errors }: HoldingFormFacts) =>
  errors.some(({ field }) => behindMore.includes(field)) ||
  behindMore.some((name) => (values[name]?.length ?? 0) > 0)
