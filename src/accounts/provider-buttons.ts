import { open, type Door } from '../access/door.ts'

/** A way in that is somebody's account at work. */
export type ProviderButton = { id: string; label: string }

/** Those that are turned on here, for somebody who is nobody yet. */
export async function providerButtons(door: Door): Promise<ProviderButton[]> {
  const rows = await all(door).execute()
  const isDouble = (button: string) => rows.filter((each) => each.button === button).length > 1
  return rows.map(({ id, button, organisation }) => ({
    id,
    label: isDouble(button) ? `${button} (${organisation})` : button,
  }))
}

/** Those of whoever made an invitation. */
export const invitersButtons = async (door: Door, token: string): Promise<ProviderButton[]> => {
  const rows = await all(door)
    .innerJoin('token as t', 't.organisation_id', 'o.id')
    .where('t.id', '=', token)
    .execute()
  return rows.map(({ id, button }) => ({ id, label: button }))
}

const all = (door: Door) =>
  open(door)
    .store.read.selectFrom('sign_in_provider as v')
    .innerJoin('organisation as o', 'o.id', 'v.organisation_id')
    .select(['v.id', 'v.button', 'o.name as organisation'])
    .where('v.is_on', '=', 1)
    .orderBy('v.button')
    .orderBy('v.id')
    .limit(100)
