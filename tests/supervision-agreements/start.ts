import { createApp } from '../../src/app.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { Client, type Answer } from '../support/client.ts'
import { freshParts } from '../support/parts.ts'
import { makeWorld, type PersonName } from '../support/world.ts'

export const list = '/supervision/agreements'
export const form = `form[action="${list}"]`
export const supportForm = 'form[action$="/support"]'

/** The cast on one database, with a way to sit down as any of them. */
export async function start(dialect: Dialect) {
  const parts = await freshParts(dialect)
  const world = await makeWorld(parts)
  const app = createApp(parts)
  const as = (name: PersonName) => new Client(parts, app).signInAs(world.people[name])
  const statusOf = async (id: string) =>
    (
      await parts.store.read
        .selectFrom('supervision_agreement')
        .select('status')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).status
  const asked = (id: string) =>
    parts.store.read
      .selectFrom('notice')
      .select('person_id')
      .where('what', '=', 'supervision_agreement')
      .where('about', '=', id)
      .orderBy('person_id')
      .execute()
  return { parts, world, as, statusOf, asked }
}

export const newFor = (employment: string, type: string) =>
  `${list}/new?employment=${employment}&type=${type}`

export const idIn = ({ location }: Answer) => /agreements\/([\w-]+)\?/.exec(location ?? '')![1]!

export const press = (answer: Answer, client: Client, what: string) =>
  client.submit(answer, `form[action$="/${what}"]`)
