import { londonDay } from '../time/london.ts'
import { sayDay } from '../time/words.ts'
import { capital, changesBetween, sayReviewCalls } from './changes.ts'
import {
  elements,
  type AgreementElement,
  type ElementCode,
  type Metric,
  type Position,
} from './elements.ts'
import { metricNamed, sayNumber } from './numbers.ts'
import { goneFrom, partiesOf, type PartyFact } from './party-facts.ts'
import type { Place } from './places.ts'
import { stepName } from './steps.ts'
import { templates } from './templates.ts'
import type { Version } from './versions.ts'

export type NumberFact = { metric: Metric; name: string; says: string }

export type ElementFact = {
  code: ElementCode
  metrics: readonly Metric[]
  name: string
  asks: string
  fixed: boolean
  position: Position
  step: string
  words: string | null
  numbers: NumberFact[]
}

/** One version, finished for a page. */
export type AgreementFacts = {
  id: string
  number: number
  status: Version['status']
  statusWord: string
  statusSays: string
  elements: ElementFact[]
  /** The numbers people ask for first. */
  first: NumberFact[]
  reviewCalls: string
  reviewOn: string
  reviewGone: boolean
  reason: string
  proposed: string
  startedFrom: string | null
  parties: PartyFact[]
  waitingFor: string[]
  /** Those who were asked and are not linked to this worker any more, so they cannot sign. */
  gone: string[]
  canRenew: boolean
  canSign: boolean
  canWithdraw: boolean
  changes: string[] | null
}

export const statusWords: Record<Version['status'], string> = {
  proposed: 'Proposed',
  in_force: 'In force',
  replaced: 'Replaced',
  withdrawn: 'Taken back',
}

const onDay = (instant: string) => sayDay(londonDay(instant))

type Around = {
  place: Place
  me: string
  today: string
  /** The version in force, which a proposal would replace. */
  before?: Version
  /** Who is linked to this worker now; left out for a viewer who cannot know. */
  bonded?: ReadonlySet<string>
}

export function agreementFacts(
  version: Version,
  { place, me, today, before, bonded }: Around,
): AgreementFacts {
  const parties = partiesOf(version, { me, place })
  const waiting = version.status === 'proposed' ? parties.filter(({ signed }) => !signed) : []
  const gone = goneFrom(version, bonded)
  return {
    id: version.id,
    number: version.number,
    status: version.status,
    statusWord: statusWords[version.status],
    statusSays: sayStatus(version),
    elements: elements.map((element) => elementFact(element, version, place)),
    first: numbersOf(['held', 'points', 'gap'], version, place),
    reviewCalls: capital(sayReviewCalls(version)),
    reviewOn: sayDay(version.look_again_on),
    reviewGone: version.status === 'in_force' && version.look_again_on < today,
    reason: version.reason,
    proposed: `${version.proposer}, ${onDay(version.proposed_at)}`,
    startedFrom: templates.find(({ site }) => site === version.site)?.name ?? null,
    parties,
    waitingFor: waiting.map(({ name, isMe }) => (isMe ? 'you' : name)),
    gone,
    canRenew: gone.length > 0 && (place.isMine || place.leads),
    canSign: waiting.some(({ isMe }) => isMe),
    canWithdraw: version.status === 'proposed' && (place.isMine || version.proposed_by === me),
    changes: before ? changesBetween(before, version) : null,
  }
}

function elementFact(element: AgreementElement, version: Version, place: Place): ElementFact {
  const { code, name, asks, fixed } = element
  const position = version.positions[code]
  const numbers = numbersOf(element.metrics, version, place)
  return {
    code,
    metrics: element.metrics,
    name,
    asks,
    fixed,
    position,
    step: stepName(position),
    words: version.words[code] ?? null,
    numbers,
  }
}

const numbersOf = (codes: readonly Metric[], { limits }: Version, { reader }: Place) =>
  codes.flatMap((code): NumberFact[] => {
    const limit = limits[code]
    return limit
      ? [{ metric: code, name: metricNamed(code).name, says: sayNumber(code, limit, reader) }]
      : []
  })

function sayStatus({ status, in_force_at: from, ended_at: until }: Version): string {
  if (status === 'proposed') return 'It counts when everyone named has signed.'
  if (status === 'withdrawn') return until ? `Taken back on ${onDay(until)}.` : 'Taken back.'
  const since = from ? `In force from ${onDay(from)}` : 'In force'
  return status === 'replaced' && until ? `${since} to ${onDay(until)}.` : `${since}.`
}
