import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import axe from 'axe-core'
import { hasSignedIn, signInState, type DemoPerson } from './sign-in-state.ts'

export { expect }

/**
 * What no page may do, whatever the journey is about: throw, break the content policy, disagree with its own
 * server's HTML, or ask another host for anything.
 */
function collectFaults(context: BrowserContext, faults: string[], ownOrigin: string) {
  context.on('weberror', (fault) => {
    const { message } = fault.error()
    // A choice that was still being fetched when the page was left: the browser calls the request off.
    if (message !== 'signal is aborted without reason') faults.push(`uncaught: ${message}`)
  })
  context.on('console', (message) => {
    const isFault = /Content Security Policy|hydrat|did not match|Minified React error/i.test(message.text())
    if (isFault && message.type() !== 'log') faults.push(`console: ${message.text().slice(0, 300)}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isFetched = url.protocol === 'http:' || url.protocol === 'https:'
    if (isFetched && url.origin !== ownOrigin) faults.push(`asked another host: ${url.origin}`)
  })
}

type Journey = {
  /**
   * A page of its own for a demo person who has signed in: `const judge = await as('judge')`. The session is shared
   * by all journeys, so those about signing out or changing a password sign in by themselves.
   */
  as: (person: DemoPerson) => Promise<Page>
  faults: string[]
}

export const test = base.extend<Journey>({
  faults: [
    async ({ baseURL, context }, use) => {
      const faults: string[] = []
      collectFaults(context, faults, new URL(baseURL ?? '').origin)
      await use(faults)
      expect(faults, 'pages behaved badly').toEqual([])
    },
    { auto: true },
  ],
  as: async ({ browser, baseURL, faults }, use, testInfo) => {
    const contexts: BrowserContext[] = []
    await use(async (person) => {
      // The first one may have to wait for its turn and for the limit on sign-ins; that is not the journey's time.
      if (!hasSignedIn(person)) testInfo.setTimeout(testInfo.timeout + 90_000)
      const context = await browser.newContext({ storageState: await signInState(browser, person) })
      contexts.push(context)
      collectFaults(context, faults, new URL(baseURL ?? '').origin)
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

/**
 * A journey in every language is walked on a phone in Kazakh and on a desk in the others; the main job alone is walked
 * in all of them on both.
 */
export const screenFor = (language: string) => ({ tag: language === 'kk' ? '@phone' : '@desk' })

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What is wrong by these rules, `target-size (…): #phone | .tick`. */
async function violations(page: Page, runOnly: axe.RunOptions['runOnly']): Promise<string[]> {
  // The content policy forbids script tags, so the checker comes in over the debugger's channel.
  await page.evaluate(`if (!globalThis.axe) { ${axe.source} }`)
  const found = await page.evaluate(async (rules) => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe }
    const result = await checker.run(document, { runOnly: rules, resultTypes: ['violations'] })
    const faults = result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map((node) => node.target.join(' ')),
    }))
    // What a bar that stays on the screen half covers is too small only if it still is when it is scrolled free.
    for (const fault of faults.filter(({ id }) => id === 'target-size')) {
      const covered = fault.places
      fault.places = []
      for (const place of covered) {
        document.querySelector(place)?.scrollIntoView({ block: 'center' })
        const again = await checker.run(place, { runOnly: [fault.id], resultTypes: ['violations'] })
        if (again.violations.length > 0) fault.places.push(place)
      }
    }
    return faults
  }, runOnly)
  return found
    .filter(({ places }) => places.length > 0)
    .map(({ id, help, places }) => `${id} (${help}): ${places.join(' | ')}`)
}

/**
 * No violation of WCAG 2.2 AA that a machine can see, in the light and in the dark, and no sideways scrolling
 * (1.4.10). Leaves the page in the light.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { pathname } = new URL(page.url())
  const looks = [
    // In the dark only colours differ.
    { colorScheme: 'dark', rules: ['color-contrast', 'link-in-text-block'] },
    { colorScheme: 'light', rules: WCAG_22_AA },
  ] as const
  for (const { colorScheme, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    const found = await violations(page, [...rules])
    expect.soft(found, `accessibility of ${pathname} (${colorScheme})`).toEqual([])
  }
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  expect(content, `${pathname} is wider than the screen`).toBeLessThanOrEqual(window)
}
