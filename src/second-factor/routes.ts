import type { Route } from '../access/routes.ts'
import { securityRoutes } from './security-routes.tsx'
import { secondStepRoutes } from './sign-in-routes.tsx'

export const secondFactorRoutes: Route[] = [...secondStepRoutes, ...securityRoutes]
