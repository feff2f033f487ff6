import { StartPage } from '../../views/imports/start-page.tsx'
import { TemplatePage } from '../../views/imports/template-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import type { Ask } from '../access/ask.ts'
import type { Role } from '../access/roles.ts'
import { get, postFile, type Route } from '../access/routes.ts'
import type { ImportKind } from '../database/schema.ts'
import { isProblem } from './cell.ts'
import { chosenPlace } from './chosen-place.ts'
import { peopleFileForm, workFileForm } from './form.ts'
import { readFile } from './read-file.ts'
import { startFacts } from './start-facts.ts'
import { stepRoutes } from './step-routes.tsx'
import { sortFile, takeFile } from './take-file.ts'
import { templateOf, templateRows } from './template.ts'
import { kindWords } from './words.ts'
import { whereOf, type Where } from './where.ts'

type Importer = { where: Where; audience: readonly Role[]; kinds: readonly ImportKind[] }

const routesOf = ({ where, audience, kinds }: Importer): Route[] => {
  const { base } = where
  const kindAsked = (ask: Ask) => kinds.find((kind) => kind === ask.query('kind')) ?? kinds[0]!
  return [
    get(base, audience, (ask) => startPage(ask, where, { values: {}, errors: [] })),

    postFile(base, audience, async (ask) => {
      const form = kinds.length > 1 ? ask.form(workFileForm) : ask.form(peopleFileForm)
      if (!form.ok) return startPage(ask, where, form, 422)
      const { input } = form
      const kind = 'kind' in input ? input.kind : 'people'
      const named = 'kind' in input ? input.employment : input.organisation
      const refused = (field: string, message: string) =>
        startPage(ask, where, { values: form.values, errors: [{ field, message }] }, 422)
      const place = await chosenPlace(ask.view, { kind, named })
      if ('field' in place) return refused(place.field, place.message)
      const bytes = ask.file ?? new TextEncoder().encode(input.pasted)
      const field = ask.file || !input.pasted ? 'file' : 'pasted'
      if (bytes.length === 0) return refused('file', 'Choose a file, or paste a list.')
      const read = await readFile(bytes)
      if (isProblem(read)) return refused(field, read.problem)
      const taken = await sortFile(ask.view, read, place)
      if (isProblem(taken)) return refused(field, taken.problem)
      const outcome = await takeFile(ask.act, taken, place)
      if (outcome.refused !== null) return ask.problem(409)
      return ask.seeOther(`${base}/${outcome.id}/columns`)
    }),

    get(
      `${base}/template`,
      audience,
      (ask) => {
        const kind = kindAsked(ask)
        const next = kinds.find((each) => each !== kind)
        const other = next
          ? { href: `${base}/template?kind=${next}`, label: `The other list: ${kindWords[next]}` }
          : null
        const facts = { base, kind: kindWords[kind], other, rows: templateRows(kind) }
        return ask.page(<TemplatePage shell={ask.shell} facts={facts} />)
      },
      async (ask) => templateOf(kindAsked(ask)),
    ),

    ...stepRoutes(where, audience),
  ]
}

async function startPage(ask: Ask, where: Where, typed: Typed, status = 200) {
  const facts = await startFacts(ask.view, where)
  return ask.page(<StartPage shell={ask.shell} facts={facts} typed={typed} />, status)
}

export const importRoutes: Route[] = [
  ...routesOf({ where: whereOf.people, audience: ['administrator'], kinds: ['people'] }),
  ...routesOf({ where: whereOf.holdings, audience: ['worker'], kinds: ['holdings', 'contacts'] }),
]
