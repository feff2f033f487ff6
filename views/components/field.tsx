import type { Child } from 'hono/jsx'

/** Attributes for htmx, passed through to the element that sends the request. */
export type Htmx = { [name: `hx-${string}`]: string | undefined }

/** What every field is told. `level` makes its label or legend a heading of that level. */
export type FieldProps = {
  name: string
  label: string
  hint?: Child
  error?: string
  optional?: boolean
  required?: boolean
  level?: 1 | 2 | 3
}

const plain = (name: string) => name.replaceAll(/[[\]]/g, '')

/** The id an error link points at; repeated fields lose their brackets. */
export const fieldId = (name: string) => `field-${plain(name)}`
export const errorId = (name: string) => `error-${plain(name)}`
const hintId = (name: string) => `hint-${plain(name)}`

/** Names the hint and the error of a field, so that they are read out with it. */
export function describedBy({ name, hint, error }: FieldProps) {
  const ids = [hint ? hintId(name) : '', error ? errorId(name) : ''].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The attributes that tie an input to its label, hint and error. */
export function tied(field: FieldProps) {
  return {
    id: fieldId(field.name),
    name: field.name,
    required: field.required,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  }
}

/** One labelled field with its hint and error. */
export function Field({ field, children }: { field: FieldProps; children?: Child }) {
  return (
    <div class={field.error ? 'field wrong' : 'field'}>
      <Heading level={field.level}>
        <label for={fieldId(field.name)}>
          <Name field={field} />
        </label>
      </Heading>
      <Notes field={field} />
      {children}
    </div>
  )
}

/** The words of a label. */
export function Name({ field }: { field: FieldProps }) {
  return (
    <>
      {field.label}
      {field.optional && <span class="optional"> (optional)</span>}
    </>
  )
}

/** The hint and the error, under the label and before the input. */
export function Notes({ field }: { field: FieldProps }) {
  return (
    <>
      {field.hint && (
        <p class="hint" id={hintId(field.name)}>
          {field.hint}
        </p>
      )}
      {field.error && (
        <p class="error" id={errorId(field.name)}>
          <span class="unseen">Error: </span>
          {field.error}
        </p>
      )}
    </>
  )
}

/** A heading of the level asked for, or the words alone. */
export function Heading({ level, children }: { level?: 1 | 2 | 3; children?: Child }) {
  if (level === 1) return <h1>{children}</h1>
  if (level === 2) return <h2>{children}</h2>
  if (level === 3) return <h3>{children}</h3>
  return <>{children}</>
}
