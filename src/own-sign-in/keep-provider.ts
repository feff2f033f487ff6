import { changedSince, done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { administers } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { chosenOrganisation } from '../people/administered.ts'
import { issuerRefusal, type ProviderKind } from './rules.ts'

type Typed = {
  issuer: string
  client_id: string
  client_secret: string
  button: string
  asks_second: boolean
  only_way: boolean
  is_on: boolean
}
type New = Typed & { organisation: string; kind: ProviderKind }

const madeUp = 'The made-up team has no real accounts anywhere, so there is nothing to connect.'

export const addProvider = (act: Act, { organisation: named, kind, ...typed }: New, url: string) =>
  act.change('sign_in_provider.add', async (change) => {
    const organisation = await chosenOrganisation(change, named)
    if (!organisation) return notFound
    if (await isMadeUp(change, organisation)) return unfit('', madeUp)
    const refusal = issuerRefusal(typed.issuer, kind, url)
    if (refusal) return unfit('issuer', refusal)
    const id = newId()
    if (await isSaid(change, { id, organisation, button: typed.button })) return saidAlready
    const at = { id, organisation }
    await change.db
      .insertInto('sign_in_provider')
      .values({
        id,
        organisation_id: organisation,
        kind,
        client_secret: await sealed(change, at, typed.client_secret),
        made_at: change.who.now,
        ...columns(typed),
      })
      .execute()
    return done({ id })
  })

type Edit = Typed & { provider: string; version: number }

/** With another issuer, whoever had connected has to connect again: an identity is the issuer's. */
export const editProvider = (act: Act, { provider, version, ...typed }: Edit, url: string) =>
  act.change('sign_in_provider.edit', async (change) => {
    const row = await change.db
      .selectFrom('sign_in_provider')
      .select(['organisation_id as organisation', 'kind'])
      .where('id', '=', provider)
      .where('id', 'in', change.writable('sign_in_provider', administers))
      .executeTakeFirst()
    if (!row) return notFound
    const refusal = issuerRefusal(typed.issuer, row.kind, url)
    if (refusal) return unfit('issuer', refusal)
    const at = { id: provider, organisation: row.organisation }
    const { client_secret, button } = typed
    if (await isSaid(change, { ...at, button })) return saidAlready
    const { numUpdatedRows } = await change.db
      .updateTable('sign_in_provider')
      .set({
        ...columns(typed),
        ...(client_secret ? { client_secret: await sealed(change, at, client_secret) } : {}),
        version: version + 1,
      })
      .where('id', '=', provider)
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows ? done({ id: provider }) : changedSince
  })

const inUse = 'Somebody signs in with it. Turn it off here instead, or wait until nobody does.'

/** Only one that nobody is known by. */
export const removeProvider = (act: Act, { provider }: { provider: string }) =>
  act.change('sign_in_provider.remove', async (change) => {
    const user = await change.db
      .selectFrom('identity')
      .select('id')
      .where('provider_id', '=', provider)
      .where('provider_id', 'in', change.writable('sign_in_provider', administers))
      .executeTakeFirst()
    if (user) return unfit('', inUse)
    await change.db
      .deleteFrom('sign_in_attempt')
      .where('provider_id', '=', provider)
      .where('provider_id', 'in', change.writable('sign_in_provider', administers))
      .execute()
    const { numDeletedRows } = await change.db
      .deleteFrom('sign_in_provider')
      .where('id', '=', provider)
      .where('id', 'in', change.writable('sign_in_provider', administers))
      .executeTakeFirst()
    return numDeletedRows ? done({ id: provider }) : notFound
  })

const saidAlready = unfit('button', 'Another button says that already. Say something else.')

/** Two buttons that say the same could not be told apart. */
async function isSaid({ db }: Change, of: { id: string; organisation: string; button: string }) {
  const row = await db
    .selectFrom('sign_in_provider')
    .select('id')
    .where('organisation_id', '=', of.organisation)
    .where('button', '=', of.button)
    .where('id', '!=', of.id)
    .executeTakeFirst()
  return row !== undefined
}

const flag = (is: boolean) => (is ? 1 : 0)

const columns = ({ issuer, client_id, button, asks_second, only_way, is_on }: Typed) =>
  ({
    issuer,
    client_id,
    button,
    asks_second: flag(asks_second),
    only_way: flag(only_way),
    is_on: flag(is_on),
  }) as const

async function sealed(
  change: Change,
  { id, organisation }: { id: string; organisation: string },
  secret: string,
) {
  const sealer = await change.sealer(organisation)
  return sealer.seal('sign_in_provider', 'client_secret', id, secret)
}

async function isMadeUp({ db }: Change, organisation: string): Promise<boolean> {
  const row = await db
    .selectFrom('organisation')
    .select('made_up')
    .where('id', '=', organisation)
    .executeTakeFirst()
  return row?.made_up === 1
}
