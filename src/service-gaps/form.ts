import { z } from 'zod'
import { optionalText } from '../web/fields.ts'

/** Where the service is missing: a place, never a person. */
export const gapForm = z.strictObject({ area: optionalText(80) })
