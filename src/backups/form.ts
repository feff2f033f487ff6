import { z } from 'zod'

export const pressForm = z.strictObject({})
