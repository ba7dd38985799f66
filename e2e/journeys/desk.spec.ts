import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures.ts'
import { makeEvent } from '../own-event.ts'

// A district of its own: the square of a day shows six parts, and other journeys fill that of theirs.
const DISTRICT = '353200000'
const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const month = `/ru/desk/month?month=${day.slice(0, 7)}&kato=${DISTRICT}`

const partOf = (page: Page, id: string) => page.locator(`[data-part="${id}"]`)
const squareOf = (page: Page, on: string) => page.locator(`[data-day="${on}"]`)

/** The day beside the event's own one in the squares of the month. */
async function neighbour(page: Page): Promise<string> {
  const days = await page
    .locator('[data-day]')
    .evaluateAll((squares) => squares.map((square) => square.getAttribute('data-day') ?? ''))
  const at = days.indexOf(day)
  return days[at + 1] ?? days[at - 1] ?? ''
}

async function carry(page: Page, id: string, on: string): Promise<void> {
  await partOf(page, id).scrollIntoViewIfNeeded()
  const [from, to] = [await partOf(page, id).boundingBox(), await squareOf(page, on).boundingBox()]
  if (!from || !to) throw new Error('nothing to carry')
  await page.mouse.move(from.x + 12, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 24, { steps: 3 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 })
  await page.mouse.up()
}

test(
  'an organiser carries events to another day and takes it back, then publishes several at once',
  { tag: '@desk' },
  async ({ as }) => {
    const page = await as('organiser')
    const draft = await makeEvent(page, { capacity: 5, isDraft: true, districtKato: DISTRICT })
    const published = await makeEvent(page, { capacity: 5, districtKato: DISTRICT })

    await page.goto(month)
    await expect(squareOf(page, day).locator(`[data-part="${draft}"]`)).toBeVisible()
    const target = await neighbour(page)
    await carry(page, draft, target)
    await expect(squareOf(page, target).locator(`[data-part="${draft}"]`)).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'перенесено' })).toBeVisible()
    await page.getByRole('button', { name: 'Отменить перенос' }).click()
    await expect(squareOf(page, day).locator(`[data-part="${draft}"]`)).toBeVisible()

    await carry(page, published, target)
    const panel = page.getByRole('complementary', { name: 'Перенести на другой день' })
    await expect(panel.getByText('Никто не зарегистрирован')).toBeVisible()
    await expect(squareOf(page, day).locator(`[data-part="${published}"]`)).toBeVisible()
    await expectAccessible(page)
    await panel.getByRole('button', { name: 'Перенести', exact: true }).click()
    await expect(squareOf(page, target).locator(`[data-part="${published}"]`)).toBeVisible()
    await page.getByRole('button', { name: 'Отменить перенос' }).click()
    await expect(page.getByText('Перенос отменён.')).toBeVisible()

    const title = (await partOf(page, draft).locator('a').first().textContent())?.split(' ').at(-2) ?? ''
    await page.goto(`/ru/desk/events?tab=drafts&q=${encodeURIComponent(title)}`)
    await page.getByRole('row').filter({ hasText: title }).locator('.tick').click()
    await page.getByRole('button', { name: 'Опубликовать' }).click()
    await expect(page.getByText('получится')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Выполнить для 1 мероприятия' }).click()
    await expect(page.getByText('выполнено', { exact: true })).toBeVisible()

    await page.goto(`/ru/desk/year?kato=350000000&year=${day.slice(0, 4)}`)
    const cell = page.locator('.year td a').last()
    await cell.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('.side-panel')).toBeVisible()
    await expectAccessible(page)
  },
)
