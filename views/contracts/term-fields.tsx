import { creditHints, creditWords } from '../../src/sessions/words.ts'
import { Radios } from '../components/choices.tsx'
import { NumberField } from '../components/inputs.tsx'
import { optionsOf, type TypedIn } from '../components/typed.ts'

/** How group time counts, how many at most, and how long before it can be called off. */
export function TermFields({ typed }: { typed: TypedIn }) {
  return (
    <>
      <Radios
        {...typed.field('credit_rule')}
        label="How does time in a group count for each person?"
        options={optionsOf(creditWords, creditHints)}
        required
      />
      <NumberField
        {...typed.field('group_most')}
        label="How many together, at most?"
        hint="1 if they are always seen alone."
        required
      />
      <NumberField
        {...typed.field('notice_hours')}
        label="Hours of notice to call off without a charge"
        hint="48 is two days."
        required
      />
    </>
  )
}
