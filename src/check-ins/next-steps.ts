import type { OwnCheckIn } from './queries.ts'

type Row = Pick<
  OwnCheckIn,
  'sharing' | 'shared' | 'contact_wanted' | 'asked' | 'carrying' | 'list_right'
>

type Step = { words: string; href?: string; label?: string }

/** Who can see this week, said plainly after saving. */
export function whoCanSee({ sharing, shared }: Row): string {
  if (sharing === 'only_me') return 'Only you can see how this week felt.'
  if (sharing === 'words')
    return `${shared} can see how it felt, and the evenings. Your note stays yours.`
  return `If it is heavy, ${shared} can see that it is. They cannot see your words.`
}

/** What happens now, one sentence for each thing the worker set going. */
export function nextSteps(row: Row, debrief: string | null): Step[] {
  return [
    ...contactSteps(row),
    ...(row.list_right === 'update'
      ? [
          {
            words: 'You said that your list has changed.',
            href: '/holdings',
            label: 'Put it right',
          },
        ]
      : []),
    ...(row.carrying === 'yes' ? [carryingStep(debrief)] : []),
  ]
}

function carryingStep(debrief: string | null): Step {
  const words = 'You are carrying something. You can bring it to the debrief, or pass.'
  if (debrief === null) return { words }
  return {
    words,
    href: `/debriefs/${debrief}/items/new?source=check_in`,
    label: 'Bring something to the debrief',
  }
}

function contactSteps({ contact_wanted: wish, asked }: Row): Step[] {
  const alerts = { href: '/alerts', label: 'See where this is' }
  if (wish === 'today') {
    return [{ words: `${asked} is asked to ring you today. A back-up can see it too.`, ...alerts }]
  }
  if (wish === 'debrief') {
    return [{ words: `${asked} knows you would like to talk around the debrief.`, ...alerts }]
  }
  return []
}
