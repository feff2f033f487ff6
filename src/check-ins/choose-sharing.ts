import { changedSince, done, isRefusal, type Act } from '../access/change.ts'
import { self } from '../access/relations.ts'
import { takeBackFelt } from '../alerts/share-felt.ts'
import { weekOf } from '../time/london.ts'
import { endAgreement } from '../wellness-plans/own-shares.ts'
import { sharingWith } from './choices.ts'
import type { SharingInput } from './form.ts'
import { peopleBeside } from './queries.ts'

/** The standing choice: it fills in each new check-in and touches nothing already shared. */
export const chooseSharing = (act: Act, input: SharingInput & { version: number }) =>
  act.change('felt_sharing.choose', async (change) => {
    const chosen = sharingWith(input, await peopleBeside(change.view))
    if (isRefusal(chosen)) return chosen
    const { numUpdatedRows: kept } = await change.db
      .updateTable('person')
      .set({
        felt_sharing: chosen.sharing,
        felt_sharing_with: chosen.sharing_with,
        version: input.version + 1,
      })
      .where('id', 'in', change.writable('person', self))
      .where('version', '=', input.version)
      .executeTakeFirst()
    return kept ? done({ id: change.who.person }) : changedSince
  })

/** Takes back all that is shared: feelings, plan and lines; this week does not share them again. */
export const takeBackSharing = (act: Act) =>
  act.change('felt_sharing.withdraw', async (change) => {
    const { person, now, today } = change.who
    await takeBackFelt(change)
    await endAgreement(change)
    await change.db
      .updateTable('check_in')
      .set((of) => ({
        sharing: 'only_me',
        sharing_with: null,
        changed_at: now,
        version: of('version', '+', 1),
      }))
      .where('person_id', '=', person)
      .where('week', '=', weekOf(today))
      .where('sharing', '!=', 'only_me')
      .execute()
    return done({ id: person })
  })
