import { all, any, own, shared } from './relations.ts'
import { namedBuddy, sharedAlong } from './private-relations.ts'
import { mine, sees, type Subject } from './subject.ts'

const ticked = (...kinds: string[]) => sharedAlong('plan_section', ...kinds)

/** The rows of the table in product.md 6 for what is written in private. */
export const privateSubjects = {
  reflection: {
    title: 'Reflections',
    cells: {
      owner: mine,
      lead: { says: 'excerpt sent' },
      external_supervisor: { says: 'excerpt sent' },
    },
  },
  excerpt: {
    title: 'Excerpt of a reflection',
    cells: {
      owner: mine,
      lead: sees('if sent to them', sharedAlong('excerpt', 'line'), 'if you send it'),
      external_supervisor: sees(
        'if sent to them',
        sharedAlong('excerpt', 'external'),
        'if you send it',
      ),
    },
  },
  plan_section: {
    title: 'Wellness plan',
    cells: {
      owner: mine,
      lead: sees('ticked sections', ticked('line', 'back_up'), 'only sections you tick for them'),
      colleague: sees(
        'ticked (buddy)',
        any(ticked('buddy'), all(shared('plan_section'), namedBuddy)),
        'only sections you tick for your buddy',
      ),
      manager: { says: 'exists, review date' },
      external_supervisor: sees('ticked', ticked('external'), 'only sections you tick for them'),
      outside: { says: '% with a plan' },
    },
  },
  instrument_answer: { title: 'Instrument answers', cells: { owner: sees('all', own) } },
  access_log: { title: 'Who opened my information', cells: { owner: { says: 'all' } } },
} satisfies Record<string, Subject>
