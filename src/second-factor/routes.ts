import type { Route } from '../access/routes.ts'
import { secondStepRoutes } from './sign-in-routes.tsx'

export const secondFactorRoutes: Route[] = [...secondStepRoutes]
