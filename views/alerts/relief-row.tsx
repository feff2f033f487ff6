import { kindWords } from '../../src/actions/words.ts'
import type { Option } from '../components/choices.tsx'
import { Field, tied } from '../components/field.tsx'
import { optionsOf, type Typed } from '../components/typed.ts'

type RowProps = { row: number; typed: Typed; owners: Option[] }

/** One line of the plan. The fields repeat, so each is found by its place: `owner[1]`. */
export function ReliefRow({ row, typed, owners }: RowProps) {
  const cell = (name: string) => cellOf(typed, name, row)
  const place = row + 1
  return (
    <fieldset class="field">
      <legend>Promise {place}</legend>
      <Choice
        label={`What would help? (${place})`}
        cell={cell('kind')}
        options={optionsOf(kindWords)}
        empty="Choose one, or write it below"
      />
      <Input label={`In your words (${place})`} cell={cell('what')} type="text" />
      <Choice
        label={`Who does it? (${place})`}
        cell={cell('owner')}
        options={owners}
        empty="Choose one"
      />
      <Input label={`By when? (${place})`} cell={cell('due_on')} type="date" />
      <ForAll row={row} typed={typed} />
    </fieldset>
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

const fieldOf = (label: string, { place, error }: Cell) => ({
  name: place,
  label,
  ...(error === undefined ? {} : { error }),
})

function Input({ label, cell, type }: { label: string; cell: Cell; type: 'text' | 'date' }) {
  const field = fieldOf(label, cell)
  return (
    <Field field={field}>
      <input
        {...tied(field)}
        name={cell.name}
        type={type}
        class={type === 'date' ? 'width-medium' : 'width-full'}
        maxlength={type === 'text' ? 300 : undefined}
        value={cell.value}
        autocomplete="off"
      />
    </Field>
  )
}

type ChoiceProps = { label: string; cell: Cell; options: Option[]; empty: string }

function Choice({ label, cell, options, empty }: ChoiceProps) {
  const field = fieldOf(label, cell)
  return (
    <Field field={field}>
      <select {...tied(field)} name={cell.name}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === cell.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Sent as the place of its row, because a box that is not ticked sends nothing. */
function ForAll({ row, typed: { values } }: { row: number; typed: Typed }) {
  const id = `field-on_organisation${row}`
  const ticked = [values['on_organisation[]'] ?? []].flat()
  return (
    <div class="choices">
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name="on_organisation[]"
          value={`${row}`}
          checked={ticked.includes(`${row}`)}
        />
        <label for={id}>The organisation does this ({row + 1})</label>
      </div>
    </div>
  )
}
