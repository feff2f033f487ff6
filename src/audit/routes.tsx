import { AuditPage } from '../../views/audit/audit-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { securityHeaders } from '../web/headers.ts'
import { auditFile } from './file.ts'
import { auditFacts, headText } from './facts.ts'
import { removalDoubt } from './removal-doubt.ts'

export const auditRoutes: Route[] = [
  get(
    '/admin/audit',
    ['administrator'],
    async (ask) => {
      const facts = await auditFacts(ask.view, {
        month: ask.query('month'),
        page: ask.pageNumber,
        doubt: await removalDoubt(ask.door),
      })
      return ask.page(<AuditPage shell={ask.shell} facts={facts} />)
    },
    (ask) => auditFile(ask.view, ask.query('month')),
  ),

  get('/admin/audit/head', ['administrator'], async (ask) => {
    const headers = {
      ...securityHeaders,
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit-head.txt"',
    }
    return new Response(`${(await headText(ask.view)) ?? ''}\n`, { headers })
  }),
]
