import type { Page } from '@playwright/test'
import { expect, expectAccessible, screenFor, test } from '../fixtures.ts'

const digits = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

/** The foot of the table by the words above each column. */
async function totals(page: Page): Promise<Record<string, number>> {
  const table = page.locator('table').first()
  const heads = await table.locator('thead th').allInnerTexts()
  const feet = await table.locator('tfoot > tr > *').allInnerTexts()
  return Object.fromEntries(heads.map((head, index) => [head.trim(), digits(feet[index] ?? '')]))
}

const WORDS = {
  kk: {
    visits: 'Келу саны',
    people: 'Адам саны',
    held: 'Өткені',
    month: 'Осы ай',
    check: 'Файлды тексеру',
    wrongFile: 'Қатесі бар жолдарды жүктеп алу (CSV)',
    confirm: '1 жолды енгізу',
  },
  ru: {
    visits: 'Посещения',
    people: 'Люди',
    held: 'Проведено',
    month: 'Этот месяц',
    check: 'Проверить файл',
    wrongFile: 'Скачать строки с ошибками (CSV)',
    confirm: 'Внести 1 строку',
  },
} as const

// Other journeys scan at doors of today while these figures are compared.
const yesterday = new Date(Date.now() + 5 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)
const UNTIL_YESTERDAY = `from=${yesterday.slice(0, 4)}-01-01&to=${yesterday}`

for (const lang of ['kk', 'ru'] as const) {
  const words = WORDS[lang]

  test(
    `a reviewer reads reach and goes down to what is behind a figure (${lang})`,
    screenFor(lang),
    async ({ as }) => {
      const page = await as('reviewer')
      await page.goto(`/${lang}/desk/reach?${UNTIL_YESTERDAY}`)
      const title = await page.locator('h1').innerText()
      const districts = await page.locator('table tbody tr').count()
      expect(districts, 'every district, those from elsewhere and the unknown').toBeGreaterThan(5)
      await expectAccessible(page)
      const whole = await totals(page)
      expect(whole[words.visits]).toBeGreaterThan(0)
      expect(whole[words.people]).toBeLessThanOrEqual(whole[words.visits] ?? 0)

      // The list behind a figure has the same total.
      const foot = page.locator('table tfoot')
      await foot.locator('a[href*="figure=held"]').click()
      await expect(page).toHaveURL(/reach\/sessions/)
      await expect(page.locator('.page-head__lead')).toContainText(String(whole[words.held]))
      await expectAccessible(page)
      await page.goBack()
      await expect(page.locator('h1')).toHaveText(title)

      await foot.locator('a[href*="figure=people"]').click()
      await expect(page).toHaveURL(/reach\/people/)
      const lead = async () => (await page.locator('.page-head__lead').innerText()).replace(/[\s\u00A0]/g, '')
      await expect.poll(lead).toContain(`${whole[words.people]}`)
      await expectAccessible(page)
      await page.goBack()

      // Region → district → back.
      await expect(page.locator('h1')).toHaveText(title)
      const first = page.locator('table tbody tr th a').first()
      const district = await first.innerText()
      await first.click()
      await expect(page.locator('h1')).toHaveText(district)
      await page.goBack()
      await expect(page.locator('h1')).toHaveText(title)
      await page.goForward()
      await expect(page.locator('h1')).toHaveText(district)
    },
  )

  test(`the file holds what the page shows, in its order (${lang})`, { tag: '@desk' }, async ({ as }) => {
    const page = await as('reviewer')
    await page.goto(`/${lang}/desk/reach?sort=-visits&columns=visits&columns=people&${UNTIL_YESTERDAY}`)
    const whole = await totals(page)
    const shown = await page.locator('table tbody tr th').allInnerTexts()
    const href = await page.locator('a[href*="reach.csv"]').getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-type']).toContain('text/csv')
    const lines = (await answer.text())
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'))
    const head = lines.findIndex((line) => line.at(-1) === words.people)
    expect(lines[head]?.slice(1)).toEqual([words.visits, words.people])
    expect(lines.slice(head + 1, -1).map(([name]) => name)).toEqual(shown)
    expect(lines.at(-1)?.slice(1).map(Number)).toEqual([whole[words.visits], whole[words.people]])
    const xlsx = await page.request.get((href ?? '').replace('.csv', '.xlsx'))
    expect([xlsx.status(), xlsx.headers()['content-type']]).toEqual([
      200,
      expect.stringContaining('spreadsheetml'),
    ])
  })

  test(
    `sorting, columns and periods are links that can be shared (${lang})`,
    screenFor(lang),
    async ({ as }) => {
      const page = await as('reviewer')
      await page.goto(`/${lang}/desk/reach`)
      await page.getByRole('link', { name: words.month }).click()
      await expect(page).toHaveURL(/from=\d{4}-\d{2}-01/)
      const address = page.url()
      await page.goto(address)
      await expect(page.getByRole('link', { name: words.month })).toHaveAttribute('aria-current', 'page')
      await page.goto(`/${lang}/desk/reach/print`)
      await expect(page.locator('.signature')).toHaveCount(2)
      await expectAccessible(page)
    },
  )

  test(
    `a district's reviewer sees the own district and nothing beside it (${lang})`,
    { tag: '@desk' },
    async ({ as }) => {
      const page = await as('district')
      await page.goto(`/${lang}/desk/reach`)
      const own = await page.locator('#filter-kato option').count()
      expect(own).toBeLessThan(10)
      await expect(page.locator('table tbody tr').first()).toBeVisible()
      const answer = await page.goto(`/${lang}/desk/reach?kato=750000000`)
      expect(answer?.status()).toBe(404)
      const names = await page.goto(`/${lang}/desk/reach/people?kato=750000000&figure=people`)
      expect(names?.status()).toBe(404)
    },
  )

  test(
    `population figures are checked before they are written, and a wrong row is explained (${lang})`,
    { tag: '@desk' },
    async ({ as }, testInfo) => {
      const page = await as('reviewer')
      await page.goto(`/${lang}/desk/populations`)
      await expect(page.locator('table tbody tr').first()).toBeVisible()
      await expectAccessible(page)
      const source = `Тексеру ${lang} ${testInfo.project.name}`
      await page.locator('#population-file').setInputFiles({
        name: 'wrong.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          `КАТО;Топ;Күні;Анықтамасы;Дереккөзі;Адам\n999999999;жастар;01.01.2026;14–35;Бюро;5\n351600000;жастар;01.02.2026;14–35;${source};20100`,
        ),
      })
      await page.getByRole('button', { name: words.check }).click()
      await expect(page.locator('table').first()).toContainText('999999999')
      await expect(page.locator('table').nth(1)).toContainText(source)
      await expectAccessible(page)
      // Nothing is written before it is confirmed.
      const search = `/${lang}/desk/populations?q=${encodeURIComponent(source)}`
      const list = await page.context().newPage()
      await list.goto(search)
      await expect(list.getByText('01.02.2026')).toHaveCount(0)
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: words.wrongFile }).click()
      expect((await download).suggestedFilename()).toBe('wrong-rows.csv')
      await page.getByRole('button', { name: words.confirm }).click()
      await expect(page.getByRole('button', { name: words.confirm })).toHaveCount(0)
      await list.goto(search)
      await expect(list.getByText('01.02.2026')).toHaveCount(1)
      await list.close()
    },
  )
}
