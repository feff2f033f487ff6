import type { Change } from '../access/change.ts'
import { newId } from '../database/ids.ts'
import { tell } from '../notices/tell.ts'

/** Says to a person that how they sign in changed, never how (trust.md 3). */
export const tellOfChange = (change: Pick<Change, 'db' | 'who'>, person: string) =>
  tell(change, [
    { to: person, what: 'sign_in_changed', about: null, key: `sign-in ${newId()}`, urgency: 'now' },
  ])
