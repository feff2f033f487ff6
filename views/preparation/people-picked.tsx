import type { Option } from '../components/choices.tsx'
import { fieldId } from '../components/field.tsx'
import { Hidden } from '../components/inputs.tsx'
import { typedIn } from '../components/typed.ts'
import type { PreparationFormFacts } from './preparation-form.tsx'

type Facts = Pick<PreparationFormFacts, 'people' | 'values' | 'errors' | 'most'>

/** People held, each with a box; beside a ticked one there is room for a few words. */
export function PeoplePicked({ facts }: { facts: Facts }) {
  const { error, choices } = typedIn(facts)
  const { error: message, values } = choices('holdings[]') as { error?: string; values: string[] }
  const { 'about[]': abouts, 'holding[]': shown } = facts.values
  const about = (id: string) => [abouts ?? []].flat()[[shown ?? []].flat().indexOf(id)] ?? ''
  if (facts.people.length === 0) return <p class="hint">You hold nobody just now.</p>
  return (
    <fieldset class={message ? 'field wrong' : 'field'}>
      <legend>
        People you hold<span class="optional"> (optional)</span>
      </legend>
      <p class="hint">
        Tick those to talk about. There is room for a few words beside each you tick.
      </p>
      {message && <Wrong id="holdings" message={message} />}
      <div class="choices">
        {facts.people.map((person, row) => (
          <Person
            row={row}
            person={person}
            checked={values.includes(person.value)}
            about={about(person.value)}
            most={facts.most.about}
            wrong={error(`about[${row}]`).error}
          />
        ))}
      </div>
    </fieldset>
  )
}

const Wrong = ({ id, message }: { id: string; message: string }) => (
  <p class="error" id={`error-${id}`}>
    <span class="unseen">Error: </span>
    {message}
  </p>
)

type PersonProps = {
  row: number
  person: Option
  checked: boolean
  about: string
  most: number
  wrong: string | undefined
}

function Person({ row, person, checked, about, most, wrong }: PersonProps) {
  const id = row === 0 ? fieldId('holdings[]') : `${fieldId('holdings[]')}-${person.value}`
  const field = fieldId(`about[${row}]`)
  return (
    <div class="picked">
      <Hidden name="holding[]" value={person.value} />
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name="holdings[]"
          value={person.value}
          checked={checked}
          aria-describedby={`${id}-hint`}
        />
        <label for={id}>{person.label}</label>
        <p class="hint" id={`${id}-hint`}>
          {person.hint}
        </p>
      </div>
      {wrong && <Wrong id={`about${row}`} message={wrong} />}
      <div class="a-few-words">
        <label for={field}>
          A few words<span class="unseen"> about {person.label}</span>
        </label>
        <input
          type="text"
          id={field}
          name="about[]"
          class="width-full"
          maxlength={most}
          autocomplete="off"
          value={about}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? `error-about${row}` : undefined}
        />
      </div>
    </div>
  )
}
