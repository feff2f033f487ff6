import { Button, Form } from '../components/form.tsx'
import { Page, type Shell } from '../layout.tsx'

/** What the made-up team is, and the way to be rid of it. */
export function SampleDataPage({ shell, mayRemove }: { shell: Shell; mayRemove: boolean }) {
  return (
    <Page shell={shell} title="The made-up team">
      <h1>The made-up team</h1>
      <p>
        Nobody here is real, and nothing was ever written by anyone. The team is here so that you
        can look round. Twelve weeks of its work end today.
      </p>
      <p>Change what you like. To see it with other eyes, sign out and choose someone else.</p>
      <h2>Start your own</h2>
      <p>Remove the made-up team first. Made-up and real people are never mixed.</p>
      {mayRemove ? (
        <Form action="/setup/sample-data/removal" shell={shell} id="removal">
          <Button>Remove the made-up team</Button>
        </Form>
      ) : (
        <p>Sign in as its administrator to remove it.</p>
      )}
    </Page>
  )
}
