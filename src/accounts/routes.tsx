import type { Route } from '../access/routes.ts'
import { keptFormRoutes } from './kept-form-routes.tsx'
import { linkRoutes } from './link-routes.tsx'
import { profileRoutes } from './profile-routes.tsx'
import { signInRoutes } from './sign-in-routes.tsx'

export const accountRoutes: Route[] = [
  ...signInRoutes,
  ...linkRoutes,
  ...profileRoutes,
  ...keptFormRoutes,
]
