import { bookedTypes } from '../../src/supervision/form.ts'
import { functionWords, placeWords, typeHints, typeNames } from '../../src/sessions/words.ts'
import { Checkboxes, Radios, Select, type Option } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { DateField, Hidden, NumberField, TimeField } from '../components/inputs.tsx'
import { BackLink, Details, Warning } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type BookFacts = Typed & {
  people: Option[]
  /** Of the same team, for a group. */
  colleagues: Option[]
  givers: Option[]
  whoSees: string
  /** Times with something in their way, and all the times once they were looked at. */
  hints: { when: string; words: string[] }[]
  looked: string
  back: string
}

/** One form for every kind of session: who, what, with whom, when and where. */
export function BookPage({ shell, facts }: { shell: Shell; facts: BookFacts }) {
  return (
    <Page shell={shell} title="Book a session" error={facts.errors.length > 0}>
      <BackLink href={facts.back} />
      <ErrorSummary errors={facts.errors} />
      <h1>Book a session</h1>
      <WhoSees names={facts.whoSees} about="supervision_session" />
      <Form shell={shell} action="/supervision/sessions">
        <Hints facts={facts} />
        <Fields facts={facts} />
        <Buttons>
          <Button>{facts.hints.length > 0 ? 'Book it all the same' : 'Book it'}</Button>
          <LinkButton kind="text" href={facts.back}>
            Go back
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}

/** Worth a look, never a no. */
const Hints = ({ facts }: { facts: BookFacts }) =>
  facts.hints.length === 0 ? (
    <></>
  ) : (
    <>
      <Warning>
        <p>Have a look before this is booked. Nothing here stops you.</p>
        <ul>
          {facts.hints.map(({ when, words }) => (
            <li>
              {when}: {words.join(' ')}
            </li>
          ))}
        </ul>
      </Warning>
      <Hidden name="looked" value={facts.looked} />
    </>
  )

function Fields({ facts }: { facts: BookFacts }) {
  const { field, choices } = typedIn(facts)
  const alone = facts.people.length === 1
  const types = bookedTypes.map((value) => ({
    value,
    label: typeNames[value],
    hint: typeHints[value],
  }))
  return (
    <>
      {alone ? (
        <Hidden name="people[]" value={facts.people[0]!.value} />
      ) : (
        <Checkboxes
          label="Who is it for?"
          options={[...facts.people, ...facts.colleagues]}
          {...choices('people[]')}
        />
      )}
      <Radios label="What kind is it?" options={types} {...field('type')} />
      {alone && facts.colleagues.length > 0 && <Together facts={facts} />}
      <Select
        label="Who gives it?"
        hint="A peer group or a practice meeting may have nobody who leads it."
        options={facts.givers}
        empty="Nobody, or choose one"
        {...field('giver')}
      />
      <DateField label="Which day?" {...field('on')} />
      <TimeField label="What time?" {...field('at')} />
      <NumberField label="How many minutes?" {...field('minutes')} />
      <Radios label="Where?" options={optionsOf(placeWords)} {...field('place')} />
      <Details summary="Repeat it, or say what it is for" open={isMore(facts)}>
        <NumberField label="Every how many weeks?" optional {...field('repeat_weeks')} />
        <NumberField
          label="How many in all?"
          hint="12 at most."
          optional
          {...field('repeat_times')}
        />
        <Checkboxes
          label="What is it for?"
          hint="Left empty, it is what this kind is for most often."
          optional
          options={optionsOf(functionWords)}
          {...choices('functions[]')}
        />
      </Details>
    </>
  )
}

/** For most sessions there is nobody else to name. */
function Together({ facts }: { facts: BookFacts }) {
  const { choices } = typedIn(facts)
  const own = facts.people[0]!.value
  const { values, ...rest } = choices('people[]')
  return (
    <Details summary="Does somebody else come too?" open={values.some((value) => value !== own)}>
      <Checkboxes label="Who else?" optional options={facts.colleagues} {...{ values, ...rest }} />
    </Details>
  )
}

const more = ['repeat_weeks', 'repeat_times', 'functions[]']
const isMore = ({ values, errors }: BookFacts) =>
  more.some((name) => (values[name]?.length ?? 0) > 0) ||
  errors.some(({ field }) => more.includes(field))
