import { describe, expect, it } from 'vitest'
import * as edges from './support/house/edges.ts'
import { readHouse, type House } from './support/house/files.ts'
import * as shape from './support/house/shape.ts'
import * as text from './support/house/text.ts'

const house = readHouse()

/** The same house with one file more, or with lines added to one that is there. */
const withLines = (path: string, lines: string): House =>
  new Map([...house, [path, `${lines}\n${house.get(path) ?? ''}`]])

type Check = {
  says: string
  check: (house: House) => string[]
  /** Each must turn the check red. */
  faults: [path: string, lines: string][]
}

const checks: Check[] = [
  {
    says: 'nothing reaches up a floor',
    check: edges.upwardImports,
    faults: [
      ['src/web/body.ts', "import { View } from '../access/view.ts'"],
      ['src/access/ask.ts', "import { addHolding } from '../holdings/add-holding.ts'"],
      ['src/load/rules.ts', "import { alertCards } from '../alerts/cards.ts'"],
      ['src/people/queries.ts', "export { openAlerts } from '../alerts/queries.ts'"],
      ['src/cupboard/things.ts', 'export const things = 1'],
    ],
  },
  {
    says: 'no files go round in a circle',
    check: edges.circles,
    faults: [
      ['src/access/relations.ts', "import { policy } from './policy.ts'"],
      ['src/holdings/add-holding.ts', "import { holdingRoutes } from './routes.tsx'"],
    ],
  },
  {
    says: 'handlers cannot reach the database',
    check: edges.routesThatReach,
    faults: [
      ['src/holdings/routes.tsx', "import { sql } from 'kysely'"],
      ['src/team/routes.tsx', "import { openStore } from '../database/connection.ts'"],
      ['src/accounts/sign-in-routes.tsx', "import { open } from '../access/door.ts'"],
      ['src/home/routes.tsx', "import { readWhole } from '../access/whole.ts'"],
    ],
  },
  {
    says: "nobody uses another room's routes",
    check: edges.routesUsedElsewhere,
    faults: [['src/team/queries.ts', "import { holdingRoutes } from '../holdings/routes.tsx'"]],
  },
  {
    says: 'only verb files open the door',
    check: edges.doorsOpened,
    faults: [
      ['src/holdings/queries.ts', "import { open } from '../access/door.ts'"],
      ['src/holdings/add-holding.ts', "import { open, type Door } from '../access/door.ts'"],
    ],
  },
  {
    says: 'only judgement reads whole tables',
    check: edges.wholeReads,
    faults: [['src/team/queries.ts', "import { readWhole } from '../access/whole.ts'"]],
  },
  {
    says: 'drivers and sealing stay where they are looked after',
    check: edges.reachingPast,
    faults: [
      ['src/alerts/cards.ts', "import { unseal } from '../privacy/sealing.ts'"],
      ['src/home/facts.ts', "import Sqlite from 'better-sqlite3'"],
    ],
  },
  {
    says: 'pages take types and pure words from src',
    check: edges.viewsThatReach,
    faults: [
      ['views/home/home-page.tsx', "import { openAlerts } from '../../src/alerts/queries.ts'"],
      ['views/layout.tsx', "import { sql } from 'kysely'"],
    ],
  },
  {
    says: 'no file is over 250 lines',
    check: (all) => shape.sizes(all).tooLong,
    faults: [['src/holdings/routes.tsx', '//\n'.repeat(250)]],
  },
  {
    says: 'no folder or file is a cupboard',
    check: shape.misnamed,
    faults: [
      ['src/web/helpers.ts', ''],
      ['src/utils/text.ts', ''],
    ],
  },
  {
    says: 'views and tests carry the names of rooms',
    check: shape.unmirrored,
    faults: [
      ['views/dashboard/page.tsx', ''],
      ['tests/misc/some.test.ts', ''],
    ],
  },
  {
    says: 'names are in kebab case',
    check: shape.notKebab,
    faults: [['src/web/bodyReader.ts', '']],
  },
  {
    says: 'the interface never says what hurts',
    check: text.forbiddenWords,
    faults: [
      ['views/team/team-page.tsx', "const word = 'Overloaded'"],
      ['src/alerts/words.ts', "const words = 'You should close two'"],
    ],
  },
  {
    says: 'pages have no inline style or script',
    check: text.inlineCode,
    faults: [
      ['views/home/home-page.tsx', 'const x = <p style="color: red">x</p>'],
      ['views/home/home-page.tsx', 'const x = <a onclick="go()">x</a>'],
      ['views/home/home-page.tsx', 'const x = <script>go()</script>'],
    ],
  },
  {
    says: 'no rule looks at a clock of its own',
    check: text.hiddenClocks,
    faults: [['src/load/rules.ts', 'const now = new Date()']],
  },
  {
    says: 'nothing is left loose',
    check: text.looseEnds,
    faults: [['src/load/rules.ts', '// TODO later']],
  },
  {
    says: 'no test is skipped',
    check: text.skippedTests,
    faults: [['tests/load/rules.test.ts', "it.skip('later', () => {})"]],
  },
]

describe('the house', () => {
  it.each(checks)('$says', ({ check }) => {
    expect(check(house)).toEqual([])
  })

  it.each(
    checks.flatMap(({ says, check, faults }) =>
      faults.map(([path, lines]) => ({ says, check, path, lines })),
    ),
  )('$says: notices a fault in $path', ({ check, path, lines }) => {
    expect(check(withLines(path, lines)).length).toBeGreaterThan(0)
  })

  it('is made of small files and small functions', () => {
    const { files, median, most } = shape.sizes(house)
    const functions = shape.functions(house)
    const faults = checks.reduce((all, each) => all + each.faults.length, 0)
    console.log(
      `proof: house: ${files} files, median ${median} lines, 95 in 100 within ${most}; ` +
        `${functions.count} functions, 95 in 100 within ${functions.most}; ` +
        `${checks.length} checks, ${faults} planted faults`,
    )
    expect(median).toBeLessThanOrEqual(60)
    expect(most).toBeLessThanOrEqual(200)
    expect(functions.most).toBeLessThanOrEqual(25)
  })

  it('counts the lines of a function', () => {
    const two = 'export const a = () => {\n  one()\n}\n\nfunction b(\n  x: number,\n) {\n  y()\n}\n'
    expect(shape.functionLengths(two)).toEqual([3, 5])
  })
})
