import type { Option } from '../../views/components/choices.tsx'
import type { View } from '../access/view.ts'
import { whoSees } from '../access/who-sees.ts'
import { sayDay } from '../time/words.ts'
import type { FieldError, Values } from '../web/form.ts'
import { elements, type Position } from './elements.ts'
import type { Place } from './places.ts'
import { readCurrent } from './read-sections.ts'
import { stepName } from './steps.ts'
import type { StretchFact } from './stretch-facts.ts'
import { liveStretches } from './stretch-queries.ts'
import { lastStretchDay, mayStretch, stretchable } from './stretch-rules.ts'
import type { Version } from './versions.ts'

/** A holding to stretch something for; null is the whole job. */
export type StretchedHolding = { id: string; label: string; ended: boolean } | null

export type StretchPageFacts = {
  place: Place
  holding: StretchedHolding
  /** The asker's other jobs, when this is about a whole one. */
  others: { organisation: string; href: string }[]
  agreed: boolean
  options: Option[]
  firm: string[]
  live: StretchFact[]
  lastDay: string
  whoSees: string
  values: Values
  errors: FieldError[]
}

type Given = {
  holding: StretchedHolding
  places: Place[]
  sent: { values: Values; errors?: FieldError[] }
}

/** The page on which a stretch is recorded. */
export async function stretchPageFacts(
  view: View,
  place: Place,
  { holding, places, sent }: Given,
): Promise<StretchPageFacts> {
  const { employment } = place
  const { inForce } = await readCurrent(view, place)
  const live = await liveStretches(view, holding ? { holding: holding.id } : { employment })
  return {
    place,
    holding,
    others: holding
      ? []
      : places
          .filter((each) => each !== place)
          .map(({ organisation, employment: other }) => ({
            organisation,
            href: `/agreement/stretches/new?employment=${other}`,
          })),
    agreed: inForce !== undefined,
    ...choicesOf(inForce, holding ? 'holding' : 'job'),
    live: live.filter((each) => (each.holding === null) === (holding === null)),
    lastDay: sayDay(lastStretchDay(view.who.today)),
    whoSees: await whoSees(view, 'stretch', employment),
    values: sent.values,
    errors: sent.errors ?? [],
  }
}

function choicesOf(inForce: Version | undefined, scope: keyof typeof stretchable) {
  if (!inForce) return { options: [], firm: [] }
  const offered = elements.filter(({ code }) => stretchable[scope].includes(code))
  const may = offered.filter(({ code }) => mayStretch(inForce.positions[code]))
  return {
    options: may.map(({ code, name }) => ({
      value: code,
      label: name,
      hint: sayWhatFor(inForce.positions[code]),
    })),
    firm: offered.filter((each) => !may.includes(each)).map(({ name }) => name),
  }
}

function sayWhatFor(position: Position): string {
  if (position === 1) return 'Boundary. An alert about it becomes gentler.'
  return `${stepName(position)}. You need not record it. It tells why.`
}
