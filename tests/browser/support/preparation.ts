import { newId } from '../../../src/database/ids.ts'
import type { Site } from './site.ts'

/**
 * Imogen was sent something for her next hour with Joanna. For Priya Joanna sends more; and for the
 * hour after that she keeps hers for now.
 */
export async function preparationsOf({ client, idOf, parts }: Site) {
  const [me, priya] = ['Joanna Kettlewell', 'Priya Shah'].map(idOf)
  const joanna = await client().signInAs(me!)
  const db = parts.store.read
  const next = async (type: 'line' | 'external', place = 0) =>
    db
      .selectFrom('supervision_session as s')
      .innerJoin('supervisee as v', 'v.session_id', 's.id')
      .select('s.id')
      .where('v.person_id', '=', me!)
      .where('s.type', '=', type)
      .where('s.status', '=', 'booked')
      .orderBy('s.starts_at')
      .limit(1)
      .offset(place)
      .executeTakeFirstOrThrow()
  const prepare = async (id: string, press: string) => {
    const path = `/supervision/sessions/${id}/preparation`
    const page = await joanna.get(path)
    const first = (name: string) =>
      page.page.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? []
    await joanna.submit(page, `form[action="${path}"]`, {
      'holdings[]': first('holdings[]'),
      'alerts[]': first('alerts[]'),
      'lines[]': first('lines[]'),
      'wants[]': ['restorative'],
      topics: 'Endings\nThe waiting list',
      words: 'It has been a long month.',
      press,
    })
    return path
  }
  const sent = await prepare((await next('line')).id, 'send')
  const kept = await prepare((await next('external', 1)).id, 'keep')
  const outside = `/supervision/sessions/${(await next('external')).id}/preparation`
  const words = 'Could we look at my diary?'
  const points = '/supervision/talking-points'
  await joanna.post(points, { form_id: newId(), words, version: '0' })
  const point = await db
    .selectFrom('talking_point')
    .select('id')
    .where('by_id', '=', me!)
    .where('person_id', '=', me!)
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const theirs = [me!, priya!].map((id) => `/people/${id}${points.slice('/supervision'.length)}`)
  return { sent, outside, kept, point: `${points}/${point.id}`, theirs }
}
