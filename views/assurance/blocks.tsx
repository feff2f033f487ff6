import type { Block } from '../../src/assurance/part.ts'
import { SummaryList } from '../components/lists.tsx'
import { Table } from '../components/table.tsx'

/** Holdfast's own words in a document, piece by piece. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block) => (
      <One block={block} />
    ))}
  </>
)

function One({ block }: { block: Block }) {
  if (typeof block === 'string') return <p>{block}</p>
  if ('list' in block) {
    return (
      <ul>
        {block.list.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    )
  }
  if ('facts' in block) return <SummaryList rows={[...block.facts]} />
  const head = block.head.map((label) => ({ label }))
  return <Table caption={block.caption} head={head} rows={block.rows.map((row) => [...row])} />
}

/** Each new line is a paragraph. */
export const Paragraphs = ({ words }: { words: string }) => (
  <>
    {words
      .trim()
      .split(/\s*\n\s*/)
      .map((paragraph) => (
        <p>{paragraph}</p>
      ))}
  </>
)
