import { z } from 'zod'
import { anyChoices, choice, id, optionalText } from '../web/fields.ts'
import { readChoice } from './line-choices.ts'
import { mostAbout, mostTopics, mostWords, wants } from './words.ts'

const again = 'Choose from the list.'
const ticked = z.array(id(again)).max(200).default([])

const aboutThem = optionalText(mostAbout)

export const preparationForm = z
  .strictObject({
    'actions[]': ticked,
    'alerts[]': ticked,
    'holdings[]': ticked,
    /** Everybody who could be ticked, so that the words beside them find their place. */
    'holding[]': ticked,
    'about[]': z
      .array(z.string().meta({ guarded: true }))
      .max(200)
      .default([]),
    'lines[]': z
      .array(z.string().refine((value) => readChoice(value) !== null, again))
      .max(50)
      .default([]),
    topics: optionalText(mostTopics),
    'wants[]': anyChoices(wants, again),
    words: optionalText(mostWords),
    press: choice(['keep', 'send'], 'Press one of the two buttons.').default('keep'),
  })
  .superRefine((form, context) => {
    for (const [row, text] of form['about[]'].entries()) {
      const message = aboutThem.safeParse(text).error?.issues[0]?.message
      if (message) context.addIssue({ code: 'custom', path: [`about[${row}]`], message })
    }
  })
export type PreparationInput = z.infer<typeof preparationForm>
