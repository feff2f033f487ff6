import { done, notFound, unfit, type Act } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { offerable } from './carrying-queries.ts'
import type { OfferInput } from './form.ts'
import { holdDebrief, ringTeam } from './own-debrief.ts'
import { leads } from './rights.ts'

/**
 * A lead asks whether somebody would bring what an alert is about. Only the two of them see it
 * until its person says that they bring it.
 */
export const offerItem = (act: Act, debriefId: string, { alert, words }: OfferInput) =>
  act.change('carrying_item.offer', async (change) => {
    const debrief = await holdDebrief(change, debriefId, leads)
    if (!debrief || debrief.kind === 'quarterly') return notFound
    if (debrief.state !== 'planned' && debrief.state !== 'open') {
      return unfit('words', 'This debrief is over. You can ask before the next one.')
    }
    const about = await offerable(change.view, { team: debrief.team_id })
    const found = about.find(({ id }) => id === alert)
    if (!found?.person_id || !found.employment_id) {
      return unfit('alert', 'Choose an open alert that is not brought yet.')
    }
    const { person, now } = change.who
    const id = newId()
    const sealer = await change.sealer(found.person_id)
    await change.db
      .insertInto('carrying_item')
      .values({
        id,
        organisation_id: debrief.organisation_id,
        team_id: debrief.team_id,
        person_id: found.person_id,
        employment_id: found.employment_id,
        alert_id: found.id,
        holding_id: found.holding_id,
        source: 'alert',
        words: sealer.seal('carrying_item', 'words', id, words),
        offered_by: person,
        added_at: now,
      })
      .execute()
    await tell(change, [
      {
        to: found.person_id,
        what: 'debrief_item',
        about: debriefId,
        key: `offer ${id}`,
        urgency: 'digest',
      },
    ])
    ringTeam(change, debrief)
    return done({ id })
  })
