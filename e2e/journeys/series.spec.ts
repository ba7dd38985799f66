import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../fixtures.ts'
import { ownWord } from '../forms.ts'
import { signInState } from '../sign-in-state.ts'

const DAY_MS = 86_400_000
const dayAfter = (on: string, days: number) =>
  new Date(Date.parse(on) + days * DAY_MS).toISOString().slice(0, 10)
const typed = (on: string) => on.split('-').reverse().join('.')

/** Holidays with a working day after them and none a week before or after. */
const HOLIDAYS = ['01-02', '01-07', '05-01', '05-07', '05-09', '07-06', '10-25', '12-16']

/** The next holiday on a Monday that is far enough ahead. */
function mondayHoliday(): string {
  for (let days = 40; ; days += 1) {
    const on = dayAfter(new Date().toISOString().slice(0, 10), days)
    if (HOLIDAYS.includes(on.slice(5)) && new Date(on).getUTCDay() === 1) return on
  }
}

/** A procedure of the desk, called as the page's own person. */
async function call(page: Page, procedure: string, input: object): Promise<{ id: string }> {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    data: input,
    headers: { origin: new URL(page.url()).origin },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return ((await answer.json()) as { result: { data: { id: string } } }).result.data
}

/** A hall of its own with an event a week before the holiday, and another that has the hall a week after it. */
async function makeLeague(page: Page, holiday: string) {
  await page.goto('/ru/desk')
  const word = ownWord().cyrillic
  const district = '352400000'
  const named = { nameKk: `Спорт кешені ${word}`, nameRu: `Спорткомплекс ${word}` }
  const venue = await call(page, 'venues.save', {
    ...named,
    kind: 'stadium',
    districtKato: district,
    addressRu: 'улица Мира, 1',
  })
  const space = (nameRu: string) =>
    call(page, 'venues.saveSpace', { venueId: venue.id, nameKk: `${nameRu} (кк)`, nameRu, capacity: 80 })
  const [hall, gym] = [await space('Игровой зал'), await space('Малый спортзал')]
  const event = (title: string, on: string) =>
    call(page, 'events.create', {
      kind: 'league_day',
      titleKk: `${title} (кк)`,
      titleRu: title,
      districtKato: district,
      venueId: venue.id,
      plannedPeople: 40,
      sessions: [{ on, start: '19:00', end: '21:00', spaceIds: [hall.id] }],
    })
  const league = await event(`Лига ${word}`, dayAfter(holiday, -7))
  await event(`Турнир ${word}`, dayAfter(holiday, 7))
  return { league, gym, word }
}

test(
  'a Monday series over a holiday is seen whole before it is saved, then changed at once; who is late is told by whom',
  { tag: '@desk' },
  async ({ as, browser }) => {
    const holiday = mondayHoliday()
    const organiser = await as('organiser')
    const { league, word } = await makeLeague(organiser, holiday)

    // Dates, holiday and clash are decided without JavaScript.
    const plain = await browser.newContext({
      storageState: await signInState(browser, 'organiser'),
      javaScriptEnabled: false,
    })
    const page = await plain.newPage()
    await page.goto(`/ru/desk/events/${league.id}`)
    await page.getByText('Ещё', { exact: true }).click()
    await page.getByRole('link', { name: 'Повторить…' }).click()
    await page.getByLabel('Последний день', { exact: true }).fill(dayAfter(holiday, 14))
    await page.getByRole('button', { name: 'Показать даты' }).click()
    const dates = page.locator('#dates')
    await expect(dates.getByRole('heading').first()).toContainText('4 даты')
    await expect(dates).toContainText('Пересечение в 1 дате')
    await expect(dates).toContainText('1 дата выпадает на праздник или выходной')
    await dates.getByRole('button', { name: /^Перенести: вторник/ }).click()
    await expect(dates).toContainText('по правилу понедельник')
    const clash = dates
      .locator('li')
      .filter({ hasText: `Турнир ${word}` })
      .first()
    await expect(clash).toContainText('«Игровой зал» занято')
    await clash.getByRole('button', { name: /^Малый спортзал/ }).click()
    await expect(dates).toContainText('Пересечений нет')
    await dates.getByRole('button', { name: `Пропустить: ${typed(dayAfter(holiday, 14))}` }).click()
    await expect(dates.getByRole('heading').first()).toContainText('3 даты')
    await page.getByRole('button', { name: 'Сохранить черновиками' }).click()
    await expect(page.getByText('Серия сохранена.')).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(4)
    const address = page.url().replace(/\?.*/, '')
    await plain.close()

    await organiser.goto(address)
    await expect(organiser.getByText('Каждую неделю по понедельникам, 19:00–21:00')).toBeVisible()
    await expectAccessible(organiser)

    // Two look at the same change; the one who saves first wins.
    const late = await as('admin')
    for (const [reader, start] of [
      [organiser, '18:00'],
      [late, '17:00'],
    ] as const) {
      await reader.goto(address)
      await reader.getByRole('link', { name: 'Изменить серию' }).click()
      await reader.locator('[id="event-sessions[0].start"]').fill(start)
      await reader.getByRole('button', { name: 'Показать изменения' }).click()
      await expect(reader.locator('#changes')).toContainText('Изменятся 3 мероприятия')
    }
    await expect(organiser.locator('#changes')).toContainText('19:00–21:00')
    await expectAccessible(organiser)
    await organiser.getByRole('button', { name: 'Изменить все' }).click()
    await expect(organiser.getByText('Серия изменена.')).toBeVisible()
    // The day moved off the holiday stays where it is, at the new hour.
    await expect(organiser.getByRole('row', { name: /вторник/ })).toContainText('18:00–21:00')

    await late.getByRole('button', { name: 'Изменить все' }).click()
    await expect(late.getByText(/Серию изменил\(а\) Аружан Демо/)).toBeVisible()
    await expect(late.locator('[id="event-sessions[0].start"]')).toHaveValue('17:00')
    await expectAccessible(late)
  },
)
