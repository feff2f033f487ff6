import type { Route } from '../access/routes.ts'
import { bondRoutes } from './bond-routes.tsx'
import { employmentRoutes } from './employment-routes.tsx'
import { moveRoutes } from './move-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { practiceRoutes } from './practice-routes.tsx'
import { settingsRoutes } from './settings-routes.tsx'
import { supportRoutes } from './support-routes.tsx'
import { teamRoutes } from './team-routes.tsx'
import { wayInRoutes } from './way-in-routes.tsx'

/** Pages of administrators: people, teams and settings, never content. */
export const adminRoutes: Route[] = [
  ...supportRoutes,
  ...peopleRoutes,
  ...wayInRoutes,
  ...employmentRoutes,
  ...moveRoutes,
  ...bondRoutes,
  ...teamRoutes,
  ...settingsRoutes,
  ...practiceRoutes,
]
