import { z } from 'zod'
import { choice, optionalChoice, optionalId, requiredText, tick } from '../web/fields.ts'
import type { Definition, Item } from './definition.ts'
import { scaleOf, type Answers } from './rules.ts'

/** Letters in a definition file. */
export const mostDefinition = 20_000

/** The same form is first only checked, and then loaded. */
export const loadForm = z.strictObject({
  organisation: optionalId('Choose the organisation it is for.'),
  definition: requiredText('Paste the definition.', mostDefinition),
  may_use: tick,
  step: choice(['check', 'load'], 'Check it, or load it.').default('check'),
})

export const fieldOf = ({ id }: Item) => `item_${id}`

/** One field for each question. Any may be left out, but not all of them. */
export const answerForm = (definition: Definition) =>
  z
    .strictObject(
      Object.fromEntries(
        definition.items.map((item) => [fieldOf(item), answerField(definition, item)] as const),
      ),
    )
    .superRefine((typed, context) => {
      if (Object.values(typed).some((value) => value !== null)) return
      const path = [fieldOf(definition.items[0]!)]
      context.addIssue({
        code: 'custom',
        path,
        message: 'Answer at least one question, or go back.',
      })
    })

function answerField(definition: Definition, item: Item) {
  const [first, ...rest] = scaleOf(definition, item).map(({ value }) => String(value))
  return optionalChoice([first!, ...rest], 'Choose one of the answers.')
}

/** A checked form, by the id of the item. */
export const answersIn = ({ items }: Definition, typed: Record<string, string | null>): Answers =>
  new Map(
    items.flatMap((item) => {
      const value = typed[fieldOf(item)] ?? null
      return value === null ? [] : [[item.id, Number(value)] as const]
    }),
  )

export const removeAllForm = z.strictObject({
  sure: tick.refine((ticked) => ticked, 'Tick the box if you want to take all of them away.'),
})
