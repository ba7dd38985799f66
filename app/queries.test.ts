import { join } from 'node:path'
import type { LoaderFunction } from '@remix-run/node'
import type { RouteConfigEntry } from '@remix-run/route-config'
import type { KyselyPlugin } from 'kysely'
import { pino } from 'pino'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { useDatabase } from '#db/testing/database.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { grant } from '#server/auth/grants/service.ts'
import { signInWithPassword } from '#server/auth/sign-in/service.ts'
import { cookieHeader, makeUserWithPassword, PASSWORD, signInAsk } from '#server/auth/testing/asks.ts'
import type { House } from '#server/context.ts'
import { pageDoor } from '#server/http/page-door.ts'
import { CONFIG } from '#server/registration/testing/registering.ts'
import { tokenOf } from '#server/registration/tickets/service.ts'
import { HERE, makeWorld, type World } from '#server/testing/world.ts'
import routes from './routes.ts'

const MOST_QUERIES = 12
/** These are looked for in the page cache first, which asks for the version of the data. */
const CACHED = [
  '/:lang',
  '/:lang/events',
  '/:lang/events/:id',
  '/:lang/events/:id/event.ics',
  '/:lang/events.rss',
  '/:lang/embed/events',
  '/calendar.ics',
]
/** Every subscribed calendar asks for these again and again, without a sign-in: all of it is one statement. */
const FEEDS = ['/:lang/events/:id/event.ics', '/:lang/events.rss', '/calendar.ics']
const mostOf = (path: string) => {
  if (FEEDS.includes(path)) return 1
  return CACHED.includes(path) ? MOST_QUERIES - 1 : MOST_QUERIES
}

type Page = { path: string; files: readonly string[] }

/** The pages with the files of their layouts, which a file to download has none of, from the table of contents. */
function pagesOf(entries: readonly RouteConfigEntry[], above: Page): Page[] {
  return entries.flatMap(({ path = '', file, children }) => {
    const layouts = file.endsWith('.tsx') ? above.files : []
    const page = { path: path ? `${above.path}/${path}` : above.path, files: [...layouts, file] }
    return children ? pagesOf(children, page) : [page]
  })
}

const base = useDatabase()
const pages = pagesOf(routes, { path: '', files: ['root.tsx'] })

/** The database with a counter of the statements sent to it. */
function counted(db: Db): { db: Db; count: () => number } {
  let queries = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { db: db.withPlugin(counter), count: () => queries }
}

/** What `:id`, `:token` and `:session` of an address stand for, so that each page shows something. */
function paramsOf(path: string, world: World): Record<string, string> {
  const { running } = world
  const token = tokenOf(CONFIG, world.waiting.registrationId)
  const things: [RegExp, string][] = [
    [/desk\/institutions/, running.institutionId],
    [/desk\/venues/, world.coming.venueId],
    [/desk\/series/, world.seriesId],
    [/series$/, world.seriesEvent.id],
    [/desk\/resources/, world.resourceId],
    [/desk\/programmes/, world.programmeId],
    [/desk\/plan\/measures/, world.measureId],
    [/desk\/plan/, world.planId],
    [/desk\/templates/, world.templateId],
    [/desk\/rollouts/, world.rolloutId],
    [/desk\/people/, 'staff'],
    [/(move|cancel|files|:file|:file\/edit)$/, world.coming.id],
    [/remove$/, world.draft.id],
    [/attendance/, world.ended.id],
  ]
  const id = things.find(([pattern]) => pattern.test(path))?.[1] ?? running.id
  const all = {
    lang: 'kk',
    id,
    token,
    session: world.ended.sessionId,
    space: world.hallId,
    file: path.includes('/measures/') ? world.documentId : world.fileId,
  }
  return Object.fromEntries(Object.entries(all).filter(([name]) => path.split('/').includes(`:${name}`)))
}

const QUERY: Readonly<Record<string, string>> = {
  '/:lang/desk/venues/choices': `?district=${HERE.district}`,
  '/:lang/desk/reach/sessions': '?from=2026-01-01&to=2026-12-31',
  '/:lang/desk/reach/people': '?from=2026-01-01&to=2026-12-31',
  '/:lang/events': '?q=мансап',
}

let world: World
let headers: Headers
beforeEach(async () => {
  world = await makeWorld(base.db)
  const email = 'admin@example.kz'
  const userId = await makeUserWithPassword(base.db, { email, homeKato: REPUBLIC })
  const place = { kind: 'territory', id: REPUBLIC } as const
  await grant(base.db, { actor: SYSTEM_ACTOR, now: world.now }, { userId, role: 'administrator', place })
  const { setCookies } = await signInWithPassword(signInAsk(base.db), { email, password: PASSWORD })
  headers = cookieHeader(setCookies)
}, 120_000)

/** Runs all loaders of a page at once, as the server does; gives the status of the answer and the statements it took. */
async function open({ path, files }: Page) {
  const { db, count } = counted(base.db)
  const { auth, config } = signInAsk(db)
  const settings = { ...CONFIG, ...config, secrets: { ...CONFIG.secrets, ...config.secrets } }
  const house = {
    db,
    auth,
    kind: 'embedded',
    config: { ...settings, overdueDays: 3, youthUpperAge: 35, demo: true },
    log: pino({ level: 'silent' }),
  } as unknown as House
  const params = paramsOf(path, world)
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '').replace('*', 'nowhere')
  const sent = FEEDS.includes(path) ? new Headers() : headers
  const request = new Request(`http://localhost:3000${address || '/'}${QUERY[path] ?? ''}`, { headers: sent })
  const facts = { headers: sent, locale: 'kk', device: 'device-1', address: 'address-1' } as const
  const context = pageDoor(house, facts, { nonce: 'nonce' })
  const loaders = await Promise.all(
    files.map(
      async (file) => ((await import(join(import.meta.dirname, file))) as { loader?: LoaderFunction }).loader,
    ),
  )
  const answers = await Promise.allSettled(
    loaders.map(async (loader) => loader?.({ request, params, context })),
  )
  const thrown = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  for (const fault of thrown) if (!(fault instanceof Response)) throw fault
  const statuses = thrown.map((fault) => (fault as Response).status)
  return { status: Math.max(200, ...statuses), queries: count() }
}

// An address of nothing, a key that is no link's or calendar's, a venue without a photo.
const NOT_SHOWN: Readonly<Record<string, number>> = {
  '/:lang/*': 404,
  '/feeds/:file': 404,
  '/:lang/sign-in/password/:token': 404,
  '/:lang/venues/:id/photo': 404,
  '/:lang/events/:id/files/:file': 404,
}

test('every page asks the database at most a dozen times', { timeout: 120_000 }, async () => {
  expect(pages.length).toBeGreaterThan(60)
  const seen: Record<string, { status: number; queries: number }> = {}
  for (const page of pages) seen[page.path || '/'] = await open(page)
  const refused = Object.entries(seen).filter(
    ([path, { status }]) => status >= 400 && NOT_SHOWN[path] !== status,
  )
  expect(refused).toEqual([])
  const greedy = Object.entries(seen).filter(([path, { queries }]) => queries > mostOf(path))
  expect(greedy).toEqual([])
  expect(FEEDS.map((path) => seen[path]?.queries)).toEqual(FEEDS.map(() => 1))
  const asked = Object.values(seen).reduce((sum, { queries }) => sum + queries, 0)
  expect(asked, 'the counter counts').toBeGreaterThan(100)
})
