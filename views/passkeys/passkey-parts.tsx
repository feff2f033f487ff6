import type { Child } from 'hono/jsx'
import { Button, Form } from '../components/form.tsx'
import { Hidden, TextField } from '../components/inputs.tsx'
import type { Shell } from '../layout.tsx'

type Errors = { field: string; message: string }[]
type UseProps = {
  shell: Shell
  to: string
  errors: Errors
  /** They have no app that shows codes. */
  isOnly: boolean
}

/** The second step with a passkey; the script fills in what the device answers. */
export function UsePasskey({ shell, to, errors, isOnly }: UseProps) {
  return (
    <section id="passkey">
      <h2>Use your passkey</h2>
      <p>{unlocking}</p>
      <Form action="/sign-in/passkey" shell={shell} id="passkey-use">
        <Hidden name="to" value={to} />
        <Device
          errors={errors}
          isMain={isOnly}
          instead={isOnly ? 'Use a recovery code.' : 'Use the code from your app instead.'}
        >
          Use my passkey
        </Device>
      </Form>
    </section>
  )
}

type MakeProps = {
  shell: Shell
  action: string
  to?: string
  name: string
  errors: Errors
  /** What else is asked before the device is. */
  children?: Child
}

/** A passkey of this device, to be kept as a second step. */
export function MakePasskey(props: MakeProps) {
  const { shell, action, to, name, errors, children } = props
  return (
    <>
      <p>A passkey is a key that stays on your own device. {unlocking}</p>
      <p>There is nothing to remember and nothing to type. Holdfast never sees your fingerprint.</p>
      <Form action={action} shell={shell} id="passkey-make">
        {to !== undefined && <Hidden name="to" value={to} />}
        <TextField
          name="passkey_name"
          label="What you call this device"
          value={name}
          error={errors.find(({ field }) => field === 'passkey_name')?.message}
          width="medium"
          maxlength={40}
          autocomplete="off"
        />
        {children}
        <Device errors={errors} isMain={to === undefined} instead="Use an app that shows codes.">
          Add a passkey
        </Device>
      </Form>
    </>
  )
}

const unlocking = 'You unlock it with your fingerprint, your face or your phone’s lock.'

/** The button, what the device last said, and what to do where no script runs. */
function Device(props: { errors: Errors; instead: string; isMain: boolean; children: Child }) {
  const { errors, instead, isMain, children } = props
  const wrong = errors.find(({ field }) => field === 'passkey_code')?.message
  return (
    <>
      <script src="/static/passkey.js" defer></script>
      <Hidden name="passkey_code" value="" />
      {wrong && (
        <p class="error">
          <span class="unseen">Error: </span>
          {wrong}
        </p>
      )}
      <div class="buttons" id="field-passkey_code" tabindex={-1}>
        <Button kind={isMain ? 'main' : 'quiet'}>{children}</Button>
      </div>
      <output class="hint"></output>
      <noscript>
        <p>Passkeys need scripts, and this browser runs none. {instead}</p>
      </noscript>
    </>
  )
}
