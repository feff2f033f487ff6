import { timeKindWords } from '../../src/time-blocks/words.ts'
import { Radios, Select, type Option } from '../components/choices.tsx'
import { DateField, NumberField, TextArea } from '../components/inputs.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'

export type TimeFormFacts = Typed & { jobs: Option[]; whoSees: string; noteWhoSees: string }

/** The fields of other time, in the order a person would say it. */
export function TimeFields({ facts }: { facts: TimeFormFacts }) {
  const { field } = typedIn(facts)
  return (
    <>
      {facts.jobs.length > 0 && (
        <Select label="Which job is this for?" options={facts.jobs} {...field('employment')} />
      )}
      <Radios
        label="What did the time go on?"
        options={optionsOf(timeKindWords)}
        {...field('kind')}
      />
      <NumberField label="Hours" optional {...field('hours')} />
      <NumberField
        label="Minutes"
        hint="Hours, minutes or both: 90 minutes is fine too."
        {...field('minutes')}
      />
      <DateField label="Which day?" {...field('spent_on')} />
      <TextArea
        label="Note"
        hint={`Who sees this note: ${facts.noteWhoSees}. No names or numbers, please.`}
        optional
        rows={3}
        {...field('note')}
        maxlength={1000}
      />
    </>
  )
}
