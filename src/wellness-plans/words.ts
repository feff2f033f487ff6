import type { PlanSection } from '../database/schema.ts'

/** The parts of a plan in their order, each with what it asks. */
export const sectionWords: Record<PlanSection, { title: string; asks: string }> = {
  keeps_well: {
    title: 'What keeps me well at work',
    asks: 'Small things count: a walk, a closed door, a friendly voice.',
  },
  early_signs: {
    title: 'Early signs',
    asks: 'What do you notice first when it gets a lot? What might others see?',
  },
  hard_parts: {
    title: 'The hard parts of my work',
    asks: 'Which work takes most out of you? Name no one you hold.',
  },
  what_helps: {
    title: 'What helps, and what does not',
    asks: 'What can others do? What would you rather they left?',
  },
  what_i_do: { title: 'What I will do', asks: 'One or two steps that are yours to take.' },
  who_to_ring: {
    title: 'Who to ring',
    asks: 'Say who by what they are to you: “my sister”, “my lead”.',
  },
  out_of_hours: {
    title: 'My wishes about out of hours',
    asks: 'May someone ring you in the evening? When is work over for you?',
  },
}

export const planSections = Object.keys(sectionWords) as PlanSection[]

export const isSection = (text: string | null): text is PlanSection =>
  text !== null && Object.hasOwn(sectionWords, text)
