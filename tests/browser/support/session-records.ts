import { newId } from '../../../src/database/ids.ts'
import { addDays, londonDay } from '../../../src/time/london.ts'
import type { Site } from './site.ts'

/** Joanna and Priya keep something of their last one-to-one, and do not agree about all of it. */
export async function sessionRecordsOf({ client, idOf, parts }: Site) {
  const [me, lead] = ['Joanna Kettlewell', 'Priya Shah'].map(idOf)
  const held = (type: 'line' | 'external') =>
    parts.store.read
      .selectFrom('supervision_session as s')
      .innerJoin('supervisee as v', 'v.session_id', 's.id')
      .select('s.id')
      .where('v.person_id', '=', me!)
      .where('v.status', '=', 'came')
      .where('s.type', '=', type)
      .where('s.status', '=', 'held')
      .orderBy('s.starts_at', 'desc')
      .limit(2)
      .execute()
  const [lines, outside] = [await held('line'), await held('external')]
  const [last, before] = lines.map(({ id }) => `/supervision/sessions/${id}`) as [string, string]
  const joanna = await client().signInAs(me!)
  const priya = await client().signInAs(lead!)
  const due_on = addDays(londonDay(parts.clock.now()), 7)
  const send = (who: typeof joanna, path: string, fields: Record<string, string>) =>
    who.post(path, { form_id: newId(), version: '0', ...fields })
  await send(joanna, `${before}/record/actions`, { what: 'Draw the map', owner: me!, due_on })
  const write = async (who: typeof joanna, words: string) => {
    const edit = await who.get(`${last}/record/edit`)
    const page = edit.status === 200 ? edit : await who.get(`${last}/record`)
    await who.submit(page, `form[action="${last}/record"]`, { words })
  }
  await write(joanna, 'Leave in March. Fewer visits on Mondays.')
  await write(priya, 'Leave in March. Fewer visits.')
  await priya.submit(await priya.get(`${last}/record`), 'form[action$="/agreement"]')
  await send(joanna, `${last}/record/comments`, {
    kind: 'disagreement',
    words: 'Mondays were what I asked about.',
  })
  await send(priya, `${last}/record/actions`, { what: 'Ask the surgery', owner: lead!, due_on })
  const none = outside.map(({ id }) => `/supervision/sessions/${id}`).slice(0, 1)
  return { written: [last], sessions: [last, before, ...none] }
}
