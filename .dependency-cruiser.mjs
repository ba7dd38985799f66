import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The arrows of the house (docs/decisions, "Who may import whom"). Domains stand on stairs and import downward
 * only; neighbours on one stair do not know each other. If a feature needs a stair swapped, swap it here and write
 * the decision: there are no exceptions by file.
 */
const STAIRS = [
  ['kit'],
  ['access'],
  ['audit'],
  ['regions'],
  ['people'],
  ['institutions'],
  ['notifications', 'venues', 'programmes'],
  ['auth', 'events'],
  ['registration'],
  ['attendance'],
  ['competitions', 'jobfairs', 'courses'],
  ['outcomes'],
  ['reports'],
  ['demo'],
]

const DOMAINS = STAIRS.flat()
const any = (names) => `(?:${names.join('|')})`

const TESTS = ['[.]test[.]tsx?$', '^db/testing/', '/testing/']

/** The programs and what composes them (server/http is the door of main.ts); they stand above every domain. */
const ENTRIES = '^server/(?:[^/]+|http/[^/]+|[^/]+/[^/]+-command)[.]ts$'
const IO_NAMES = '^server/.+/(?:router|service|queries|jobs)[.]ts$'
/** Only these may hold files that do I/O under another name, and each such file says so in its first line. */
const IO_HOUSES = ['server/kit', 'server/auth', 'server/notifications']
const SAYS_SO = /^(?:\/\/|\/\*\*?)\s*I\/O:/

function filesThatSaySo() {
  return IO_HOUSES.flatMap((house) => {
    let names = []
    try {
      names = readdirSync(house, { recursive: true })
    } catch {
      return [] // the house is not built yet
    }
    return names
      .map((name) => join(house, name).replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.ts') && SAYS_SO.test(readFileSync(path, 'utf8').slice(0, 200)))
      .map((path) => `^${path.replaceAll('.', '[.]')}$`)
  })
}

const SPOKEN_IO = filesThatSaySo()
const DATABASE = ['^db/', 'node_modules/(?:kysely|pg|pg-pool|@electric-sql)/']
const OUTSIDE = [
  'node_modules/(?:better-auth|nodemailer|express|compression|helmet|pino|rate-limiter-flexible|lru-cache)/',
  'node_modules/(?:@remix-run|@trpc|tsx|vite)/',
]
const SERVER_IO = [IO_NAMES, ENTRIES, ...SPOKEN_IO]

/** Node's own modules come as bare names (`fs`), so they are told by kind and not by path. */
const VALUES_ONLY = { dependencyTypesNot: ['type-only'] }

const stairs = STAIRS.flatMap((step, level) =>
  step.flatMap((domain) => {
    const neighbours = step.filter((other) => other !== domain)
    const notBelow = [...neighbours, ...STAIRS.slice(level + 1).flat()]
    const below = STAIRS.slice(0, level).flat()
    if (notBelow.length === 0) return []
    return {
      name: `stairs-${domain}`,
      severity: 'error',
      comment: `server/${domain} imports downward only: ${below.join(', ') || 'nothing'}.`,
      from: { path: `^server/${domain}/` },
      to: { path: `^server/${any(notBelow)}/` },
    }
  }),
)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one file, or hide a third. Cycles of types alone are harmless.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'The import leads nowhere, so no other rule can see where it goes.',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '^#?build/'] },
    },
    {
      name: 'one-door',
      severity: 'error',
      comment:
        'A page reaches what is true only through app/lib/*.server.ts. Rules, schemas, messages and types may be imported freely.',
      from: { path: '^app/', pathNot: ['^app/lib/[^/]+[.]server[.]tsx?$', ...TESTS] },
      to: { path: SERVER_IO, ...VALUES_ONLY },
    },
    {
      name: 'one-door',
      severity: 'error',
      comment: 'Rows and SQL never reach the pages, not even as types: the procedure says what a page gets.',
      from: { path: '^app/', pathNot: TESTS },
      to: { path: DATABASE },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'Only router, service, queries and jobs do I/O (and files in kit, auth and notifications whose first line begins with "I/O:"). Every other file of a domain runs in the browser too.',
      from: { path: '^server/[^/]+/', pathNot: [...SERVER_IO, ...TESTS] },
      to: { path: [...DATABASE, ...OUTSIDE, ...SERVER_IO], ...VALUES_ONLY },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: "A rule does not touch Node's own modules: the browser has none.",
      from: { path: '^server/[^/]+/', pathNot: [...SERVER_IO, ...TESTS] },
      to: { dependencyTypes: ['core'], ...VALUES_ONLY },
    },
    {
      name: 'sql-only-in-queries',
      severity: 'error',
      comment:
        'SQL is written in queries, service and jobs, and the database is opened by the entries. Nowhere else.',
      from: {
        path: '^server/',
        pathNot: ['^server/.+/(?:service|queries|jobs)[.]ts$', ENTRIES, ...SPOKEN_IO, ...TESTS],
      },
      to: { path: DATABASE, ...VALUES_ONLY },
    },
    {
      name: 'db-is-the-floor',
      severity: 'error',
      comment: 'What is remembered knows neither what is true nor what people see.',
      from: { path: '^db/' },
      to: { path: '^(?:app|server|e2e|bench)/' },
    },
    {
      name: 'server-never-imports-app',
      severity: 'error',
      comment: 'What is true does not depend on how it is shown.',
      from: { path: '^server/' },
      to: { path: '^(?:app|e2e|bench)/' },
    },
    {
      name: 'journeys-see-only-types',
      severity: 'error',
      comment: 'Journeys go through the browser; of the program they know types and the words people read.',
      from: { path: '^e2e/' },
      to: { path: '^(?:app|server|db)/', pathNot: '^server/kit/messages/', ...VALUES_ONLY },
    },
    {
      name: 'nothing-imports-journeys',
      severity: 'error',
      from: { path: '^(?!e2e/)' },
      to: { path: '^e2e/' },
    },
    {
      name: 'only-data-table-knows-tanstack',
      severity: 'error',
      comment: 'Tables are made with app/ui/data-table.tsx, so that the library can be changed in one place.',
      from: { pathNot: '^app/ui/data-table[.]tsx$' },
      to: { path: 'node_modules/@tanstack/' },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'The program does not depend on what proves it.',
      from: { path: '^(?:app|server|db)/', pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'every-domain-has-a-stair',
      severity: 'error',
      comment: 'A new folder in server/ gets its place in STAIRS first.',
      from: { path: '^server/[^/]+/', pathNot: [`^server/${any(DOMAINS)}/`, ENTRIES, ...TESTS] },
      to: {},
    },
    {
      name: 'entries-stand-on-top',
      severity: 'error',
      comment:
        'A domain does not know the programs made of it; server/trpc.ts (open, signedIn, permitted) is for routers.',
      from: { path: `^server/${any(DOMAINS)}/`, pathNot: TESTS },
      to: { path: ENTRIES, pathNot: ['^server/trpc[.]ts$', `^server/${any(DOMAINS)}/`], ...VALUES_ONLY },
    },
    {
      name: 'entries-stand-on-top',
      severity: 'error',
      comment: 'Only a router makes procedures.',
      from: { path: `^server/${any(DOMAINS)}/`, pathNot: ['/router[.]ts$', ...TESTS] },
      to: { path: '^server/trpc[.]ts$', ...VALUES_ONLY },
    },
    {
      name: 'entries-stand-on-top',
      severity: 'error',
      comment: 'server/trpc.ts lies under every router: it may know kit, access and audit only.',
      from: { path: '^server/trpc[.]ts$' },
      to: { path: `^server/${any(STAIRS.slice(3).flat())}/`, ...VALUES_ONLY },
    },
    ...stairs,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^build/', '^data/', '^node_modules/(?:vite|vitest)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'node', 'types', 'default', 'require'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    skipAnalysisNotInRules: true,
  },
}
