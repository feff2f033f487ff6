import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

/** The offer to check in from this phone without signing in, and what comes with it. */
export function KeepPhone({ shell }: { shell: Shell }) {
  return (
    <>
      <p>
        Is this your own phone, and does it lock? You can keep it for check-ins. Then it opens your
        weekly check-in without a password, and nothing else.
      </p>
      <Form action="/profile/trusted-phones" shell={shell} id="keep-phone">
        <Button kind="quiet">Keep this phone for check-ins</Button>
      </Form>
      <p class="hint">
        It lasts 90 days after each use. Signing out on this phone ends it too. Never keep a
        computer that others use.
      </p>
    </>
  )
}
