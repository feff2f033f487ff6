import * as words from '../../src/holdings/words.ts'
import { Checkboxes, Radios, Select, Tick, type Option } from '../components/choices.tsx'
import { DateField, TextArea } from '../components/inputs.tsx'
import { Details } from '../components/notes.tsx'
import { optionsOf, typedIn, type Typed } from '../components/typed.ts'

type Facts = Typed & { version?: number; noteWhoSees: string; practices: Option[] }

/** What may be said about a holding but need not be. Open when something in it was said. */
export function MoreAboutIt({ facts }: { facts: Facts }) {
  const { field, choices, tick, value } = typedIn(facts)
  return (
    <Details summary="More about this holding" open={facts.version !== undefined || isBegun(facts)}>
      <Radios
        label="Is there risk?"
        hint="Risk needs a second name beside it. You never carry that alone."
        options={optionsOf(words.riskWords)}
        {...field('risk')}
      />
      <Tick label="Three or more things are hard at once" {...tick('many_problems')} />
      <Tick label="They have nobody else to turn to" {...tick('nobody_else')} />
      <Checkboxes
        label="Why are they held?"
        options={optionsOf(words.reasonWords)}
        {...choices('reasons[]')}
      />
      <Select
        label="What do they wait for?"
        options={optionsOf(words.waitingForWords)}
        {...field('waiting_for')}
        value={value('waiting_for') || 'none'}
      />
      <DateField label="Waiting since" optional {...field('waiting_since')} />
      <Radios
        label="How is it going?"
        inline
        options={optionsOf(words.progressWords)}
        {...field('progress')}
      />
      <Radios
        label="How are you working?"
        inline
        options={optionsOf(words.approachWords)}
        {...field('approach')}
      />
      <Tick label="I have told them what I can and cannot do" {...tick('limits_explained')} />
      <Tick
        label="It feels as if they were passed to me because nobody else would"
        {...(facts.practices.length === 0 ? { hint: notYet } : {})}
        {...tick('offloaded')}
      />
      <Select
        label="Who sent them?"
        optional
        options={optionsOf(words.referrerWords)}
        {...field('referrer_role')}
      />
      {facts.practices.length > 0 && (
        <Select
          label="From which practice?"
          optional
          empty="Not said"
          options={facts.practices}
          {...field('practice')}
        />
      )}
      <DateField label="Look at this again on" optional {...field('next_review_on')} />
      <TextArea
        label="Note"
        hint={`Who sees this note: ${facts.noteWhoSees}. No names or numbers, please.`}
        optional
        maxlength={4000}
        {...field('note')}
      />
    </Details>
  )
}

const notYet = 'It counts once your administrator lists the practices.'

const inside = [
  'risk',
  'many_problems',
  'nobody_else',
  'reasons[]',
  'waiting_for',
  'waiting_since',
  'progress',
  'approach',
  'limits_explained',
  'offloaded',
  'referrer_role',
  'practice',
  'next_review_on',
  'note',
]

const isBegun = ({ values, errors }: Facts) =>
  errors.some(({ field }) => inside.includes(field)) ||
  inside.some((name) => (values[name]?.length ?? 0) > 0 && values[name] !== 'none')
