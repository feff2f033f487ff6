import { done, unfit, type Act, type Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'
import { complaintPlaces } from './complaint-queries.ts'
import type { ComplaintInput } from './form.ts'

/** To whoever runs the organisation, locked with its key; every administrator there is told. */
export const sendComplaint = (act: Act, input: ComplaintInput) =>
  act.change('complaint.send', async (change) => {
    const place = await chosenPlace(change, input.organisation_id)
    if (!place) return unfit('organisation_id', 'Choose who it is for.')
    const [id, sealer] = [newId(), await change.sealer(place)]
    await change.db
      .insertInto('complaint')
      .values({
        id,
        organisation_id: place,
        person_id: change.who.person,
        words: sealer.seal('complaint', 'words', id, input.words),
        sent_at: change.who.now,
      })
      .execute()
    await tellAdministrators(change, place, id)
    return done({ id })
  })

async function chosenPlace({ view }: Change, named: string | null): Promise<string | null> {
  const places = await complaintPlaces(view, {})
  if (named === null) return places.length === 1 ? places[0]!.id : null
  return places.find(({ id }) => id === named)?.id ?? null
}

async function tellAdministrators(change: Change, organisation: string, complaint: string) {
  const { person, now } = change.who
  const rows = await change.db
    .selectFrom('administrator as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('a.person_id')
    .where('a.organisation_id', '=', organisation)
    .where('a.person_id', '!=', person)
    .where('a.from_at', '<=', now)
    .where((of) => of.or([of('a.until_at', 'is', null), of('a.until_at', '>', now)]))
    .where('p.deactivated_at', 'is', null)
    .execute()
  const about = { what: 'complaint', about: complaint, key: `complaint ${complaint}` }
  const tellings = rows.map(({ person_id: to }) => ({ ...about, to, urgency: 'digest' as const }))
  await tell(change, tellings)
}
