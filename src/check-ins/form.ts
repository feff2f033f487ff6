import { z } from 'zod'
import { choice, optionalChoice, optionalId, optionalText } from '../web/fields.ts'

const someone = 'Choose someone from the list.'
const answer = 'Choose one of the answers.'
const choices = ['only_me', 'alert', 'words'] as const

const loads = ['light', 'manageable', 'heavy', 'very_heavy', 'too_much', 'rather_not_say'] as const

/** Field names as other programs know them (experience.md 7). Only `felt_load` is required. */
export const checkInForm = z.strictObject({
  felt_load: choice(loads, 'Choose the words that fit best, or “Rather not say”.'),
  evenings: optionalChoice(['0', '1', '2', '3', 'rather_not_say'], answer),
  list_right: optionalChoice(['yes', 'update'], answer),
  carrying: optionalChoice(['no', 'yes'], answer),
  contact_wanted: optionalChoice(['no', 'debrief', 'today'], answer),
  contact_person: optionalId(someone),
  note: optionalText(2000),
  sharing: optionalChoice(choices, 'Choose who may see it.'),
  sharing_with: optionalId(someone),
})
export type CheckInInput = z.infer<typeof checkInForm>

export const sharingForm = z.strictObject({
  sharing: choice(choices, 'Choose who may see it.'),
  sharing_with: optionalId(someone),
})
export type SharingInput = z.infer<typeof sharingForm>
