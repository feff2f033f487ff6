/** Seconds that one code of an app lasts (RFC 6238). */
export const stepSeconds = 30

/** Recovery codes given out at once. */
export const codesAtOnce = 10

/** Letters of a recovery code that none of the others looks like, 5 bits each. */
export const codeLetters = '0123456789abcdefghjkmnpqrstvwxyz'

/** 12 letters of 5 bits are 60 bits (at least 50, trust.md 3). */
export const codeLength = 12

/** 'abcd-efgh-jkmn': easier to read from paper. */
export const inFours = (text: string, between = '-') => text.match(/.{1,4}/g)!.join(between)

/** A recovery code as it was meant: an o is a nought, and an i or an l a one. */
export const plainCode = (typed: string) =>
  typed.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')

/** Minutes in which a reset that was agreed to lets a password make a new second step: 3 days. */
export const agreedMinutes = 3 * 24 * 60

type Half = {
  /** This sign-in began with their account from work. */
  byProvider: boolean
  /** They are known by an account from work, whether or not it is turned on now. */
  isConnected: boolean
  /** A reset of theirs was carried out in the last `agreedMinutes`. */
  wasAgreed: boolean
}

/**
 * Whether half a sign-in may make the first second step. Whoever has an account from work may have
 * been in without a second step here, and one administrator alone can hand out a new password for
 * them: it must not open what they wrote (trust.md 3: no impersonation, ever).
 */
export const mayMakeFirst = ({ byProvider, isConnected, wasAgreed }: Half) =>
  byProvider || !isConnected || wasAgreed
