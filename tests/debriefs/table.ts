import { newId } from '../../src/database/ids.ts'
import { hasSecondName } from '../../src/alerts/carried.ts'
import type { Scene } from '../handovers/scene.ts'
import type { Client, Sent } from '../support/client.ts'
import type { PersonName } from '../support/world.ts'

type Bringing = { holding?: string; debrief?: string }

/** The open debrief of Harbour, with a browser for each and things that can be put on its table. */
export async function tableScene<N extends PersonName>(scene: Scene, { people }: { people: N[] }) {
  const { parts, world } = scene
  const db = parts.store.write
  const browsers = await Promise.all(
    people.map(async (name) => [name, await scene.as(name)] as const),
  )
  const jobOf = { hana: 'employment-hanaTidewell' } as Record<string, string>
  const at = (debrief: string, item: string) => `/debriefs/${debrief}/items/${item}`
  const here = world.debriefs.harbourNow
  const row = (item: string) =>
    db.selectFrom('carrying_item').selectAll().where('id', '=', item).executeTakeFirstOrThrow()

  async function brings(name: PersonName, words: string, { holding }: Bringing = {}) {
    const [id, person] = [newId(), world.people[name]]
    const sealed = await db
      .transaction()
      .execute(async (trx) =>
        (await parts.vault.sealer(trx, person)).seal('carrying_item', 'words', id, words),
      )
    await db
      .insertInto('carrying_item')
      .values({
        id,
        organisation_id: world.organisations.tidewell,
        team_id: world.teams.harbour,
        person_id: person,
        employment_id: jobOf[name] ?? `employment-${name}`,
        holding_id: holding ?? null,
        source: 'own',
        words: sealed,
        brought_at: parts.clock.now(),
        added_at: parts.clock.now(),
      })
      .execute()
    return id
  }

  return {
    as: Object.fromEntries(browsers) as Record<N, Client>,
    brings,
    row,
    async isShared(item: string) {
      return hasSecondName(await row(item))
    },
    press: (client: Client, item: string, noun: string, debrief: string = here) =>
      client.post(`${at(debrief, item)}/${noun}`, { form_id: newId() }),
    async answer(client: Client, item: string, fields: Sent, debrief: string = here) {
      const { version } = await row(item)
      const sent = { form_id: newId(), version: String(version), ...fields }
      return client.post(`${at(debrief, item)}/answer`, sent)
    },
    coHolder: (id: string) =>
      db.selectFrom('co_holder').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    async toldOf(name: PersonName, what: string) {
      const rows = await db
        .selectFrom('notice')
        .select('id')
        .where('person_id', '=', world.people[name])
        .where('what', '=', what)
        .execute()
      return rows.length
    },
  }
}

export type Table<N extends PersonName> = Awaited<ReturnType<typeof tableScene<N>>>
