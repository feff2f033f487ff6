import type { House } from './files.ts'

const source = (house: House) =>
  [...house].filter(([path]) => /^(src|views|migrations)\//.test(path))

const lines = (text: string) => text.trimEnd().split('\n').length

const at = (sorted: number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1]!

/** Two lists that grow with the tables: one entry for each, and nothing else in them. */
const lists = ['src/database/schema.ts', 'src/access/policy.ts']

export function sizes(house: House) {
  const all = source(house).map(([path, text]) => ({ path, lines: lines(text) }))
  const sorted = all.map((each) => each.lines).toSorted((a, b) => a - b)
  const tooLong = all.filter((each) => each.lines > 250 && !lists.includes(each.path))
  return {
    files: all.length,
    median: at(sorted, 0.5),
    most: at(sorted, 0.95),
    tooLong: tooLong.map((each) => `${each.path} has ${each.lines} lines`),
  }
}

const opening =
  /^(?<indent> *)(?:export )?(?:default )?(?:async )?(?:function\b|(?:const|let) \w+[^=]*= (?:async )?(?:\(|<|\w+ =>)|(?:static |async |get )*#?\w+(?:<[^>]*>)?\(.*\)?.*\{$)/

/** Lines of each function, found by how the formatter sets it in. */
export function functionLengths(text: string): number[] {
  const all = text.split('\n')
  return all.flatMap((line, start) => {
    const indent = opening.exec(line)?.groups?.indent
    if (indent === undefined || /^ *(if|for|while|switch|return|describe|it)\b/.test(line))
      return []
    return [lengthFrom(all, start, indent.length)]
  })
}

/** To the line that closes it, or to the last line that is set in further. */
function lengthFrom(all: string[], start: number, indent: number): number {
  const isOver = (line: string, i: number) =>
    i > start && line !== '' && line.search(/\S/) <= indent
  const goesOn = (line: string) => /^ *[)}\]].*[{(]$|^ *\)?: .*\{$|^ *\) =>/.test(line)
  const end = all.findIndex((line, i) => isOver(line, i) && !goesOn(line))
  const closes = end !== -1 && /^ *[)}\]]/.test(all[end]!)
  const last = end === -1 ? all.length - 1 : closes ? end : end - 1
  return all.slice(start, last + 1).filter(Boolean).length
}

export function functions(house: House) {
  const all = source(house)
    .filter(([path]) => path.startsWith('src/'))
    .flatMap(([, text]) => functionLengths(text))
    .toSorted((a, b) => a - b)
  return { count: all.length, most: at(all, 0.95) }
}

const forbiddenNames =
  /(^|\/|-)(utils?|helpers?|common|manager|service(?!-gaps)|repository)(\/|\.|-|$)/

/** "manager" is a word of product.md for a person; a file named after what it shows may say so. */
export const misnamed = (house: House) =>
  source(house)
    .map(([path]) => path)
    .filter((path) => {
      const [folder, file] = [
        path.slice(0, path.lastIndexOf('/')),
        path.slice(path.lastIndexOf('/') + 1),
      ]
      return (
        forbiddenNames.test(`${folder}/`) ||
        /^(utils?|helpers?|common|manager|service|repository)\./.test(file)
      )
    })

const extra = {
  views: ['components'],
  tests: ['support', 'browser', 'reliability', 'bench', 'views', 'start'],
}

/** Folders of `views` and `tests` carry the names of the rooms in `src`. */
export function unmirrored(house: House): string[] {
  const foldersOf = (top: string) =>
    new Set(
      [...house.keys()].flatMap((path) => new RegExp(`^${top}/([^/]+)/`).exec(path)?.[1] ?? []),
    )
  const rooms = foldersOf('src')
  const strange = (top: 'views' | 'tests') =>
    [...foldersOf(top)]
      .filter((folder) => !rooms.has(folder) && !extra[top].includes(folder))
      .map((folder) => `${top}/${folder} has no room in src`)
  return [...strange('views'), ...strange('tests')]
}

const kebab = /^[a-z\d]+(-[a-z\d]+)*(\.[a-z]+)*$/

export const notKebab = (house: House) =>
  [...house.keys()].filter((path) => !path.split('/').every((part) => kebab.test(part)))
