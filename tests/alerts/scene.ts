import { createApp } from '../../src/app.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { newId } from '../../src/database/ids.ts'
import { Client, type Answer } from '../support/client.ts'
import { freshParts, type TestParts } from '../support/parts.ts'
import { makeWorld, type PersonName, type World } from '../support/world.ts'
import { takeAwayTeamAlerts } from '../support/world/alerts.ts'

/** The cast in a fresh database, and a browser for each of them. */
export async function setScene(dialect: Dialect) {
  const parts = await freshParts(dialect)
  const world = await makeWorld(parts)
  await takeAwayTeamAlerts(parts)
  const app = createApp(parts)
  const as = (name: PersonName) => new Client(parts, app).signInAs(world.people[name])
  return { parts, world, as }
}

/** Ola holds one person; with ten more put in, the next she adds makes twelve: near the limit. */
export async function raiseCases(
  { parts, world }: { parts: TestParts; world: World },
  ola: Client,
) {
  await holdMore({ parts, world }, 10)
  const added = await ola.post('/holdings', oneMore('Twelfth lamp'))
  if (added.status !== 303) throw new Error(added.words)
  return openAlert({ parts }, world.people.ola, 'CASES')
}

export const oneMore = (label: string) => ({
  label,
  held_since: '2026-11-02',
  'functions[]': ['waiting'],
  intensity: 'light',
})

async function holdMore({ parts, world }: { parts: TestParts; world: World }, count: number) {
  const now = parts.clock.now()
  const sealer = await parts.vault.sealer(parts.store.write, world.people.ola)
  for (let number = 1; number <= count; number++) {
    const id = newId()
    await parts.store.write
      .insertInto('holding')
      .values({
        id,
        employment_id: world.employments.ola,
        person_id: world.people.ola,
        ref: `more-${number}`,
        label: sealer.seal('holding', 'label', id, `Lamp ${number}`),
        opened_on: '2026-11-01',
        held_since: '2026-11-01',
        intensity: 'light',
        risk_since: '2026-11-01',
        status_since: '2026-11-01',
        created_at: now,
        changed_at: now,
      })
      .execute()
  }
}

export async function openAlert({ parts }: { parts: TestParts }, person: string, code: string) {
  const row = await parts.store.read
    .selectFrom('alert')
    .select('id')
    .where('person_id', '=', person)
    .where('code', '=', code)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.id ?? ''
}

export const alertRow = ({ parts }: { parts: TestParts }, id: string) =>
  parts.store.read.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const eventsOf = async ({ parts }: { parts: TestParts }, id: string) =>
  (
    await parts.store.read
      .selectFrom('alert_event')
      .select('what')
      .where('alert_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute()
  ).map(({ what }) => what)

export const cardOf = (answer: Answer, id: string) =>
  answer.page.querySelector(`#alert-${id}`)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? null
