import { read } from '../access/view.ts'

/** One's own phones that may check in, the last used first. */
export const myPhones = read((from, _: object, who) =>
  from
    .selectFrom('trusted_phone')
    .select(['id', 'device', 'made_at', 'seen_at', 'expires_at'])
    .where('ended_at', 'is', null)
    .where('expires_at', '>', who.now)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(100),
)
