import type { AgreementFacts, ElementFact } from '../../src/agreements/facts.ts'
import { SummaryList } from '../components/lists.tsx'
import { Details } from '../components/notes.tsx'
import { Tag } from '../components/tags.tsx'
import { Continuum } from './continuum.tsx'

/** The 18 elements, each on its line from firm to discretion. */
export function Elements({ elements }: { elements: ElementFact[] }) {
  return (
    <SummaryList
      rows={elements.map((element) => ({
        key: element.name,
        value: <ElementOnLine element={element} />,
      }))}
    />
  )
}

function ElementOnLine({ element }: { element: ElementFact }) {
  const { position, step, fixed, asks, numbers, words } = element
  return (
    <>
      <div>
        <Continuum position={position} step={step} /> <strong>{step}</strong>
        {fixed && ', the same for everyone'}
      </div>
      <div class="hint">{asks}</div>
      {numbers.map(({ name, says }) => (
        <div>
          {name}: {says}
        </div>
      ))}
      {words && <div>“{words}”</div>}
    </>
  )
}

/** What the five steps mean, for anyone who wonders. */
export function StepsHelp() {
  return (
    <Details summary="What the five steps mean">
      <ul>
        <li>
          <strong>Firm.</strong> It stays where it is, with no stretch.
        </li>
        <li>
          <strong>Boundary.</strong> A stretch can be agreed. Then an alert is gentler.
        </li>
        <li>
          <strong>Guideline.</strong> Only the link worker is told.
        </li>
        <li>
          <strong>Discretion</strong> and <strong>full discretion.</strong> The link worker decides.
          There is no alert.
        </li>
      </ul>
    </Details>
  )
}

/** Where it stands, the numbers people ask for first, and who agreed. */
export function AboutAgreement({ facts }: { facts: AgreementFacts }) {
  const numbers = facts.first.map(({ name, says }) => ({ key: name, value: says }))
  const from = facts.startedFrom
    ? [{ key: 'Started from', value: `${facts.startedFrom}, one of the seven study sites` }]
    : []
  return (
    <SummaryList
      rows={[
        { key: 'Where it stands', value: <Status facts={facts} /> },
        ...numbers,
        { key: 'Review calls', value: facts.reviewCalls },
        { key: 'Look at it again', value: <ReviewDay facts={facts} /> },
        { key: 'Reason', value: facts.reason },
        { key: 'Proposed by', value: facts.proposed },
        { key: 'Signed', value: <Signatures facts={facts} /> },
        ...from,
      ]}
    />
  )
}

function Status({ facts }: { facts: AgreementFacts }) {
  return (
    <>
      <Tag tone={facts.status === 'in_force' ? 'strong' : 'plain'}>{facts.statusWord}</Tag>{' '}
      {facts.statusSays}
    </>
  )
}

function Signatures({ facts }: { facts: AgreementFacts }) {
  return (
    <>
      {facts.parties.map((party) => (
        <div>
          {party.name}
          {party.isMe && ' (you)'}, {party.capacity}
          {party.at && `, ${party.at}`}:{' '}
          {party.signed ? `signed ${party.signed}` : 'not signed yet'}
        </div>
      ))}
    </>
  )
}

function ReviewDay({ facts }: { facts: AgreementFacts }) {
  return (
    <>
      {facts.reviewOn}
      {facts.reviewGone && <> · That day has gone. Find a time to look at it together.</>}
    </>
  )
}

/** What a proposal would change, in sentences. */
export function Changes({ changes }: { changes: string[] | null }) {
  if (changes === null) return <p>This would be the first agreement here.</p>
  if (changes.length === 0) return <p>Nothing moves. It would be agreed again as it is.</p>
  return (
    <ul>
      {changes.map((change) => (
        <li>{change}</li>
      ))}
    </ul>
  )
}
