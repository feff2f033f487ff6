import { kindWords, mediumWords } from '../../src/holdings/words.ts'
import type { Option } from '../components/choices.tsx'
import { Field, tied } from '../components/field.tsx'
import { Details } from '../components/notes.tsx'
import { optionsOf, type Typed } from '../components/typed.ts'

type RowFacts = Typed & { people: Option[]; noteWhoSees: string }

const unusual = ['at', 'minutes', 'medium', 'kind', 'note'] as const

/** One contact of the day. The fields repeat, so each is found by its place: `minutes[3]`. */
export function ClinicRow({ row, facts }: { row: number; facts: RowFacts }) {
  const cell = (name: string) => cellOf(facts, name, row)
  const more = unusual.map((name) => cell(name))
  return (
    <li>
      <Choice label={`Person ${row + 1}`} cell={cell('holding')} options={facts.people} empty="–" />
      <Details
        summary={`More about person ${row + 1}`}
        open={more.some(({ value, error }) => value !== '' || error !== undefined)}
      >
        <Text label="What time?" cell={cell('at')} type="time" />
        <Text label="How many minutes?" cell={cell('minutes')} type="text" />
        <Choice
          label="How were you in touch?"
          cell={cell('medium')}
          options={optionsOf(mediumWords)}
          empty="As the day was"
        />
        <Choice
          label="What was it for?"
          cell={cell('kind')}
          options={optionsOf(kindWords)}
          empty={kindWords.holding}
          without="holding"
        />
        <Note cell={cell('note')} seen={facts.noteWhoSees} />
      </Details>
    </li>
  )
}

type Cell = { name: string; place: string; value: string; error: string | undefined }

const cellOf = ({ values, errors }: Typed, name: string, row: number): Cell => {
  const place = `${name}[${row}]`
  return {
    name: `${name}[]`,
    place,
    value: [values[`${name}[]`] ?? []].flat()[row] ?? '',
    error: errors.find(({ field }) => field === place)?.message,
  }
}

const fieldOf = (label: string, { place, error }: Cell, hint?: string) => ({
  name: place,
  label,
  ...(error === undefined ? {} : { error }),
  ...(hint === undefined ? {} : { hint }),
})

function Text({ label, cell, type }: { label: string; cell: Cell; type: 'text' | 'time' }) {
  const field = fieldOf(label, cell)
  return (
    <Field field={{ ...field, optional: true }}>
      <input
        {...tied(field)}
        name={cell.name}
        type={type}
        inputmode={type === 'text' ? 'numeric' : undefined}
        class="width-short"
        value={cell.value}
        autocomplete="off"
      />
    </Field>
  )
}

type ChoiceProps = { label: string; cell: Cell; options: Option[]; empty: string; without?: string }

function Choice({ label, cell, options, empty, without }: ChoiceProps) {
  const field = fieldOf(label, cell)
  return (
    <Field field={field}>
      <select {...tied(field)} name={cell.name}>
        <option value="">{empty}</option>
        {options
          .filter(({ value }) => value !== without)
          .map((option) => (
            <option value={option.value} selected={option.value === cell.value}>
              {option.label}
            </option>
          ))}
      </select>
    </Field>
  )
}

function Note({ cell, seen }: { cell: Cell; seen: string }) {
  const field = fieldOf('Note', cell, `Who sees this note: ${seen}. No names or numbers, please.`)
  return (
    <Field field={{ ...field, optional: true }}>
      <textarea {...tied(field)} name={cell.name} class="width-full" rows={3} maxlength={2000}>
        {cell.value}
      </textarea>
    </Field>
  )
}
