import { ExportPage } from '../../views/rights/export-page.tsx'
import type { Typed } from '../../views/components/typed.ts'
import { NotFound, type Ask } from '../access/ask.ts'
import { get, post, type Route } from '../access/routes.ts'
import { fileAnswer } from '../web/file.ts'
import { exportFacts, exportText } from './export-facts.ts'
import { exportForm } from './form.ts'
import { makeExport } from './make-export.ts'

const types = { html: 'text/html', json: 'application/json' } as const

export const exportRoutes: Route[] = [
  get('/profile/export', ['signed_in'], (ask) =>
    exportPage(ask, { values: { format: 'html' }, errors: [] }),
  ),

  post('/profile/export', ['signed_in'], async (ask) => {
    const form = ask.form(exportForm)
    if (!form.ok) return exportPage(ask, form, 422)
    const { format } = form.input
    const outcome = await makeExport(ask.act)
    if (outcome.refused) throw new NotFound()
    const text = await exportText(ask.view, format)
    return fileAnswer(text, { name: `my-information.${format}`, type: types[format] })
  }),
]

const exportPage = (ask: Ask, typed: Typed, status = 200) =>
  ask.page(<ExportPage shell={ask.shell} facts={exportFacts} typed={typed} />, status)
