import { Button, Buttons, Form, LinkButton } from '../components/form.tsx'
import { SummaryList, Timeline, type SummaryRow } from '../components/lists.tsx'
import { BackLink, Inset, Warning } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import { Page, type Shell } from '../layout.tsx'
import { CoHolders, type CoHolderFacts } from './co-holders.tsx'
import { Ways, type WaysFacts } from './ways.tsx'

export type HoldingPageFacts = {
  id: string
  employment: string
  label: string
  ref: string
  version: number
  mine: boolean
  /** Whose holding it is, when it is not the reader's. */
  holder: string | null
  whoSees: string
  tags: { words: string; strong: boolean }[]
  alone: boolean
  /** What its worker may do with it; null for other readers, and once it has ended. */
  ways: WaysFacts | null
  /** Since when it is paused, and why. */
  paused: string | null
  calls: { words: string; usedUp: boolean } | null
  rows: SummaryRow[]
  note: string | null
  coHolders: CoHolderFacts[]
  ended: { words: string; wayBack: string | null; again: string } | null
  timeline: {
    when: string
    at: string
    what: string
    by?: string
    href?: string
    detail?: string
  }[]
}

type HoldingPageProps = {
  shell: Shell
  facts: HoldingPageFacts
  /** Why something that was pressed did not happen. */
  problem?: string
}

/** One holding, whole: what is known, who shares it, and all that happened. */
export function HoldingPage({ shell, facts, problem }: HoldingPageProps) {
  return (
    <Page shell={shell} title="One holding">
      <BackLink href={facts.mine ? '/holdings' : '/'}>
        {facts.mine ? 'Everyone you hold' : 'This week'}
      </BackLink>
      <h1>{facts.label}</h1>
      <p>
        <span class="hint">{facts.ref}</span>{' '}
        {facts.tags.map((tag) => (
          <>
            <Tag tone={tag.strong ? 'strong' : 'plain'}>{tag.words}</Tag>{' '}
          </>
        ))}
      </p>
      {facts.holder && <p>Held by {facts.holder}.</p>}
      <WhoSees names={facts.whoSees} />
      {problem && (
        <Warning>
          <p>{problem}</p>
        </Warning>
      )}
      {facts.alone && <Alone mine={facts.mine} id={facts.id} />}
      {facts.ended && <Ended shell={shell} facts={facts} />}
      {facts.paused && <Paused shell={shell} facts={facts} />}
      {facts.calls && <Calls facts={facts} />}
      {facts.ways && (
        <Buttons>
          <LinkButton href={`/holdings/${facts.id}/contacts/new`}>Add a contact</LinkButton>
          <LinkButton kind="quiet" href={`/holdings/${facts.id}/reviews/new`}>
            Still right to hold?
          </LinkButton>
        </Buttons>
      )}
      {facts.ways && <Ways shell={shell} of={facts} ways={facts.ways} />}
      <h2>What is known</h2>
      <SummaryList rows={facts.rows} />
      {facts.note && (
        <>
          <h2>Note</h2>
          <p class="hint">Only you can open this note.</p>
          <p class="written">{facts.note}</p>
        </>
      )}
      <CoHolders shell={shell} facts={facts} />
      {facts.timeline.length > 0 && (
        <>
          <h2>What happened</h2>
          <Timeline items={facts.timeline.map(timelineItem)} />
        </>
      )}
    </Page>
  )
}

const timelineItem = ({ href, what, ...rest }: HoldingPageFacts['timeline'][number]) => ({
  ...rest,
  what: href ? <a href={href}>{what}</a> : what,
})

const Alone = ({ mine, id }: { mine: boolean; id: string }) => (
  <Warning>
    <p>There is risk here, and it has one name beside it. Who could stand alongside?</p>
    {mine && (
      <p>
        <a href={`/holdings/${id}/co-holders/new`}>Add a second name</a>
      </p>
    )}
  </Warning>
)

function Paused({ shell, facts }: { shell: Shell; facts: HoldingPageFacts }) {
  return (
    <Inset>
      <p>{facts.paused}</p>
      {facts.ways && (
        <Form
          shell={shell}
          action={`/holdings/${facts.id}/resuming`}
          version={facts.version}
          inline
        >
          <Button kind="quiet">Take up again</Button>
        </Form>
      )}
    </Inset>
  )
}

const Calls = ({ facts: { id, employment, calls, ways } }: { facts: HoldingPageFacts }) => (
  <Inset>
    <p>{calls!.words}.</p>
    {calls!.usedUp && ways && (
      <>
        <p>That is as many as you agreed. You can still add one. What could help now:</p>
        <ul>
          <li>
            <a href={`/holdings/${id}/ending/new`}>End warmly, with a way back</a>
          </li>
          <li>
            <a href={`/holdings/${id}/co-holders/new`}>Hold together with someone</a>
          </li>
          <li>
            <a href={`/agreement/proposals/new?employment=${employment}`}>
              Ask for more review calls
            </a>
          </li>
        </ul>
      </>
    )}
  </Inset>
)

function Ended({ shell, facts }: { shell: Shell; facts: HoldingPageFacts }) {
  return (
    <section>
      <h2>Ended</h2>
      <p>{facts.ended!.words}</p>
      {facts.ended!.wayBack && (
        <>
          <h3>The way back</h3>
          <p class="written">{facts.ended!.wayBack}</p>
        </>
      )}
      {facts.mine && (
        <Form shell={shell} action={`/holdings/${facts.id}/reopening`} version={facts.version}>
          <p>{facts.ended!.again}</p>
          <Button kind="quiet">Open again</Button>
        </Form>
      )}
    </section>
  )
}
