import { Clash, type ClashFacts } from '../components/clash.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { Hidden, TextArea } from '../components/inputs.tsx'
import { BackLink } from '../components/notes.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ChosenEmployer = {
  id: string
  name: string
  others: { id: string; name: string }[]
}

type StatementFacts = ChosenEmployer &
  Typed & { written: boolean; version: number; clash: ClashFacts | null }

export const whoReads = (name: string) => `Everyone who works for ${name}, or with its workers`

/** The same page for another organisation the administrator looks after. */
export const Others = ({ others, path }: { others: ChosenEmployer['others']; path: string }) => (
  <>
    {others.map(({ id, name }) => (
      <p>
        <a href={`${path}?organisation=${id}`}>For {name} instead</a>
      </p>
    ))}
  </>
)

/** Where an administrator writes that holding is part of the job. */
export function StatementPage({ shell, facts }: { shell: Shell; facts: StatementFacts }) {
  const { id, name, written, version, errors, others, clash } = facts
  const { field } = typedIn(facts)
  return (
    <Page shell={shell} title="Holding is part of the job" error={errors.length > 0}>
      <BackLink href="/admin/settings">Settings</BackLink>
      <ErrorSummary errors={errors} />
      <h1>Holding is part of the job</h1>
      <p class="lead">
        What {name} says to each worker about holding.{' '}
        {!written && 'These words are somewhere to begin. Change any that do not fit.'}
      </p>
      <WhoSees names={whoReads(name)} />
      <Others others={others} path="/admin/settings/statement" />
      <Clash clash={clash} />
      <Form action="/admin/settings/statement" shell={shell} version={version}>
        <Hidden name="organisation" value={id} />
        <TextArea
          {...field('words')}
          label="Your words to each worker"
          hint="Each new line is a paragraph. You can add who signs it."
          rows={16}
          required
          maxlength={2000}
        />
        <Buttons>
          <Button>Show this to everyone here</Button>
          <LinkButton kind="quiet" href="/admin/settings">
            Not now
          </LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
