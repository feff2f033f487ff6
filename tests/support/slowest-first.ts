import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, the longest first: two minutes down to half a minute. */
const slow = [
  'browser/pages',
  'browser/refused-forms',
  'access/matrix.postgres',
  'reflections/nobody-else-knows',
  'web/two-tabs',
  'access/row-oracle',
  'notices/send-mails',
  'start/start',
  'instruments/unseen',
  'setup/made-up-team',
  'access/matrix.sqlite',
  // They wait, and time what they wait for: not beside the heaviest.
  'reliability/drafts',
  'reliability/boards',
]

/** What starts last must be short, or the other workers wait for it with nothing to do. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

/** A project's files stay together: workers are shared only by files that follow each other. */
function placeOf({ project, moduleId }: TestSpecification) {
  if (project.config.isolate) return -1
  const place = slow.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
  return place < 0 ? slow.length : place
}
