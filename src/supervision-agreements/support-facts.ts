import type { View } from '../access/view.ts'
import { typeHints } from '../sessions/words.ts'
import { addDays } from '../time/london.ts'
import { sayShortDay } from '../time/words.ts'
import type { ClashFacts } from '../../views/components/clash.tsx'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import { agreedTypes, defaultOn, usual, type AgreedType, type Often } from './schedule.ts'
import { defaultsOf, teamToSet } from './support-queries.ts'
import { sayOften, typeWords } from './words.ts'

export type SupportFacts = {
  team: { id: string; name: string }
  /** How many rules its writer has seen; sent back with the form. */
  version: number
  now: { name: string; says: string; by: string }[]
  history: { from: string; name: string; says: string; by: string; isAhead: boolean }[]
  kinds: { type: AgreedType; name: string; hint: string }[]
  values: Values
  errors: FieldError[]
  clash: ClashFacts | null
}

type Sent = { values: Values; version: number; errors?: FieldError[]; changedSince?: boolean }

/** What a team means its people to have; null for whoever neither leads nor manages it. */
export async function supportFacts(
  view: View,
  id: string,
  sent?: Sent,
): Promise<SupportFacts | null> {
  const team = await teamToSet(view, { team: id })
  if (!team) return null
  const kept = await defaultsOf(view, { team: id })
  const { today } = view.who
  const now = agreedTypes.map((type) => {
    const ours = defaultOn(kept, type, today)
    const rule: Often = ours ?? usual.find((it) => it.type === type)!
    return { type, rule, by: ours ? `The team, from ${sayShortDay(ours.fromOn)}` : 'The usual' }
  })
  const inForce = opening(now)
  return {
    team,
    version: sent && !sent.changedSince ? sent.version : kept.length,
    now: now.map(({ type, rule, by }) => ({ name: typeWords[type], says: sayOften(rule), by })),
    history: kept.map(({ fromOn, by, ...rule }) => ({
      from: sayShortDay(fromOn),
      name: typeWords[rule.type],
      says: sayOften(rule),
      by: by ?? 'Somebody who has left',
      isAhead: fromOn > today,
    })),
    kinds: agreedTypes.map((type) => ({ type, name: typeWords[type], hint: typeHints[type] })),
    values: sent?.values ?? { ...inForce, from_on: addDays(today, 1) },
    errors: sent?.errors ?? [],
    clash: sent?.changedSince ? clashOf(inForce, { ...sent.values, from_on: undefined }) : null,
  }
}

const opening = (now: { type: AgreedType; rule: Often }[]): Values =>
  Object.fromEntries(
    now.flatMap(({ type, rule }) => [
      [`every_${type}`, String(rule.every)],
      [`unit_${type}`, rule.unit],
      [`minutes_${type}`, String(rule.minutes)],
      [`first_${type}`, rule.firstEvery === null ? '' : String(rule.firstEvery)],
    ]),
  )
