import { everyImport, isPure, roomOf, type House, type Import } from './files.ts'

/** Top to bottom (architecture.md 1). A file imports from its own floor or a lower one. */
export const floors: readonly string[][] = [
  ['main', 'start', 'app', 'apologies', 'asking', 'running'],
  ['every-route', 'every-job', 'navigation', 'setup'],
  ['home', 'team', 'leavers', 'help', 'assurance', 'status', 'rights', 'backups', 'imports'],
  [
    'holdings',
    'service-gaps',
    'check-ins',
    'reflections',
    'instruments',
    'handovers',
    'advice',
    'contacts',
    'time-blocks',
    'leave',
    'debriefs',
    'stress-assessments',
    'preparation',
    'talking-points',
    'session-records',
    'portfolio',
    'session-series',
    'attendance',
    'my-sessions',
    'supervision',
    'supervision-agreements',
    'supervisors',
    'contracts',
    'calendar',
  ],
  ['alerts'],
  ['load'],
  ['agreements'],
  ['factor-resets', 'people', 'own-sign-in', 'employer', 'actions', 'wellness-plans', 'sessions'],
  ['second-factor', 'passkeys', 'trusted-phones', 'accounts', 'notices', 'drafts'],
  ['audit'],
  ['access', 'scheduler'],
  ['web'],
  ['privacy'],
  ['database'],
  ['time', 'config', 'log', 'trusted-proxy', 'apart'],
]

/** What a change may set off, from any floor: one worker is judged again. */
const judging = 'src/alerts/reassess.ts'

const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))
const say = ({ from, to }: Import) => `${from} imports ${to}`
const running = (house: House) => everyImport(house).filter(({ isType }) => !isType)
const inSource = ({ from, to }: Import) => from.startsWith('src/') && to.startsWith('src/')

/** A room that stands on no floor, or a file that reaches up for more than pure words and rules. */
export function upwardImports(house: House): string[] {
  const rooms = new Set([...house.keys()].map(roomOf).filter((room) => room !== null))
  const homeless = [...rooms].filter((room) => !room.endsWith('.mjs') && floorOf(room) === -1)
  const upward = running(house)
    .filter(inSource)
    .filter(({ from, to }) => floorOf(roomOf(to)!) < floorOf(roomOf(from)!))
    .filter(({ to }) => to !== judging && !isPure(house, to))
  return [...homeless.map((room) => `${room} has no floor`), ...upward.map(say)]
}

/** Files that need each other to start. */
export function circles(house: House): string[] {
  const next = Map.groupBy(running(house), ({ from }) => from)
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, way: string[]) => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(' > '))
    if (way.includes(path) || done.has(path)) return
    for (const { to } of next.get(path) ?? []) walk(to, [...way, path])
    done.add(path)
  }
  for (const path of house.keys()) walk(path, [])
  return found
}

const isRoutes = (path: string) => /routes\.tsx?$/.test(path)
const isVerb = (path: string) =>
  !isRoutes(path) && !/\/(queries|form|rules|words|facts)\.ts$/.test(path)

const notForRoutes =
  /^(kysely|pg|better-sqlite3|src\/database\/.*|src\/access\/(door|change|relations|policy|slices|totals|whole|view)\.ts)$/

/** Handlers read, call one thing and answer; the database is out of their reach. */
export const routesThatReach = (house: House) =>
  running(house)
    .filter(({ from, to }) => isRoutes(from) && notForRoutes.test(to))
    .map(say)

/** A room's routes are its own: only the list of all routes and other routes of the room know them. */
export const routesUsedElsewhere = (house: House) =>
  running(house)
    .filter(({ from, to }) => isRoutes(to) && to.startsWith('src/') && from.startsWith('src/'))
    .filter(({ from, to }) => to !== 'src/access/routes.ts' && roomOf(from) !== roomOf(to))
    .filter(({ from }) => from !== 'src/every-route.ts')
    .map(say)

const doorkeepers = [
  'imports',
  'passkeys',
  'trusted-phones',
  'accounts',
  'second-factor',
  'factor-resets',
  'attendance',
  'calendar',
  'drafts',
  'setup',
  'people',
  'own-sign-in',
  'alerts',
  'rights',
  'audit',
  'supervisors',
  'backups',
  'status',
]

/** `open` gives the whole database: to people who are nobody yet, two counts, erasure, a doubt. */
export const doorsOpened = (house: House) =>
  running(house)
    .filter(({ to, names }) => to === 'src/access/door.ts' && /\bopen\b/.test(names))
    .filter(({ from }) => from.startsWith('src/'))
    .filter(({ from }) => !isVerb(from) || !doorkeepers.includes(roomOf(from)!))
    .map(say)

const wholeReaders =
  /^src\/(access\/whole|alerts\/|load\/fact-queries|agreements\/in-force|notices\/|debriefs\/plan-)/

/** `readWhole` sees every row: for judging, never for showing. */
export const wholeReads = (house: House) =>
  running(house)
    .filter(({ from, to }) => to === 'src/access/whole.ts' && !wholeReaders.test(from))
    .map(say)

/** The vault's own key file, sealing and SQL stay in the rooms that look after them. */
export const reachingPast = (house: House) =>
  running(house)
    .filter(({ from, to }) => {
      const room = roomOf(from)
      if (to === 'src/privacy/sealing.ts') return room !== 'privacy'
      if (to === 'pg' || to === 'better-sqlite3') return room !== 'database'
      return false
    })
    .filter(({ from }) => from.startsWith('src/'))
    .map(say)

/** Pages get finished facts: types, and pure words, from `src`. */
export const viewsThatReach = (house: House) =>
  running(house)
    .filter(({ from, to }) => from.startsWith('views/') && !to.startsWith('views/'))
    .filter(({ to }) => !/^hono\/(jsx|html)/.test(to) && !isPure(house, to))
    .map(say)
