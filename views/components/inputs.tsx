import { Field, type FieldProps, type Htmx, tied } from './field.tsx'

type InputProps = FieldProps &
  Htmx & {
    value?: string | number | null
    autocomplete?: string
    maxlength?: number
    width?: 'short' | 'medium' | 'full'
  }

const given = (value: InputProps['value']) =>
  value === null || value === undefined ? undefined : String(value)

function split(props: InputProps) {
  const { label, hint, error, optional, required, level, name, ...rest } = props
  return { field: { label, hint, error, optional, required, level, name }, rest }
}

type Kind = { type: string; inputmode?: 'numeric'; fallback: 'short' | 'medium' | 'full' }

function Input({ props, kind }: { props: InputProps; kind: Kind }) {
  const { field, rest } = split(props)
  const { value, width, ...others } = rest
  return (
    <Field field={field}>
      <input
        {...tied(field)}
        {...others}
        type={kind.type}
        inputmode={kind.inputmode}
        class={`width-${width ?? kind.fallback}`}
        value={given(value)}
      />
    </Field>
  )
}

/** One line of words. `type` may be email, tel or password, which change the keyboard only. */
export function TextField(props: InputProps & { type?: 'text' | 'email' | 'tel' | 'password' }) {
  const { type = 'text', ...rest } = props
  return <Input props={rest} kind={{ type, fallback: 'full' }} />
}

/** A day, as `YYYY-MM-DD`. */
export function DateField(props: InputProps) {
  return <Input props={props} kind={{ type: 'date', fallback: 'medium' }} />
}

/** A time of day, as `HH:MM`. */
export function TimeField(props: InputProps) {
  return <Input props={props} kind={{ type: 'time', fallback: 'short' }} />
}

/** A whole number, kept as text so that nothing typed is lost or rounded by the browser. */
export function NumberField(props: InputProps) {
  return <Input props={props} kind={{ type: 'text', inputmode: 'numeric', fallback: 'short' }} />
}

/** Several lines of words. */
export function TextArea(props: InputProps & { rows?: number }) {
  const { rows = 5, ...own } = props
  const { field, rest } = split(own)
  const { value, width = 'full', ...others } = rest
  return (
    <Field field={field}>
      <textarea {...tied(field)} {...others} class={`width-${width}`} rows={rows}>
        {given(value)}
      </textarea>
    </Field>
  )
}

/** A value the form carries and nobody sees. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />
}
