import type { Child } from 'hono/jsx'

/** Where the meeting is now, which need not be the page somebody reads. */
export type BoardPlace = { href: string; label: string }

export type LiveFacts = {
  /** The address that says when to look again. */
  stream: string
  /** This page. Whoever reads the place where the meeting is moves on with it. */
  here: string
  now: BoardPlace
  /** How often the meeting has moved: whoever looks on can tell which of its states this is. */
  version: number
}

type Props = {
  live: LiveFacts
  /** A refused form stays as it is: looking again would take its errors away. */
  still?: boolean
  children?: Child
}

/**
 * What changes under everybody's eyes. Scripts look again when the stream says so; they never
 * touch a form with words in it. The board itself is silent: one line beside it speaks.
 */
export function LiveBoard({ live, still, children }: Props) {
  const { stream, here, now, version } = live
  const follows = here === now.href
  return (
    <>
      <p class="live-line">
        <a href={here}>Look again</a>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- output belongs to a form */}
        <span id="board-said" role="status"></span>
      </p>
      <script src="/static/board.js" defer></script>
      <div
        id="board"
        data-live={stream}
        data-version={version}
        data-here={here}
        data-now={now.href}
        data-label={now.label}
        data-follows={follows ? '' : undefined}
        data-still={still ? '' : undefined}
      >
        {!follows && (
          <p>
            The debrief is at “{now.label}” now. <a href={now.href}>Go there</a>
          </p>
        )}
        {children}
      </div>
    </>
  )
}
