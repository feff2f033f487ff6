import type { HoldingPageFacts } from '../../views/holdings/holding-page.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { factsOf } from '../load/facts.ts'
import { isAlone } from '../load/rules.ts'
import { weightsOfJobs } from '../load/weights.ts'
import type { Day } from '../time/types.ts'
import { sayShortDay } from '../time/words.ts'
import { coHolderFacts, isBeside, isShared } from './co-holder-facts.ts'
import { coHolders } from './co-holder-queries.ts'
import { tagsOf } from './facts.ts'
import { knownFacts } from './known-facts.ts'
import { callsAgreed, contactCounts, linkedHoldings } from './page-queries.ts'
import type { FoundHolding } from './queries.ts'
import { opensAgain } from './rules.ts'
import { timelineFacts } from './timeline-facts.ts'
import { callsFacts, pauseFacts, waysFacts } from './ways-facts.ts'
import { endReasonWords } from './words.ts'

/** One holding in finished words, as far as this reader may see it. */
export async function holdingPageFacts(
  view: View,
  holding: FoundHolding,
): Promise<HoldingPageFacts> {
  const { today, now, person } = view.who
  const mine = holding.person_id === person
  const { counts, alongside, weightsOf, agreed, linked, timeline } = await everything(view, holding)
  const beside = alongside.filter((each) => isBeside(each, now))
  const shared = alongside.filter((each) => isShared(each, now))
  const facts = factsOf(
    {
      ...holding,
      contacts: counts.sessions,
      co_holders: shared.length,
      shared_spoken_on: latest(shared.map((each) => each.spoken_on)),
      spoken_on: latest(beside.map((each) => each.spoken_on)),
    },
    today,
  )
  const open = holding.ended_on === null
  const weights = weightsOf(holding.employment_id)
  return {
    id: holding.id,
    employment: holding.employment_id,
    label: holding.label,
    ref: holding.ref,
    version: holding.version,
    mine,
    holder: mine ? null : holding.holder,
    whoSees: beside.some((each) => each.co_person_id === person)
      ? `You, ${holding.holder} and their lead`
      : await whoSees(view, 'holding', holding.employment_id),
    tags: tagsOf({ ...holding, facts }, today),
    alone: open && isAlone(facts, { today }),
    ways: mine && open ? waysFacts(holding, agreed) : null,
    paused: pauseFacts(holding),
    calls: callsFacts(holding, { calls: counts.calls, agreed }),
    // Who reads no contacts has nothing to count sessions from.
    rows: knownFacts(holding, { facts, today, weights, linked, mine }).filter(
      ({ key }) => key !== 'Sessions used' || timeline.length > 0,
    ),
    note: holding.note,
    coHolders: coHolderFacts(alongside, { who: view.who, open }),
    ended: endedFacts(holding, today),
    timeline,
  }
}

async function everything(view: View, holding: FoundHolding) {
  const of = { holding: holding.id }
  const [counts, alongside, weightsOf, agreed, linked, timeline] = await Promise.all([
    contactCounts(view, of),
    coHolders(view, holding),
    weightsOfJobs(view, { person: holding.person_id }),
    callsAgreed(view, { employment: holding.employment_id }),
    linkedHoldings(view, { ...of, before: holding.reopened_from ?? holding.handed_from ?? '' }),
    timelineFacts(view, holding),
  ])
  return { counts, alongside, weightsOf, agreed, linked, timeline }
}

function endedFacts(holding: FoundHolding, today: Day): HoldingPageFacts['ended'] {
  const { ended_on: day, end_reason: why, way_back: wayBack } = holding
  if (day === null) return null
  const again =
    opensAgain(day, today) === 'same'
      ? 'The same holding opens again, with all that is here.'
      : 'This ended more than four weeks ago. A new holding begins, and remembers this one.'
  return { words: `${endReasonWords[why ?? 'other']}, on ${sayShortDay(day)}.`, wayBack, again }
}

const latest = (days: (string | null)[]) =>
  days.reduce((so, day) => (so === null || (day !== null && day > so) ? day : so), null)
