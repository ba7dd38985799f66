import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { BROWSER_ARGS, browserCandidates } from '../tools/browser.mjs'
import { freePort } from './free-port.ts'

// The configuration is read again by every worker: what it decides once is left in the environment for them.
const hasDecided = process.env['E2E_STATE_DIR'] !== undefined
if (!hasDecided) {
  const folder = mkdtempSync(join(tmpdir(), 'qamtu-e2e-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.env['E2E_STATE_DIR'] = join(folder, 'sign-ins')
  if (!process.env['E2E_BASE_URL']) {
    process.env['E2E_BASE_URL'] = `http://localhost:${await freePort()}`
    process.env['E2E_DATA_DIR'] = join(folder, 'data')
  }
}
const baseURL = process.env['E2E_BASE_URL'] ?? ''
const ownDataDir = process.env['E2E_DATA_DIR']

const [executablePath] = browserCandidates()

export default defineConfig({
  testDir: 'journeys',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A quiet machine needs a fraction of it; what hangs is ended by globalTimeout.
  timeout: 120_000,
  globalTimeout: Number(process.env['E2E_SECONDS'] ?? 900) * 1000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: { args: BROWSER_ARGS, ...(executablePath ? { executablePath } : {}) },
    locale: 'kk-KZ',
    timezoneId: 'Asia/Almaty',
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    contextOptions: { reducedMotion: 'reduce' },
  },
  // Programs of their own on a PostgreSQL of their own take minutes: E2E_APART=1 walks them, and only them.
  ...(process.env['E2E_APART'] ? { grep: /@apart/ } : {}),
  // What does not depend on the screen is tagged for one of them.
  projects: [
    {
      name: 'phone',
      grepInvert: /@desk|@apart/,
      use: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    {
      name: 'desk',
      grepInvert: process.env['E2E_APART'] ? /@phone/ : /@phone|@apart/,
      use: { viewport: { width: 1280, height: 800 } },
    },
  ],
  ...(ownDataDir
    ? {
        webServer: {
          command: 'exec node tools/start.mjs',
          cwd: join(import.meta.dirname, '..'),
          url: `${baseURL}/readyz`,
          timeout: 240_000,
          stdout: 'ignore' as const,
          stderr: 'pipe' as const,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
          env: {
            PORT: new URL(baseURL).port,
            DATA_DIR: ownDataDir,
            PUBLIC_URL: baseURL,
            DATABASE_URL: '',
            DEMO: '1',
          },
        },
      }
    : {}),
})
