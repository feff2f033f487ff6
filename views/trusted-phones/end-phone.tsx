import { Button, Form } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

/** What a kept phone opens, and the way to end it from the phone itself. */
export function EndPhone({ shell }: { shell: Shell }) {
  return (
    <section>
      <h2>About this phone</h2>
      <p>
        You kept this phone for check-ins. It opens the check-in without a password, and nothing
        that you or anybody else wrote before. For all the rest, <a href="/sign-in">sign in</a>.
      </p>
      <Form action="/trusted-phone/ending" shell={shell} id="end-phone">
        <Button kind="quiet">Stop keeping this phone</Button>
      </Form>
      <p class="hint">Is it lost one day? Sign in anywhere, and end it in your profile.</p>
    </section>
  )
}
