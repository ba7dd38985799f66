import type { Locator, Page } from '@playwright/test'
import { signInState } from '../sign-in-state.ts'
import { expect, expectAccessible, test } from '../fixtures.ts'

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const field = (page: Page, name: string): Locator => page.locator(`[id="event-${name}"]`)

const KARAGANDA = '351000000'
const PALACE = 'Дворец культуры горняков, проспект Бухар-Жырау, 32'

/** The form of a new event at the palace, everything but the day filled in. */
async function fillEvent(page: Page, title: string): Promise<void> {
  await page.goto('/ru/desk/events/new')
  await field(page, 'kind').selectOption('forum')
  await field(page, 'titleRu').fill(title)
  await field(page, 'districtKato').selectOption(KARAGANDA)
  await expect(field(page, 'venueId').locator('option', { hasText: PALACE })).toBeAttached()
  await field(page, 'venueId').selectOption({ label: PALACE })
  await expect(page.getByLabel('Малый зал')).toBeVisible()
}

async function setTime(page: Page, on: string, [start, end]: [string, string]): Promise<void> {
  await field(page, 'sessions[0].on').fill(on)
  await field(page, 'sessions[0].start').fill(start)
  await field(page, 'sessions[0].end').fill(end)
}

test(
  'two organisers race for one hall: one gets it, the other is told by whom and takes a free hour',
  { tag: '@desk' },
  async ({ as }) => {
    const [one, other] = [await as('organiser'), await as('admin')]
    const on = dayAhead(60 + Math.floor(Math.random() * 300))
    const titles = [`Форум ${unique()}`, `Слёт ${unique()}`] as const
    for (const [index, page] of [one, other].entries()) {
      await fillEvent(page, titles[index] ?? '')
      await setTime(page, on, ['10:00', '12:00'])
      await page.getByLabel('Малый зал').check()
    }
    await Promise.all(
      [one, other].map((page) => page.getByRole('button', { name: 'Сохранить черновик' }).click()),
    )
    const hasWon = (page: Page) => /done=saved/.test(page.url())
    await expect
      .poll(async () => {
        const refusals = await Promise.all([one, other].map((page) => page.locator('.error-summary').count()))
        return [one, other].filter(hasWon).length + refusals.filter((count) => count > 0).length
      })
      .toBe(2)
    const [winner, loser] = hasWon(one) ? [one, other] : [other, one]
    expect(hasWon(loser)).toBe(false)
    await expect(winner.getByText('забронировано', { exact: true })).toBeVisible()
    await expect(loser.locator('.error-summary')).toContainText('«Малый зал» занято')
    await expect(loser.locator('.error-summary')).toContainText('10:00–12:00')
    await expect(loser.getByLabel('Малый зал')).toBeChecked()
    await expectAccessible(loser)

    await loser.getByRole('button', { name: 'Проверить занятость' }).click()
    const found = loser.locator('#conflicts')
    await expect(found).toContainText('1 пересечение')
    await expectAccessible(loser)
    await found.getByRole('button').first().click()
    await expect(found).toContainText('Пересечений нет')
    await expect(field(loser, 'sessions[0].start')).not.toHaveValue('10:00')
    await loser.getByRole('button', { name: 'Сохранить черновик' }).click()
    await expect(loser).toHaveURL(/done=saved/)
    await expect(loser.getByText('забронировано', { exact: true })).toBeVisible()
    await expectAccessible(loser)
  },
)

test(
  'a check without JavaScript lists clashes and warnings and fills another space in',
  { tag: '@desk' },
  async ({ browser }) => {
    const context = await browser.newContext({
      storageState: await signInState(browser, 'organiser'),
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    const on = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)
    await page.goto('/ru/desk/events/new')
    await field(page, 'kind').selectOption('forum')
    await field(page, 'titleRu').fill('Без скриптов')
    await field(page, 'districtKato').selectOption(KARAGANDA)
    await page.getByRole('button', { name: 'Показать площадки' }).click()
    await field(page, 'venueId').selectOption({ label: PALACE })
    await page.getByRole('button', { name: 'Показать помещения' }).click()
    await setTime(page, on, ['18:00', '20:00'])
    await page.getByLabel('Большой зал').check()
    await field(page, 'plannedPeople').fill('80')
    await page.getByRole('button', { name: 'Проверить занятость' }).click()
    const found = page.locator('#conflicts')
    await expect(found).toContainText('«Большой зал» занято')
    await expect(found).toContainText('День выбора профессии: площадка колледжей')
    await expect(found).toContainText('обычно объявляют за неделю')
    await found.getByRole('button', { name: /^Малый зал/ }).click()
    await expect(page.locator('#conflicts')).toContainText('Пересечений нет')
    await expect(page.getByLabel('Малый зал')).toBeChecked()
    await expect(page.getByLabel('Большой зал')).not.toBeChecked()
    await expect(field(page, 'titleRu')).toHaveValue('Без скриптов')
    await context.close()
  },
)

test(
  'the owner of a venue decides, the day shows it by space, a venue is divided',
  { tag: '@desk' },
  async ({ as }) => {
    const page = await as('organiser')
    await page.goto('/ru/desk/bookings')
    await expectAccessible(page)
    const first = page.locator('article, .card').filter({ hasText: 'Мастер-класс электромонтажника' }).first()
    await first.getByText('Отказать').first().click()
    await first.getByRole('button', { name: 'Отказать' }).click()
    await expect(page.locator('.error-summary')).toBeVisible()
    await page.getByLabel('Причина отказа').first().fill('Ремонт электросети')
    await first.getByRole('button', { name: 'Отказать' }).click()
    await expect(page.getByText('Отказано, место свободно')).toBeVisible()
    await page.getByRole('button', { name: 'Подтвердить' }).first().click()
    await expect(page.getByText('Бронь подтверждена')).toBeVisible()

    await page.goto(`/ru/desk/venues?q=${encodeURIComponent('горняков')}`)
    await page.getByRole('link', { name: 'Дворец культуры горняков' }).click()
    await expect(page.getByLabel('Ответственное лицо')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Занятость по дням' }).click()
    await expect(page.getByRole('row', { name: /Большой зал/ })).toContainText('09:00–20:00')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Следующий день' }).click()
    await expect(page.getByRole('row', { name: /Большой зал/ })).toContainText('свободно')

    await page.goBack()
    await page.getByRole('link', { name: 'Дворец культуры горняков' }).click()
    await page.getByRole('link', { name: 'Помещения и поля' }).click()
    await expect(page.getByLabel('Часть чего')).toBeVisible()
    await expectAccessible(page)
    const name = `Класс ${unique()}`
    await page.getByLabel('Название на казахском').fill(name)
    await page.getByLabel('Название на русском').fill(name)
    await page.getByLabel('Часть чего').selectOption({ label: 'Малый зал' })
    await page.getByRole('button', { name: 'Добавить помещение' }).click()
    await expect(page.getByRole('rowheader', { name: `— ${name}` })).toBeVisible()
    await page.goto('/ru/desk/resources')
    await expectAccessible(page)
  },
)

test('an administrator keeps the days off', { tag: '@desk' }, async ({ as }) => {
  const page = await as('admin')
  await page.goto('/ru/desk/holidays?year=2025')
  await expect(page.getByRole('row', { name: /Первый день Курбан-айта/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Дата').fill('2031-05-03')
  await page.getByLabel('Название на казахском').fill('Демалыс ауыстырылды')
  await page.getByLabel('Название на русском').fill('Перенос выходного')
  await page.getByRole('button', { name: 'Записать день' }).click()
  await expect(page.getByRole('row', { name: /Перенос выходного/ })).toBeVisible()
  await page.getByRole('button', { name: /^Убрать: / }).click()
  await expect(page.getByRole('row', { name: /Перенос выходного/ })).toHaveCount(0)
})
