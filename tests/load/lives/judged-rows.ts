import type { Store } from '../../../src/database/connection.ts'

/** Everything that judging writes, each row as a line, with ids of alerts and events put aside. */
export async function judgedRows({ store: { read } }: { store: Store }): Promise<string[]> {
  const readings = await read.selectFrom('load_reading').selectAll().execute()
  const alerts = await read.selectFrom('alert').selectAll().execute()
  const events = await read.selectFrom('alert_event').selectAll().execute()
  const items = await read.selectFrom('alert_item').selectAll().execute()
  const names = new Map(
    alerts.map((it) => [it.id, `${it.code} ${it.employment_id ?? it.person_id} ${it.cause_key}`]),
  )
  const about = (id: string) => names.get(id)!
  return [
    ...readings.map((row) => `load_reading ${row.metric} ${say(row)}`),
    ...alerts.map((row) => `alert ${row.code} ${about(row.id)} ${say(row)}`),
    ...events.map((row) => {
      const [code] = about(row.alert_id).split(' ')
      return `alert_event ${code} ${row.what} ${about(row.alert_id)} ${say(row)}`
    }),
    ...items.map((row) => `alert_item ${row.what} ${about(row.alert_id)} ${say(row)}`),
  ].toSorted()
}

const madeUp = ['id', 'alert_id']

const say = (row: object) =>
  Object.entries(row)
    .filter(([name]) => !madeUp.includes(name))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .toSorted()
    .join(' ')
