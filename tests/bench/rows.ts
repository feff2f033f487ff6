import type Sqlite from 'better-sqlite3'

const kinds = [
  'organisation',
  'team',
  'lead',
  'doctor',
  'worker',
  'job',
  'holding',
  'contact',
  'agreement',
  'check',
  'debrief',
  'item',
  'manager',
  'supervisor',
  'contract',
  'session',
] as const

/** As long and as ordered as real ids, and known beforehand. */
export const idOf = (kind: (typeof kinds)[number], n: number) =>
  `019a0000-0000-700${kinds.indexOf(kind).toString(16)}-8000-${n.toString(16).padStart(12, '0')}`

export const leadOf = (team: number) => idOf('lead', team)
export const workerOf = (worker: number) => idOf('worker', worker)
export const jobOf = (worker: number) => idOf('job', worker)
export const holdingOf = (worker: number, i: number) => idOf('holding', worker * 100 + i)
export const agreementOf = (worker: number) => idOf('agreement', worker)
export const checkInOf = (worker: number, ago: number) => idOf('check', worker * 100 + ago)

export const debriefOf = (team: number, ago: number) => idOf('debrief', team * 100 + ago)

export const managerOf = (place: number) => idOf('manager', place)
export const contractOf = (place: number) => idOf('contract', place)
/** Of one kind by its place among them, the last that was held with turn 0 and those ahead below. */
export const sessionOf = (worker: number, kind: number, turn: number) =>
  idOf('session', worker * 100 + kind * 20 + turn + 5)

type Row = Record<string, unknown>

/** Writes rows into whichever table, each with the columns of its table’s first row. */
export function writer(db: Sqlite.Database) {
  const statements = new Map<string, Sqlite.Statement>()
  let rows = 0
  const write = (table: string, row: Row) => {
    let statement = statements.get(table)
    if (!statement) {
      const names = Object.keys(row)
      statement = db.prepare(
        `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      statements.set(table, statement)
    }
    statement.run(...Object.values(row))
    rows += 1
  }
  return Object.assign(write, { rows: () => rows })
}

export type Write = ReturnType<typeof writer>
