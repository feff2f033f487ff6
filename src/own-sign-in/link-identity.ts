import { done, notFound, unfit, type Act } from '../access/change.ts'
import type { Asker } from '../access/asker.ts'
import { own, self } from '../access/relations.ts'
import { endElsewhere } from '../accounts/end-session.ts'
import { hasFactorIn } from '../second-factor/has-factor.ts'
import { tellOfChange } from '../second-factor/tell-of-change.ts'
import type { Known } from './ask-who.ts'
import { keepIdentity } from './keep-identity.ts'
import type { Attempt } from './take-attempt.ts'
import { whoseSignIn } from './whose-sign-in.ts'

/** Only in the very session that asked for it, with the password typed again just before. */
export const isTheirOwn = (attempt: Attempt, asker: Asker | null): asker is Asker =>
  asker !== null && attempt.person_id === asker.person && attempt.session_id === asker.session

/** From now on the person who asks is known by this sign-in too. */
export const linkIdentity = (act: Act, who: Known) =>
  act.change('identity.link', async (change) => {
    const { person, now, today } = change.who
    const theirs = await whoseSignIn(change.db, person, { now, today })
    const me = await change.db
      .selectFrom('person')
      .select('id')
      .where('id', 'in', change.writable('person', self))
      .executeTakeFirst()
    if (!me || theirs !== who.provider.organisation_id) return notFound
    if (!(await keepIdentity(change.db, me.id, who, now))) return unfit('', 'somebody_elses')
    await tellOfChange(change, person)
    return done({ id: person })
  })

const stays =
  'This is your only way in. Ask your administrator for a password link first, then come back.'

const noSecond =
  'A password needs a second step beside it. Set up a second step first, then come back.'

type Gone = { identity: string; session: string }

/** They are no longer known by it, nor signed in elsewhere by it; never the last way in. */
export const unlinkIdentity = (act: Act, { identity, session }: Gone) =>
  act.change('identity.unlink', async (change) => {
    const { person } = change.who
    const { numDeletedRows } = await change.db
      .deleteFrom('identity')
      .where('id', '=', identity)
      .where('id', 'in', change.writable('identity', own))
      .executeTakeFirst()
    if (!numDeletedRows) return notFound
    const other = await change.db
      .selectFrom('person as p')
      .select('p.id')
      .where('p.id', '=', person)
      .where('p.password', 'is not', null)
      .executeTakeFirst()
    if (!other) return unfit('', stays)
    if (!(await hasFactorIn(change.db, person))) return unfit('', noSecond)
    await endElsewhere(change, session)
    await tellOfChange(change, person)
    return done({ id: person })
  })
