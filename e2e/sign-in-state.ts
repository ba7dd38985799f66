import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, type Browser } from '@playwright/test'

/** The demo's people, one for each role: `organiser@demo.qamtu.kz` and so on (`reviewer` is of a region). */
export const DEMO_PEOPLE = [
  'organiser',
  'door',
  'judge',
  'employer',
  'reviewer',
  'district',
  'republic',
  'admin',
  'participant',
] as const
export type DemoPerson = (typeof DEMO_PEOPLE)[number]

export const demoEmail = (person: DemoPerson) => `${person}@demo.qamtu.kz`
export const DEMO_PASSWORD = process.env['E2E_PASSWORD'] ?? 'demo-qamtu-2026'

/** Sign-ins from one address are limited to a few in ten seconds: the next try comes after that. */
const WAITS_MS = [0, 11_000, 11_000, 22_000]

function stateFolder(): string {
  const folder = process.env['E2E_STATE_DIR']
  if (!folder) throw new Error('E2E_STATE_DIR is set by e2e/playwright.config.ts')
  mkdirSync(folder, { recursive: true })
  return folder
}

const statePath = (person: DemoPerson) => join(stateFolder(), `${person}.json`)

export const hasSignedIn = (person: DemoPerson) => existsSync(statePath(person))

async function signIn(browser: Browser, person: DemoPerson, path: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  try {
    for (const wait of WAITS_MS) {
      await sleep(wait)
      await page.goto('/kk/sign-in')
      const form = page.locator('form', { has: page.locator('input[type="password"]') })
      await form.locator('input[type="email"]').fill(demoEmail(person))
      await form.locator('input[type="password"]').fill(DEMO_PASSWORD)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await form.locator('button[type="submit"]').first().click()
      if ((await answered).status() === 429) continue
      await expect(page, `${demoEmail(person)} could not sign in`).not.toHaveURL(/\/sign-in/)
      await context.storageState({ path })
      return
    }
    throw new Error(`${demoEmail(person)} was refused as one of too many sign-ins`)
  } finally {
    await context.close()
  }
}

/**
 * The stored sign-in of a demo person, made through the real sign-in page once for a whole run: the first worker
 * that needs it signs in, the others wait.
 *
 * @returns the path of the state for `browser.newContext({ storageState })`
 */
export async function signInState(browser: Browser, person: DemoPerson): Promise<string> {
  const path = statePath(person)
  const lock = join(stateFolder(), 'signing-in')
  for (;;) {
    if (existsSync(path)) return path
    try {
      mkdirSync(lock)
    } catch {
      await sleep(100)
      continue
    }
    try {
      if (!existsSync(path)) await signIn(browser, person, path)
    } finally {
      rmdirSync(lock)
    }
  }
}
