import type { Store } from '../../../src/database/connection.ts'
import type { Database } from '../../../src/database/schema.ts'
import { Chance } from './chance.ts'
import { drawPeople } from './draw-people.ts'
import { drawPrivate } from './draw-private.ts'
import { drawSessions } from './draw-sessions.ts'
import { drawLater } from './draw-later.ts'
import { drawWork } from './draw-work.ts'

export type Rows = { [T in keyof Database]?: object[] }

/** What every drawing of a graph shares: chance, the moment, and dates that fall on its edges. */
export class Draw {
  readonly chance: Chance
  readonly now: string
  readonly rows: Rows = {}

  constructor(seed: number, now: string) {
    this.chance = new Chance(seed)
    this.now = now
  }

  /** `count` rows of a table; `make` gives null where a row would be a duplicate. */
  fill<const Row extends object>(
    table: keyof Database,
    count: number,
    make: (id: string) => Row | null,
  ): Row[] {
    const made = Array.from({ length: count }, (_, i) => make(`${table}-${i}`))
    const kept = made.filter((row) => row !== null)
    this.rows[table] = kept
    return kept
  }

  at = (ms: number) => new Date(Date.parse(this.now) + ms).toISOString()
  begin = () => this.at(this.chance.of([-9e9, -9e9, -9e9, -8.64e7, -1, 0, 1, 8.64e7]))
  end = () => this.chance.maybe(0.6, () => this.at(this.chance.of([-9e8, -1, 0, 1, 8.64e7, 9e9])))
  day = (days: number) => this.at(days * 8.64e7).slice(0, 10)
  bytes = (text: string) => Buffer.from(text)
}

/** People, what they do and have written, and who may know: all at random, nothing impossible. */
export function drawGraph(seed: number, now: string, size: number) {
  const draw = new Draw(seed, now)
  const drawn = drawPeople(draw, size)
  drawPrivate(draw, drawn, size)
  drawWork(draw, drawn, size)
  drawSessions(draw, drawn, size)
  drawLater(draw, drawn, size)
  return { rows: draw.rows, people: drawn.persons.map(({ id }) => id) }
}

/** Parents first; emptying goes the other way. */
const order = `
  organisation team person administrator employment bond help_contact sign_in_provider identity session token kept_form
  import_file import_rows import_made import_match
  second_factor recovery_code factor_reset trusted_phone
  agreement agreement_element agreement_limit agreement_party agreement_review practice holding
  holding_change contact co_holder holding_review handover advice_request service_gap stretch leave
  time_block employer_statement employer_check document_part load_weights load_snapshot load_reading check_in alert alert_item alert_event alert_context
  conversation alert_escalation alert_snooze stress_assessment stress_area debrief_schedule debrief_rota
  debrief debrief_attendance debrief_mood debrief_theme carrying_item notice reflection excerpt
  wellness_plan plan_section plan_version instrument instrument_answer access_log audit audit_link erasure complaint share
  supervisor support_default supervision_agreement supervision_party session_series supervision_session
  session_change supervisee preparation preparation_item session_record session_record_version
  session_comment talking_point contract contract_terms contract_purchase contract_team
  contract_allocation contract_charge supervisor_link broken_confidence calendar_feed action mail`
  .trim()
  .split(/\s+/) as (keyof Database)[]

export async function keepGraph({ write }: Store, rows: Rows) {
  await write.transaction().execute(async (db) => {
    for (const table of order.toReversed()) await db.deleteFrom(table).execute()
    for (const table of order) {
      const all = rows[table] ?? []
      if (all.length > 0)
        await db
          .insertInto(table)
          .values(all as never)
          .execute()
    }
  })
}
