import type { Child } from 'hono/jsx'
import type { Htmx } from './field.tsx'
import { Tick } from './choices.tsx'
import { Hidden } from './inputs.tsx'

type FormProps = Htmx & {
  action: string
  formId?: string
  shell?: { formId: string; warned?: string }
  version?: string | number
  method?: 'post' | 'get'
  /** The words of the save button; without them the form brings its own buttons. */
  save?: string
  /** Laid out in one row, for a button with at most one short field. */
  inline?: boolean
  /** With a file among its fields. */
  takesFile?: boolean
  id?: string
  children?: Child
}

/** A plain form that works without scripts; `form_id` lets a repeat be recognised. */
export function Form(props: FormProps) {
  const { action, formId, shell, version, method = 'post', save, ...more } = props
  const { inline, takesFile, children, ...rest } = more
  const id = formId ?? shell?.formId
  return (
    <form
      {...rest}
      action={action}
      method={method}
      class={inline ? 'form inline' : 'form'}
      enctype={takesFile ? 'multipart/form-data' : undefined}
      novalidate
      accept-charset="utf-8"
    >
      {method === 'post' && id && <Hidden name="form_id" value={id} />}
      {version !== undefined && <Hidden name="version" value={version} />}
      {shell?.warned === action && (
        <Tick
          name="not_identifiers"
          label="I have checked. It does not say who anyone is. Keep it."
        />
      )}
      {children}
      {save && (
        <div class="buttons">
          <Button>{save}</Button>
        </div>
      )}
    </form>
  )
}

type Kind = 'main' | 'quiet' | 'text'

type ButtonProps = Htmx & {
  kind?: Kind
  type?: 'submit' | 'button'
  name?: string
  value?: string
  formaction?: string
  id?: string
  children?: Child
}

/** A button. `main` once on a page, `quiet` beside it, `text` where it should hardly show. */
export function Button({ kind = 'main', type = 'submit', children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} class={kind === 'text' ? 'text' : `button ${kind}`}>
      {children}
    </button>
  )
}

/** A link that is the next step, drawn as a button. */
export function LinkButton(props: Htmx & { href: string; kind?: Kind; children?: Child }) {
  const { href, kind = 'main', children, ...rest } = props
  return (
    <a {...rest} href={href} class={kind === 'text' ? undefined : `button ${kind}`}>
      {children}
    </a>
  )
}

/** Buttons side by side, stacked on a phone. */
export function Buttons({ children }: { children?: Child }) {
  return <div class="buttons">{children}</div>
}
