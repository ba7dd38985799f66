import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { fillRegistration, labelled, visitor, wordsIn } from '../forms.ts'
import { makeEvent } from '../own-event.ts'
import { eventForm, eventProblems } from '../../server/kit/messages/events-form.ts'
import { eventFields } from '../../server/kit/messages/events.ts'
import { authProblems, signInMessages } from '../../server/kit/messages/auth.ts'
import { fieldMessages } from '../../server/kit/messages/fields.ts'
import { homeMessages } from '../../server/kit/messages/home.ts'
import { LOCALES, type Locale } from '../../server/kit/messages/message.ts'
import { commonProblems } from '../../server/kit/messages/problems.ts'
import { registrationProblems } from '../../server/kit/messages/registration.ts'

/** The longest name that the form takes. */
const NAME_LENGTH_MAX = 80
const UNKNOWN_ID = '0190a000-0000-7000-8000-00000000ffff'
const DISTRICT = '352400000'
const TOO_MUCH = 'x'.repeat(1_100_000)

const originOf = (page: Page) => new URL(page.url()).origin

/** Sends the form by its button; gives the status of the answer. */
async function send(page: Page, button: Locator): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await button.click()
  return (await answered).status()
}

/** Fills a field in also beyond what the browser lets people type. */
async function fillWhole(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`#register-${name}`)
  await field.evaluate((input) => input.removeAttribute('maxlength'))
  await field.fill(text)
}

/** How many people the desk's list of the event holds. */
async function countRegistered(organiser: Page, eventId: string): Promise<number> {
  const input = encodeURIComponent(JSON.stringify({ eventId }))
  const answer = await organiser.request.get(`/api/trpc/registration.list?input=${input}`)
  expect(answer.status()).toBe(200)
  const { result } = (await answer.json()) as { result: { data: { total: number } } }
  return result.data.total
}

/** The product's page of a refusal: the reader's language, a title, plain words and a way back. */
function expectRefusalPage(html: string, { language, text }: { language: Locale; text: string }) {
  expect(html).toContain(`<html lang="${language}"`)
  expect(html).toMatch(/<title>[^<]+ · Qamtu<\/title>/)
  expect(html).toContain('rel="stylesheet"')
  expect(html).toContain('<header')
  expect(html).toContain(text)
  expect(html).toContain(`href="/${language}"`)
}

for (const language of LOCALES) {
  const t = wordsIn(language)

  test(
    `a registration that is wrong is refused in ${language} beside its fields, and nothing is written`,
    { tag: '@desk' },
    async ({ as, browser }) => {
      const organiser = await as('organiser')
      const eventId = await makeEvent(organiser, { capacity: 20 })
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(`/${language}/events/${eventId}/register`)
      const button = page.locator('#register button[type="submit"]')

      // Too long, a wrong alphabet, a day that no month has, half a number, no address.
      const wrong = [
        {
          name: 'surname',
          typed: 'ұ'.repeat(NAME_LENGTH_MAX + 1),
          says: t(fieldMessages.too_long, { max: NAME_LENGTH_MAX }),
        },
        { name: 'givenName', typed: '明 123', says: t(fieldMessages.letters_only) },
        { name: 'birthOn', typed: '31.02.2004', says: t(fieldMessages.date_wrong) },
        { name: 'phone', typed: '8 701', says: t(fieldMessages.phone_wrong) },
        { name: 'email', typed: 'a@b', says: t(fieldMessages.email_wrong) },
      ]
      for (const { name, typed } of wrong) await fillWhole(page, name, typed)
      expect(await send(page, button)).toBe(400)
      for (const { name, typed, says } of wrong) {
        await expect.soft(page.locator(`#register-${name}`)).toHaveValue(typed)
        await expect.soft(page.locator(`#register-${name}`)).toHaveAttribute('aria-invalid', 'true')
        await expect.soft(page.locator(`#register-${name}-error`)).toContainText(says)
      }
      await expect(page.locator('.error-summary li').first()).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)

      // More than a form may weigh: the browser shows a page of ours and not a broken connection.
      await fillWhole(page, 'surname', TOO_MUCH)
      expect(await send(page, button)).toBe(413)
      expectRefusalPage(await page.content(), { language, text: t(commonProblems.too_large) })
      expect(await countRegistered(organiser, eventId)).toBe(0)

      // Right at last; the same form once more is the same ticket.
      await page.goto(`/${language}/events/${eventId}/register`)
      const person = visitor('Қайрат')
      await fillRegistration(page, { t, visitor: person, district: await districtName(page) })
      const sent = page.waitForRequest((request) => request.method() === 'POST')
      expect(await send(page, button)).toBe(302)
      const form = (await sent).postData() ?? ''
      await expect(page).toHaveURL(new RegExp(`/${language}/tickets/[\\w-]{38}$`))
      const ticket = new URL(page.url()).pathname
      expect(form).toContain('clientKey=')

      const post = (body: string, origin: string, id = eventId) =>
        context.request.post(`/${language}/events/${id}/register`, {
          headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
          data: Buffer.from(body),
          maxRedirects: 0,
        })
      const replayed = await post(form, originOf(page))
      expect(replayed.status()).toBe(302)
      expect(replayed.headers()['location']).toBe(ticket)
      expect(await countRegistered(organiser, eventId)).toBe(1)

      // A form without its fields, and one of another site.
      const empty = await post('', originOf(page))
      expect(empty.status()).toBe(400)
      expect(await empty.text()).toContain(t(fieldMessages.required))
      const foreign = await post(form, 'https://elsewhere.example')
      expect(foreign.status()).toBe(403)
      expectRefusalPage(await foreign.text(), { language, text: t(commonProblems.other_origin) })

      // The form was opened in time and comes after the closing.
      const closedId = await makeEvent(organiser, { capacity: 5, registrationClosesAt: '2026-01-01T09:00' })
      const late = await post(form, originOf(page), closedId)
      expect(late.status()).toBe(409)
      const said = await late.text()
      expect(said).toContain(t(registrationProblems.registration_closed))
      expect(said).toContain(`value="${person.surname}"`)
      expect(await countRegistered(organiser, closedId)).toBe(0)

      // The event is called off while somebody fills the form in.
      await page.goto(`/${language}/events/${eventId}/register`)
      await fillRegistration(page, { t, visitor: visitor('Айгүл'), district: await districtName(page) })
      const cancelled = await organiser.request.post('/api/trpc/events.cancel', {
        headers: { origin: originOf(page) },
        data: { id: eventId, version: 2, reason: 'Дауыл' },
      })
      expect(cancelled.status(), await cancelled.text()).toBe(200)
      expect(await send(page, button)).toBe(409)
      await expect(page.getByText(t(registrationProblems.event_cancelled)).first()).toBeVisible()
      await context.close()
    },
  )

  test(
    `unknown addresses and a wrong code are answered in ${language}`,
    { tag: '@desk' },
    async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      const unknown = [
        `events/${UNKNOWN_ID}`,
        `events/${UNKNOWN_ID}/register`,
        'events/zzz',
        'tickets/zzz',
        'no-such-page',
      ]
      for (const path of unknown) {
        const answer = await page.goto(`/${language}/${path}`)
        expect.soft(answer?.status(), path).toBe(404)
        expectRefusalPage(await page.content(), { language, text: t(homeMessages.notFound) })
      }
      await page.goto(`/${language}/sign-in/code`)
      await labelled(page, t(signInMessages.contact)).fill('8 701')
      const button = page.locator('main form button[type="submit"]').first()
      expect(await send(page, button)).toBe(400)
      await expect(labelled(page, t(signInMessages.contact))).toHaveValue('8 701')
      const { phone } = visitor('Айгүл')
      await labelled(page, t(signInMessages.contact)).fill(phone)
      expect(await send(page, button)).toBe(302)
      await expect(page).toHaveURL(/\/sign-in\/code\//)
      expect(decodeURIComponent(page.url())).not.toContain(phone.slice(2))
      await labelled(page, t(signInMessages.codeField)).fill('000000')
      const status = await send(page, button)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
      await expect(page.getByText(t(authProblems.code_wrong)).first()).toBeVisible()
      await context.close()
    },
  )
}

/** The district as the form of a registration names it. */
const districtName = async (page: Page) =>
  (await page.locator(`#register-residence option[value="${DISTRICT}"]`).textContent()) ?? ''

test(
  'programs are told in JSON what was wrong with what they sent',
  { tag: '@desk' },
  async ({ as, baseURL }) => {
    const organiser = await as('organiser')
    const origin = baseURL ?? ''
    const post = (procedure: string, body: string) =>
      organiser.request.post(`/api/trpc/${procedure}`, {
        headers: { origin, 'content-type': 'application/json' },
        data: Buffer.from(body),
      })
    for (const body of ['', '{', 'null', '[]', '{"id":"zzz"}']) {
      const answer = await post('events.publish', body)
      expect.soft(answer.status(), body).toBe(400)
      expect.soft(await answer.json()).toHaveProperty('error')
    }
    expect((await post('events.publish', TOO_MUCH)).status()).toBe(413)
    expect((await post('events.publish', JSON.stringify({ id: UNKNOWN_ID, version: 1 }))).status()).toBe(404)
    // Another region than the organiser's.
    await organiser.goto('/kk/desk/events/new')
    const institutionId = await organiser
      .locator('[id="event-institutionId"] option[value]:not([value=""])')
      .first()
      .getAttribute('value')
    // A proxy that passes its own Host.
    const behind = await organiser.request.post('/kk/sign-in', {
      headers: { origin, host: 'inner.example:8080' },
      form: { email: 'a@b', password: 'x', intent: 'password' },
      maxRedirects: 0,
    })
    expect(behind.status()).toBe(302)
    const elsewhere = { kind: 'career_day', institutionId, titleKk: 'Сынақ', districtKato: '751110000' }
    const answer = await post('events.create', JSON.stringify(elsewhere))
    expect([400, 403], await answer.text()).toContain(answer.status())
  },
)

test(
  'an event of another region is refused beside its field, and everything typed stays',
  { tag: '@desk' },
  async ({ as, browser }) => {
    const signedIn = await (await as('organiser')).context().storageState()
    const context = await browser.newContext({ javaScriptEnabled: false, storageState: signedIn })
    const organiser = await context.newPage()
    const t = wordsIn('ru')
    const title = `Чужой район ${visitor('Айгүл').surname}`
    await organiser.goto('/ru/desk/events/new')
    await labelled(organiser, t(eventFields.kind)).selectOption('career_day')
    const district = labelled(organiser, t(eventFields.district))
    await district.evaluate((select) => select.append(new Option('Алматы', '751110000')))
    await district.selectOption('751110000')
    const titleRu = organiser.locator('[id="event-titleRu"]')
    await titleRu.fill(title)
    expect(await send(organiser, organiser.getByRole('button', { name: t(eventForm.saveDraft) }))).toBe(403)
    await expect(organiser.getByText(t(eventProblems.place_outside)).first()).toBeVisible()
    await expect(titleRu).toHaveValue(title)
    await organiser.goto(`/ru/desk/events?q=${encodeURIComponent(title)}`)
    await expect(organiser.locator('main').getByRole('link', { name: title })).toHaveCount(0)

    // Pages of an event of another region are as unknown as those of none.
    const admin = await as('admin')
    const elsewhere = await firstElsewhere(admin)
    for (const page of ['', '/edit', '/move', '/cancel', '/registrations', '/registrations.csv'])
      expect.soft(await statusOf(organiser, `/ru/desk/events/${elsewhere}${page}`), page).toBe(404)
    const sent = await organiser.request.post(`/ru/desk/events/${elsewhere}/cancel`, {
      headers: { origin: originOf(organiser) },
      form: { reason: 'Чужое', version: '1' },
      maxRedirects: 0,
    })
    expect(sent.status()).toBe(404)
    expect(await statusOf(admin, `/ru/desk/events/${elsewhere}`)).toBe(200)
    await context.close()
  },
)

const statusOf = async (page: Page, path: string) =>
  (await page.request.get(path, { maxRedirects: 0 })).status()

/** An event of Almaty, where the organiser of Karaganda has no say. */
async function firstElsewhere(admin: Page): Promise<string> {
  const html = await (await admin.request.get('/ru/events?region=750000000')).text()
  return /\/ru\/events\/([0-9a-f-]{36})/.exec(html)?.[1] ?? ''
}

async function expectStrictPolicy(request: APIRequestContext, path: string, status: number) {
  const answer = await request.get(path)
  expect.soft(answer.status(), path).toBe(status)
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect.soft(policy, path).toMatch(/script-src [^;]*'nonce-[\w+/=]{20,}'/)
  expect.soft(policy, path).not.toMatch(/unsafe-|https?:|\*/)
  const html = await answer.text()
  expect.soft(html, path).toContain('<html lang="kk"')
  expect.soft(/<[^>]+\sstyle="/.exec(html)?.[0], path).toBeUndefined()
  expect
    .soft(/<script(?![^>]*\s(?:src|nonce|type="application\/ld\+json")=?)[^>]*>/.exec(html)?.[0], path)
    .toBeUndefined()
}

test(
  'every kind of page has the strict policy, and cookies are closed to scripts and other sites',
  { tag: '@desk' },
  async ({ as, request }) => {
    const organiser = await as('organiser')
    for (const path of ['/kk', '/kk/events', '/kk/sign-in']) await expectStrictPolicy(request, path, 200)
    for (const path of ['/kk/desk', '/kk/desk/events', '/kk/desk/events/new'])
      await expectStrictPolicy(organiser.request, path, 200)
    await expectStrictPolicy(request, '/kk/no-such-page', 404)
    await expectStrictPolicy(request, `/kk/events/${UNKNOWN_ID}`, 404)

    const eventId = await makeEvent(organiser, { capacity: 1 })
    await organiser.goto(`/kk/events/${eventId}/register`)
    const cookies = await organiser.context().cookies()
    expect(cookies.map(({ name }) => name)).toContain('qamtu.device')
    expect(cookies.some(({ name }) => name.includes('session'))).toBe(true)
    for (const { name, sameSite, httpOnly } of cookies) {
      expect.soft(sameSite, name).toMatch(/^(Lax|Strict)$/)
      // What a page looks like and its language are no secrets.
      if (name !== 'qamtu.look' && name !== 'qamtu.lang') expect.soft(httpOnly, name).toBe(true)
    }
  },
)
