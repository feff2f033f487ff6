import type { Route } from './access/routes.ts'
import { helpRoutes } from './help/routes.tsx'
import { statusRoutes } from './status/routes.ts'

/** Every address Holdfast answers. What is not in this list does not exist. */
export const everyRoute: readonly Route[] = [...statusRoutes, ...helpRoutes]
