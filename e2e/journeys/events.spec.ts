import type { Locator, Page } from '@playwright/test'
import { signInState } from '../sign-in-state.ts'
import { expect, expectAccessible, screenFor, test } from '../fixtures.ts'

/** A day some weeks ahead, `2027-01-05`. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`

const field = (page: Page, name: string): Locator => page.locator(`[id="event-${name}"]`)

const chosenText = (select: Locator) =>
  select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')

async function chooseFirst(select: Locator): Promise<void> {
  const value = await select.locator('option[value]:not([value=""])').first().getAttribute('value')
  await select.selectOption(value ?? '')
}

/** A published event of the organiser, made through the form; returns the address of its page on the desk. */
async function publishEvent(page: Page, title: string): Promise<string> {
  await page.goto('/kk/desk/events/new')
  await field(page, 'kind').selectOption('career_day')
  await chooseFirst(field(page, 'institutionId'))
  await field(page, 'contactPhone').fill('8 7212 42 10 10')
  await field(page, 'titleKk').fill(title)
  await field(page, 'titleRu').fill(title)
  await field(page, 'descriptionKk').fill('Жұмысшы мамандықтар туралы')
  await field(page, 'descriptionRu').fill('О рабочих профессиях')
  await page.getByLabel('Ауданды немесе қаланы іздеу').fill('Temirtau')
  await expect.poll(() => chosenText(field(page, 'districtKato'))).toBe('Теміртау қаласы')
  await expect(field(page, 'venueId').locator('option[value]:not([value=""])').first()).toBeAttached()
  await chooseFirst(field(page, 'venueId'))
  await field(page, 'sessions[0].on').fill(dayAhead(40))
  await field(page, 'sessions[0].start').fill('10:00')
  await field(page, 'sessions[0].end').fill('13:00')
  await field(page, 'entryTypes[0].capacity').fill('30')
  await page.getByRole('button', { name: 'Сақтап, жариялау' }).click()
  await expect(page).toHaveURL(/desk\/events\/[0-9a-f-]{36}\?done=published/)
  return new URL(page.url()).pathname
}

test(
  'a draft with gaps is kept, says what is missing, and is published when it is filled in',
  { tag: '@desk' },
  async ({ as }) => {
    const page = await as('organiser')
    const title = `Мансап күні ${unique()}`
    await page.goto('/kk/desk/events/new')
    await expectAccessible(page)
    await field(page, 'kind').selectOption('career_day')
    await field(page, 'titleKk').fill(title)
    await chooseFirst(field(page, 'institutionId'))
    await page.getByRole('button', { name: 'Сақтап, жариялау' }).click()

    await expect(page).toHaveURL(/edit\?publish=1/)
    const summary = page.locator('.error-summary')
    await expect(summary).toContainText('Өтетін алаңын таңдаңыз немесе қосыңыз')
    await expect(summary).toContainText('1-бөліктің күнін көрсетіңіз')
    await expectAccessible(page)
    await summary.getByRole('link', { name: '1-бөліктің күнін көрсетіңіз' }).click()
    await expect(field(page, 'sessions[0].on')).toBeFocused()
    await expect(field(page, 'titleKk')).toHaveValue(title)

    await field(page, 'contactPhone').fill('8 7212 42 10 10')
    await field(page, 'titleRu').fill(title)
    await field(page, 'descriptionKk').fill('Жұмысшы мамандықтар туралы')
    await field(page, 'descriptionRu').fill('О рабочих профессиях')
    await page.getByLabel('Ауданды немесе қаланы іздеу').fill('темиртау')
    await expect.poll(() => chosenText(field(page, 'districtKato'))).toBe('Теміртау қаласы')
    await page.getByText('Жаңа алаң қосу').click()
    await field(page, 'newVenue.nameKk').fill(`Шахтёрлер үйі ${unique()}`)
    await field(page, 'newVenue.nameRu').fill('Дом шахтёров')
    await field(page, 'newVenue.addressRu').fill('улица Мира, 1')
    await field(page, 'sessions[0].on').fill(dayAhead(30))
    await field(page, 'sessions[0].start').fill('14:00')
    await field(page, 'sessions[0].end').fill('12:00')
    await page.getByRole('button', { name: 'Сақтап, жариялау' }).click()
    await expect(page.locator('.field--wrong')).toContainText(
      'Аяқталу уақыты басталу уақытынан кейін болуы керек',
    )
    await expect(field(page, 'newVenue.nameRu')).toHaveValue('Дом шахтёров')

    await field(page, 'sessions[0].end').fill('17:00')
    await page.getByRole('button', { name: 'Сақтап, жариялау' }).click()
    await expect(page).toHaveURL(/\?done=published/)
    await expect(page.getByText('Іс-шара жарияланды')).toBeVisible()
    await expect(page.getByText('14:00–17:00').first()).toBeVisible()
    await expectAccessible(page)

    await page.goto(`/kk/desk/events?q=${encodeURIComponent(title)}`)
    await expect(page.getByRole('rowheader', { name: title })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('link', { name: 'Жалпыға ашық беті' }).click()
    await expect(page.locator('h1')).toHaveText(title)
  },
)

test(
  'the whole form works without JavaScript: search, venues, another day',
  { tag: '@desk' },
  async ({ browser }) => {
    const context = await browser.newContext({
      storageState: await signInState(browser, 'organiser'),
      javaScriptEnabled: false,
    })
    const page = await context.newPage()
    const title = `Без скриптов ${unique()}`
    await page.goto('/ru/desk/events/new')
    await field(page, 'kind').selectOption('forum')
    await field(page, 'titleRu').fill(title)
    await page.getByLabel('Найти район или город').fill('қарқаралы')
    await page.getByRole('button', { name: 'Найти', exact: true }).first().click()
    expect(await chosenText(field(page, 'districtKato'))).toBe('Каркаралинский район')
    await expect(field(page, 'titleRu')).toHaveValue(title)
    await expect(field(page, 'venueId').locator('option[value]:not([value=""])').first()).toBeAttached()

    await page.getByRole('button', { name: 'Добавить ещё один день' }).click()
    await expect(field(page, 'sessions[1].on')).toBeVisible()
    await expect(field(page, 'titleRu')).toHaveValue(title)
    await field(page, 'sessions[0].on').fill(dayAhead(20))
    await field(page, 'sessions[1].on').fill(dayAhead(21))
    await page.getByRole('button', { name: 'Сохранить черновик' }).click()
    await expect(page).toHaveURL(/\?done=saved/)
    await expect(page.locator('h1')).toHaveText(title)
    await expect(page.getByRole('row')).toHaveCount(3)

    await page.getByRole('link', { name: 'Изменить', exact: true }).click()
    await page.getByRole('button', { name: 'Убрать часть 2' }).click()
    await expect(field(page, 'sessions[1].on')).toHaveCount(0)
    await page.getByRole('button', { name: 'Сохранить черновик' }).click()
    await expect(page.getByRole('row')).toHaveCount(2)
    await context.close()
  },
)

test(
  'two people edit one event: the second is told who was faster and loses nothing',
  { tag: '@desk' },
  async ({ as, browser }) => {
    const page = await as('organiser')
    const address = await publishEvent(page, `Екі әріптес ${unique()}`)
    const other = await (
      await browser.newContext({ storageState: await signInState(browser, 'admin') })
    ).newPage()
    await page.goto(`${address}/edit`)
    await other.goto(`${address}/edit`)
    await field(other, 'plannedPeople').fill('120')
    await other.getByRole('button', { name: 'Өзгерістерді сақтау' }).click()
    await expect(other).toHaveURL(/\?done=saved/)

    await field(page, 'descriptionEn').fill('About working professions')
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Өзгерістерді сақтау' }).click()
    expect((await answered).status()).toBe(409)
    await expect(page.locator('.notice--warning')).toContainText('жоспарланған адам саны')
    await expect(field(page, 'descriptionEn')).toHaveValue('About working professions')
    await page.getByRole('button', { name: 'Менің нұсқамды сақтау' }).click()
    await expect(page).toHaveURL(/\?done=saved/)
    await page.getByText('About working professions').waitFor({ state: 'attached' })
    await other.context().close()
  },
)

test('an event is moved and called off, and says how many will be told', { tag: '@desk' }, async ({ as }) => {
  const page = await as('organiser')
  const address = await publishEvent(page, `Ауысатын күн ${unique()}`)
  await page.getByRole('link', { name: 'Ауыстыру', exact: true }).click()
  await expect(page.getByText('Әзірге ешкім тіркелмеген')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ауыстыру', exact: true }).click()
  await expect(page.locator('.error-summary')).toContainText('Орны да, уақыты да өзгерген жоқ')
  await field(page, 'sessions[0].start').fill('15:00')
  await field(page, 'sessions[0].end').fill('18:00')
  await page.getByRole('button', { name: 'Ауыстыру', exact: true }).click()
  await expect(page).toHaveURL(/\?done=moved/)
  await expect(page.getByText('15:00–18:00').first()).toBeVisible()

  await page.getByRole('link', { name: 'Болдырмау', exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Іс-шараны болдырмау' }).click()
  await expect(page.locator('.error-summary')).toContainText('Осы өрісті толтырыңыз')
  await page.getByLabel('Болдырмау себебі').fill('Дауылды ескерту жарияланды')
  await page.getByRole('button', { name: 'Іс-шараны болдырмау' }).click()
  await expect(page).toHaveURL(/\?done=cancelled/)
  await expect(page.locator('.notice--danger')).toContainText('Дауылды ескерту жарияланды')
  await expect(page.getByRole('button', { name: 'Ауыстыру', exact: true })).toHaveAccessibleDescription(
    'Іс-шара өтпейді деп жарияланған.',
  )

  await page.goto(`${address}/copy`)
  await page.getByLabel('Бірінші күні').fill(dayAhead(70))
  await page.getByRole('button', { name: 'Көшірме жасау' }).click()
  await expect(page).toHaveURL(/\?done=copied/)
  await expect(page.locator('.badge').first()).toHaveText('Жоба')
})

test(
  'registrations of an event are found, called off with a reason, printed and kept as files',
  { tag: '@desk' },
  async ({ as }) => {
    const page = await as('organiser')
    await page.goto('/ru/desk/events?sort=-taken')
    await page.locator('tbody th a').first().click()
    await page.getByRole('link', { name: 'Зарегистрированные' }).click()
    await expectAccessible(page)
    const rows = page.locator('tbody tr')
    const all = await rows.count()
    expect(all).toBeGreaterThan(5)
    const name = (await rows.last().locator('th').innerText()).trim()
    const [surname = ''] = name.split(' ')
    await page.getByRole('searchbox').fill(surname)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/q=/)
    await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible()
    expect(await rows.count()).toBeLessThan(all)

    await page.getByRole('link', { name, exact: true }).first().click()
    await expect(page.getByRole('complementary')).toContainText(name)
    await expectAccessible(page)

    const sheet = await page.request.get(`${new URL(page.url()).pathname}.csv`)
    const text = (await sheet.body()).toString('utf8')
    expect(sheet.headers()['content-disposition']).toContain('.csv')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain(name)
    const excel = await page.request.get(`${new URL(page.url()).pathname}.xlsx`)
    expect((await excel.body()).subarray(0, 2).toString()).toBe('PK')
    await page.goto(`${new URL(page.url()).pathname}/print`)
    await expect(page.getByRole('columnheader', { name: 'Подпись' })).toBeVisible()
    await expect(page.locator('tbody tr')).not.toHaveCount(0)
    await expectAccessible(page)
  },
)

test('a place is taken back with a reason', { tag: '@desk' }, async ({ as }) => {
  const page = await as('organiser')
  await page.goto('/kk/desk/events?sort=-taken')
  await page.locator('tbody th a').first().click()
  await page.getByRole('link', { name: 'Тіркелгендер' }).click()
  await page.getByRole('link', { name: /^Тіркелген \d/ }).click()
  await expect(page).toHaveURL(/tab=confirmed/)
  await page.locator('tbody th a').first().click()
  await page.getByRole('button', { name: 'Тіркелуді тоқтату' }).click()
  await expect(page.locator('.error-summary')).toContainText('Осы өрісті толтырыңыз')
  await page.getByLabel('Себебі').fill('Қатысушының өтініші бойынша')
  await page.getByRole('button', { name: 'Тіркелуді тоқтату' }).click()
  await expect(page).toHaveURL(/done=cancelled/)
  await expect(page.getByText('Тіркелу тоқтатылды')).toBeVisible()
})

for (const lang of ['kk', 'ru', 'en']) {
  test(`the first page of the desk shows what waits (${lang})`, screenFor(lang), async ({ as }) => {
    const organiser = await as('organiser')
    await organiser.goto(`/${lang}/desk`)
    await expect(organiser.locator('.work__group').first()).toBeVisible()
    await expectAccessible(organiser)
  })
}

test('each role sees only what is theirs', { tag: '@desk' }, async ({ as }) => {
  const organiser = await as('organiser')
  await organiser.goto('/ru/desk/institutions')
  await expect(organiser.locator('h1')).toHaveText('Нет доступа к этой странице')

  const reviewer = await as('reviewer')
  await reviewer.goto('/ru/desk/events')
  await expect(reviewer.getByRole('link', { name: 'Создать мероприятие' })).toHaveCount(0)
  await reviewer.goto('/ru/desk/events/new')
  await expect(reviewer.locator('h1')).toHaveText('Нет доступа к этой странице')

  const judge = await as('judge')
  await judge.goto('/ru/desk')
  await expect(judge).toHaveURL(/desk\/judging/)
  await judge.goto('/ru/desk/events')
  await expect(judge.locator('h1')).toHaveText('Нет доступа к этой странице')
})

for (const register of ['institutions', 'venues', 'programmes']) {
  test(
    `the register of ${register} and its form are readable to everyone`,
    { tag: '@phone' },
    async ({ as }) => {
      const page = await as('admin')
      await page.goto(`/kk/desk/${register}`)
      await expectAccessible(page)
      await page.goto(`/ru/desk/${register}/new`)
      await expectAccessible(page)
    },
  )
}

test('an administrator adds an organisation and archives it', { tag: '@desk' }, async ({ as }) => {
  const page = await as('admin')
  const name = `Колледж ${unique()}`
  await page.goto('/ru/desk/institutions/new')
  await page.getByLabel('Название на казахском').fill(name)
  await page.getByLabel('Название на русском').fill(name)
  await page.getByLabel('Вид организации').selectOption('college')
  await page.getByLabel('БИН').fill('100140001232')
  await page.getByLabel('Найти район или город').fill('Балхаш')
  await page.getByRole('combobox', { name: 'Район или город' }).selectOption({ label: 'город Балхаш' })
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.locator('.field--wrong')).toContainText('В БИН 12 цифр')
  await page.getByLabel('БИН').fill('')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Сохранено.')).toBeVisible()
  await page.getByRole('searchbox').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: 'Убрать в архив' }).click()
  await expect(page.getByText('Убрано в архив.')).toBeVisible()
})
