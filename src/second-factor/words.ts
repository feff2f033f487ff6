/** The same for a code that is wrong, late, or was used before. */
export const noFit = 'That code does not fit. Type the newest one that you see.'

export const noFitRecovery = 'That code does not fit. Try another one from your list.'

/** '6 recovery codes', in words. */
export const sayCodesLeft = (left: number) =>
  left === 0 ? 'no recovery codes' : left === 1 ? 'one recovery code' : `${left} recovery codes`

export const noProof = 'That does not fit. Type your password, or the code your app shows now.'

export const lastOne = 'This is the only one you have. Add another one first.'

export const sayKind = (kind: 'totp' | 'passkey') => (kind === 'totp' ? 'Codes' : 'Passkey')

export const passwordAlone =
  'A password alone does not let you in. Sign in with your account from work.'
