import { AgreementBar } from '../components/agreement-bar.tsx'
import { Inset } from '../components/notes.tsx'

export type CountedItem = {
  name: string
  detail: string
  href: string | null
  /** What the worker can do about this one. */
  act?: { href: string; label: string } | null
}

export type AlertNumbers = {
  label: string
  unit: string
  value: number
  near: number
  past: number
} | null

export type WhyFacts = {
  numbers: AlertNumbers
  /** The version it was judged by, where the reader may open it. */
  agreement: { href: string; number: number; signed: string | null } | null
  items: CountedItem[]
  /** How a wrong figure is put right. */
  wayRight: string | null
  /** The worker's own words, for the worker and for those they chose. */
  said: { words: string; week: string } | null
}

/** What was counted, by which agreement, and how to put it right at its source. */
export function Why({ facts, mine }: { facts: WhyFacts; mine: boolean }) {
  const { numbers, agreement, items, said, wayRight } = facts
  if (!numbers && !agreement && !said && items.length === 0) return null
  return (
    <section>
      <h2>Why this is here</h2>
      {numbers && <AgreementBar {...numbers} id="alert" />}
      {agreement && (
        <p>
          Counted against <a href={agreement.href}>version {agreement.number} of the agreement</a>
          {agreement.signed && ` you both signed, in force since ${agreement.signed}`}.
        </p>
      )}
      {said && (
        <p>
          In the week from {said.week}: <strong>{said.words}</strong>.
        </p>
      )}
      {items.length > 0 && <Counted items={items} wayRight={mine ? wayRight : null} />}
    </section>
  )
}

function Counted({ items, wayRight }: { items: CountedItem[]; wayRight: string | null }) {
  return (
    <>
      <h3 id="counted">What was counted</h3>
      <ul>
        {items.map((item) => (
          <li>
            {item.href ? <a href={item.href}>{item.name}</a> : item.name}
            {item.detail && <span class="hint"> {item.detail}</span>}
            {item.act && (
              <>
                {' '}
                <a href={item.act.href}>
                  {item.act.label}
                  <span class="unseen">: {item.name}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {wayRight && (
        <Inset>
          <p>{wayRight}</p>
        </Inset>
      )}
    </>
  )
}
