import { Tag } from './tags.tsx'

/** One colleague asking another: what about, in words, and where it stands. */
export type AskLine = {
  href: string
  label: string
  words: string
  status: string
  waiting: boolean
}

/** What was asked under one heading; nothing at all when nothing was. */
export function Asks({ heading, lines }: { heading: string; lines: AskLine[] }) {
  if (lines.length === 0) return <></>
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="tasks">
        {lines.map(({ href, label, words, status, waiting }) => (
          <li>
            <div>
              <a href={href}>{label}</a>
              <p class="hint">{words}.</p>
            </div>
            <Tag tone={waiting ? 'strong' : 'plain'}>{status}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
