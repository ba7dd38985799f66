import { defineConfig } from 'vitest/config'

// Two projects: rules need nothing, services need a migrated database (embedded by default, TEST_DATABASE_URL for a server).
export default defineConfig({
  test: {
    include: ['{app,server,db,tools}/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
