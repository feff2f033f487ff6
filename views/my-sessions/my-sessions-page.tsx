import { LinkButton } from '../components/form.tsx'
import { Pager } from '../components/lists.tsx'
import { EmptyState, PastTheEnd } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

export type GivenLine = {
  id: string
  when: string
  who: string
  what: string
  /** The organisation, for somebody who supervises for more than one. */
  client: string | null
  status: string
  isPrepared: boolean
  /** It is over and nobody has said yet who came. */
  asks: boolean
}

export type MySessionsFacts = {
  next: GivenLine[]
  past: GivenLine[]
  page: number
  pages: number
  supervises: boolean
  contracts: { id: string; title: string; hours: string[] }[]
}

/** The sessions of somebody who supervises: to come, and those that are over. */
export function MySessionsPage({ shell, facts }: { shell: Shell; facts: MySessionsFacts }) {
  return (
    <Page shell={shell} title="My sessions">
      <h1>My sessions</h1>
      <h2>To come</h2>
      {facts.next.length === 0 ? (
        <EmptyState title="Nothing is booked with you just now.">
          {facts.supervises && <p>Say when you can be booked, so that days fit.</p>}
        </EmptyState>
      ) : (
        <Lines lines={facts.next} />
      )}
      {facts.supervises && (
        <p>
          <a href="/availability">When you can be booked</a>
        </p>
      )}
      <div id="over">
        <h2>Over</h2>
        {facts.past.length === 0 && facts.page > 1 && facts.pages === 0 ? (
          <PastTheEnd first="/my-sessions#over" />
        ) : facts.past.length === 0 ? (
          <EmptyState title="Nothing is over yet." />
        ) : (
          <Lines lines={facts.past} />
        )}
        <Pager
          page={facts.page}
          pages={facts.pages}
          href={(page) => `/my-sessions?page=${page}#over`}
        />
      </div>
      {facts.supervises && <Hours contracts={facts.contracts} />}
    </Page>
  )
}

const Lines = ({ lines }: { lines: GivenLine[] }) => (
  <ul class="tasks">
    {lines.map((line) => (
      <li>
        <div>
          <a href={`/supervision/sessions/${line.id}`}>
            {line.when}, {line.who}
          </a>
          <p class="hint">
            {line.what}
            {line.client && ` For ${line.client}.`}
          </p>
          {line.isPrepared && (
            <p>
              <a href={`/supervision/sessions/${line.id}/preparation/sent`}>
                Read what was sent<span class="unseen"> for {line.when}</span>
              </a>
            </p>
          )}
        </div>
        {line.asks ? (
          <LinkButton kind="quiet" href={`/supervision/sessions/${line.id}/attendance`}>
            Say who came<span class="unseen"> {line.when}</span>
          </LinkButton>
        ) : (
          <Tag>{line.status}</Tag>
        )}
      </li>
    ))}
  </ul>
)

const head = ['Contract', 'Bought', 'Booked', 'Used', 'Left', 'Statement'].map((label) => ({
  label,
}))

const Hours = ({ contracts }: Pick<MySessionsFacts, 'contracts'>) => (
  <>
    <h2>Hours of your contracts</h2>
    <Table
      caption="Hours bought, booked, used and left"
      hideCaption
      head={head}
      rows={contracts.map(({ id, title, hours }) => [
        title,
        ...hours,
        <a href={`/contracts/${id}/statement`}>
          Statement<span class="unseen"> of {title}</span>
        </a>,
      ])}
    />
    <p>
      <a href="/supervision/agreements">Agreements with whoever you supervise</a>
    </p>
    <p>
      <a href="/supervision/broken-confidences">When you had to tell somebody</a>
    </p>
  </>
)
