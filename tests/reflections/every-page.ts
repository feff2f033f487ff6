import type { Client } from '../support/client.ts'
import { expectations } from '../access/matrix/expectations.ts'
import type { Viewer } from '../access/matrix/viewers.ts'

export type Pages = Map<string, string>

/** Lead, manager, clinical lead, colleague, administrator, supervisor; then others around Sam. */
export const readers = [
  ...(['priya', 'meg', 'anna', 'ola', 'ada', 'eve'] as const),
  ...(['wren', 'hana', 'beth', 'olwen'] as const),
] satisfies Viewer[]

export type Reader = (typeof readers)[number]
export type Clients = Partial<Record<Reader, Client>>

/** A page with a key that is drawn anew each time it is opened. */
export const isNewEachTime = (path: string) => path === '/profile/security/app'

/** Each page that each reader can open, as they get it: status, headers and every byte. */
export async function everyPage(clients: Clients, most: number): Promise<Pages> {
  const pages: Pages = new Map()
  const signedIn = Object.entries(clients) as [Reader, Client][]
  for (const [name, cases] of Object.entries(expectations)) {
    if (!name.startsWith('get')) continue
    for (const [reader, client] of signedIn) {
      const mine = cases.filter(
        ({ opens, path }) => (opens as readonly Viewer[]).includes(reader) && !isNewEachTime(path),
      )
      for (const { path } of mine.slice(0, most)) {
        const { status, headers, text } = await client.copy().get(path)
        const head = [...headers]
          .filter(([header]) => header !== 'date')
          .map((pair) => pair.join(': '))
        const bytes = Buffer.byteLength(text)
        pages.set(`${reader} ${path}`, `${status} ${bytes} ${head.join('\n')}\n${masked(text)}`)
      }
    }
  }
  return pages
}

/** The id of each form is drawn anew. */
const masked = (text: string) =>
  text.replaceAll(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}(-[\w-]{10})?/g, 'FORM')

/** Which of the pages looked at last are not what they were. */
export const differing = (before: Pages, after: Pages): string[] =>
  [...after.keys()].filter((page) => before.get(page) !== after.get(page))
