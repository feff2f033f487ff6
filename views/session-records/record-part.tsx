import { ActionList, type ActionLine } from '../actions/action-list.tsx'
import { LinkButton } from '../components/form.tsx'
import type { Shell } from '../layout.tsx'

export type RecordPartFacts = {
  /** Whose it is, where one page shows several. */
  whose: string | null
  kept: string
  /** Null while nothing can be written yet. */
  href: string | null
  /** How the words stand; null while there are none. */
  written: string | null
  promises: ActionLine[]
  split: { href: string; isSaid: boolean } | null
}

/** What is kept of a session, on the page of that session. */
export function RecordPart({ shell, parts }: { shell: Shell; parts: RecordPartFacts[] }) {
  if (parts.length === 0) return <></>
  return (
    <section>
      <h2 id="record">What is kept of it</h2>
      {parts.map((part) => (
        <One shell={shell} part={part} />
      ))}
    </section>
  )
}

const One = ({ shell, part }: { shell: Shell; part: RecordPartFacts }) => {
  const { whose, kept, href, written, promises, split } = part
  return (
    <>
      {whose && <h3>{whose}</h3>}
      <p>
        {kept} {written}
      </p>
      {promises.length > 0 && <ActionList shell={shell} lines={promises} back="session" />}
      {(href || split) && (
        <div class="buttons">
          {href && (
            <LinkButton kind="quiet" href={href}>
              Open the record{whose && <span class="unseen"> of {whose}</span>}
            </LinkButton>
          )}
          {split && (
            <LinkButton kind="text" href={split.href}>
              {split.isSaid ? 'Change how the time went' : 'Say how the time went'}
              <span class="unseen">, only for you</span>
            </LinkButton>
          )}
        </div>
      )}
    </>
  )
}
