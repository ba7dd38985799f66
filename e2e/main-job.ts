import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible } from './fixtures.ts'
import { fillRegistration, labelled, type Visitor } from './forms.ts'
import { demoEmail, type DemoPerson } from './sign-in-state.ts'
import { headcountGroups } from '../server/kit/messages/attendance.ts'
import { auditActions, auditMessages } from '../server/kit/messages/audit.ts'
import { calendarMessages, registrationButtons } from '../server/kit/messages/calendar.ts'
import { closingMessages } from '../server/kit/messages/closing.ts'
import { doorMessages } from '../server/kit/messages/door.ts'
import { eventDesk } from '../server/kit/messages/events-desk.ts'
import { eventForm, missingParts } from '../server/kit/messages/events-form.ts'
import { eventFields, eventKinds } from '../server/kit/messages/events.ts'
import type { Translate } from '../server/kit/messages/format.ts'
import { institutionMessages } from '../server/kit/messages/institutions.ts'
import type { Locale } from '../server/kit/messages/message.ts'
import { outboxMessages, outboxStates } from '../server/kit/messages/outbox.ts'
import { registerForm } from '../server/kit/messages/register-form.ts'
import { reachFigures, reachMessages } from '../server/kit/messages/reports.ts'
import { placeKindNames, roleNames } from '../server/kit/messages/roles.ts'
import { staffMessages } from '../server/kit/messages/staff.ts'
import { ticketMessages } from '../server/kit/messages/tickets.ts'
import { uiMessages } from '../server/kit/messages/ui.ts'

/** Every walk has a district of its own, so that walks at the same time do not move each other's figures. */
export const DISTRICTS: Readonly<Record<string, Record<Locale, { kato: string; name: string }>>> = {
  phone: {
    kk: { kato: '352200000', name: 'Саран қаласы' },
    ru: { kato: '352800000', name: 'город Шахтинск' },
    en: { kato: '352100000', name: 'Priozersk' },
  },
  desk: {
    kk: { kato: '354800000', name: 'Қарқаралы ауданы' },
    ru: { kato: '356400000', name: 'Шетский район' },
    en: { kato: '355600000', name: 'Osakarovka District' },
  },
}

/** The same word as somebody types it who does not write the language of the page. */
export const TYPED: Readonly<Record<Locale, string>> = { kk: 'qarlygash', ru: 'карлыгаш', en: 'Karlıgaş' }

export const HEADCOUNT = 7
const FIGURES = ['planned', 'held', 'visits', 'people', 'headcount', 'residents'] as const
type Figures = Record<(typeof FIGURES)[number], number>

/** What a walk knows of its event. */
export type Walk = {
  language: Locale
  t: Translate
  district: { kato: string; name: string }
  title: string
  typed: string
  as: (person: DemoPerson) => Promise<Page>
  browser: Browser
}

/** Today on the clock of Almaty. */
const today = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)

const summary = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text })

/** The figures of a district for today, by the heads of their columns. */
export async function readReach(page: Page, { language, t, district }: Walk): Promise<Figures> {
  await page.goto(`/${language}/desk/reach?from=${today()}&to=${today()}`)
  const table = page.getByRole('table', { name: t(reachMessages.tableCaption) })
  const heads = await table.getByRole('columnheader').allInnerTexts()
  const row = table.getByRole('row', { name: district.name })
  const cells = await row.getByRole('cell').allInnerTexts()
  const figure = (name: (typeof FIGURES)[number]) => {
    const column = heads.findIndex((head) => head.trim() === t(reachFigures[name])) - 1
    expect(column, `${name} is a column`).toBeGreaterThanOrEqual(0)
    return Number((cells[column] ?? '').replace(/\D/g, ''))
  }
  return Object.fromEntries(FIGURES.map((name) => [name, figure(name)])) as Figures
}

/** 1. A draft with gaps says what it lacks; filled in, it is published. Returns the id of the event. */
export async function organise(page: Page, { language, t, district, title }: Walk): Promise<string> {
  await page.goto(`/${language}/desk/events`)
  await page.getByRole('link', { name: t(eventDesk.add) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(eventForm.newTitle))
  await expectAccessible(page)
  const section = (name: string) => page.getByRole('group', { name, exact: true })
  const what = section(t(eventForm.whatSection))
  const text = section(t(eventForm.textSection))
  const where = section(t(eventForm.whereSection))
  const when = section(t(eventForm.whenSection))
  const publish = page.getByRole('button', { name: t(eventForm.saveAndPublish) })

  await labelled(what, t(eventFields.kind)).selectOption({ label: t(eventKinds.career_day) })
  await labelled(what, t(eventFields.institution)).selectOption({ index: 1 })
  await labelled(text, t(eventForm.titleKk)).fill(title)
  await publish.click()
  const lacking = summary(page, t(missingParts.venue))
  await expect(lacking).toContainText(t(missingParts.contact_phone))
  await expect(lacking).toContainText(t(missingParts.session_day, { number: 1 }))
  await expectAccessible(page)

  await labelled(what, t(eventFields.contactPhone)).fill('8 7212 42 10 10')
  for (const label of [eventForm.titleRu, eventForm.titleEn]) await labelled(text, t(label)).fill(title)
  await labelled(text, t(eventForm.descriptionKk)).fill('Жұмысшы мамандықтармен танысу')
  await labelled(text, t(eventForm.descriptionRu)).fill('Знакомство с рабочими профессиями')
  await labelled(where, t(eventFields.district)).selectOption({ label: district.name })
  await where.getByText(t(eventForm.newVenue)).click()
  await labelled(where, t(institutionMessages.nameKk)).fill(`Мәдениет үйі ${title}`)
  await labelled(where, t(institutionMessages.nameRu)).fill(`Дом культуры ${title}`)
  await labelled(where, t(institutionMessages.addressRu)).fill('улица Мира, 1')
  await labelled(when, t(eventForm.sessionOn)).fill(today())
  await labelled(when, t(eventForm.sessionStart)).fill('00:00')
  await labelled(when, t(eventForm.sessionEnd)).fill('23:59')
  await labelled(section(t(eventForm.placesSection)), t(eventFields.capacity)).fill('2')
  await publish.click()
  await expect(page.getByText(t(eventDesk.publishedNow))).toBeVisible()
  await expectAccessible(page)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** 2 and 3. Finds the event in the calendar, in whatever spelling, and registers; returns the page of the ticket. */
export async function register(
  walk: Walk,
  person: Visitor,
  { hasScripts = true, isAccessible = false },
): Promise<Page> {
  const { language, t, district, title, typed, browser } = walk
  const page = await (await browser.newContext({ javaScriptEnabled: hasScripts })).newPage()
  const look = async () => isAccessible && (await expectAccessible(page))
  await page.goto(`/${language}/events`)
  const search = page.getByRole('searchbox', { name: t(calendarMessages.searchLabel) })
  await search.fill(typed)
  await search.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await look()
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await look()
  const button = new RegExp(`^(${t(registrationButtons.open)}|${t(registrationButtons.waiting_list)})$`)
  await page.getByRole('link', { name: button }).click()
  await look()
  await fillRegistration(page, { t, visitor: person, district: district.name })
  await page
    .getByRole('button', {
      name: new RegExp(`^(${t(registerForm.submit)}|${t(registerForm.submitWaiting)})$`),
    })
    .click()
  await expect(page).toHaveURL(/\/tickets\/[\w-]{38}$/)
  await expect(page.getByText(person.name)).toBeVisible()
  await look()
  return page
}

export const qrOf = (ticket: Page, { t }: Walk) =>
  ticket.getByRole('img', { name: t(ticketMessages.qrLabel) })

export async function codeOf(ticket: Page): Promise<string> {
  const text = await ticket.getByText(/[A-Z]{4} [A-Z]{4}$/).innerText()
  return /[A-Z]{4} [A-Z]{4}$/.exec(text)?.[0] ?? ''
}

/** 6, before the day: the administrator puts somebody at the door of this event. */
export async function appoint(admin: Page, { language, t, title, typed }: Walk): Promise<void> {
  await admin.goto(`/${language}/desk/people`)
  const search = admin.getByRole('searchbox', { name: t(staffMessages.search) })
  await search.fill(demoEmail('door'))
  await search.press('Enter')
  await admin
    .getByRole('row')
    .filter({ hasText: demoEmail('door') })
    .getByRole('link')
    .click()
  await admin.getByRole('link', { name: t(staffMessages.giveRole) }).click()
  await expectAccessible(admin)
  await admin.getByRole('radio', { name: t(roleNames.door) }).check()
  await admin.getByRole('button', { name: t(uiMessages.continue) }).click()
  await admin.getByRole('radio', { name: t(placeKindNames.event) }).check()
  await labelled(admin, t(staffMessages.placeSearch)).fill(typed)
  await admin.getByRole('button', { name: t(staffMessages.showPlaces) }).click()
  await admin.getByRole('button', { name: title }).click()
  await expect(admin.getByText(t(staffMessages.doneGranted))).toBeVisible()
}

/** 4. A ticket by its code, another by its QR, somebody without one. */
export async function admit(
  page: Page,
  walk: Walk,
  people: { typed: { visitor: Visitor; code: string }; scanned: Visitor; picture: Buffer; walkIn: Visitor },
): Promise<void> {
  const { language, t, title, district } = walk
  const verdict = (person: Visitor) =>
    page
      .getByRole('status')
      .filter({ hasText: t(doorMessages.wordGo) })
      .filter({ hasText: person.name })
  const next = () => page.getByRole('button', { name: t(doorMessages.next), exact: true }).click()
  await page.goto(`/${language}/door`)
  await expectAccessible(page)
  await page.getByRole('link', { name: new RegExp(`^${t(staffMessages.doorOpen)}.*${title}$`) }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expectAccessible(page)

  await labelled(page, t(doorMessages.code)).fill(people.typed.code.toLowerCase())
  await labelled(page, t(doorMessages.code)).press('Enter')
  await expect(verdict(people.typed.visitor)).toBeVisible()
  await expectAccessible(page)
  await next()
  await page
    .getByLabel(t(doorMessages.photo))
    .setInputFiles({ name: 'ticket.png', mimeType: 'image/png', buffer: people.picture })
  await expect(verdict(people.scanned)).toBeVisible()
  await next()

  await page.getByRole('link', { name: t(doorMessages.viewNew) }).click()
  await expectAccessible(page)
  await labelled(page, t(doorMessages.surname)).fill(people.walkIn.surname)
  await labelled(page, t(doorMessages.givenName)).fill(people.walkIn.givenName)
  await labelled(page, t(doorMessages.district)).selectOption({ label: district.name })
  await page.getByRole('button', { name: t(doorMessages.writeDown) }).click()
  await expect(verdict(people.walkIn)).toBeVisible()
}

/** 4, after the day: people without names are counted, and attendance is closed. */
export async function close(page: Page, { language, t }: Walk, eventId: string): Promise<void> {
  await page.goto(`/${language}/desk/events/${eventId}`)
  await page.getByRole('link', { name: t(eventDesk.attendance), exact: true }).click()
  await page.getByText(t(closingMessages.headcountTitle)).click()
  await expectAccessible(page)
  await labelled(page, t(headcountGroups.everyone)).fill(String(HEADCOUNT))
  await page.getByRole('button', { name: t(closingMessages.saveHeadcount) }).click()
  await expect(page.getByText(t(closingMessages.savedHeadcount))).toBeVisible()
  await page.getByRole('button', { name: t(closingMessages.close), exact: true }).click()
  await expect(page.getByText(t(closingMessages.savedClosed))).toBeVisible()
  await expectAccessible(page)
}

/** 5. From the figure of the district down to the event and the people. */
export async function drillDown(
  page: Page,
  { language, t, district, title }: Walk,
  came: readonly Visitor[],
): Promise<void> {
  await page.goto(`/${language}/desk/reach?from=${today()}&to=${today()}`)
  const table = page.getByRole('table', { name: t(reachMessages.tableCaption) })
  const behind = async (name: 'held' | 'people') => {
    const heads = await table.getByRole('columnheader').allInnerTexts()
    const column = heads.findIndex((head) => head.trim() === t(reachFigures[name])) - 1
    await table
      .getByRole('row', { name: district.name })
      .getByRole('cell')
      .nth(column)
      .getByRole('link')
      .click()
  }
  await expectAccessible(page)
  await behind('held')
  await expect(page.getByRole('rowheader', { name: title })).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(table).toBeVisible()
  await behind('people')
  for (const { name } of came) await expect(page.getByRole('rowheader', { name })).toBeVisible()
  await expectAccessible(page)
}

/** 6. Who changed what, and what was written to whom. */
export async function audit(
  admin: Page,
  { language, t, district }: Walk,
  { eventId, written }: { eventId: string; written: Visitor },
): Promise<void> {
  const entries = admin.getByRole('list', { name: t(auditMessages.caption) })
  await admin.goto(`/${language}/desk/audit?subject=event&subjectId=${eventId}`)
  for (const action of ['events.create', 'events.publish', 'events.update'] as const)
    await expect(entries).toContainText(t(auditActions[action]))
  await expectAccessible(admin)
  for (const action of [
    'registration.cancel',
    'registration.promote',
    'attendance.headcount',
    'attendance.close',
  ] as const) {
    await admin.goto(`/${language}/desk/audit?kato=${district.kato}&from=${today()}&action=${action}`)
    await expect(entries).toContainText(t(auditActions[action]))
  }
  await admin.goto(`/${language}/desk/outbox`)
  const search = admin.getByRole('searchbox', { name: t(outboxMessages.searchLabel) })
  await search.fill(written.phone)
  await search.press('Enter')
  await expect(admin.getByRole('row').filter({ hasText: written.phone }).first()).toBeVisible()
  await expect(async () => {
    await admin.reload()
    await expect(admin.getByRole('main')).toContainText(t(outboxStates.unconfigured))
  }).toPass()
  await expectAccessible(admin)
}
