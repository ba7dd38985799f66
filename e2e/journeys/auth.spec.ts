import { createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, screenFor, test } from '../fixtures.ts'
import { DEMO_PASSWORD, demoEmail } from '../sign-in-state.ts'

const unique = () => `${Date.now().toString(36)}${Math.floor(Math.random() * 1000)}`

const WORDS = {
  kk: { submit: 'Кіру', wrong: 'Пошта немесе құпиясөз қате' },
  ru: { submit: 'Войти', wrong: 'Почта или пароль неверны' },
  en: { submit: 'Sign in', wrong: 'The e-mail address or the password is wrong' },
} as const

async function fillSignIn(page: Page, email: string, password: string, submit: string): Promise<void> {
  await page.locator('#sign-in-email').fill(email)
  await page.locator('#sign-in-password').fill(password)
  await page.getByRole('button', { name: submit, exact: true }).click()
}

for (const lang of ['kk', 'ru', 'en'] as const) {
  test(
    `a wrong password is told without naming which part is wrong, and keeps the address (${lang})`,
    screenFor(lang),
    async ({ page }) => {
      const { submit, wrong } = WORDS[lang]
      await page.goto(`/${lang}/sign-in`)
      await expectAccessible(page)
      await fillSignIn(page, demoEmail('organiser'), 'not the password', submit)
      await expect(page.getByRole('alert')).toContainText(wrong)
      await expect(page.locator('#sign-in-email')).toHaveValue(demoEmail('organiser'))
      await expect(page.locator('#sign-in-password')).toHaveValue('')
      await fillSignIn(page, demoEmail('organiser'), DEMO_PASSWORD, submit)
      await expect(page).toHaveURL(`/${lang}/desk`)
    },
  )
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('one press signs a demo person in, and another signs out', { tag: '@desk' }, async ({ page }) => {
    await page.goto('/ru/sign-in')
    const card = page.getByRole('listitem').filter({ hasText: demoEmail('judge') })
    await card.getByRole('button').click()
    await expect(page).toHaveURL('/ru/desk/judging')
    await page.goto('/ru/account')
    await page.getByRole('main').getByRole('button', { name: 'Выйти', exact: true }).click()
    await expect(page).toHaveURL('/ru')
    await page.goto('/ru/account')
    await expect(page).toHaveURL(/sign-in\?next=/)
  })

  test('too many wrong passwords are stopped with the time to wait', { tag: '@desk' }, async ({ page }) => {
    const email = `nobody-${unique()}@example.kz`
    await page.goto('/ru/sign-in')
    for (let n = 1; n <= 10; n += 1) {
      await fillSignIn(page, email, `wrong ${n}`, 'Войти')
      await expect(page.getByRole('alert')).toContainText('Почта или пароль неверны')
    }
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await fillSignIn(page, email, 'wrong 11', 'Войти')
    expect((await answered).status()).toBe(429)
    await expect(page.getByRole('alert')).toContainText(/Повторите через \d+ минут/)
  })
})

/** The letter that waits for somebody, as an administrator reads it where nothing can be sent. */
async function readLetter(admin: Page, recipient: string): Promise<string> {
  // The outbox sets letters aside on its clock.
  await expect
    .poll(
      async () => {
        await admin.goto(`/ru/desk/outbox?q=${encodeURIComponent(recipient)}`)
        return admin.getByRole('main').innerHTML()
      },
      { timeout: 20_000 },
    )
    .toMatch(/\d{6}|sign-in\/password\//)
  return admin.getByRole('main').innerHTML()
}

test(
  'a participant signs in with a code and finds their tickets; the code is used once',
  { tag: '@phone' },
  async ({ page, as }) => {
    const contact = `dana-${unique()}@example.kz`
    await page.goto('/kk/sign-in/code')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Код жіберу' }).click()
    await expect(page.getByRole('alert')).toContainText('толтырыңыз')
    await page.locator('#ask-code-contact').fill('дана')
    await page.getByRole('button', { name: 'Код жіберу' }).click()
    await expect(page.getByRole('alert')).toContainText('aigul@mail.kz')
    await page.locator('#ask-code-contact').fill(contact)
    await page.getByRole('button', { name: 'Код жіберу' }).click()
    await expect(page).toHaveURL('/kk/sign-in/code/enter')
    await expectAccessible(page)

    const letter = await readLetter(await as('admin'), contact)
    const code = /\b\d{6}\b/.exec(letter)?.[0] ?? ''
    await page.locator('#code-code').fill(code === '123456' ? '654321' : '123456')
    await page.getByRole('button', { name: 'Кіру', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Код қате')
    await page.locator('#code-code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await page.getByRole('button', { name: 'Кіру', exact: true }).click()
    await expect(page).toHaveURL('/kk/tickets')

    await page.goto('/kk/account')
    await expect(page.getByRole('main')).toContainText(contact)
    await expectAccessible(page)
  },
)

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator shows now for this key (RFC 6238). */
function totp(key: string): string {
  const bits = Array.from(key, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test(
  'a new member of staff is invited, given a role, guards the account with a second step, and is logged',
  { tag: '@desk' },
  async ({ page, as }) => {
    test.setTimeout(180_000)
    const admin = await as('admin')
    const email = `erzhan-${unique()}@example.kz`
    const password = 'тау бұлақ самал 7'

    await admin.goto('/ru/desk/people/new')
    await expectAccessible(admin)
    await admin.getByLabel('Имя').fill('Омаров Ержан')
    await admin.getByLabel('Рабочая почта').fill(email)
    await admin.getByLabel('Кто ведёт учётную запись').selectOption('350000000')
    await admin.getByRole('button', { name: 'Добавить и пригласить' }).click()
    await expect(admin).toHaveURL(/done=created/)
    await expectAccessible(admin)
    const address = new URL(admin.url()).pathname

    await admin.getByRole('link', { name: 'Дать роль' }).click()
    await admin.getByRole('radio', { name: /^Организатор/ }).check()
    await admin.getByRole('button', { name: 'Продолжить' }).click()
    await admin.getByLabel('Название').fill('temirtau')
    await admin.getByRole('button', { name: 'Показать места' }).click()
    await expectAccessible(admin)
    await admin.getByRole('button', { name: /Дать роль ?: город Темиртау/ }).click()
    await expect(admin).toHaveURL(/done=granted/)
    await admin.getByRole('button', { name: /Снять роль/ }).click()
    await expect(admin).toHaveURL(/done=revoked/)
    await admin.getByRole('button', { name: 'Вернуть' }).click()
    await expect(admin.getByRole('main')).toContainText('Организатор: город Темиртау')

    const letter = await readLetter(admin, email)
    const link = /\/ru\/sign-in\/password\/[\w-]{43}/.exec(letter)?.[0] ?? ''
    await page.goto(link)
    await expectAccessible(page)
    await page.locator('#new-password-password').fill('1234567890')
    await page.getByRole('button', { name: 'Установить пароль' }).click()
    await expect(page.getByRole('alert')).toContainText('легко угадать')
    await page.locator('#new-password-password').fill(password)
    await page.getByRole('button', { name: 'Установить пароль' }).click()
    await expect(page).toHaveURL(/sign-in\?done=password/)
    expect((await page.request.get(link)).status()).toBe(404)
    await fillSignIn(page, email, password, 'Войти')
    await expect(page).toHaveURL('/ru/desk')

    await page.goto('/ru/account/second-factor')
    await page.locator('#start-password').fill(password)
    await page.getByRole('button', { name: 'Начать включение' }).click()
    await expect(page.getByRole('img', { name: /QR/ })).toBeVisible()
    await expectAccessible(page)
    const key = (await page.locator('.factor-key').innerText()).replace(/\s/g, '')
    const [backupCode = ''] = await page.locator('.backup-codes code').allInnerTexts()
    await page.locator('#confirm-code').fill(totp(key))
    await page.getByRole('button', { name: 'Включить', exact: true }).click()
    await expect(page).toHaveURL(/account\?done=factor/)

    await page.getByRole('button', { name: 'Выйти везде' }).click()
    await expect(page).toHaveURL(/done=everywhere/)
    await fillSignIn(page, email, password, 'Войти')
    await expect(page).toHaveURL(/second-factor/)
    await expectAccessible(page)
    await page.locator('#second-code').fill('000000')
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Код неверен')
    await page.locator('#second-code').fill(backupCode)
    await page.getByRole('button', { name: 'Войти', exact: true }).click()
    await expect(page).toHaveURL('/ru/desk')

    const id = address.split('/').at(-1) ?? ''
    await admin.goto(`/ru/desk/audit?subject=user&subjectId=${id}`)
    await expectAccessible(admin)
    for (const action of [
      'Назначение роли',
      'Снятие роли',
      'Установка пароля по ссылке',
      'Включение входа в два шага',
    ]) {
      await expect(admin.getByRole('list', { name: 'Записи журнала' })).toContainText(action)
    }

    await admin.goto(address)
    await admin.getByText('Закрыть учётную запись').first().click()
    await admin.getByLabel('Причина').fill('уволен')
    await admin.getByRole('button', { name: 'Закрыть учётную запись' }).click()
    await expect(admin).toHaveURL(/done=disabled/)
    await page.goto('/ru/desk')
    await expect(page).toHaveURL(/sign-in/)
  },
)

for (const lang of ['kk', 'ru']) {
  test(
    `pages of administrators are readable on a phone and a desk (${lang})`,
    screenFor(lang),
    async ({ as }) => {
      const admin = await as('admin')
      for (const path of [
        'desk/people',
        'desk/audit',
        'account/roles',
        'desk/judging',
        'desk/employer',
        'door',
      ]) {
        await admin.goto(`/${lang}/${path}`)
        await expect(admin.locator('h1')).toBeVisible()
        await expectAccessible(admin)
      }
    },
  )
}
