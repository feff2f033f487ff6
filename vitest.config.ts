import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { planting } from './tests/support/planting.ts'
import SlowestFirst from './tests/support/slowest-first.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globalSetup: [
      'tests/support/run-folder.ts',
      'tests/support/built.ts',
      'tests/support/postgres.ts',
    ],
    env: { TZ: 'America/New_York' },
    // On two cores the default is one at a time, though most wait for a browser or a database.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    sequence: { sequencer: SlowestFirst },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'planted', include: planting } },
      {
        extends: true,
        // The modules are loaded once for each worker: loading them is what most files did most of.
        test: {
          name: 'all',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...planting],
        },
      },
    ],
  },
})
