import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { LinkButton } from '../components/form.tsx'
import { SummaryList, type SummaryRow } from '../components/lists.tsx'
import { BackLink } from '../components/notes.tsx'
import { Table } from '../components/table.tsx'
import { Page, type Shell } from '../layout.tsx'

export type RecordFacts = {
  id: string
  rows: SummaryRow[]
  themes: string[]
  /** Null for those who read themes only. */
  more: {
    actions: ActionLine[]
    /** Whether people bring things of their own to this kind. */
    brings: boolean
    answers: string[][]
    /** The words of what was brought, which are not printed. */
    items: { whose: string; words: string; standing: string }[]
  } | null
  moods: string[][]
  moodNote: string | null
  /** Who may tick themes anew. */
  keeps: boolean
}

/** What is kept of a debrief: themes and promises. Words that people brought stay on the screen. */
export function RecordPage({ shell, facts }: { shell: Shell; facts: RecordFacts }) {
  const { id, rows, themes, more, moods, moodNote, keeps } = facts
  return (
    <Page shell={shell} title="Record of a debrief">
      <BackLink href="/debriefs">Debriefs</BackLink>
      <h1>Record of a debrief</h1>
      <SummaryList rows={rows} />
      <h2>Themes</h2>
      {themes.length > 0 ? (
        <List lines={themes} />
      ) : (
        <p>{more ? 'No themes were kept.' : 'There are no themes here for you to see.'}</p>
      )}
      {more && (
        <>
          <h2>Promises</h2>
          {more.actions.length === 0 ? (
            <p>Nothing was promised.</p>
          ) : (
            <ActionList shell={shell} lines={more.actions} back="debrief" />
          )}
          {more.brings && <Carried more={more} />}
        </>
      )}
      {moods.length > 0 && (
        <>
          <h2>Before and after</h2>
          <Table
            caption="How many gave each word"
            head={[
              { label: 'Word' },
              { label: 'Before', numeric: true },
              { label: 'After', numeric: true },
            ]}
            rows={moods}
          />
        </>
      )}
      {moodNote && <p class="hint">{moodNote}</p>}
      <div class="buttons">
        {more && (
          <LinkButton kind="quiet" href={`/debriefs/${id}/monday`}>
            Monday’s page
          </LinkButton>
        )}
        {keeps && (
          <LinkButton kind="quiet" href={`/debriefs/${id}/close`}>
            Change the themes
          </LinkButton>
        )}
        <LinkButton kind="text" href="/debriefs/themes">
          Themes over the weeks
        </LinkButton>
      </div>
    </Page>
  )
}

const List = ({ lines }: { lines: string[] }) => (
  <ul>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

type More = NonNullable<RecordFacts['more']>

const Carried = ({ more: { answers, items } }: { more: More }) => (
  <>
    <h2>What people were carrying</h2>
    {answers.length === 0 ? (
      <p>Nobody brought anything.</p>
    ) : (
      <Table
        caption="How many things, and what happened to them"
        head={[{ label: 'Answer' }, { label: 'Things', numeric: true }]}
        rows={answers}
      />
    )}
    <Brought items={items} />
  </>
)

/** Paper travels: what people said in the room is not on it. */
const Brought = ({ items }: { items: More['items'] }) =>
  items.length === 0 ? (
    <></>
  ) : (
    <div class="unprinted">
      <h3>In their own words</h3>
      <p class="hint">Not on paper.</p>
      <ul class="tasks">
        {items.map(({ whose, words, standing }) => (
          <li>
            <div>
              {words}
              <p class="hint">
                {whose}. {standing}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
