import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type TemplateFacts = {
  base: string
  kind: string
  /** The other list of the same place. */
  other: { href: string; label: string } | null
  rows: { label: string; hint: string }[]
}

/** What a column can be, to read and to keep as a file to fill in. */
export function TemplatePage({ shell, facts }: { shell: Shell; facts: TemplateFacts }) {
  return (
    <Page shell={shell} title="Columns of a list">
      <BackLink href={facts.base}>Bring in a list</BackLink>
      <h1>Columns of a list: {facts.kind}</h1>
      <p>
        Your own headings are fine: most are known. Or keep this list as a file and fill it in. Its
        row of hints stays out by itself.
      </p>
      {facts.other && (
        <p>
          <a href={facts.other.href}>{facts.other.label}</a>
        </p>
      )}
      <Table
        caption="Columns"
        hideCaption
        head={[{ label: 'Column' }, { label: 'What to write' }]}
        rows={facts.rows.map(({ label, hint }) => [label, hint])}
      />
    </Page>
  )
}
