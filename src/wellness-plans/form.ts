import { z } from 'zod'
import type { PlanSection } from '../database/schema.ts'
import { day, id, optionalId, optionalText } from '../web/fields.ts'
import { planSections } from './words.ts'

const someone = 'Choose someone from the list.'

/** Field names as other programs know them (experience.md 7). */
export const sectionForm = z.strictObject({ words: optionalText(4000) })
export const reviewForm = z.strictObject({ review_on: day('Choose a day to look at it again.') })
export const buddyForm = z.strictObject({ buddy_id: optionalId(someone) })
export const askForm = z.strictObject({ agree_with: id(someone) })

export const shareField = (section: PlanSection) => `share_${section}[]` as const

const ticked = z.array(id('Choose people from the list.')).default([])
type Ticked = Record<ReturnType<typeof shareField>, typeof ticked>

/** For each part of the plan the people who may read it. */
export const shareForm = z.strictObject(
  Object.fromEntries(planSections.map((section) => [shareField(section), ticked])) as Ticked,
)
export type ShareInput = z.infer<typeof shareForm>
