import { ColumnsPage } from '../../views/imports/columns-page.tsx'
import { PreviewPage } from '../../views/imports/preview-page.tsx'
import { ResultPage } from '../../views/imports/result-page.tsx'
import { NotFound, type Ask } from '../access/ask.ts'
import type { Refusal } from '../access/change.ts'
import type { Role } from '../access/roles.ts'
import { get, post, type Route } from '../access/routes.ts'
import type { FieldError, Values } from '../web/form.ts'
import { pressForm } from '../web/fields.ts'
import type { About } from './about.ts'
import { carryOutImport } from './carry-out-import.ts'
import { carryOutUndo } from './carry-out-undo.ts'
import { checkRows } from './check-rows.ts'
import { columnsFacts } from './columns-facts.ts'
import { bringForm, columnsForm } from './form.ts'
import { loadFacts } from './load-facts.ts'
import { loadFile, loadRows } from './load-file.ts'
import { matchColumns, rememberColumns } from './match-columns.ts'
import { pageSize, previewFacts } from './preview-facts.ts'
import type { FileRow } from './queries.ts'
import { readChoices, valuesOf } from './read-choices.ts'
import { resultFacts } from './result-facts.ts'
import { throwAwayImport } from './throw-away-import.ts'
import { whereOf, type Where } from './where.ts'

/** The steps of one file, each its own page. Whoever comes back is led to where they were. */
export const stepRoutes = (where: Where, audience: readonly Role[]): Route[] => {
  const path = `${where.base}/:id`
  return [
    get(path, audience, async (ask) => {
      const { file, about } = await theirFile(ask, where)
      if (about && !isRunning(file, ask)) {
        return ask.seeOther(`${where.base}/${file.id}/${about.checked ? 'preview' : 'columns'}`)
      }
      return ask.page(<ResultPage shell={ask.shell} facts={resultFacts(file, ask.now)} />)
    }),

    get(`${path}/columns`, audience, async (ask) => {
      const { file, about } = await openFile(ask, where)
      return columnsPage(ask, { file, about, values: firstValues(file, about), errors: [] })
    }),

    post(`${path}/columns`, audience, async (ask) => {
      const { file, about } = await openFile(ask, where)
      const form = ask.form(columnsForm(file.kind, about))
      const shown = { file, about, values: form.values }
      if (!form.ok) return columnsPage(ask, { ...shown, errors: form.errors })
      return match(ask, {
        ...shown,
        sent: form.input as Record<string, string>,
        version: form.version,
      })
    }),

    get(`${path}/preview`, audience, async (ask) => {
      const { file, about } = await openFile(ask, where)
      if (!about.checked) return ask.seeOther(`${where.base}/${file.id}/columns`)
      return previewPage(ask, { file, about, errors: [] })
    }),

    post(`${path}/rows`, audience, async (ask) => {
      const form = ask.form(bringForm)
      const { file, about } = await theirFile(ask, where)
      if (!about || isRunning(file, ask)) return ask.seeOther(`${where.base}/${file.id}`)
      if (!form.ok) return previewPage(ask, { file, about, errors: form.errors })
      if ((about.checked?.warnings.length ?? 0) > 0 && !form.input.looked) {
        return previewPage(ask, { file, about, errors: [lookFirst] })
      }
      return bring(ask, { file, version: form.version })
    }),

    post(`${path}/undoing`, audience, async (ask) => {
      ask.form(pressForm)
      const { file } = await theirFile(ask, where)
      const facts = resultFacts(file, ask.now)
      const its = `${where.base}/${file.id}`
      if (facts.undoUntil === null) return ask.seeOther(its)
      const { act, view, door } = ask
      const undone = await carryOutUndo({ act, view, door, file })
      if (undone === 'done' || undone === 'begun') return ask.seeOther(its)
      if (undone.refused === 'not_found') throw new NotFound()
      const stays = { ...facts, refused: true, stopped: false }
      return ask.page(<ResultPage shell={ask.shell} facts={stays} />, 409)
    }),

    post(`${path}/removal`, audience, async (ask) => {
      ask.form(pressForm)
      const outcome = await throwAwayImport(ask.act, ask.param('id'))
      if (outcome.refused !== null) throw new NotFound()
      return ask.seeOther(where.base, 'thrown_away')
    }),
  ]
}

const lookFirst = {
  field: 'looked',
  message: 'Look at these cells, then tick that you have looked.',
}

/** The asker’s own file of this place. */
async function theirFile(ask: Ask, where: Where) {
  const loaded = await loadFile(ask.view, ask.param('id'))
  if (!loaded || whereOf[loaded.file.kind].base !== where.base) throw new NotFound()
  return loaded
}

const isRunning = ({ state, leased_until: until }: FileRow, { now }: Ask) =>
  state === 'importing' && until !== null && until > now

/** One whose rows are still there and that is not being brought in just now. */
async function openFile(ask: Ask, where: Where) {
  const { file, about } = await theirFile(ask, where)
  if (!about || isRunning(file, ask)) throw new NotFound()
  return { file, about }
}

const firstValues = (file: FileRow, about: About): Values => ({
  ...(file.kind === 'people' ? { fill_job: 'link_worker' } : {}),
  ...valuesOf(about),
})

type Shown = { file: FileRow; about: About; values: Values; errors: FieldError[] }

async function columnsPage(ask: Ask, shown: Shown) {
  const first = await loadRows(ask.view, shown.file.id, { from: 0, count: 20 })
  const facts = await columnsFacts(ask.view, { ...shown, first })
  const status = shown.errors.length > 0 ? 422 : 200
  return ask.page(<ColumnsPage shell={ask.shell} facts={facts} />, status)
}

type Matching = Omit<Shown, 'errors'> & { sent: Record<string, string>; version: number }

async function match(ask: Ask, { file, about, values, sent, version }: Matching) {
  const { columns, fill, wanted, errors } = readChoices(sent, about, file.kind)
  if (errors.length > 0) return columnsPage(ask, { file, about, values, errors })
  const { base } = whereOf[file.kind]
  const { id } = file
  if (wanted.length > 0) {
    const all = [...columns, ...wanted]
    const outcome = await rememberColumns(ask.act, { id, version, columns: all })
    return outcome.refused === null ? ask.seeOther(base, 'columns_known') : clash(ask, outcome)
  }
  const matched = { ...about, columns, fill }
  const [rows, facts] = await Promise.all([loadRows(ask.view, id), loadFacts(ask.view, file)])
  const { checked } = await checkRows(rows, { about: matched, facts })
  const kept = { id, version, about: { ...matched, checked }, rows }
  const outcome = await matchColumns(ask.act, kept)
  return outcome.refused === null ? ask.seeOther(`${base}/${id}/preview`) : clash(ask, outcome)
}

function clash(ask: Ask, { refused }: { refused: string }) {
  if (refused === 'not_found') throw new NotFound()
  return ask.problem(409)
}

type Preview = { file: FileRow; about: About; errors: FieldError[]; stop?: string }

async function previewPage(
  ask: Ask,
  { file, about, errors, stop }: Preview,
  status = errors.length > 0 ? 422 : 200,
) {
  const page = ask.pageNumber
  const rows = { from: (page - 1) * pageSize, count: pageSize }
  const first = await loadRows(ask.view, file.id, rows)
  const stopped = stop ?? (file.state === 'importing' ? halfWay : null)
  const facts = previewFacts({ file, about, first, page, errors, stopped })
  return ask.page(<PreviewPage shell={ask.shell} facts={facts} />, status)
}

async function bring(ask: Ask, { file, version }: { file: FileRow; version: number }) {
  const { id } = file
  const brought = await carryOutImport({
    act: ask.act,
    view: ask.view,
    door: ask.door,
    id,
    version,
  })
  const { base } = whereOf[file.kind]
  if (brought === 'done' || brought === 'begun') return ask.seeOther(`${base}/${id}`)
  if (brought.refused === 'not_found') throw new NotFound()
  return stopped(ask, id, brought)
}

/** What stands in the way now was not there when the rows were looked at: they are looked at again. */
async function stopped(ask: Ask, id: string, refusal: Refusal) {
  const loaded = await loadFile(ask.view, id)
  if (loaded?.file.state !== 'checked' || !loaded.about) return ask.problem(409)
  const { file, about } = loaded
  const [rows, facts] = await Promise.all([loadRows(ask.view, id), loadFacts(ask.view, file)])
  const { checked } = await checkRows(rows, { about, facts })
  const stop = refusal.refused === 'unfit' ? refusal.errors[0]!.message : changedMeanwhile
  return previewPage(ask, { file, about: { ...about, checked }, errors: [], stop }, 409)
}

const halfWay = 'It stopped half way, and nothing came in. You can begin again.'
const changedMeanwhile = 'Something changed here since you looked. This is how the rows stand now.'
