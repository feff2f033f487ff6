import { createApp } from '../../src/app.ts'
import type { Dialect } from '../../src/database/columns.ts'
import { Client, type Answer } from '../support/client.ts'
import { freshParts } from '../support/parts.ts'
import { makeWorld, type PersonName } from '../support/world.ts'

/** The cast on one database, with a way to sit down as any of them. */
export async function start(dialect: Dialect) {
  const parts = await freshParts(dialect)
  const world = await makeWorld(parts)
  const app = createApp(parts)
  const as = (name: PersonName) => new Client(parts, app).signInAs(world.people[name])
  const count = async (table: 'agreement' | 'agreement_party' | 'audit') => {
    const { rows } = await parts.store.read
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return Number(rows)
  }
  const versionsOf = (employment: string) =>
    parts.store.read
      .selectFrom('agreement')
      .select(['id', 'number', 'status'])
      .where('employment_id', '=', employment)
      .orderBy('number')
      .execute()
  return { parts, world, as, count, versionsOf }
}

export const proposalForm = 'form[action$="/proposals"]'

/** The page without what differs each time it is made. */
export const bytes = ({ text }: Answer) =>
  text.replaceAll(/name="form_id" value="[^"]+"/g, '').replaceAll(/content="20[^"]+"/g, '')

export const valueOf = ({ page }: Answer, name: string) => {
  const field = page.querySelector(`[name="${name}"]`)
  return field?.tagName === 'TEXTAREA' ? field.textContent : field?.getAttribute('value')
}

export const errorBeside = ({ page }: Answer, name: string) =>
  page.querySelector(`#error-${name}`)?.textContent.replace('Error: ', '')
