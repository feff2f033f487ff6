import { Card } from '../components/card.tsx'
import { Button, Form } from '../components/form.tsx'
import { Pager, SummaryList } from '../components/lists.tsx'
import { BackLink, EmptyState, Inset, PastTheEnd } from '../components/notes.tsx'
import { Page, type Shell } from '../layout.tsx'

export type ConfidenceLine = {
  id: string
  session: string
  on: string
  who: string
  by: string
  /** The day of the session. */
  of: string | null
  reason: string
  told: string
  knows: boolean
  mayTell: boolean
}

export type ConfidencesFacts = { lines: ConfidenceLine[]; page: number; pages: number }

const path = '/supervision/broken-confidences'

/** When a supervisor had to tell somebody: why and whom by a word, never what was said. */
export function ConfidencesPage(props: { shell: Shell; facts: ConfidencesFacts; back: string }) {
  const { shell, facts, back } = props
  return (
    <Page shell={shell} title="When somebody had to be told">
      <BackLink href={back} />
      <h1>When somebody had to be told</h1>
      <Inset>
        <p>What is said in supervision stays there. Now and then a law or a danger breaks that.</p>
        <p>Here is why, and who was told. What was said is kept nowhere.</p>
      </Inset>
      {facts.lines.length === 0 ? (
        <Nothing facts={facts} />
      ) : (
        facts.lines.map((line) => <One shell={shell} line={line} />)
      )}
      <Pager page={facts.page} pages={facts.pages} href={(page) => `${path}?page=${page}`} />
    </Page>
  )
}

export type SessionConfidences = { lines: ConfidenceLine[]; way: string | null }

/** On the page of a session, to those who may know. */
export const ConfidencePart = ({ facts: { lines, way } }: { facts: SessionConfidences }) => (
  <>
    {lines.length > 0 && (
      <>
        <h2>When somebody had to be told</h2>
        <ul>
          {lines.map(({ on, reason, told, knows }) => (
            <li>
              {on}. {reason}. Told: {told}.{' '}
              {knows ? 'The worker knows.' : 'The worker does not know yet.'}
            </li>
          ))}
        </ul>
        <p>
          <a href={path}>Every time somebody had to be told</a>
        </p>
      </>
    )}
    {way && (
      <p>
        <a href={way}>I had to tell somebody after this session</a>
      </p>
    )}
  </>
)

const Nothing = ({ facts }: { facts: ConfidencesFacts }) =>
  facts.page > 1 ? (
    <PastTheEnd first={path} />
  ) : (
    <EmptyState title="Nothing to tell. Every word has stayed in the room." />
  )

const One = ({ shell, line }: { shell: Shell; line: ConfidenceLine }) => (
  <Card heading={line.on} id={`told-${line.id}`}>
    <SummaryList
      rows={[
        { key: 'About', value: line.who },
        { key: 'Told by', value: line.by },
        { key: 'Why', value: line.reason },
        { key: 'Who was told', value: line.told },
        ...(line.of ? [{ key: 'After the session on', value: line.of }] : []),
        { key: 'The worker knows', value: line.knows ? 'Yes' : 'Not yet' },
      ]}
    />
    {line.mayTell && (
      <Form
        shell={shell}
        action={`/my-sessions/${line.session}/confidences/${line.id}/telling`}
        inline
      >
        <Button kind="quiet">
          They know now<span class="unseen">, about {line.on}</span>
        </Button>
      </Form>
    )}
  </Card>
)
