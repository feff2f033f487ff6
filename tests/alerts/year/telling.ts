import type { Selectable } from 'kysely'
import type { Database } from '../../../src/database/schema.ts'
import type { TestParts } from '../../support/parts.ts'
import { wall } from './calendar.ts'
import { closed, standing } from './story.ts'
import type { Team } from './team.ts'

type Row = Selectable<Database['alert']>

/** One line of what happened, as it stood right then. */
export type Told = {
  alert: string
  code: string
  about: string
  when: string
  what: string
  stands: string
}

const shownTo = ['raised', 'reopened', 'level_rose', 'told']

/** Writes down everything that happens to any alert, right after it happened. */
export class Telling {
  readonly told: Told[] = []
  readonly #parts: TestParts
  readonly #people: Team['people']
  readonly #heard = new Set<string>()

  constructor(parts: TestParts, { people }: Team) {
    this.#parts = parts
    this.#people = people
  }

  #nameOf = (id: string) => [...this.#people].find(([, each]) => each === id)?.[0]

  async listen() {
    const { clock, store } = this.#parts
    const rows = await store.read
      .selectFrom('alert_event as e')
      .innerJoin('alert as a', 'a.id', 'e.alert_id')
      .selectAll('a')
      .select(['e.id as event', 'e.at', 'e.what'])
      .where('e.at', '>=', clock.now())
      .orderBy('e.id')
      .execute()
    for (const row of rows) {
      if (this.#heard.has(row.event)) continue
      this.#heard.add(row.event)
      this.told.push({
        alert: row.id,
        code: row.code,
        about: row.person_id ? (this.#nameOf(row.person_id) ?? '?') : 'team',
        when: wall(row.at),
        what: row.what,
        stands: standsNow(row, row.what),
      })
    }
  }
}

/** Everybody an alert was passed up to, in the words of `expectedPassings`. */
export async function everyPassing({ store }: TestParts, { people }: Team): Promise<string[]> {
  const names = new Map([...people].map(([name, id]) => [id, name]))
  const rows = await store.read
    .selectFrom('alert_escalation as x')
    .innerJoin('alert as a', 'a.id', 'x.alert_id')
    .select(['x.at', 'x.to_id', 'x.because', 'x.answer_by', 'a.code', 'a.person_id'])
    .execute()
  return rows.map(({ at, to_id: to, because, answer_by: by, code, person_id: whose }) =>
    [wall(at), whose ? names.get(whose) : 'team', code, names.get(to), because, by].join(' '),
  )
}

function standsNow(row: Row, what: string): string {
  if (row.state === 'closed') return closed(row.close_reason ?? '')
  const unanswered = row.acknowledged_at === null
  const untalked = !unanswered && row.conversed_at === null
  return standing(row.level, {
    alone: row.worker_only === 1,
    wellPast: row.well_past === 1,
    ...(shownTo.includes(what) && row.visible_at ? { seen: wall(row.visible_at) } : {}),
    ...(row.manager_told_at ? { manager: wall(row.manager_told_at) } : {}),
    ...(unanswered && row.acknowledge_by && !row.snoozed_until
      ? { answer: row.acknowledge_by }
      : {}),
    ...(untalked && row.converse_by ? { talk: row.converse_by } : {}),
    ...(row.level === 'past' && row.act_by && row.conversed_at && !row.planned_at
      ? { act: row.act_by }
      : {}),
    ...(row.snoozed_until ? { until: row.snoozed_until } : {}),
  })
}
