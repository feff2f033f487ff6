import { z } from 'zod'
import { choice, id, optionalId } from '../web/fields.ts'

export const moveForm = z.strictObject({
  team: id('Choose the team they go to.'),
  line: optionalId('Choose someone from the list.'),
  'carry[]': z.array(id('Choose from those shown.')).max(50).default([]),
  held: choice(['stay', 'hand_on'], 'Say who goes on holding them.').default('hand_on'),
})
