import { expect, expectAccessible, test } from '../fixtures.ts'

const NAME = 'an agenda stands on the public page, the link to join only on the ticket'
const LINK = 'https://meet.example.kz/qamtu-journey'

test(NAME, { tag: '@desk' }, async ({ as, browser }) => {
  const page = await as('organiser')
  await page.goto('/ru/desk/events')
  const first = page.getByRole('table').getByRole('rowheader').getByRole('link').last()
  const title = await first.innerText()
  await first.click()
  await page.getByRole('link', { name: 'Программа, партнёры, подключение' }).click()
  await page.getByRole('radio', { name: 'Очно и онлайн' }).check()
  await page.getByLabel('Ссылка для подключения').fill('http://meet.example.kz')
  await page.getByRole('group', { name: 'Пункт 1' }).getByLabel('Начало').fill('10:15')
  await page
    .getByRole('group', { name: 'Пункт 1' })
    .getByLabel('Тема на русском')
    .fill('Как устроена мастерская')
  await page.getByRole('group', { name: 'Пункт 1' }).getByLabel('Имя выступающего').fill('Қайрат Серікұлы')
  await page.getByRole('group', { name: 'Партнёр 1' }).getByLabel('Или название').fill('Депо «Көктем»')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Ссылка должна начинаться с https://').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Ссылка для подключения').fill(LINK)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Сохранено.')).toBeVisible()
  const id = /events\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

  const anybody = await browser.newContext({ javaScriptEnabled: false })
  const reader = await anybody.newPage()
  await reader.goto(`/ru/events/${id}`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(reader.getByText('Как устроена мастерская')).toBeVisible()
  await expect(reader.getByText('Депо «Көктем»')).toBeVisible()
  await expect(reader.getByText('Очно и онлайн.')).toBeVisible()
  for (const address of [`/ru/events/${id}`, `/ru/events/${id}/register`, `/ru/events/${id}/event.ics`]) {
    expect(await (await reader.request.get(address)).text()).not.toContain('meet.example.kz')
  }
  await anybody.close()
})
