import { expect, test } from '../fixtures.ts'
import { makeEvent } from '../own-event.ts'

const EVENT = /\/kk\/events\/[0-9a-f-]{36}$/

test(
  'an event says what it is to search engines and messengers',
  { tag: '@desk' },
  async ({ page, request }) => {
    await page.goto('/kk/events')
    await page.locator('.event-list a').first().click()
    await expect(page).toHaveURL(EVENT)
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({
      '@type': 'Event',
      startDate: expect.stringMatching(/\+05:00$/),
      offers: { price: 0 },
    })
    const image = await page.locator('meta[property="og:image"]').getAttribute('content')
    const picture = await request.get(new URL(image ?? '').pathname)
    expect(picture.headers()['content-type']).toBe('image/png')
    const etag = picture.headers()['etag'] ?? ''
    const again = await request.get(new URL(image ?? '').pathname, { headers: { 'If-None-Match': etag } })
    expect(again.status()).toBe(304)
  },
)

for (const path of ['/calendar.ics', '/kk/events.rss']) {
  test(`${path} is not sent twice while nothing changes`, { tag: '@desk' }, async ({ request }) => {
    const first = await request.get(path)
    expect(first.status()).toBe(200)
    const headers = { 'If-None-Match': first.headers()['etag'] ?? '' }
    expect((await request.get(path, { headers })).status()).toBe(304)
    expect((await request.get(`${path}?kind=none_such`)).status()).toBe(400)
  })
}

test('only the page made for other sites may be framed', { tag: '@desk' }, async ({ page, request }) => {
  const framed = await request.get('/kk/embed/events')
  expect(framed.headers()['content-security-policy']).toContain('frame-ancestors *;')
  expect(framed.headers()['x-frame-options']).toBeUndefined()
  for (const path of ['/kk/events', '/kk/sign-in', '/kk/embed/other']) {
    const other = await request.get(path)
    expect(other.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(other.headers()['x-frame-options']).toBe('DENY')
  }
  await page.goto('/kk/embed/events')
  const targets = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('target')))
  expect(targets.length).toBeGreaterThan(1)
  expect(new Set(targets)).toEqual(new Set(['_parent']))
})

test('a week has seven days and leads to the next', { tag: '@desk' }, async ({ page }) => {
  await page.goto('/ru/events?view=week&week=2026-12-09')
  await expect(page.locator('.week__day')).toHaveCount(7)
  await expect(page.locator('.week__date').first()).toContainText('7 декабря')
  await page.getByRole('link', { name: 'Следующая неделя' }).click()
  await expect(page.locator('.week__date').first()).toContainText('14 декабря')
})

test('a cancelled event leaves the subscribed calendar', { tag: '@desk' }, async ({ as, request }) => {
  const organiser = await as('organiser')
  const id = await makeEvent(organiser, { capacity: 5 })
  const feed = '/calendar.ics?district=352400000&lang=kk'
  const before = await request.get(feed)
  const entryOf = (text: string) =>
    text
      .replaceAll(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .find((entry) => entry.includes(`/events/${id}`))
  const uid = /UID:(\S+)/.exec(entryOf(await before.text()) ?? '')?.[1]
  expect(uid).toBeDefined()

  await organiser.goto(`/kk/desk/events/${id}/cancel`)
  await organiser.getByLabel('Болдырмау себебі').fill('Дауылды ескерту')
  await organiser.getByRole('button', { name: 'Іс-шараны болдырмау' }).click()
  await expect(organiser).toHaveURL(/done=cancelled/)

  const after = await request.get(feed, { headers: { 'If-None-Match': before.headers()['etag'] ?? '' } })
  expect(after.status()).toBe(200)
  expect(await after.text()).not.toContain(uid)
  // Whoever kept the file of the event has it taken back by the same identity and a higher sequence.
  const file = entryOf(await (await request.get(`/kk/events/${id}/event.ics`)).text())
  expect(file).toContain(`UID:${uid}`)
  expect(file).toContain('STATUS:CANCELLED')
  expect(file).toContain('SEQUENCE:1')
})

test(
  'a private calendar is opened by its address alone, until it is ended',
  { tag: '@desk' },
  async ({ as, request }) => {
    const person = await as('organiser')
    await person.goto('/kk/account')
    await person.getByRole('link', { name: 'Күнтізбеге сілтеме алу' }).click()
    const work = person.getByRole('region', { name: 'Мен жұмыс істейтін іс-шаралар' })
    await work.getByRole('button', { name: /Сілтеме жасау|Жаңа сілтеме жасау/ }).click()
    const address = await work.getByLabel('Күнтізбе мекенжайы').inputValue()
    const path = new URL(address).pathname
    const feed = await request.get(path)
    expect(feed.headers()).toMatchObject({
      'cache-control': 'private, no-cache',
      'referrer-policy': expect.stringMatching(/no-referrer$/),
      'x-robots-tag': 'noindex',
    })
    expect(await feed.text()).toContain('BEGIN:VEVENT')
    const headers = { 'If-None-Match': feed.headers()['etag'] ?? '' }
    expect((await request.get(path, { headers })).status()).toBe(304)
    await person.goto('/kk/account/feeds')
    await expect(person.getByLabel('Күнтізбе мекенжайы')).toHaveCount(0)
    await work.getByRole('button', { name: 'Сілтемені жабу' }).click()
    await expect(person.getByText('Сілтеме жабылды')).toBeVisible()
    expect((await request.get(path)).status()).toBe(404)
  },
)

test('a filter found on the map is kept under a name', { tag: '@desk' }, async ({ as }) => {
  const person = await as('participant')
  await person.goto('/kk/events?view=map')
  await person
    .getByRole('row', { name: /Қарағанды облысы/ })
    .getByRole('link')
    .click()
  await person
    .getByRole('row', { name: /Теміртау қаласы/ })
    .getByRole('link')
    .click()
  await expect(person).toHaveURL(/district=352400000/)
  await person.getByRole('link', { name: 'Сүзгіні сақтау' }).click()
  const name = `Теміртау ${Date.now()}`
  await person.getByLabel('Сүзгінің атауы').fill(name)
  await person.getByRole('button', { name: 'Сақтау', exact: true }).click()
  await expect(person.getByRole('heading', { name })).toBeVisible()
  await person.getByRole('button', { name: `Алып тастау: ${name}` }).click()
  await expect(person.getByRole('heading', { name })).toHaveCount(0)
})

test(
  'dates of several events are shifted and put back, before anybody is told',
  { tag: '@desk' },
  async ({ as }) => {
    const organiser = await as('organiser')
    const ids = [await makeEvent(organiser, { capacity: 5 }), await makeEvent(organiser, { capacity: 5 })]
    const dayOf = async (id: string) => {
      const page = await organiser.request.get(`/ru/events/${id}`)
      return /"startDate":"(\d{4}-\d\d-\d\d)/.exec(await page.text())?.[1]
    }
    const before = await Promise.all(ids.map(dayOf))
    await organiser.goto('/ru/desk/events?district=352400000&kind=career_day')
    for (const id of ids) await organiser.locator(`input[name="ids"][value="${id}"]`).check()
    await organiser.getByRole('button', { name: 'Сдвинуть даты' }).click()
    await organiser.getByLabel('На сколько дней').fill('3')
    await organiser.getByRole('button', { name: 'Посмотреть, что будет' }).click()
    await organiser.getByRole('button', { name: 'Выполнить для 2 мероприятий' }).click()
    await expect(organiser.getByText('Сообщение зарегистрированным уйдёт через 60 секунд.')).toBeVisible()
    expect(await Promise.all(ids.map(dayOf))).not.toEqual(before)
    await organiser.getByRole('button', { name: 'Отменить сдвиг' }).click()
    await expect(organiser.getByText('2 мероприятия возвращены на прежние даты.')).toBeVisible()
    expect(await Promise.all(ids.map(dayOf))).toEqual(before)
  },
)

test(
  'a filter is cleared without leaving the map, and a series may stand once',
  { tag: '@desk' },
  async ({ page }) => {
    await page.goto('/kk/events?view=map&region=350000000&series=next')
    await expect(page.getByRole('link', { name: 'Әр сериядан ең жақын күні ғана' })).toBeVisible()
    await page.locator('.filter-bar__summary').click()
    await page.getByRole('link', { name: 'Сүзгіні тазалау' }).click()
    await expect(page).toHaveURL(/\/kk\/events\?view=map$/)
  },
)
