import { open, type Door } from '../access/door.ts'
import type { Day, Instant } from '../time/types.ts'
import { whoseSignIn } from './whose-sign-in.ts'

type Asked = { person: string; now: Instant; today: Day }

export type OwnWay = { id: string; button: string; identity: string | null; since: Instant | null }
export type OwnWays = { ways: OwnWay[]; hasPassword: boolean }

/** The sign-ins from work that somebody may connect, and those that they have. */
export async function ownWays(door: Door, { person, now, today }: Asked): Promise<OwnWays> {
  const { read } = open(door).store
  const theirs = await whoseSignIn(read, person, { now, today })
  const ways = await read
    .selectFrom('sign_in_provider as v')
    .leftJoin('identity as i', (join) =>
      join.onRef('i.provider_id', '=', 'v.id').on('i.person_id', '=', person),
    )
    .select(['v.id', 'v.button', 'i.id as identity', 'i.made_at as since'])
    .where((of) =>
      of.or([
        of('i.id', 'is not', null),
        of.and([of('v.organisation_id', '=', theirs ?? ''), of('v.is_on', '=', 1)]),
      ]),
    )
    .orderBy('v.button')
    .orderBy('v.id')
    .execute()
  const me = await read
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('password', 'is not', null)
    .executeTakeFirst()
  return { ways, hasPassword: me !== undefined }
}
