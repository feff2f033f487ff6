import { newId } from '../../database/ids.ts'
import type { Opener } from '../../privacy/vault.ts'
import { addDays } from '../../time/london.ts'
import type { Instant } from '../../time/types.ts'
import { momentOf } from './calendar.ts'
import type { PersonKey } from './cast.ts'
import type { Loading } from './loading.ts'
import type { Pending } from './pending.ts'
import { plans, reflections, type PlanTold, type ReflectionTold } from './plans-told.ts'

/** Nothing that is judged looks at when it was written, so it is all there from the beginning. */
const there = '0000'

type Writer = { loading: Loading; pending: Pending; person: PersonKey; sealer: Opener }

/** What people wrote for themselves, and the little of it that others may read. */
export async function addPrivate(loading: Loading, pending: Pending) {
  const writers = new Set([...Object.keys(plans), ...Object.keys(reflections)] as PersonKey[])
  for (const person of writers) {
    const sealer = await loading.sealer(loading.people[person])
    const writer = { loading, pending, person, sealer }
    const plan = plans[person]
    if (plan) addPlan(writer, plan)
    for (const reflection of reflections[person] ?? []) addReflection(writer, reflection)
  }
}

function addPlan({ loading, pending, person, sealer }: Writer, told: PlanTold) {
  const { calendar, people } = loading
  const at = momentOf(calendar.daysAgo(told.begun), '14:00')
  const since = told.tickedAgo ? momentOf(calendar.daysAgo(told.tickedAgo), '14:00') : at
  const [id, person_id] = [newId(), people[person]]
  const when = { made_at: at, changed_at: at }
  pending.add('wellness_plan', there, {
    id,
    person_id,
    review_on: addDays(calendar.today, told.review),
    buddy_id: told.buddy ? people[told.buddy] : null,
    ...when,
  })
  const sections = Object.entries(told.sections) as [keyof PlanTold['sections'], string][]
  for (const [section, text] of sections) {
    const [own, version] = [newId(), newId()]
    const words = sealer.seal('plan_section', 'words', own, text)
    pending.add('plan_section', there, {
      id: own,
      plan_id: id,
      person_id,
      section,
      words,
      changed_at: at,
    })
    pending.add('plan_version', there, {
      id: version,
      section_id: own,
      person_id,
      number: 1,
      words: sealer.seal('plan_version', 'words', version, text),
      made_at: at,
    })
    const readers = (told.ticked ?? []).filter(([ticked]) => ticked === section)
    for (const [, to] of readers)
      give({ loading, pending, person, sealer }, since, ['plan_section', own, to])
  }
}

function addReflection(writer: Writer, told: ReflectionTold) {
  const { loading, pending, person, sealer } = writer
  const at = momentOf(loading.calendar.daysAgo(told.daysAgo), '16:35')
  const [id, person_id] = [newId(), loading.people[person]]
  const seal = (column: string, text: string) => sealer.seal('reflection', column, id, text)
  pending.add('reflection', there, {
    id,
    person_id,
    model: told.body.includes('\n\nSo what\n') ? 'what' : 'quick',
    title: seal('title', told.title),
    body: seal('body', told.body),
    tags: seal('tags', told.tags),
    cpd: told.cpd ? 1 : 0,
    made_at: at,
    changed_at: at,
  })
  if (!told.sent) return
  const excerpt = newId()
  const words = sealer.seal('excerpt', 'words', excerpt, told.sent.lines)
  pending.add('excerpt', there, { id: excerpt, reflection_id: id, person_id, words, sent_at: at })
  give(writer, at, ['excerpt', excerpt, told.sent.to])
}

type Given = ['plan_section' | 'excerpt', record: string, to: PersonKey]

const give = ({ loading, pending, person }: Writer, at: Instant, [what, record_id, to]: Given) =>
  pending.add('share', there, {
    id: newId(),
    what,
    record_id,
    owner_id: loading.people[person],
    to_id: loading.people[to],
    from_at: at,
  })
