import { BackLink, EmptyState } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

type Line = {
  name: string
  title: string
  lead: string
  /** Who changed it last, and when. */
  changed: string | null
  /** '3 parts to write'; nothing when all are there. */
  open: string | null
  review: string | null
  late: boolean
}

export type DocumentsFacts = {
  id: string
  name: string
  mayWrite: boolean
  documents: Line[]
}[]

/** How an organisation keeps people and their words safe, in its documents. */
export const DocumentsPage = ({ shell, facts }: { shell: Shell; facts: DocumentsFacts }) => (
  <Page shell={shell} title="Documents" wide>
    <BackLink href="/help">Help</BackLink>
    <h1>Documents</h1>
    <p class="lead">How people and their words are kept safe here, and who said so.</p>
    {facts.length === 0 && <EmptyState title="You are not linked to an organisation here." />}
    {facts.map(({ id, name, mayWrite, documents }) => (
      <section id={id}>
        <h2>{name}</h2>
        <Table
          caption={`Documents of ${name}`}
          hideCaption
          head={['Document', 'Last changed', 'Look again', ...(mayWrite ? ['Change'] : [])].map(
            (label) => ({ label }),
          )}
          rows={documents.map((line) => [
            <>
              <a href={`/documents/${line.name}?organisation=${id}`}>{line.title}</a>
              <span class="hint"> {line.lead}</span>
            </>,
            line.changed ?? 'Not yet',
            <Review line={line} />,
            ...(mayWrite ? [<Change line={line} organisation={id} />] : []),
          ])}
        />
      </section>
    ))}
  </Page>
)

const Review = ({ line: { review, late } }: { line: Line }) =>
  review === null ? (
    <>No day yet</>
  ) : (
    <>
      {review} {late && <Tag tone="strong">Time to look again</Tag>}
    </>
  )

const Change = ({ line, organisation }: { line: Line; organisation: string }) => (
  <>
    <a href={`/admin/documents/${line.name}?organisation=${organisation}`}>
      Change<span class="unseen">: {line.title}</span>
    </a>
    {line.open && <span class="hint"> {line.open}</span>}
  </>
)
