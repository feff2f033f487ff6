import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const tests = join(import.meta.dirname, '..')
const plants = /\bvi\.(mock|doMock|resetModules)\(|\bplant\b.*plant\.ts'/

/** Tests that load modules with a fault in them, which no other test may meet. */
export const planting = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) => plants.test(readFileSync(join(tests, name), 'utf8')))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
