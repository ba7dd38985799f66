import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const tests = ['app', 'server', 'db', 'tools'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[.]test[.]tsx?$/.test(name))
    .map((name) => join(folder, name)),
)

/** Files that open a migrated database, known by the import that gives it to them. */
const DATABASE_IMPORT = /^(?:import\b.* |\} )from '(?:#db\/testing|[./]*\/testing|[.])\/database[.]ts'/m
const services = tests.filter((path) => DATABASE_IMPORT.test(readFileSync(path, 'utf8')))
const rules = tests.filter((path) => !services.includes(path))

const common = { pool: 'forks', testTimeout: 30_000, hookTimeout: 60_000 } as const

// `rules` need nothing; `services` need a migrated database: the embedded one, or TEST_DATABASE_URL when it is set.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...common, name: 'rules', include: rules } },
      { test: { ...common, name: 'services', include: services, globalSetup: 'db/testing/template.ts' } },
    ],
  },
})
