import type { Child } from 'hono/jsx'
import {
  describedBy,
  Field,
  type FieldProps,
  fieldId,
  Heading,
  type Htmx,
  Name,
  Notes,
  tied,
} from './field.tsx'

/** One answer. `apart` sets it below the others after the word "or". */
export type Option = { value: string; label: string; hint?: Child; apart?: boolean }

type OptionsProps = FieldProps & Htmx & { options: Option[] }

function split(props: OptionsProps) {
  const { label, hint, error, optional, required, level, name, options, ...htmx } = props
  return { field: { label, hint, error, optional, required, level, name }, options, htmx }
}

/** A list to choose from. Nothing is chosen for anybody: it opens on `empty`. */
export function Select(props: OptionsProps & { value?: string | null; empty?: string }) {
  const { value, empty = 'Choose one', ...own } = props
  const { field, options, htmx } = split(own)
  return (
    <Field field={field}>
      <select {...tied(field)} {...htmx}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One answer out of a few. */
export function Radios(props: OptionsProps & { value?: string | null; inline?: boolean }) {
  const { value, inline, ...own } = props
  return <Choices props={own} type="radio" chosen={value ? [value] : []} inline={inline} />
}

/** Any number of answers. The name ends in `[]` where several are sent. */
export function Checkboxes(props: OptionsProps & { values?: string[] }) {
  const { values = [], ...own } = props
  return <Choices props={own} type="checkbox" chosen={values} />
}

/** One thing to tick, sent as `value` ("yes" unless told) or not at all. */
export function Tick(props: FieldProps & Htmx & { value?: string; checked?: boolean }) {
  const { label, hint, error, optional, required, level, name, value, checked, ...htmx } = props
  const field = { label, error, optional, required, level, name }
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <Notes field={field} />
      <div class="choices">
        <Choice
          name={name}
          type="checkbox"
          option={{ value: value ?? 'yes', label, hint }}
          index={0}
          checked={checked ?? false}
          required={required}
          htmx={htmx}
          errorId={describedBy(field)}
        />
      </div>
    </div>
  )
}

type ChoicesProps = {
  props: OptionsProps
  type: 'radio' | 'checkbox'
  chosen: string[]
  inline?: boolean
}

function Choices({ props, type, chosen, inline }: ChoicesProps) {
  const { field, options, htmx } = split(props)
  return (
    <fieldset class={field.error ? 'field wrong' : 'field'} aria-describedby={describedBy(field)}>
      <legend>
        <Heading level={field.level}>
          <Name field={field} />
        </Heading>
      </legend>
      <Notes field={field} />
      <div class={inline ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice
            name={field.name}
            type={type}
            option={option}
            index={index}
            checked={chosen.includes(option.value)}
            required={type === 'radio' ? field.required : undefined}
            htmx={htmx}
          />
        ))}
      </div>
    </fieldset>
  )
}

type ChoiceProps = {
  name: string
  type: 'radio' | 'checkbox'
  option: Option
  index: number
  checked: boolean
  required?: boolean
  htmx: Htmx
  errorId?: string
}

function Choice({ name, type, option, index, checked, required, htmx, errorId }: ChoiceProps) {
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${option.value}`
  const hintId = option.hint ? `${id}-hint` : undefined
  return (
    <>
      {option.apart && <p class="or">or</p>}
      <div class="choice">
        <input
          {...htmx}
          type={type}
          id={id}
          name={name}
          value={option.value}
          checked={checked}
          required={required}
          aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
        />
        <label for={id}>{option.label}</label>
        {option.hint && (
          <p class="hint" id={hintId}>
            {option.hint}
          </p>
        )}
      </div>
    </>
  )
}
