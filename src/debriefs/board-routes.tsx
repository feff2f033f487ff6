import { BoardPage } from '../../views/debriefs/board-page.tsx'
import { get, type Route } from '../access/routes.ts'
import { boardFacts } from './board-facts.ts'
import { knownDebrief } from './board-queries.ts'
import { theDebrief } from './queries.ts'

/** What a whole room looks at, and the stream that tells every page to look again. */
export const boardRoutes: Route[] = [
  get('/debriefs/:id/board', ['signed_in'], async (ask) => {
    const debrief = await theDebrief(ask.view, { id: ask.param('id') })
    if (!debrief) return ask.problem(404)
    const board = await boardFacts(ask.view, debrief)
    return ask.page(<BoardPage shell={ask.shell} board={board} />)
  }),

  get('/debriefs/:id/stream', ['signed_in'], async (ask) => {
    const id = ask.param('id')
    const debrief = await knownDebrief(ask.view, { id })
    if (!debrief) return ask.problem(404)
    const mayKnow = async (view: typeof ask.view) => Boolean(await knownDebrief(view, { id }))
    return ask.live(`team:${debrief.team_id}`, mayKnow)
  }),
]
