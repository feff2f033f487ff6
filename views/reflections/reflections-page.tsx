import { Select, Tick } from '../components/choices.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { TextField } from '../components/inputs.tsx'
import { Pager } from '../components/lists.tsx'
import { Details, EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { typedIn, type Typed } from '../components/typed.ts'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { KeyWords } from './key-words.tsx'

type Marked = { text: string; marked: boolean }[]

export type ReflectionRow = {
  href: string
  name: Marked
  when: string
  model: string
  tags: string[]
  cpd: boolean
  /** The line in which the words were found; empty where there is none. */
  line: Marked
}

export type ReflectionsFacts = Typed & {
  rows: ReflectionRow[]
  tags: string[]
  all: number
  /** Excerpts that others have sent to this reader. */
  received: number
  /** What was found; null when nothing was looked for. */
  search: { found: string; more: boolean } | null
  page: number
  pages: number
  whoSees: string
}

/** One's own reflections, newest first, and the way to find one. */
export function ReflectionsPage({ shell, facts }: { shell: Shell; facts: ReflectionsFacts }) {
  return (
    <Page shell={shell} title="Reflections" error={facts.errors.length > 0}>
      <ErrorSummary errors={facts.errors} />
      <h1>Reflections</h1>
      <WhoSees names={facts.whoSees} />
      <KeyWords />
      <Buttons>
        <LinkButton href="/reflections/new">Write something</LinkButton>
        {facts.all > 0 && (
          <LinkButton kind="quiet" href="/reflections/cpd">
            Your CPD list
          </LinkButton>
        )}
      </Buttons>
      {facts.received > 0 && (
        <p>
          <a href="/excerpts">Lines sent to you</a> ({facts.received})
        </p>
      )}
      {facts.all > 0 && <Find shell={shell} facts={facts} />}
      <Found facts={facts} />
    </Page>
  )
}

function Find({ shell, facts }: { shell: Shell; facts: ReflectionsFacts }) {
  const { field, tick } = typedIn(facts)
  return (
    <Details
      summary="Find in your own words"
      open={facts.search !== null || facts.errors.length > 0}
    >
      <Form shell={shell} action="/reflections/search">
        <TextField
          label="Words to look for"
          hint="All of them must be there. What you look for is not kept."
          maxlength={200}
          autocomplete="off"
          optional
          {...field('words')}
        />
        {facts.tags.length > 0 && (
          <Select
            label="With this tag"
            empty="Any or none"
            optional
            options={facts.tags.map((tag) => ({ value: tag, label: tag }))}
            {...field('tag')}
          />
        )}
        <Tick label="Only what counts as CPD" {...tick('cpd')} />
        <Button kind="quiet">Find</Button>
      </Form>
    </Details>
  )
}

function Found({ facts }: { facts: ReflectionsFacts }) {
  if (facts.rows.length === 0) return <Nothing facts={facts} />
  return (
    <section>
      <h2>{facts.search ? 'What was found' : 'Newest first'}</h2>
      {facts.search && (
        <p>
          {facts.search.found} <a href="/reflections">Show all</a>
        </p>
      )}
      <ul class="tasks">
        {facts.rows.map((row) => (
          <Row row={row} />
        ))}
      </ul>
      <Pager page={facts.page} pages={facts.pages} href={(page) => `/reflections?page=${page}`} />
    </section>
  )
}

const Row = ({ row }: { row: ReflectionRow }) => (
  <li>
    <div>
      <a href={row.href}>
        <MarkedWords words={row.name} />
      </a>
      {row.line.length > 0 && (
        <p>
          <MarkedWords words={row.line} />
        </p>
      )}
      <p class="hint">
        {row.when}. {row.model}
        {row.tags.length > 0 && `. ${row.tags.join(', ')}`}
      </p>
    </div>
    {row.cpd && <Tag>CPD</Tag>}
  </li>
)

const MarkedWords = ({ words }: { words: Marked }) => (
  <>{words.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
)

function Nothing({ facts }: { facts: ReflectionsFacts }) {
  if (facts.search) {
    return (
      <EmptyState
        title="Nothing fits this."
        action={{ href: '/reflections', label: 'Show all you have written' }}
      >
        <p>Try one word instead of two, or another tag.</p>
      </EmptyState>
    )
  }
  if (facts.page > 1) return <PastTheEnd first="/reflections" />
  return (
    <EmptyState title="Nothing written yet. That is fine.">
      <p>This is a quiet place to think on paper. A single line is enough to begin.</p>
    </EmptyState>
  )
}
