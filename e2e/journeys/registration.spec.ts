import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, screenFor, test } from '../fixtures.ts'
import { makeEvent } from '../own-event.ts'

type Language = 'kk' | 'ru' | 'en'

const WORDS = {
  kk: {
    register: 'Тіркелу',
    place: 'Орын сізде',
    again: 'Бұл адам іс-шараға бұрын тіркелген',
    cancelled: 'Тіркелу тоқтатылды',
  },
  ru: {
    register: 'Зарегистрироваться',
    place: 'Место за вами',
    again: 'Этот человек уже зарегистрирован',
    cancelled: 'Регистрация отменена',
  },
  en: {
    register: 'Register',
    place: 'You have a place',
    again: 'This person is registered already',
    cancelled: 'Registration cancelled',
  },
} as const

const LETTERS = 'абвгдежзиклмнопрстуф'
const word = () => Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Somebody who has never been here. */
function somebody() {
  return {
    surname: `Сынақ${word()}`,
    givenName: 'Қайрат',
    phone: `8 701 ${randomInt(100, 999)} ${randomInt(10, 99)} ${randomInt(10, 99)}`,
  }
}
type Person = ReturnType<typeof somebody>

async function fillIn(page: Page, person: Person): Promise<void> {
  await page.locator('#register-surname').fill(person.surname)
  await page.locator('#register-givenName').fill(person.givenName)
  await page.locator('#register-birthOn').fill('15.03.2004')
  await page.locator('#register-phone').fill(person.phone)
  await page.locator('#register-residence').selectOption('352400000')
  await page.locator('input[name="targetGroups"][value="student"]').check()
  await page.locator('#register-consent').check()
}

const submit = (page: Page) => page.locator('#register button[type="submit"]').click()

async function registerOn(
  page: Page,
  { language, eventId, person }: { language: Language; eventId: string; person: Person },
) {
  await page.goto(`/${language}/events/${eventId}/register`)
  await fillIn(page, person)
  await submit(page)
}

// The main job registers in every language on both screens; what this form does besides needs no more than these.
const FORMS = [
  { language: 'kk', hasScripts: true },
  { language: 'kk', hasScripts: false },
  { language: 'ru', hasScripts: false },
  { language: 'en', hasScripts: true },
] as const

for (const { language, hasScripts } of FORMS) {
  test(
    `somebody registers in ${language} ${hasScripts ? 'with' : 'without'} scripts and holds a ticket`,
    screenFor(language),
    async ({ as, browser }) => {
      const eventId = await makeEvent(await as('organiser'), { capacity: 20 })
      const words = WORDS[language]
      const context = await browser.newContext({ javaScriptEnabled: hasScripts })
      const page = await context.newPage()
      await page.goto(`/${language}/events/${eventId}`)
      await page.getByRole('link', { name: words.register, exact: true }).click()

      // Everything that is wrong is said at once, at its field, and nothing typed is lost.
      await page.locator('#register-surname').fill('Әлиева')
      await page.locator('#register-birthOn').fill('31.02.2004')
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await submit(page)
      expect((await answered).status()).toBe(400)
      await expect(page.locator('.error-summary li')).toHaveCount(6)
      await expect(page.locator('#register-surname')).toHaveValue('Әлиева')
      await expect(page.locator('#register-birthOn')).toHaveValue('31.02.2004')
      if (hasScripts) await expectAccessible(page)

      const person = somebody()
      await fillIn(page, person)
      await submit(page)
      await expect(page).toHaveURL(new RegExp(`/${language}/tickets/[\\w-]{38}$`))
      await expect(page.getByText(words.place)).toBeVisible()
      await expect(page.getByText(`${person.surname} ${person.givenName}`)).toBeVisible()
      await expect(page.locator('.ticket__code')).toHaveText(/[A-Z]{4} [A-Z]{4}$/)
      await expect(page.locator('svg[data-qr]')).toBeVisible()
      if (hasScripts) await expectAccessible(page)

      const address = page.url()
      const picture = await page.request.get(`${address}/ticket.png`)
      expect(picture.headers()['content-type']).toBe('image/png')
      expect((await picture.body()).readUInt32BE(16)).toBe(1080)
      const again = await page.request.get(address)
      expect(again.headers()['cache-control']).toBe('no-store')
      expect(again.headers()['x-robots-tag']).toBe('noindex')

      // The same form once more, by Back: the same ticket.
      await page.goBack()
      await fillIn(page, person)
      await submit(page)
      await expect(page).toHaveURL(address)

      // The same person on another phone is told so and sees no ticket.
      const otherContext = await browser.newContext({ javaScriptEnabled: hasScripts })
      const other = await otherContext.newPage()
      await registerOn(other, { language, eventId, person })
      await expect(other.getByText(words.again)).toBeVisible()
      await expect(other.locator('a[href*="/tickets/"]')).toHaveCount(0)
      await otherContext.close()

      await page.goto(`${address}/cancel`)
      if (hasScripts) await expectAccessible(page)
      await page.locator('main button[type="submit"]').last().click()
      await expect(page).toHaveURL(address)
      await expect(page.getByText(words.cancelled).first()).toBeVisible()
      await expect(page.locator('svg[data-qr]')).toHaveCount(0)
      await context.close()
    },
  )
}

test(
  'who comes too late waits in turn and gets the place that is given back',
  { tag: '@desk' },
  async ({ as, browser }) => {
    const eventId = await makeEvent(await as('organiser'), { capacity: 1 })
    const visit = async () => (await browser.newContext()).newPage()
    const [first, second] = [await visit(), await visit()]
    await registerOn(first, { language: 'kk', eventId, person: somebody() })
    await expect(first.getByText('Орын сізде')).toBeVisible()
    await second.goto(`/kk/events/${eventId}/register`)
    await expect(second.getByRole('heading', { level: 1 })).toHaveText('Күту тізіміне жазылу')
    await fillIn(second, somebody())
    await submit(second)
    await expect(second.getByText('Күту тізімінде: 1')).toBeVisible()
    await expect(second.locator('svg[data-qr]')).toHaveCount(0)
    await first.goto(`${first.url()}/cancel`)
    await first.getByRole('button', { name: 'Иә, бас тартамын' }).click()
    await second.reload()
    await expect(second.getByText('Орын сізде')).toBeVisible()
    await expect(second.locator('svg[data-qr]')).toBeVisible()
    await Promise.all([first.context().close(), second.context().close()])
  },
)

test(
  'a name is put right on the ticket, another person is not put in',
  { tag: '@phone' },
  async ({ as, browser }) => {
    const eventId = await makeEvent(await as('organiser'), { capacity: 5 })
    const page = await (await browser.newContext()).newPage()
    const person = somebody()
    await registerOn(page, { language: 'kk', eventId, person })
    const address = page.url()
    await page.getByRole('link', { name: 'Мәліметті түзету' }).click()
    await expectAccessible(page)
    await page.locator('#correct-givenName').fill('Айгерім')
    await page.getByRole('button', { name: 'Сақтау' }).click()
    await expect(page.locator('.error-summary')).toContainText('басқа адамның аты-жөніне ұқсайды')
    await page.locator('#correct-givenName').fill('Қайырат')
    await page.getByRole('button', { name: 'Сақтау' }).click()
    await expect(page).toHaveURL(address)
    await expect(page.getByText(`${person.surname} Қайырат`)).toBeVisible()
    await page.context().close()
  },
)

test(
  'a form for a closed door, a child and a wrong address are answered in plain words',
  { tag: '@desk' },
  async ({ as, page, request }) => {
    const eventId = await makeEvent(await as('organiser'), { capacity: 5 })
    await page.goto(`/kk/events/${eventId}/register`)
    await fillIn(page, somebody())
    await page.locator('#register-birthOn').fill(`15.03.${new Date().getFullYear() - 10}`)
    await submit(page)
    await expect(page.locator('.error-summary')).toContainText(
      '14 жасқа толмаған бала туралы дерек сақталмайды',
    )
    await page.locator('#register-birthOn').fill(`15.03.${new Date().getFullYear() - 15}`)
    await submit(page)
    await expect(page.locator('.error-summary')).toContainText('заңды өкіліңіздің')
    await expect(page.locator('#register-guardianName')).toBeVisible()
    expect((await request.get('/kk/events/not-an-id/register')).status()).toBe(404)
    expect((await request.get(`/kk/tickets/${'A'.repeat(38)}`)).status()).toBe(404)
    expect((await request.get('/kk/tickets/short/ticket.png')).status()).toBe(404)
  },
)

test(
  'an administrator reads in the outbox what could not be sent',
  { tag: '@desk' },
  async ({ as, browser }) => {
    const eventId = await makeEvent(await as('organiser'), { capacity: 5 })
    const visitor = await (await browser.newContext()).newPage()
    const person = somebody()
    await registerOn(visitor, { language: 'ru', eventId, person })
    await expect(visitor.getByText('Билет не отправлен')).toBeVisible()
    const admin = await as('admin')
    await admin.goto(
      `/ru/desk/outbox?q=${encodeURIComponent(person.phone.replaceAll(' ', '').replace(/^8/, '+7'))}`,
    )
    await expect(admin.getByText('канал не настроен').first()).toBeVisible({ timeout: 15_000 })
    await visitor.context().close()
  },
)
