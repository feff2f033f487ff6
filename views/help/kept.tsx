import { Details } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'

type Kind = { what: string; why: string; long: string }
export type KeptFacts = { title: string; kinds: Kind[] }[]

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Each group on its own, so that nobody has to read all of it. */
export const Kept = ({ facts }: { facts: KeptFacts }) => (
  <>
    {facts.map(({ title, kinds }) => (
      <Details summary={title}>
        <Table
          caption={title}
          hideCaption
          head={[{ label: 'What' }, { label: 'Why' }, { label: 'How long' }]}
          rows={kinds.map(({ what, why, long }) => [what, why, sentence(long)])}
        />
      </Details>
    ))}
  </>
)
