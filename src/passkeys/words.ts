export const pressAgain = 'Press the button again, and follow what this device asks.'

/** An answer is only empty where the script never ran. */
export const noScripts =
  'Passkeys need scripts, and this browser runs none. Use another way instead.'

/** The same for every reason there is: too late, used before, another address or another person's. */
export const noFit = 'That passkey did not fit. Press the button again, or use another way.'

export const takenAlready = 'This passkey is in use already. Choose another device.'
