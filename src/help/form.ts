import { z } from 'zod'

/** A press of a button: whoever needs help has nothing to write. */
export const pressForm = z.strictObject({})
