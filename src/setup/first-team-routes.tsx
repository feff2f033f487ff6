import type { Route } from '../access/routes.ts'
import { lastRoutes } from './last-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { supportRoutes } from './support-routes.tsx'

/** Setting up a real team, step by step; each is kept by itself and can be come back to. */
export const firstTeamRoutes: Route[] = [...peopleRoutes, ...supportRoutes, ...lastRoutes]
