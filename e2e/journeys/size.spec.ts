import { LIMITS, measurePage, tooHeavy } from '../../tools/size.mjs'
import { expect, test } from '../fixtures.ts'

/** Public pages that stand at a fixed address; one event and its registration are reached from the list. */
const PUBLIC_PAGES = ['/kk', '/ru', '/en', '/kk/events', '/kk/sign-in']

test(
  'public pages link at most 100 KB of script and 40 KB of fonts',
  { tag: '@desk' },
  async ({ page, baseURL }) => {
    await page.goto('/kk/events')
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const event = links.find((link) => /\/events\/[0-9a-f-]{36}$/.test(link))
    expect(event, 'the calendar of the demo shows an event').toBeDefined()
    for (const path of [...PUBLIC_PAGES, `${event}`, `${event}/register`]) {
      const size = await measurePage(new URL(path, baseURL).href)
      expect.soft(tooHeavy(size)).toEqual([])
    }
  },
)

for (const path of PUBLIC_PAGES) {
  test(`a first visit to ${path} fetches no more than that`, { tag: '@desk' }, async ({ page }) => {
    const fetched = { script: 0, font: 0 }
    const pending: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      const kind = request.resourceType()
      if (kind !== 'script' && kind !== 'font') return
      pending.push(
        request.sizes().then(({ responseBodySize }) => {
          fetched[kind] += responseBodySize
        }),
      )
    })
    await page.goto(path)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.waitForLoadState('networkidle')
    await Promise.all(pending)
    expect(fetched.script).toBeLessThanOrEqual(LIMITS.script)
    expect(fetched.font).toBeLessThanOrEqual(LIMITS.font)
    expect(fetched.font, 'a page with Kazakh letters fetches its own font').toBeGreaterThan(0)
  })
}
