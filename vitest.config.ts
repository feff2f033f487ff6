import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/postgres.ts'],
    env: { TZ: 'America/New_York' },
    // On two cores the default is one at a time, though most wait for a browser or a database.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
})
