import type { LifeFormFacts } from '../../views/holdings/review-form.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Outcome } from '../access/change.ts'
import { whoSees } from '../access/who-sees.ts'
import { clashOf } from '../web/clash.ts'
import type { FieldError, Values } from '../web/form.ts'
import type { Said } from '../web/said.ts'
import type { FoundHolding } from './queries.ts'

type LifeTyped = Pick<LifeFormFacts, 'values' | 'errors' | 'clash'> & {
  /** The version the form was made from; the holding's own for a new form, and after a clash. */
  version?: number
}

/** A short form about one holding: what it opens with, how it looks, and where it leads. */
export type LifeForm = {
  said: Said
  /** Set for what was kept before, so that a clash shows both texts. */
  edits?: boolean
  kept(ask: Ask, holding: FoundHolding): Promise<Values>
  page(ask: Ask, holding: FoundHolding, typed: LifeTyped): Promise<{ toString(): string }>
  /** Where it leads when it is done; the holding's own page unless told. */
  leads?(holding: FoundHolding, values: Values): string
}

type Sent = { values: Values; version: number; errors?: FieldError[] }

/**
 * The form as it opens, or as it was sent with what to put right, or the page it leads to. What has
 * ended has no such form: its own page says how to open it again.
 */
export async function answerForm(
  ask: Ask,
  form: LifeForm,
  holding: FoundHolding,
  sent?: Sent,
  outcome?: Outcome<{ id: string }>,
) {
  const home = `/holdings/${holding.id}`
  if (!sent && holding.ended_on !== null) return ask.seeOther(home)
  const kept = await form.kept(ask, holding)
  const show = async (typed: LifeTyped, status: number) =>
    ask.page(await form.page(ask, holding, typed), status)
  if (!sent) return show({ values: kept, errors: [], clash: null }, 200)
  const { values, version, errors = [] } = sent
  const refused = { values, version, clash: null }
  if (!outcome) return show({ ...refused, errors }, 422)
  if (outcome.refused === null)
    return ask.seeOther(form.leads?.(holding, values) ?? home, form.said)
  if (outcome.refused === 'not_found') throw new NotFound()
  if (outcome.refused === 'unfit') return show({ ...refused, errors: outcome.errors }, 422)
  return show({ values, errors: [], clash: form.edits ? clashOf(kept, values) : [] }, 409)
}

export async function lifeFacts(
  ask: Ask,
  { id, label, version, employment_id }: FoundHolding,
  typed: LifeTyped,
): Promise<LifeFormFacts> {
  return {
    id,
    label,
    version,
    ...typed,
    whoSees: await whoSees(ask.view, 'holding', employment_id),
    noteWhoSees: await whoSees(ask.view, 'holding_note', null),
  }
}
