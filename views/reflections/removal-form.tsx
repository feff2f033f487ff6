import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { BackLink, Warning } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type RemovalFacts = {
  id: string
  version: number
  name: string
  /** Lines of it that somebody can read just now. */
  out: number
  /** It was changed since this page was opened. */
  changed: boolean
}

/** A second look: what is removed here does not come back. */
export function RemovalForm({ shell, facts }: { shell: Shell; facts: RemovalFacts }) {
  const back = `/reflections/${facts.id}`
  return (
    <Page shell={shell} title="Remove a reflection">
      <BackLink href={back} />
      <h1>Remove this reflection?</h1>
      {facts.changed && (
        <Warning>
          <p>It was changed since you opened this page, and it is still there. Look once more.</p>
        </Warning>
      )}
      <p>
        <strong>{facts.name}</strong>
      </p>
      <p>It is removed for good. There is no way to bring it back.</p>
      {facts.out > 0 && (
        <p>
          {facts.out === 1
            ? 'What you sent of it is taken back too.'
            : `The ${facts.out} parts you sent of it are taken back too.`}{' '}
          What somebody has read, they have read.
        </p>
      )}
      <Form shell={shell} action={`${back}/removal`} version={facts.version}>
        <Buttons>
          <Button>Remove it for good</Button>
          <LinkButton kind="quiet" href={back}>
            Keep it
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
