import type { CarryingFacts } from '../../views/debriefs/carrying-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { View } from '../access/view.ts'
import { bringsFromWords } from './bring-words.ts'
import { notBroughtYet, offerable } from './carrying-queries.ts'
import { itemFormFacts } from './item-form-facts.ts'
import { nameOf } from './offer-facts.ts'
import { itemsOnTheTable, type Debrief } from './queries.ts'
import { isEarly } from './rules.ts'

/** What people bring, as far as this reader sees it, and what the reader could bring. */
export async function carryingFacts(
  view: View,
  debrief: Debrief,
  typed: Typed,
): Promise<CarryingFacts> {
  const [items, waiting, form, offers] = await Promise.all([
    itemsOnTheTable(view, debrief),
    notBroughtYet(view, debrief.team_id),
    itemFormFacts(view, debrief, typed),
    debrief.i_lead ? offerable(view, { team: debrief.team_id }) : [],
  ])
  const me = view.who.person
  return {
    id: debrief.id,
    early: isEarly(debrief),
    from: debrief.state === 'planned' && !form ? bringsFromWords(debrief, view.who) : null,
    mine: items.filter(({ isMine }) => isMine).map(lineOf),
    others: items
      .filter(({ isMine }) => !isMine)
      .map((it) => ({ ...lineOf(it), who: it.person ?? 'A colleague' })),
    kept: waiting.filter((it) => it.person_id === me && it.offered_by === null).map(lineOf),
    offered: waiting
      .filter((it) => it.person_id === me && it.offered_by !== null)
      .map((it) => ({ ...lineOf(it), by: it.offerer ?? 'Your lead' })),
    asked: waiting
      .filter((it) => it.person_id !== me)
      .map((it) => ({ words: it.words, who: it.person ?? 'A colleague' })),
    form,
    toOffer: offers.map(({ id, code, name }) => ({
      href: `/debriefs/${debrief.id}/offers/new?alert=${id}`,
      words: `${name}: ${nameOf(code)}`,
    })),
  }
}

type Row = { id: string; words: string; version: number; answer: string | null }

const lineOf = ({ id, words, version, answer }: Row) => ({
  id,
  words,
  version,
  answered: answer !== null,
})
