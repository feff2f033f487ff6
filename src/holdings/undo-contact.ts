import type { Ask } from '../access/ask.ts'
import { readOne } from '../access/view.ts'

const ownContact = readOne((from, p: { id: string }, who) =>
  from
    .selectFrom('contact')
    .select(['id', 'holding_id', 'version'])
    .where('id', '=', p.id)
    .where('person_id', '=', who.person),
)

/** Puts "Undo" beside the word that a contact is saved, where the address says which one it was. */
export async function offerUndo(ask: Pick<Ask, 'query' | 'view' | 'shell'>, from = '') {
  const id = ask.query('undo')
  const contact = id !== null && (await ownContact(ask.view, { id }))
  if (!contact) return
  const action = `/holdings/${contact.holding_id}/contacts/${contact.id}/removal`
  ask.shell.undo = { action, version: contact.version, from }
}
