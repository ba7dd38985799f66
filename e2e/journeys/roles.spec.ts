import type { APIRequestContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { PAGES, routedPaths, type PageRule } from '../pages.ts'
import { DEMO_PEOPLE, type DemoPerson } from '../sign-in-state.ts'

type Person = { role: string; isNational?: true }
type Asker = { name: string; person: Person | null; request: APIRequestContext }

/** The role of each demo person, and whether it reaches over the whole country. */
const PEOPLE: Readonly<Record<DemoPerson, Person>> = {
  organiser: { role: 'organiser' },
  door: { role: 'door' },
  judge: { role: 'judge' },
  employer: { role: 'employer' },
  reviewer: { role: 'reviewer' },
  district: { role: 'reviewer' },
  republic: { role: 'reviewer', isNational: true },
  admin: { role: 'administrator', isNational: true },
  participant: { role: 'participant' },
}

/** The permission table as the product itself shows it. */
async function permissionTable(page: Page): Promise<(role: string, permission: string) => boolean> {
  await page.goto('/kk/account/roles')
  const allowed = await page
    .locator('td[data-allowed]')
    .evaluateAll((cells) =>
      cells.map((cell) => `${cell.dataset['role']} ${cell.closest('tr')?.dataset['permission']}`),
    )
  expect(allowed.length).toBeGreaterThan(20)
  return (role, permission) => allowed.includes(`${role} ${permission}`)
}

async function firstId(page: Page, path: string, pattern: RegExp): Promise<string> {
  const html = await (await page.request.get(path)).text()
  const id = pattern.exec(html)?.[1]
  expect(id, `${path} lists nothing`).toBeDefined()
  return id ?? ''
}

const UUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

/** One thing of each kind, as an administrator of the republic finds them. */
async function things(page: Page): Promise<Record<NonNullable<PageRule['of']>, string>> {
  const first = (list: string) => firstId(page, `/kk/desk/${list}`, new RegExp(`/kk/desk/${list}/${UUID}`))
  const planId = await first('plan')
  return {
    event: await firstId(page, '/kk/events', new RegExp(`/kk/events/${UUID}`)),
    institution: await first('institutions'),
    venue: await first('venues'),
    programme: await first('programmes'),
    resource: await first('resources'),
    series: await first('series'),
    plan: planId,
    measure: await firstId(page, `/kk/desk/plan/${planId}`, new RegExp(`/kk/desk/plan/measures/${UUID}`)),
    template: await first('templates'),
    rollout: await firstId(page, '/kk/desk/templates?tab=rollouts', new RegExp(`/kk/desk/rollouts/${UUID}`)),
    user: await first('people'),
    ticket: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    link: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  }
}

function addressOf(path: string, rule: PageRule, ids: Record<string, string>): string {
  const id = ids[rule.of ?? ''] ?? ''
  return (
    path
      .replace(':lang', 'kk')
      .replace(/:(id|token)/, id)
      .replace(/:(session|space|file)/, '00000000-0000-4000-8000-000000000000')
      .replace('*', 'no-such-page') + (rule.query ?? '')
  )
}

/** The statuses that the permission table allows this person for this page. */
function expectedOf(
  rule: PageRule,
  person: Person | null,
  may: (role: string, permission: string) => boolean,
): readonly number[] {
  const shown = rule.rightful ?? [200]
  if (rule.needs === 'everyone') return shown
  if (!person) return [302, 401]
  if (rule.needs === 'signedIn') return shown
  // What lies in somebody else's territory is unknown rather than forbidden.
  if (!may(person.role, rule.needs)) return rule.of && !person.isNational ? [403, 404] : [403]
  // The thing may lie in somebody else's territory: then it does not exist.
  return rule.of && !person.isNational ? [...shown, 404] : shown
}

async function statusOf(request: APIRequestContext, address: string): Promise<number> {
  const response = await request.get(address, { maxRedirects: 0 })
  return response.status()
}

/** A few requests at a time keep the server busy without crowding out the other journey. */
const AT_ONCE = 5
const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE))

test('every page of the table of contents has its rule, and no rule is left over', { tag: '@desk' }, () => {
  expect(Object.keys(PAGES).sort()).toEqual(routedPaths())
})

test(
  'every page, as every role, is what the permission table says',
  { tag: '@desk' },
  async ({ as, playwright, baseURL }) => {
    test.setTimeout(300_000)
    const admin = await as('admin')
    const may = await permissionTable(admin)
    const ids = await things(admin)
    const stranger = await playwright.request.newContext({ baseURL })
    const askers: Asker[] = [{ name: 'nobody', person: null, request: stranger }]
    for (const name of DEMO_PEOPLE) {
      const page = await as(name)
      askers.push({ name, person: PEOPLE[name], request: page.request })
    }
    for (const { name, person, request } of askers) {
      const ask = async ([path, rule]: [string, PageRule]) => {
        const address = addressOf(path, rule, ids)
        return { address, expected: expectedOf(rule, person, may), status: await statusOf(request, address) }
      }
      for (const some of chunks(Object.entries(PAGES))) {
        for (const { address, expected, status } of await Promise.all(some.map(ask)))
          expect.soft(expected, `${name} at ${address}`).toContain(status)
      }
    }
    await stranger.dispose()
  },
)

test(
  'whoever comes without having signed in is brought back to the page they wanted',
  { tag: '@desk' },
  async ({ page, as }) => {
    await as('reviewer')
    await page.goto('/ru/desk/reach')
    await expect(page).toHaveURL(/\/ru\/sign-in\?next=%2Fru%2Fdesk%2Freach/)
    await page.locator('#sign-in-email').fill('reviewer@demo.qamtu.kz')
    await page.locator('#sign-in-password').fill('demo-qamtu-2026')
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await expect(page).toHaveURL(/\/ru\/desk\/reach/)
  },
)

const LANDINGS: Readonly<Record<DemoPerson, RegExp>> = {
  organiser: /\/kk\/desk$/,
  door: /\/kk\/door$/,
  judge: /\/kk\/desk\/judging$/,
  employer: /\/kk\/desk\/employer$/,
  reviewer: /\/kk\/desk\/reach/,
  district: /\/kk\/desk\/reach/,
  republic: /\/kk\/desk\/reach/,
  admin: /\/kk\/desk$/,
  participant: /\/kk\/tickets$/,
}

test('each role lands on its own place', { tag: '@desk' }, async ({ as }) => {
  for (const person of DEMO_PEOPLE) {
    const page = await as(person)
    // The sign-in page sends on whoever is signed in.
    await page.goto('/kk/sign-in')
    await expect(page, person).toHaveURL(LANDINGS[person])
  }
})
