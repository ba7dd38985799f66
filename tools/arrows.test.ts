import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packageProgram, ROOT } from './run.mjs'

/** A small house in order: everything here is allowed, and each kind of file has its kind of import. */
const HOUSE: Record<string, string> = {
  'db/client.ts': `import { Kysely } from 'kysely'\nexport type Db = Kysely<unknown>\nexport const open = () => Kysely`,
  'db/testing/database.ts': `import { open } from '../client.ts'\nexport const useDatabase = () => open()`,
  'server/kit/problem.ts': `export const problem = 'p'`,
  'server/kit/mail.ts': `/** I/O: speaks SMTP. */\nimport { connect } from 'node:net'\nexport const send = connect`,
  'server/access/scope.ts': `import { problem } from '../kit/problem.ts'\nexport type Scope = typeof problem\nexport const scope = problem`,
  'server/regions/tree.ts': `export const tree = 1`,
  'server/people/age.ts': `import { tree } from '../regions/tree.ts'\nexport const age = tree`,
  'server/institutions/kind.ts': `export const kind = 1`,
  'server/programmes/plan.ts': `export const plan = 1`,
  'server/http/limits.ts': `import { open } from '#db/client.ts'\nexport const limits = open`,
  'server/events/lifecycle.ts': `import type { Db } from '#db/client.ts'\nimport { age } from '../people/age.ts'\nexport type Given = Db\nexport const whyNotPublish = age`,
  'server/events/queries.ts': `import { sql } from 'kysely'\nimport { open } from '#db/client.ts'\nexport const list = () => [sql, open]`,
  'server/events/service.ts': `import { list } from './queries.ts'\nimport { send } from '../kit/mail.ts'\nexport const publish = () => [list, send]`,
  'server/events/router.ts': `import { permitted } from '../trpc.ts'\nimport { publish } from './service.ts'\nexport const eventsRouter = () => [permitted, publish]`,
  'server/events/service.test.ts': `import { useDatabase } from '#db/testing/database.ts'\nimport { publish } from './service.ts'\nexport const all = [useDatabase, publish]`,
  'server/registration/eligibility.ts': `import { whyNotPublish } from '../events/lifecycle.ts'\nexport const whyNotRegister = whyNotPublish`,
  'server/trpc.ts': `import type { Context } from './context.ts'\nimport { scope } from './access/scope.ts'\nexport type Given = Context\nexport const permitted = scope`,
  'server/context.ts': `import { open } from '#db/client.ts'\nimport { list } from './events/queries.ts'\nexport type Context = { db: typeof open }\nexport const createContext = () => [open, list]`,
  'server/router.ts': `import { eventsRouter } from './events/router.ts'\nexport const appRouter = eventsRouter`,
  'server/main.ts': `import { createServer } from 'node:http'\nimport { appRouter } from './router.ts'\nexport const start = () => [createServer, appRouter]`,
  'app/lib/caller.server.ts': `import { appRouter } from '#server/router.ts'\nexport const caller = appRouter`,
  'app/ui/data-table.tsx': `import { useTable } from '@tanstack/react-table'\nexport const Table = useTable`,
  'app/events/event-page.tsx': `import { caller } from '#app/lib/caller.server.ts'\nimport { Table } from '#app/ui/data-table.tsx'\nimport type { publish } from '#server/events/service.ts'\nimport { whyNotPublish } from '#server/events/lifecycle.ts'\nexport type P = typeof publish\nexport default () => [caller, Table, whyNotPublish]`,
  'e2e/fixtures.ts': `import type { whyNotPublish } from '#server/events/lifecycle.ts'\nexport type Why = typeof whyNotPublish`,
}

/** One wrong import each: the file that has it, what it imports, and the rule that must say so. */
const WRONGS: [rule: string, file: string, source: string][] = [
  [
    'no-cycles',
    'server/events/chicken.ts',
    `import { egg } from './egg.ts'\nexport const chicken = () => egg`,
  ],
  [
    'nothing-unresolved',
    'app/events/lost-page.tsx',
    `import { gone } from '#server/events/gone.ts'\nexport default gone`,
  ],
  [
    'one-door',
    'app/events/back-page.tsx',
    `import { list } from '#server/events/queries.ts'\nexport default list`,
  ],
  [
    'one-door',
    'app/events/trpc-page.tsx',
    `import { appRouter } from '#server/router.ts'\nexport default appRouter`,
  ],
  ['one-door', 'app/events/mail-page.tsx', `import { send } from '#server/kit/mail.ts'\nexport default send`],
  ['one-door', 'app/events/sql-page.tsx', `import { sql } from 'kysely'\nexport default sql`],
  [
    'one-door',
    'app/events/row-page.tsx',
    `import type { Db } from '#db/client.ts'\nexport default (db: Db) => db`,
  ],
  [
    'rules-are-pure',
    'server/events/reading.ts',
    `import { readFileSync } from 'node:fs'\nexport const read = readFileSync`,
  ],
  [
    'rules-are-pure',
    'server/events/listing.ts',
    `import { list } from './queries.ts'\nexport const listed = list`,
  ],
  [
    'rules-are-pure',
    'server/events/mailing.ts',
    `import { send } from '../kit/mail.ts'\nexport const mail = send`,
  ],
  ['rules-are-pure', 'server/kit/web.ts', `import express from 'express'\nexport const web = express`],
  [
    'sql-only-in-queries',
    'server/venues/router.ts',
    `import { sql } from 'kysely'\nexport const venuesRouter = sql`,
  ],
  [
    'db-is-the-floor',
    'db/tall.ts',
    `import type { problem } from '#server/kit/problem.ts'\nexport type P = typeof problem`,
  ],
  [
    'server-never-imports-app',
    'server/events/shown.ts',
    `import type P from '#app/events/event-page.tsx'\nexport type Shown = typeof P`,
  ],
  [
    'journeys-see-only-types',
    'e2e/short-cut.spec.ts',
    `import { publish } from '#server/events/service.ts'\nexport const cut = publish`,
  ],
  [
    'nothing-imports-journeys',
    'app/events/robot-page.tsx',
    `import type { Why } from '../../e2e/fixtures.ts'\nexport default (why: Why) => why`,
  ],
  [
    'only-data-table-knows-tanstack',
    'app/events/own-table.tsx',
    `import { useTable } from '@tanstack/react-table'\nexport const own = useTable`,
  ],
  [
    'tests-stay-outside',
    'server/events/jobs.ts',
    `import { useDatabase } from '#db/testing/database.ts'\nexport const job = useDatabase`,
  ],
  [
    'every-domain-has-a-stair',
    'server/misc/thing.ts',
    `import { problem } from '../kit/problem.ts'\nexport const thing = problem`,
  ],
  [
    'entries-stand-on-top',
    'server/regions/jobs.ts',
    `import { createContext } from '../context.ts'\nexport const job = createContext`,
  ],
  [
    'entries-stand-on-top',
    'server/people/service.ts',
    `import { permitted } from '../trpc.ts'\nexport const p = permitted`,
  ],
  [
    'stairs-kit',
    'server/kit/high.ts',
    `import { scope } from '../access/scope.ts'\nexport const high = scope`,
  ],
  [
    'stairs-people',
    'server/people/workplace.ts',
    `import { kind } from '../institutions/kind.ts'\nexport const workplace = kind`,
  ],
  [
    'stairs-venues',
    'server/venues/plan.ts',
    `import { plan } from '../programmes/plan.ts'\nexport const venuePlan = plan`,
  ],
  [
    'stairs-events',
    'server/events/full.ts',
    `import { whyNotRegister } from '../registration/eligibility.ts'\nexport const full = whyNotRegister`,
  ],
  [
    'stairs-events',
    'server/events/typed.ts',
    `import type { whyNotRegister } from '../registration/eligibility.ts'\nexport type Full = typeof whyNotRegister`,
  ],
]

type Violation = { from: string; rule: { name: string } }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs']) {
    copyFileSync(join(ROOT, name), join(folder, name))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, source: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), source)
}

function cruise(): Promise<Violation[]> {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'app', 'server', 'db', 'e2e']
  return new Promise((resolve, reject) => {
    execFile(packageProgram('depcruise'), args, { cwd: folder, maxBuffer: 50_000_000 }, (error, stdout) => {
      try {
        const found: { summary: { violations: Violation[] } } = JSON.parse(stdout)
        resolve(found.summary.violations)
      } catch {
        reject(error ?? new Error(stdout))
      }
    })
  })
}

test(
  'a house in order passes, and each wrong import is named by its rule alone',
  { timeout: 120_000 },
  async () => {
    for (const [path, source] of Object.entries(HOUSE)) write(path, source)
    expect(await cruise()).toEqual([])

    write('server/events/egg.ts', `import { chicken } from './chicken.ts'\nexport const egg = () => chicken`)
    for (const [, path, source] of WRONGS) write(path, source)
    const named = (await cruise()).map(({ rule, from }) => `${rule.name}: ${from}`)
    const expected = WRONGS.map(([rule, path]) => `${rule}: ${path}`)
    expect([...new Set(named)].toSorted()).toEqual(expected.toSorted())
  },
)

test('every stair has its rule but the highest, which may import all others', async () => {
  const { default: config } = await import(join(ROOT, '.dependency-cruiser.mjs'))
  const names: string[] = config.forbidden.map((rule: { name: string }) => rule.name)
  const order =
    'kit access audit regions people institutions notifications venues programmes auth events registration attendance competitions jobfairs courses outcomes reports'
  expect(names.filter((name) => name.startsWith('stairs-'))).toEqual(
    order.split(' ').map((domain) => `stairs-${domain}`),
  )
})
