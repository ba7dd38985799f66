import { readFileSync } from 'node:fs'
import { expect, expectAccessible, test } from '../fixtures.ts'

/** What a reader may choose, as the cookie says it; the frames full of parts are seen in the hardest look too. */
const PLAIN = 'auto.normal.normal'
const HARDEST = 'auto.high.larger'
/** The door is a phone; a board and paper are wide. */
const OWN_SCREEN: Readonly<Record<string, string>> = {
  go: '@phone',
  care: '@phone',
  stop: '@phone',
  board: '@desk',
  print: '@desk',
}
const VIEWS = [
  ...['public', 'desk'].flatMap((frame) => [PLAIN, HARDEST].map((look) => ({ frame, look }))),
  ...['go', 'care', 'stop', 'board', 'print'].map((frame) => ({ frame, look: PLAIN })),
]

for (const { frame, look } of VIEWS) {
  const tag = OWN_SCREEN[frame]
  test(
    `the frame "${frame}" is accessible in the look ${look}`,
    tag ? { tag } : {},
    async ({ page, context, baseURL }) => {
      await context.addCookies([{ name: 'qamtu.look', value: look, url: baseURL ?? '' }])
      await page.goto(`/${look === HARDEST ? 'ru' : 'kk'}/style-guide?frame=${frame}`)
      // The summary of errors takes the focus, and what the bar on top then covers would count as too small to touch.
      await page.evaluate(() => scrollTo(0, 0))
      await expectAccessible(page)
    },
  )
}

test(
  'a table is sorted and its columns are chosen without a script',
  { tag: '@desk' },
  async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await context.newPage()
    await page.goto('/kk/style-guide?frame=desk')
    const table = page.getByRole('table', { name: 'Аудандар бойынша қамту' })
    const districts = table.getByRole('rowheader')

    await page.getByRole('link', { name: 'Аудан: өсу ретімен сұрыптау' }).first().click()
    await expect(districts).toHaveText([
      /Әуезов/,
      /Медеу/,
      /Наурызбай/,
      /Түрксіб/,
      /Басқа өңірден/,
      /Барлығы/,
    ])
    await page.getByRole('link', { name: 'Аудан: кему ретімен сұрыптау' }).first().click()
    await expect(districts).toHaveText([
      /Түрксіб/,
      /Наурызбай/,
      /Медеу/,
      /Әуезов/,
      /Басқа өңірден/,
      /Барлығы/,
    ])

    await page.getByText('Бағандар', { exact: true }).first().click()
    await page.getByRole('checkbox', { name: 'Келу саны' }).first().uncheck()
    await page.getByRole('button', { name: 'Бағандарды көрсету' }).first().click()
    await expect(table.getByRole('columnheader', { name: /Келу саны/ })).toHaveCount(0)
    await expect(table.getByRole('columnheader', { name: /Адам саны/ })).toHaveCount(1)
    await expect(districts.first()).toHaveText(/Түрксіб/)
    await context.close()
  },
)

test('rows are chosen, walked and searched by keyboard', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/kk/style-guide?frame=desk')
  const chosen = page.getByText('1 жол таңдалды')
  const reminder = page.getByRole('button', { name: 'Еске салу жіберу' })
  const tick = page.getByRole('checkbox', { name: /Медеу/ })
  await expect(reminder).toBeHidden()
  await tick.focus()
  await page.keyboard.press('Space')
  await expect(chosen).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('checkbox', { name: /Әуезов/ })).toBeFocused()
  await page.getByRole('button', { name: 'Таңдауды алып тастау' }).click()
  await expect(reminder).toBeHidden()

  await page.getByRole('link', { name: 'Медеу ауданы' }).focus()
  await page.keyboard.press('Home')
  await expect(page.getByRole('link', { name: 'Наурызбай ауданы' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Әуезов ауданы' })
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test(
  'the look is chosen at once, and by a plain form where nothing runs',
  { tag: '@desk' },
  async ({ page, browser, baseURL }) => {
    await page.goto('/ru/style-guide?frame=desk')
    await page.locator('summary', { hasText: 'Айгуль' }).click()
    await page.getByRole('radio', { name: 'Высокая' }).check()
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')

    const plain = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const quiet = await plain.newPage()
    await quiet.goto('/ru/style-guide?frame=desk')
    await quiet.locator('summary', { hasText: 'Айгуль' }).click()
    await quiet.getByRole('radio', { name: 'Тёмный' }).check()
    await quiet.getByRole('button', { name: 'Применить' }).click()
    await expect(quiet).toHaveURL(/style-guide\?frame=desk/)
    await expect(quiet.locator('html')).toHaveAttribute('data-theme', 'dark')
    await plain.close()
  },
)

test('what was typed is kept in this tab, except secrets', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/kk/style-guide')
  await page.getByLabel('Электрондық пошта').fill('aigul@mail.kz')
  await page.getByLabel('Құпиясөз', { exact: true }).fill('өте құпия')
  const kept = await page.evaluate(() => sessionStorage.getItem('keep:style-guide') ?? '')
  expect(kept).toContain('aigul@mail.kz')
  expect(kept).not.toContain('құпия')
})

test('a QR code is saved as a picture', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/kk/style-guide')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Сурет етіп сақтау' }).click()
  const picture = await saved
  expect(picture.suggestedFilename()).toBe('ticket.png')
  const head = readFileSync(await picture.path()).subarray(0, 24)
  expect(head.subarray(1, 4).toString()).toBe('PNG')
  expect(head.readUInt32BE(16)).toBeGreaterThanOrEqual(1200)
})
