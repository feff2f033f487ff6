import type { Child } from 'hono/jsx'
import { Tag } from '../components/tags.tsx'

export type SessionLine = {
  href: string
  when: string
  words: string
  /** 'With Priya Shah, 60 minutes' */
  about: string
  status: string
  asks: boolean
  hints: string[]
}

/** Sessions, one below the other. */
export const SessionList = ({ lines, after }: { lines: SessionLine[]; after?: Child }) => (
  <ul class="tasks">
    {lines.map((line) => (
      <li>
        <div>
          <a href={line.href}>
            {line.words}, {line.when}
          </a>
          <p class="hint">{line.about}</p>
          {line.hints.map((hint) => (
            <p class="hint">{hint}</p>
          ))}
        </div>
        <Tag tone={line.asks ? 'strong' : 'plain'}>{line.status}</Tag>
      </li>
    ))}
    {after}
  </ul>
)
