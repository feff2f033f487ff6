import type { Child } from 'hono/jsx'
import { type Level, tone as levelTone } from './tags.tsx'

type CardProps = {
  heading: Child
  /** The level of the heading, 2 unless told. */
  level?: 2 | 3 | 4
  id?: string
  tone?: Level | 'help' | 'contact' | 'quiet'
  /** Small words or a tag above the heading. */
  above?: Child
  /** Takes focus after a swap, for a card that has just changed. */
  focus?: boolean
  children?: Child
}

/** One thing, with its heading. A toned card is a note from a colleague, not an alarm. */
export function Card({ heading, level = 2, id, tone, above, focus, children }: CardProps) {
  const headingId = id ? `${id}-heading` : undefined
  return (
    <section class={`card${toneClass(tone)}`} id={id} aria-labelledby={headingId}>
      {above && <div class="card-above">{above}</div>}
      <CardHeading level={level} id={headingId} focus={focus}>
        {heading}
      </CardHeading>
      {children}
    </section>
  )
}

function toneClass(tone: CardProps['tone']) {
  if (!tone) return ''
  if (tone === 'help' || tone === 'contact' || tone === 'quiet') return ` ${tone}`
  return ` ${levelTone(tone)}`
}

type HeadingProps = { level: 2 | 3 | 4; id?: string; focus?: boolean; children?: Child }

function CardHeading({ level, id, focus, children }: HeadingProps) {
  const rest = focus ? { id, tabindex: -1, 'data-focus': '' } : { id }
  if (level === 3) return <h3 {...rest}>{children}</h3>
  if (level === 4) return <h4 {...rest}>{children}</h4>
  return <h2 {...rest}>{children}</h2>
}
