import type { Level } from '../../views/components/tags.tsx'
import type { View } from '../access/view.ts'
import { addDays } from '../time/london.ts'
import type { Day } from '../time/types.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { Position } from './elements.ts'
import { agreementFacts, type AgreementFacts, type ElementFact, type NumberFact } from './facts.ts'
import { metricNamed } from './numbers.ts'
import type { Place } from './places.ts'
import { whoSeesFor } from './proposal.ts'
import { bondsOn, versionList } from './queries.ts'
import { usualReviewDays } from './review-form.ts'
import { readingsOn, readReviews, type ReviewFact } from './review-queries.ts'
import { stepName } from './steps.ts'
import { readVersions, type Version } from './versions.ts'

/** One element on the line, beside where it was in the version before. */
export type ReviewRow = ElementFact & {
  before: { position: Position; step: string } | null
  /** Each agreed number with what was last counted for it, if anything was. */
  counted: (NumberFact & { today: { says: string; level: Level } | null })[]
}

export type ReviewPageFacts = {
  place: Place
  agreement: AgreementFacts | null
  before: number | null
  rows: ReviewRow[]
  reviews: ReviewFact[]
  whoSees: string
  values: Values
  errors: FieldError[]
  /** Why nothing was written, when a repeat or an old tab was sent. */
  stale: boolean
}

type Sent = { values: Values; errors?: FieldError[]; stale?: boolean }
type Reading = Awaited<ReturnType<typeof readingsOn>>[number]

/** The page on which an agreement is looked at again. */
export async function reviewPageFacts(
  view: View,
  place: Place,
  sent?: Sent,
): Promise<ReviewPageFacts> {
  const { employment } = place
  const [list, readings, bonds] = await Promise.all([
    versionList(view, { employment }),
    readingsOn(view, { employment }),
    bondsOn(view, { employment }),
  ])
  const now = list.find(({ status }) => status === 'in_force')
  const last = list.find(
    ({ number, status }) => status === 'replaced' && number < (now?.number ?? 0),
  )
  const version = now && (await oneVersion(view, employment, now.number))
  const before = last && (await oneVersion(view, employment, last.number))
  const { today, person: me } = view.who
  const facts = version ? agreementFacts(version, { place, me, today }) : null
  return {
    place,
    agreement: facts,
    before: before?.number ?? null,
    rows: facts ? rowsOf(facts, before, readings) : [],
    reviews: now ? await readReviews(view, { employment, low: now.number, high: now.number }) : [],
    whoSees: whoSeesFor(view, place, bonds),
    values: sent?.values ?? openingOf(facts, today),
    errors: sent?.errors ?? [],
    stale: sent?.stale ?? false,
  }
}

async function oneVersion(view: View, employment: string, number: number) {
  const [version] = await readVersions(view, { employment, low: number, high: number })
  return version
}

const openingOf = (facts: AgreementFacts | null, today: Day): Values => ({
  agreement: facts?.id ?? '',
  next_on: addDays(today, usualReviewDays),
})

const rowsOf = (facts: AgreementFacts, before: Version | undefined, readings: Reading[]) =>
  facts.elements.map((element): ReviewRow => {
    const position = before?.positions[element.code]
    return {
      ...element,
      before: position === undefined ? null : { position, step: stepName(position) },
      counted: element.numbers.map((number) => ({ ...number, today: todayOf(number, readings) })),
    }
  })

function todayOf({ metric }: NumberFact, readings: Reading[]) {
  const reading = readings.find((each) => each.metric === metric)
  if (!reading) return null
  const { unit } = metricNamed(metric)
  const { value, level } = reading
  return { says: unit === '%' ? `${value}%` : `${value} ${unit}`, level }
}
