import type { Child } from 'hono/jsx'

/** Where a count stands against the agreement (product.md 5.3). */
export type Level = 'room' | 'near' | 'past' | 'well_past'

const words: Record<Level, string> = {
  room: 'Room',
  near: 'Near limit',
  past: 'Past agreed',
  well_past: 'Well past agreed',
}

/** A level in a word and a shape; the colour only repeats them. */
export function LevelTag({ level }: { level: Level }) {
  return (
    <span class={`tag level-${tone(level)}`}>
      <Shape level={level} />
      {words[level]}
    </span>
  )
}

/** Somebody asked to be rung. */
export function ContactTag() {
  return (
    <span class="tag level-contact">
      <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path class="shape-full" d="M2 3h12v8H8l-4 3v-3H2z" />
      </svg>
      Asked for contact
    </span>
  )
}

/** Somebody pressed "tell someone". A handset, because it asks for a call. */
export function HelpTag() {
  return (
    <span class="tag level-help">
      <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path class="shape-full" d="M4 1l3 4-2 2c1 2 2 3 4 4l2-2 4 3-2 3C7 15 1 9 1 3z" />
      </svg>
      Asked for help now
    </span>
  )
}

/** A short status. `tone` strong is for the one that matters in a list. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'strong'; children?: Child }) {
  return <span class={tone === 'strong' ? 'tag strong' : 'tag'}>{children}</span>
}

/** Well past agreed looks like past agreed: it is the word that differs. */
export const tone = (level: Level) => (level === 'well_past' ? 'past' : level)

/** A circle that is open, half or full. */
export function Shape({ level }: { level: Level }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle class="shape-line" cx="8" cy="8" r="6" />
      {level === 'near' && <path class="shape-full" d="M8 2a6 6 0 0 1 0 12z" />}
      {tone(level) === 'past' && <circle class="shape-full" cx="8" cy="8" r="6" />}
    </svg>
  )
}
