import type { Page } from '@playwright/test'
import { competitionTable as m } from '../../server/kit/messages/competition-table.ts'
import { expect, expectAccessible, test, screenFor } from '../fixtures.ts'

const LANGUAGES = ['kk', 'ru', 'en'] as const

/** Twelve teams who have all met, with long names and several level on points. */
const TEAMS = [
  'Қарағанды жоғары политехникалық колледжінің құрама командасы',
  'Темиртауский политехнический колледж имени Серикболсына Абдильдина',
  ...Array.from({ length: 10 }, (_, index) => `Команда ${index + 3}`),
]
const SEASON = TEAMS.flatMap((home, i) =>
  TEAMS.slice(i + 1).map((away, j) => `${home} – ${away} ${(i * (i + j + 1)) % 3}:${(2 * i + j + 1) % 3}`),
).join('\n')

const rows = (page: Page) => page.getByRole('main').locator('tbody tr')
const reasons = (page: Page) => page.getByRole('main').locator('tbody tr > :last-child')

async function paste(page: Page, lang: (typeof LANGUAGES)[number], text: string): Promise<void> {
  await page.getByLabel(m.results[lang]).fill(text)
  await page.getByRole('button', { name: m.show[lang] }).click()
}

for (const lang of LANGUAGES) {
  test(
    `the league of the demo and a pasted season are explained place by place (${lang})`,
    screenFor(lang),
    async ({ page }) => {
      await page.goto(`/${lang}/competitions/table`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.title[lang])
      await expect(rows(page)).toHaveCount(5)
      await expect(reasons(page).first()).toContainText(m.first[lang])
      await expectAccessible(page)

      await paste(page, lang, SEASON)
      await expect(rows(page)).toHaveCount(TEAMS.length)
      for (const reason of await reasons(page).allInnerTexts()) expect(reason.trim()).not.toBe('')
      await expectAccessible(page)
    },
  )
}

test(
  'what cannot be read is named by its line, and nothing typed is lost',
  { tag: '@phone' },
  async ({ page }) => {
    const text = 'Алтын Орда – Көк базар 2:1\nАлтын Орда жеңді\nСәулет – Барлық 2:x'
    await page.goto('/ru/competitions/table')
    await paste(page, 'ru', text)
    const field = page.getByLabel(m.results.ru)
    await expect(field).toHaveAccessibleDescription(/Строка 2 не прочитана[^]*Строка 3 не прочитана/)
    await expect(field).toHaveValue(text)
    await expect(rows(page)).toHaveCount(0)
    await expectAccessible(page)

    await paste(page, 'ru', 'Нұра – Нұра 1:0')
    await expect(field).toHaveAccessibleDescription(/Участник не может встретиться сам с собой/)
    await paste(page, 'ru', 'Нұра – Абай 1:0')
    await expect(rows(page)).toHaveCount(2)
    await expect(field).toHaveValue('Нұра – Абай 1:0')
  },
)

test('other rules order the same results another way', { tag: '@desk' }, async ({ page }) => {
  // Abai has the better difference, Nura won when the two met.
  const text = 'Нұра – Абай 1:0\nАбай – Орал 5:0\nАбай – Орал 1:1\nОрал – Нұра 0:0'
  const first = rows(page).first()
  await page.goto('/kk/competitions/table')
  await page.getByLabel(m.rules.kk).selectOption('fifa-2022')
  await paste(page, 'kk', text)
  await expect(first).toContainText('Абай')
  await page.getByLabel(m.rules.kk).selectOption('fifa-2026')
  await paste(page, 'kk', text)
  await expect(first).toContainText('Нұра')
  await page.getByLabel(m.rules.kk).selectOption('volleyball-3-2-1-0')
  await paste(page, 'kk', text)
  await expect(page.getByLabel(m.results.kk)).toHaveAccessibleDescription(/1:0/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('results are posted and explained all the same', { tag: '@desk' }, async ({ page }) => {
    await page.goto('/kk/competitions/table')
    await paste(page, 'kk', 'Нұра – constructor 1:1\nconstructor – Нұра 0:0')
    await expect(rows(page)).toHaveCount(2)
    await expect(rows(page).first()).toContainText('1')
    await page.getByText(m.decide.kk, { exact: true }).click()
    const ofMatch = page.getByRole('group', { name: m.ofMatch.kk })
    await ofMatch.getByLabel(m.match.kk).selectOption({ index: 1 })
    await ofMatch.getByLabel(m.awardedScore.kk).fill('3')
    await page.getByRole('button', { name: m.apply.kk }).first().click()
    await expect(ofMatch.getByLabel(m.awardedScore.kk)).toHaveAccessibleDescription(/3:0/)
    await expect(ofMatch.getByLabel(m.awardedScore.kk)).toHaveValue('3')
    await ofMatch.getByLabel(m.awardedScore.kk).fill('3:0')
    await ofMatch.getByLabel(m.reason.kk).fill('тіркелмеген ойыншы')
    await page.getByRole('button', { name: m.apply.kk }).first().click()
    await expect(page.getByLabel(m.results.kk)).toHaveValue(
      'Нұра – constructor 3:0 (шешіммен, ойында 1:1, тіркелмеген ойыншы)\nconstructor – Нұра 0:0',
    )
    await expect(page.getByText('Нұра – constructor: шешіммен 3:0 деп есептелді')).toBeVisible()
    await page.getByText(m.decide.kk, { exact: true }).click()
    const ofPoints = page.getByRole('group', { name: m.ofPoints.kk })
    await ofPoints.getByLabel(m.entrant.kk).selectOption('Нұра')
    await ofPoints.getByLabel(m.change.kk).fill('-4')
    await page.getByRole('button', { name: m.apply.kk }).last().click()
    await expect(rows(page).first()).toContainText('constructor')
    await expect(reasons(page).last()).toContainText('ұпай −4')

    await paste(page, 'kk', 'Нұра')
    await expect(page.getByLabel(m.results.kk)).toHaveValue('Нұра')
    await expect(page.getByText('1-жол түсініксіз: Нұра')).toBeVisible()
  })
})
