import type { Insertable } from 'kysely'
import type { Database } from '../../src/database/schema.ts'
import type { TestParts } from '../support/parts.ts'
import type { World } from '../support/world.ts'

const people = { sam: 'sam', ola: 'ola' } as const
type Name = keyof typeof people

/** Three years of work of two people at once: 150 held, 4,000 contacts, 150 weeks, 300 reflections. */
export async function liveThreeYears(
  parts: TestParts,
  world: World,
  { mine, theirs }: { mine: Name; theirs: Name },
) {
  await live(parts, world, mine, 'zq-mine')
  await live(parts, world, theirs, 'zq-theirs')
  await fillGaps(parts, world, mine)
}

const times = (many: number) => Array.from({ length: many }, (_, number) => number)

async function live({ store, vault, clock }: TestParts, world: World, name: Name, mark: string) {
  const [person_id, employment_id] = [world.people[name], world.employments[name]]
  await store.write.transaction().execute(async (db) => {
    const sealer = await vault.sealer(db, person_id)
    const seal = (table: keyof Database, column: string, row: string) =>
      sealer.seal(table, column, row, `${mark} ${table} ${row}`)
    const ago = (days: number) =>
      new Date(Date.parse(clock.now()) - days * 86_400_000).toISOString()
    const add = async <T extends keyof Database>(table: T, rows: Insertable<Database[T]>[]) => {
      for (let at = 0; at < rows.length; at += 500) {
        await db
          .insertInto(table)
          .values(rows.slice(at, at + 500) as never)
          .execute()
      }
    }
    const job = { employment_id, person_id }
    const held = times(150).map((n) => `three-${name}-${n}`)
    await add(
      'holding',
      held.map((id, n) => ({
        id,
        ...job,
        ref: `T${n}`,
        label: seal('holding', 'label', id),
        opened_on: ago(1000 - n).slice(0, 10),
        held_since: ago(1000 - n).slice(0, 10),
        intensity: 'active' as const,
        risk_since: ago(1000 - n).slice(0, 10),
        status_since: ago(1000 - n).slice(0, 10),
        note: seal('holding', 'note', id),
        created_at: ago(1000 - n),
        changed_at: ago(1000 - n),
      })),
    )
    await add(
      'contact',
      times(4000).map((n) => {
        const id = `three-contact-${name}-${n}`
        const at = ago(1000 - n / 4)
        const note = seal('contact', 'note', id)
        const how = { at, minutes: 30, medium: 'phone' as const, note, made_at: at }
        return { id, holding_id: held[n % 150]!, ...job, ...how }
      }),
    )
    await add(
      'check_in',
      times(150).map((n) => {
        const id = `three-check-in-${name}-${n}`
        const at = ago(1200 - n * 7)
        const felt = { felt_load: 'heavy', sharing: 'only_me' } as const
        const note = seal('check_in', 'note', id)
        return { id, person_id, week: at.slice(0, 10), ...felt, note, made_at: at, changed_at: at }
      }),
    )
    await add(
      'reflection',
      times(300).map((n) => {
        const id = `three-reflection-${name}-${n}`
        const at = ago(1000 - n * 3)
        const body = seal('reflection', 'body', id)
        return { id, person_id, model: 'free' as const, body, made_at: at, changed_at: at }
      }),
    )
  })
}

const metrics = ['held', 'points', 'hours'] as const

/** What the cast has none of, so that every field of the map is there to be seen. */
async function fillGaps({ store, vault, clock }: TestParts, world: World, name: Name) {
  const [at, person_id] = [clock.now(), world.people[name]]
  const organisation_id = world.organisations.tidewell
  const snooze = { id: 'three-snooze', alert_id: world.alerts.samCases, by_id: world.people.priya }
  await store.write.transaction().execute(async (db) => {
    const sealer = await vault.sealer(db, organisation_id)
    const reason = sealer.seal('alert_snooze', 'reason', snooze.id, 'zq-why')
    const put = { ...snooze, organisation_id, at, until_on: at.slice(0, 10), reason }
    await db.insertInto('alert_snooze').values(put).execute()
    const stood = { person_id, organisation_id, from_at: at, until_at: at }
    await db.insertInto('administrator').values(stood).execute()
    const turn = { team_id: world.teams.harbour, position: 90, person_id }
    await db.insertInto('debrief_rota').values(turn).execute()
    const weeks = times(150).flatMap((n) =>
      metrics.map((metric) => ({
        employment_id: world.employments[name],
        week: new Date(Date.parse(at) - n * 7 * 86_400_000).toISOString().slice(0, 10),
        metric,
        value: n,
        level: 'room' as const,
        taken_at: at,
      })),
    )
    await db.insertInto('load_snapshot').values(weeks).execute()
  })
}
