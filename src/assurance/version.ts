import { createRequire } from 'node:module'

/** The version of Holdfast that runs, from its own package. */
export const { version } = createRequire(import.meta.url)('../../package.json') as {
  version: string
}
