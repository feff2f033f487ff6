import { expectations } from '../access/matrix/expectations.ts'
import { personOf, type Viewer } from '../access/matrix/viewers.ts'
import type { Answer, Client } from '../support/client.ts'

export type Field = { page: string; viewer: Viewer; form: string; field: string }

const shortTypes = ['text', 'search', 'tel', 'email', undefined]
const ids =
  /\b(holding|contact|person|alert|employment|check-in|help|agreement|reflection|excerpt|sitting|point)-[\w]+/g

/**
 * Every form on every page that somebody can open, and the fields of it that take words; a list to
 * bring in has tests of its own, and is never kept as a draft.
 */
export async function everyField(clients: Record<Viewer, Client>): Promise<Field[]> {
  const found = new Map<string, Field>()
  for (const [name, cases] of Object.entries(expectations)) {
    if (!name.startsWith('get')) continue
    for (const { path, opens } of cases) {
      const viewer = opens.find((each) => personOf(each) !== null)
      if (!viewer) continue
      for (const each of fieldsOn(await clients[viewer].copy().get(path), path, viewer)) {
        const key = `${each.form.replaceAll(ids, '*')} ${each.field}`
        if (!found.has(key)) found.set(key, each)
      }
    }
  }
  return [...found.values()]
}

function fieldsOn({ page }: Answer, path: string, viewer: Viewer): Field[] {
  return page.querySelectorAll('main form[method=post]:not([enctype])').flatMap((form) =>
    form.querySelectorAll('textarea, input').flatMap((input) => {
      const [field, type] = [input.getAttribute('name'), input.getAttribute('type')]
      const isText = input.tagName === 'TEXTAREA' || shortTypes.includes(type)
      const isNumber = ['numeric', 'decimal'].includes(input.getAttribute('inputmode') ?? '')
      return field && isText && !isNumber
        ? [{ page: path, viewer, form: form.getAttribute('action')!, field }]
        : []
    }),
  )
}
