import { HoldingHelp } from '../../views/help/holding.tsx'
import { get, type Route } from '../access/routes.ts'

export const helpRoutes: Route[] = [
  get('/help/holding', ['anyone'], (ask) => ask.page(<HoldingHelp shell={ask.shell} />)),
]
