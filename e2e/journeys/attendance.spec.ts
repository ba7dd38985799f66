import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { signInState } from '../sign-in-state.ts'
import { expect, expectAccessible, test } from '../fixtures.ts'

const DISTRICT = '352400000'
const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`

/** Today on the clock of Almaty. */
const today = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)

type Api = { request: APIRequestContext; origin: string }

async function call<T>({ request, origin }: Api, procedure: string, input: object): Promise<T> {
  const answer = await request.post(`/api/trpc/${procedure}`, { data: input, headers: { origin } })
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true)
  return ((await answer.json()) as { result: { data: T } }).result.data
}

async function ask<T>({ request }: Api, procedure: string, input?: object): Promise<T> {
  const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const answer = await request.get(`/api/trpc/${procedure}${query}`)
  expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true)
  return ((await answer.json()) as { result: { data: T } }).result.data
}

type Ticket = { token: string; code: string; name: string; picture: Buffer }
type Door = { eventId: string; title: string; tickets: Ticket[]; organiser: Page; api: Api }

/** An event of Temirtau that lasts all day today, with people who hold tickets. */
async function openDoor(
  { as, baseURL }: { as: (person: 'organiser') => Promise<Page>; baseURL: string | undefined },
  people: readonly { surname: string; givenName: string }[],
): Promise<Door> {
  const organiser = await as('organiser')
  const api = { request: organiser.request, origin: new URL(baseURL ?? '').origin }
  const title = `Есік күні ${unique()}`
  const { institutions } = await ask<{ institutions: { id: string }[] }>(api, 'events.choices')
  const venues = await ask<{ id: string }[]>(api, 'venues.choices', { districtKato: DISTRICT })
  const { id } = await call<{ id: string }>(api, 'events.create', {
    kind: 'career_day',
    institutionId: institutions[0]?.id,
    contactPhone: '+77212421010',
    titleKk: title,
    titleRu: title,
    descriptionKk: 'Жұмысшы мамандықтар туралы',
    descriptionRu: 'О рабочих профессиях',
    districtKato: DISTRICT,
    venueId: venues[0]?.id,
    sessions: [{ on: today(), start: '00:00', end: '23:59' }],
    entryTypes: [{ kind: 'visitor', capacity: 50, hasWaitingList: true }],
  })
  await call(api, 'events.publish', { id, version: 1 })
  const tickets: Ticket[] = []
  for (const [index, name] of people.entries()) {
    const { token } = await call<{ token: string }>(api, 'registration.register', {
      eventId: id,
      clientKey: crypto.randomUUID(),
      ...name,
      phone: `+7701${String(2_000_000 + Math.floor(Math.random() * 7_000_000) + index)}`,
      birthOn: '2001-05-17',
      residence: DISTRICT,
      targetGroups: ['student'],
      consent: true,
    })
    const { code } = await ask<{ code: string }>(api, 'registration.ticket', { token })
    const picture = await (await organiser.request.get(`/kk/tickets/${token}/ticket.png`)).body()
    tickets.push({ token, code, name: `${name.surname} ${name.givenName}`, picture })
  }
  return { eventId: id, title, tickets, organiser, api }
}

const verdict = (page: Page) => page.locator('.scanner-result')

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Билет коды').fill(code)
  await page.getByLabel('Билет коды').press('Enter')
}

test(
  'a ticket is let in once, a stranger is stopped, a mark is undone with a reason',
  { tag: '@phone' },
  async ({ as, baseURL }) => {
    const {
      eventId,
      tickets,
      organiser: page,
    } = await openDoor({ as, baseURL }, [{ surname: 'Әлиев', givenName: 'Қайрат' }])
    const other = await openDoor({ as, baseURL }, [{ surname: 'Бөтен', givenName: 'Адам' }])
    const [ticket] = tickets
    const [strange] = other.tickets
    if (!ticket || !strange) throw new Error('people are registered')
    await page.goto(`/kk/door/${eventId}`)
    await expectAccessible(page)

    await typeCode(page, `${ticket.code.slice(0, 4)} ${ticket.code.slice(4)}`.toLowerCase())
    await expect(verdict(page)).toContainText('Өтіңіз')
    await expect(verdict(page)).toContainText(ticket.name)
    await expect(page.locator('.scanner')).toHaveClass(/scanner--go/)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Келесі' }).click()

    await typeCode(page, ticket.code)
    await expect(verdict(page)).toContainText('Бұрын кірген')
    await expect(verdict(page)).toContainText(/Алғаш кірген уақыты: \d\d:\d\d/)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Келесі' }).click()

    const photo = page.locator('input[type="file"]')
    await photo.setInputFiles({ name: 'ticket.png', mimeType: 'image/png', buffer: strange.picture })
    await expect(verdict(page)).toContainText('Тоқтаңыз')
    await expect(verdict(page)).toContainText('Билет басқа іс-шараға берілген')
    await expect(verdict(page)).not.toContainText('Бөтен')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Келесі' }).click()

    await page.getByRole('link', { name: `${ticket.name}: белгіні алу` }).click()
    await page.getByRole('button', { name: 'Белгіні алу' }).click()
    await expect(page.getByText('Тізімнен таңдаңыз')).toBeVisible()
    await page.getByLabel('Билетпен басқа адам келді').check()
    await page.getByRole('button', { name: 'Белгіні алу' }).click()
    await expect(page.getByText('белгісі алынды')).toBeVisible()

    await photo.setInputFiles({ name: 'ticket.png', mimeType: 'image/png', buffer: ticket.picture })
    await expect(verdict(page)).toContainText('Өтіңіз')
  },
)

test(
  'somebody without a ticket is found by name, or written down',
  { tag: '@phone' },
  async ({ as, baseURL }) => {
    const { eventId, organiser: page } = await openDoor({ as, baseURL }, [
      { surname: 'Сейітқали', givenName: 'Гүлнар' },
    ])
    await page.goto(`/kk/door/${eventId}`)
    await page.getByRole('link', { name: 'Іздеу' }).click()
    const name = page.getByLabel('Аты-жөні').locator('visible=true')
    await name.fill('се')
    await name.press('Enter')
    await expect(page.getByText('Кемінде 3 таңба болуы керек')).toBeVisible()
    await expectAccessible(page)
    await name.fill('seitkali')
    await name.press('Enter')
    await expect(page.getByText('Сейітқали Гүлнар')).toBeVisible()
    await expect(page.getByText(/тел\. соңы \d{4}/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Кіргізу: Сейітқали Гүлнар' }).click()
    await expect(verdict(page)).toContainText('Өтіңіз')
    await page.getByRole('button', { name: 'Келесі' }).click()

    await page.getByRole('link', { name: 'Іздеу' }).click()
    await name.fill('Омаров Бақыт')
    await name.press('Enter')
    await page.getByRole('link', { name: 'Жаңа адам ретінде жазу' }).click()
    await expect(page.getByLabel('Тегі')).toHaveValue('Омаров')
    await page.getByLabel('Тегі').fill('')
    await page.getByLabel('Телефоны').first().fill('12')
    await page.getByRole('button', { name: 'Жазып, кіргізу' }).click()
    await expect(page.locator('.error-summary')).toContainText('Осы өрісті толтырыңыз')
    await expect(page.locator('.error-summary')).toContainText('Телефон нөмірін')
    await expect(page.getByLabel('Аты', { exact: false }).locator('visible=true').first()).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Тегі').fill('Омаров')
    await page.getByLabel('Телефоны').first().fill('8 701 555 00 11')
    await page.getByRole('button', { name: 'Жазып, кіргізу' }).click()
    await expect(verdict(page)).toContainText('Омаров Бақыт')
    await page.getByRole('button', { name: 'Келесі' }).click()
    await expect(page.getByText('2 ішінен 2 келді')).toBeAttached()
  },
)

test(
  'the camera reads a ticket by itself',
  { tag: '@phone' },
  async ({ as, baseURL, browser, playwright }) => {
    const { eventId, tickets } = await openDoor({ as, baseURL }, [{ surname: 'Көзайым', givenName: 'Бота' }])
    const [ticket] = tickets
    if (!ticket) throw new Error('somebody is registered')
    const film = join(tmpdir(), `qamtu-door-${unique()}.mjpeg`)
    const easel = await browser.newPage({ viewport: { width: 640, height: 480 } })
    await easel.setContent(
      `<img alt="" width="420" src="data:image/png;base64,${ticket.picture.toString('base64')}">`,
    )
    writeFileSync(film, await easel.screenshot({ type: 'jpeg', quality: 90 }))
    await easel.close()
    const options = test.info().project.use.launchOptions
    const filming = await playwright.chromium.launch({
      ...options,
      args: [
        ...(options?.args ?? []),
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    })
    try {
      const storageState = await signInState(browser, 'organiser')
      const context: BrowserContext = await filming.newContext({
        baseURL,
        storageState,
        permissions: ['camera'],
      })
      const page = await context.newPage()
      await page.goto(`/kk/door/${eventId}`)
      await page.getByRole('button', { name: 'Камераны қосу' }).click()
      await expect(verdict(page)).toContainText(ticket.name)
      // Green goes by itself; the same ticket in front of the camera is not a second try.
      await expect(page.getByText('Билеттің QR кодын жақтауға келтіріңіз')).toBeVisible()
      await page.waitForTimeout(1500)
      await expect(verdict(page)).toHaveCount(0)
    } finally {
      await filming.close()
      rmSync(film, { force: true })
    }
  },
)

test(
  'a scan without an answer says so and counts once when it is sent again',
  { tag: '@phone' },
  async ({ as, baseURL }) => {
    const {
      eventId,
      tickets,
      organiser: page,
    } = await openDoor({ as, baseURL }, [{ surname: 'Үзілген', givenName: 'Желі' }])
    const [ticket] = tickets
    await page.goto(`/kk/door/${eventId}`)
    // The server does it, and its answer is lost on the way.
    await page.route('**/api/trpc/attendance.scan*', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await typeCode(page, ticket?.code ?? '')
    await expect(verdict(page)).toContainText('Жауап келмеді')
    await expectAccessible(page)
    await page.unroute('**/api/trpc/attendance.scan*')
    await page.getByRole('button', { name: 'Қайта жіберу' }).click()
    await expect(verdict(page)).toContainText('Өтіңіз')
    await page.getByRole('button', { name: 'Келесі' }).click()
    await expect(page.getByText('1 ішінен 1 келді')).toBeAttached()

    await page.context().setOffline(true)
    await expect(page.getByText('Байланыс жоқ', { exact: false })).toBeVisible()
    await page.context().setOffline(false)
  },
)

test('a hand-held scanner is heard wherever the focus is', { tag: '@desk' }, async ({ as, baseURL }) => {
  const {
    eventId,
    tickets,
    organiser: page,
  } = await openDoor({ as, baseURL }, [{ surname: 'Қолсканер', givenName: 'Айна' }])
  await page.goto(`/kk/door/${eventId}`)
  await page.getByRole('link', { name: 'Тағы' }).click()
  await page.getByRole('heading', { name: 'Бас санау' }).click()
  await page.keyboard.type(tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Қолсканер Айна')
})

test('the scanner works without a script', { tag: '@phone' }, async ({ as, baseURL, browser }) => {
  const { eventId, tickets } = await openDoor({ as, baseURL }, [{ surname: 'Скриптсіз', givenName: 'Адам' }])
  const context = await browser.newContext({
    storageState: await signInState(browser, 'organiser'),
    javaScriptEnabled: false,
    baseURL,
  })
  const page = await context.newPage()
  await page.goto(`/kk/door/${eventId}`)
  await typeCode(page, tickets[0]?.code ?? '')
  await expect(verdict(page)).toContainText('Скриптсіз Адам')
  await page.getByRole('link', { name: 'Келесі' }).click()
  await expect(page.getByText('1 ішінен 1 келді')).toBeAttached()
  const name = page.getByLabel('Аты-жөні').locator('visible=true')
  await name.fill('скриптс')
  await name.press('Enter')
  await expect(page.getByText(/\d\d:\d\d бастап ішінде/)).toBeVisible()
  await page.getByRole('link', { name: 'Тізімде жоқ' }).click()
  await page.getByLabel('Тегі').fill('Қағаз')
  await page.getByRole('button', { name: 'Жазып, кіргізу' }).click()
  await expect(page.locator('.error-summary')).toContainText('Осы өрісті толтырыңыз')
  await expect(page.getByLabel('Тегі')).toHaveValue('Қағаз')
  await page.getByLabel('Аты *', { exact: false }).locator('visible=true').last().fill('Қалам')
  await page.getByRole('button', { name: 'Жазып, кіргізу' }).click()
  await expect(verdict(page)).toContainText('Қағаз Қалам')
  await page.getByRole('link', { name: 'Белгіні алу' }).click()
  await page.getByLabel('Қате белгіленді').check()
  await page.getByRole('button', { name: 'Белгіні алу' }).click()
  await expect(page.getByText('белгісі алынды')).toBeVisible()
  await context.close()
})

test(
  'the organiser enters a headcount, closes, opens again with a reason',
  { tag: '@desk' },
  async ({ as, baseURL }) => {
    const {
      eventId,
      tickets,
      organiser: page,
    } = await openDoor({ as, baseURL }, [
      { surname: 'Жабық', givenName: 'Есік' },
      { surname: 'Қағазда', givenName: 'Қалған' },
    ])
    await page.goto(`/kk/door/${eventId}`)
    await page.getByRole('link', { name: 'Тағы' }).click()
    for (let count = 0; count < 3; count += 1)
      await page.getByRole('button', { name: 'Тағы бір адам' }).click()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Келушілер есебін жабу' }).click()
    await expect(page).toHaveURL(new RegExp(`/kk/desk/events/${eventId}/attendance`))
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Келушілер есебін жабу' }).click()
    await expect(page.locator('.error-summary')).toContainText('Бірде-бір келген адам белгіленбеген')
    await page.getByRole('button', { name: 'Осы санды енгізу' }).click()
    await expect(page.getByLabel('барлық келгендер, топқа бөлмей')).toHaveValue('3')
    await page.getByLabel('оқушылар', { exact: true }).fill('көп')
    await page.getByRole('button', { name: 'Санды сақтау' }).click()
    await expect(page.locator('.error-summary')).toContainText('Бүтін сан енгізіңіз')
    await page.getByLabel('оқушылар', { exact: true }).fill('40')
    await page.getByRole('button', { name: 'Санды сақтау' }).click()
    await expect(page.getByText('Сан сақталды')).toBeVisible()
    await expect(page.getByText('оқушылар: 40')).toBeVisible()

    await page.getByRole('link', { name: 'Аты-жөндерін көру' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Қағазда Қалған: келді деп белгілеу' }).click()
    await expect(page.getByText('Келді деп белгіленді')).toBeVisible()
    await expect(page.getByText('қағаз тізіммен')).toBeVisible()
    await page.getByRole('link', { name: 'Келушілер есебін жабу' }).click()

    await page.getByRole('button', { name: 'Келушілер есебін жабу' }).click()
    await expect(page.getByText('Келушілер есебі жабылды')).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/kk/door/${eventId}`)
    await typeCode(page, tickets[0]?.code ?? '')
    await expect(verdict(page)).toContainText('келушілер есебі жабылған')

    await page.goto(`/kk/desk/events/${eventId}/attendance`)
    await page.getByText(/^1-бөлік · /).click()
    await page.getByRole('button', { name: 'Қайта ашу' }).click()
    await expect(page.locator('.error-summary')).toContainText('Осы өрісті толтырыңыз')
    await page.getByLabel('Неге қайта ашылады').fill('Тізім кеш келді')
    await page.getByRole('button', { name: 'Қайта ашу' }).click()
    await expect(page.getByText('Келушілер есебі қайта ашылды')).toBeVisible()
    await expect(page.getByRole('cell', { name: 'Тізім кеш келді' })).toBeVisible()
  },
)

test(
  'door staff see the door of their own event and nothing of its closing',
  { tag: '@phone' },
  async ({ as }) => {
    const page = await as('door')
    await page.goto('/kk/door')
    await page.getByRole('main').locator('a[href*="/door/"]').first().click()
    await expect(page.getByLabel('Билет коды')).toBeVisible()
    await typeCode(page, 'ABCD EFGH')
    await expect(verdict(page)).toContainText('Мұндай билет жоқ')
    const eventId = new URL(page.url()).pathname.split('/').at(-1)
    const refused = await page.goto(`/kk/desk/events/${eventId}/attendance`)
    expect(refused?.status()).toBe(403)
  },
)
