import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { SummaryList } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'
import { Preview, type PreviewFacts } from './preview.tsx'

export type LoadedFacts = {
  href: string
  again: string
  organisation: string
  number: string
  loaded: string
  state: string
  offered: boolean
  preview: PreviewFacts
}

/** One version of a loaded check: it never changes, a newer one takes its place. */
export function LoadedPage({ shell, facts }: { shell: Shell; facts: LoadedFacts }) {
  const { href, again, organisation, number, loaded, state, offered, preview } = facts
  return (
    <Page shell={shell} title="A loaded check">
      <BackLink href="/admin/instruments">Checks people can use for themselves</BackLink>
      <h1>{preview.about.title}</h1>
      <SummaryList
        rows={[
          { key: 'Organisation', value: organisation },
          { key: 'Version', value: number },
          { key: 'Loaded', value: loaded },
          { key: 'Now', value: state },
        ]}
      />
      <Buttons>
        <LinkButton href={again} kind="quiet">
          Load a new version
        </LinkButton>
      </Buttons>
      {offered && (
        <Form shell={shell} action={`${href}/withdrawal`}>
          <p>
            Taken off, nobody can begin it any more. What people answered stays theirs, and only
            theirs.
          </p>
          <Button kind="quiet">Take it off</Button>
        </Form>
      )}
      <Preview preview={preview} />
    </Page>
  )
}
