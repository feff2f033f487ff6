import { done, notFound, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { recipientsOf } from './excerpt-queries.ts'
import { isOwn } from './own-reflection.ts'

type Sending = { reflection: string; to: string; words: string }

/** These very words, for one person, until they are taken back or the two part ways. */
export const sendExcerpt = (act: Act, { reflection, to, words }: Sending) =>
  act.change('excerpt.send', async (change) => {
    const recipients = await recipientsOf(change.view, {})
    if (!recipients.some((each) => each.id === to)) return unfit('to_id', 'Choose from the list.')
    const id = await giveLines(change, { reflection, to, words })
    if (id === null) return notFound
    const telling = { to, what: 'excerpt', about: id, key: `excerpt ${id}` }
    await tell(change, [{ ...telling, urgency: 'digest' }])
    return done({ id })
  })

/** The lines and the right to read them, in a change that is under way; null if not one's own. */
export async function giveLines(
  change: Change,
  { reflection, to, words }: Sending,
): Promise<string | null> {
  if (!(await isOwn(change, reflection))) return null
  const { person, now } = change.who
  const sealer = await change.sealer(person)
  const [id, share] = [newId(), newId()]
  await change.db
    .insertInto('excerpt')
    .values({
      id,
      reflection_id: reflection,
      person_id: person,
      words: sealer.seal('excerpt', 'words', id, words),
      sent_at: now,
    })
    .execute()
  const right = { what: 'excerpt', record_id: id, owner_id: person, to_id: to } as const
  await change.db
    .insertInto('share')
    .values({ id: share, ...right, from_at: now })
    .execute()
  return id
}
