import { done, notFound, unfit, isRefusal, type Act, type Change } from '../access/change.ts'
import { own } from '../access/relations.ts'
import { newId } from '../database/ids.ts'
import { bringsFromWords } from './bring-words.ts'
import { ownJobFor } from './carrying-queries.ts'
import type { ItemInput } from './form.ts'
import { holdDebrief, ringTeam, type HeldDebrief } from './own-debrief.ts'
import { placesAt } from './places.ts'
import { belongs } from './rights.ts'
import { isEarly, mayBring } from './rules.ts'

/** More than anybody needs at one table. */
const most = 20

/** Something one carries oneself, in one's own words. Nobody can bring another's. */
export const bringItem = (act: Act, debriefId: string, input: ItemInput) =>
  act.change('carrying_item.add', async (change) => {
    const debrief = await holdDebrief(change, debriefId, belongs)
    if (!debrief || debrief.kind === 'quarterly') return notFound
    const refused =
      refuseTime(change, debrief, input) ??
      (await refuseUnseated(change, debrief)) ??
      (await refuseMany(change, debrief))
    if (refused) return refused
    const { team_id, organisation_id } = debrief
    const job = await ownJobFor(change.view, { team: team_id, organisation: organisation_id })
    if (!job) return unfit('words', 'Those who work here bring things. Ask a colleague to.')
    const about = await aboutOf(change, input)
    if (isRefusal(about)) return about
    const { person, now } = change.who
    const id = newId()
    const words = await change.sealer(person)
    await change.db
      .insertInto('carrying_item')
      .values({
        id,
        organisation_id,
        team_id,
        person_id: person,
        employment_id: job.id,
        ...about,
        source: input.source ?? (about.alert_id ? 'alert' : 'own'),
        words: words.seal('carrying_item', 'words', id, input.words),
        brought_at: isEarly(debrief) && input.absent === 'keep' ? null : now,
        added_at: now,
      })
      .execute()
    ringTeam(change, debrief)
    return done({ id })
  })

function refuseTime({ who }: Change, debrief: HeldDebrief, { absent }: ItemInput) {
  if (!mayBring(debrief, who)) {
    return debrief.state === 'planned'
      ? unfit('words', bringsFromWords(debrief, who))
      : unfit('words', 'This debrief is over. You can bring it to the next one.')
  }
  return isEarly(debrief) && absent === null
    ? unfit('absent', 'Say what happens if you are not there.')
    : null
}

/** After something hard only those who sit there bring things: nobody else's would be on it. */
async function refuseUnseated(change: Change, { id, kind }: HeldDebrief) {
  if (kind !== 'after_event') return null
  const places = await placesAt(change, id)
  const sits = places.some((it) => it.person_id === change.who.person && it.how !== 'away')
  return sits ? null : unfit('words', 'Join it first. Then you can bring things here.')
}

async function refuseMany({ db, who }: Change, { team_id }: HeldDebrief) {
  const row = await db
    .selectFrom('carrying_item')
    .select((of) => of.fn.countAll<number>().as('n'))
    .where('person_id', '=', who.person)
    .where('team_id', '=', team_id)
    .where('answer', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n) < most
    ? null
    : unfit('words', 'You have brought many things already. Take one back first.')
}

/** The holding and the alert it is about, both one's own. */
async function aboutOf(change: Change, { holding, alert }: ItemInput) {
  const { db } = change
  const raised =
    alert &&
    (await db
      .selectFrom('alert')
      .select(['id', 'holding_id'])
      .where('id', '=', alert)
      .where('state', '=', 'open')
      .where('id', 'in', change.writable('alert', own))
      .executeTakeFirst())
  if (alert && !raised) return unfit('alert', 'This alert is settled. Leave it out.')
  const wanted = holding ?? (raised ? raised.holding_id : null)
  const held =
    wanted &&
    (await db
      .selectFrom('holding')
      .select('id')
      .where('id', '=', wanted)
      .where('ended_on', 'is', null)
      .where('id', 'in', change.writable('holding', own))
      .executeTakeFirst())
  if (holding && !held) return unfit('holding', 'Choose from the people you hold.')
  return { alert_id: raised ? raised.id : null, holding_id: held ? held.id : null }
}
