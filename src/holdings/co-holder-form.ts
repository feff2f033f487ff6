import { z } from 'zod'
import { choice, keysOf, optionalDay, optionalId, optionalText, tick } from '../web/fields.ts'
import { coHolderRoleWords } from './words.ts'

const described = {
  role: choice(keysOf(coHolderRoleWords), 'Choose who they are to this person.'),
  name: optionalText(60),
  shares: optionalText(1000),
}

export const coHolderForm = z.strictObject({
  ...described,
  co_person: optionalId('Choose a colleague from the list.'),
  said_yes: tick,
  spoken_on: optionalDay('Give the day you last spoke about this person, or leave it empty.'),
})
export type CoHolderInput = z.infer<typeof coHolderForm>

export const coHolderEditForm = z.strictObject(described)
export type CoHolderEdit = z.infer<typeof coHolderEditForm>

/** A press without a day says today. */
export const conversationForm = z.strictObject({
  spoken_on: optionalDay('Give the day you last spoke about this person.'),
})
