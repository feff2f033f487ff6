import { Page, type Shell } from '../layout.tsx'
import { Button, Buttons, Form, LinkButton } from './form.tsx'
import { Hidden } from './inputs.tsx'
import { Panel } from './notes.tsx'

export type PutBackFacts = {
  title: string
  words: string
  /** Where the same thing is added, and what its form would send. */
  action: string
  values: Record<string, string | readonly string[] | undefined>
  save: string
  back: { href: string; label: string }
}

/** It is gone, and nothing is lost: the page itself holds what was there. */
export function PutBackPage({ shell, facts }: { shell: Shell; facts: PutBackFacts }) {
  return (
    <Page shell={shell} title={facts.title}>
      <Panel title={facts.title}>
        <p>{facts.words}</p>
      </Panel>
      <Form shell={shell} action={facts.action}>
        {/* Whoever wrote it has said already that it names nobody. */}
        <Hidden name="not_identifiers" value="yes" />
        {Object.entries(facts.values).flatMap(([name, value]) =>
          [value ?? []].flat().map((each) => <Hidden name={name} value={each} />),
        )}
        <Buttons>
          <Button kind="quiet">{facts.save}</Button>
          <LinkButton href={facts.back.href}>{facts.back.label}</LinkButton>
        </Buttons>
      </Form>
    </Page>
  )
}
