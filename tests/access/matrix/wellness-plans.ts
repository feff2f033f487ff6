import { about, one, page, signedIn, type Case } from './cases.ts'
import { actorsOf, readersOf, type Standing } from './records.ts'

/** `reads` has a part ticked and is still bonded; `acts` is asked to agree it. */
const plans: Record<string, Standing> = {
  sam: { own: '', reads: 'priya eve beth ola', acts: 'priya' },
  priya: { own: '' },
  tom: { own: '', reads: 'meg' },
  otis: { own: '', reads: 'olwen' },
  ola: { own: '' },
}

const plan = { prefix: 'person', standing: plans }
/** Sam's early signs, as they were first kept: one version of the second part. */
const seen = '130'
const part = { words: 'Slack water', version: '1' }

export const planned: Record<string, Case[]> = {
  'get /wellness-plan': page('/wellness-plan', signedIn),
  'get /wellness-plan/print': page('/wellness-plan/print', signedIn),
  'get /wellness-plan/versions': [
    ...page('/wellness-plan/versions', signedIn),
    one('a part', '/wellness-plan/versions?section=early_signs', ['sam', 'tom']),
    one('absent', '/wellness-plan/versions?section=tides', []),
  ],
  'get /wellness-plan/sharing': page('/wellness-plan/sharing', signedIn),
  'post /wellness-plan/sharing': page('/wellness-plan/sharing', signedIn, {
    'share_early_signs[]': ['person-priya'],
    version: '1',
  }),
  'post /wellness-plan/review': page('/wellness-plan/review', signedIn, {
    review_on: '2026-12-01',
    version: '1',
  }),
  'post /wellness-plan/buddy': page('/wellness-plan/buddy', signedIn, {
    buddy_id: 'person-ola',
    version: '1',
  }),
  'post /wellness-plan/agreement': page('/wellness-plan/agreement', signedIn, {
    agree_with: 'person-priya',
    version: '1',
  }),
  'post /wellness-plan/agreement/withdrawal': page(
    '/wellness-plan/agreement/withdrawal',
    signedIn,
    {
      version: '1',
    },
  ),
  'get /wellness-plan/:section/edit': [
    one('a part', '/wellness-plan/early_signs/edit', signedIn),
    one('absent', '/wellness-plan/tides/edit', []),
  ],
  'post /wellness-plan/:section': [
    one('a part', '/wellness-plan/early_signs', signedIn, part),
    one('absent', '/wellness-plan/tides', [], part),
  ],
  'get /wellness-plans': page('/wellness-plans', signedIn),
  'get /people/:id/wellness-plan': about(plan, {
    path: (id) => `/people/${id}/wellness-plan`,
    opens: readersOf,
  }),
  'post /people/:id/wellness-plan/agreement': about(plan, {
    path: (id) => `/people/${id}/wellness-plan/agreement`,
    opens: actorsOf,
    body: { version: seen },
  }),
}
