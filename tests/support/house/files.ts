import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** One source file, by its path from the root; a planted fault is a file more or a text changed. */
export type House = ReadonlyMap<string, string>

export type Import = { from: string; to: string; isType: boolean; names: string }

const root = join(import.meta.dirname, '../../..')

/** Everything in `src`, `views` and `migrations`, and the names of the folders in `tests`. */
export function readHouse(): House {
  const files = new Map<string, string>()
  for (const folder of ['src', 'views', 'migrations', 'tests']) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      if (!/\.(tsx?|mjs)$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      files.set(path.slice(root.length + 1), readFileSync(path, 'utf8'))
    }
  }
  return files
}

const statement =
  /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s+'([^']+)'|^import\s+'([^']+)'/gm

export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(statement)].map(([, type, names = '', from, bare]) => {
    const target = from ?? bare!
    const to = target.startsWith('.') ? normalize(join(dirname(path), target)) : target
    return { from: path, to, names, isType: Boolean(type) || onlyTypes(names) }
  })
}

/** `{ type A, type B }` is gone when the program runs. */
function onlyTypes(names: string) {
  const braces = /^\{(.*)\}$/s.exec(names.trim())
  if (!braces) return false
  const each = braces[1]!.split(',').map((name) => name.trim())
  return each.filter(Boolean).every((name) => name.startsWith('type '))
}

const known = new WeakMap<House, Import[]>()

export function everyImport(house: House): Import[] {
  const found = known.get(house)
  if (found) return found
  const all = [...house].flatMap(([path, text]) => importsOf(path, text))
  known.set(house, all)
  return all
}

/** `src/holdings/form.ts` is in the room `holdings`; `src/app.ts` is a room of its own. */
export const roomOf = (path: string) => /^src\/([^/]+?)(?:\.tsx?)?(?:\/|$)/.exec(path)?.[1] ?? null

const allowedOutside = ['luxon', 'zod']

/**
 * Whether a file and all it imports when it runs decides without clock, database or request: words,
 * rules, tables of templates.
 */
export function isPure(house: House, path: string, seen = new Set<string>()): boolean {
  if (seen.has(path)) return true
  seen.add(path)
  const text = house.get(path)
  if (text === undefined) return allowedOutside.includes(path)
  if (/\bDate\.now\(|new Date\(\)/.test(text)) return false
  return importsOf(path, text)
    .filter(({ isType }) => !isType)
    .every(({ to }) => isPure(house, to, seen))
}
