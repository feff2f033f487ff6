import { BackLink } from '../components/notes.tsx'
import { LiveBoard, type LiveFacts } from '../components/live-board.tsx'
import { Table } from '../components/table.tsx'
import { Shape, type Level } from '../components/tags.tsx'
import { Page, type Shell } from '../layout.tsx'

export type BoardThing = {
  id: string
  /** A name, and which of their things where there are several. */
  whose: string
  tag: string
  words: string
  /** Open for one name, half while somebody is asked, full with two. */
  shape: Level
}

export type BoardFacts = {
  id: string
  title: string
  about: string
  step: string | null
  gone: string | null
  steps: { label: string; isNow: boolean }[]
  /** Who is here, A to Z. */
  here: string[]
  /** Null for whoever does not sit in it. */
  things: BoardThing[] | null
  live: LiveFacts
}

/** For a screen that a whole room sees: names and how things stand, never what they are. */
export function BoardPage({ shell, board }: { shell: Shell; board: BoardFacts }) {
  return (
    // What waits for the one whose screen it is does not belong before a room.
    <Page shell={{ ...shell, nav: [] }} title="Debrief: room display" wide>
      <BackLink href={`/debriefs/${board.id}`}>The debrief</BackLink>
      <LiveBoard live={board.live}>
        <div class="display">
          <p class="hint">{[board.about, board.step, board.gone].filter(Boolean).join(' · ')}</p>
          <h1>{board.title}</h1>
          <Here here={board.here} />
          <Things things={board.things} />
        </div>
      </LiveBoard>
    </Page>
  )
}

function Here({ here }: Pick<BoardFacts, 'here'>) {
  if (here.length === 0) return <p>Nobody has joined yet.</p>
  return (
    <>
      <h2>Here: {here.length}</h2>
      <p>{here.join(', ')}</p>
    </>
  )
}

function Things({ things }: Pick<BoardFacts, 'things'>) {
  if (things === null) return null
  if (things.length === 0) return <p>Nothing is on the table yet.</p>
  return (
    <>
      <h2>On the table: {things.length}</h2>
      <Table
        caption="How each thing stands"
        hideCaption
        head={[{ label: 'Whose' }, { label: 'Names' }, { label: 'Now' }]}
        rows={things.map(({ id, whose, tag, words, shape }) => [
          whose,
          <span class="tag" id={`stand-${id}`}>
            <Shape level={shape} />
            {tag}
          </span>,
          words,
        ])}
      />
    </>
  )
}
