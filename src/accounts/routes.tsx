import type { Route } from '../access/routes.ts'
import { linkRoutes } from './link-routes.tsx'
import { profileRoutes } from './profile-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

export const accountRoutes: Route[] = [...signInRoutes, ...linkRoutes, ...profileRoutes]
