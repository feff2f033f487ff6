import type { Definition } from './definition.ts'

/** It has no row of its own, so its id says which wording somebody answered. */
export const ownCheckId = 'own-check-1'

/**
 * Five questions in Holdfast's own words (product.md 5.5). Nobody has tested what they measure, so
 * there are no bands: a figure is only ever set beside one's own earlier ones.
 */
export const ownCheck: Definition = {
  name: 'own-check',
  title: 'Putting work down',
  intro:
    'Not validated: these are our own words, to notice change, not to measure. Five short questions about carrying work, and resting from it.',
  recall: 'the last two weeks',
  source: 'Written for Holdfast. Nobody has tested what these questions measure.',
  licence: 'Comes with Holdfast. Anybody may use it.',
  higher: 'A higher figure means that work weighed more.',
  scale: [
    { value: 0, label: 'Never' },
    { value: 1, label: 'Now and then' },
    { value: 2, label: 'About half the time' },
    { value: 3, label: 'Mostly' },
    { value: 4, label: 'All the time' },
  ],
  items: [
    { id: 'down', text: 'I could put work down at the end of the day.', reversed: true },
    { id: 'home', text: 'The people I hold came home with me in my thoughts.', reversed: false },
    { id: 'breath', text: 'I had a breath between hard conversations.', reversed: true },
    { id: 'alone', text: 'I held something alone that I wanted to share.', reversed: false },
    { id: 'likes', text: 'I had time for people and things I like.', reversed: true },
  ],
  scoring: { kind: 'mean', least: 3 },
}
