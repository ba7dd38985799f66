import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, expectAccessible, test } from '../fixtures.ts'

const SAMPLE = fileURLToPath(new URL('../fixtures/plan-karaganda-2025.xlsx', import.meta.url))

const NAME = 'a plan of 120 rows with nine broken ones is imported, and an event is scheduled from a measure'

// The rows are new once in the life of a database.
test(NAME, { tag: '@desk' }, async ({ as }) => {
  const page = await as('admin')
  await page.goto('/ru/desk/plan/import?region=350000000&year=2025')
  await page.getByLabel('Файл плана').setInputFiles(SAMPLE)
  await page.getByLabel('Регион').selectOption('350000000')
  await page.getByLabel('Год плана').fill('2025')
  await page.getByRole('button', { name: 'Проверить', exact: true }).click()
  await expect(page.getByText(/В файле пунктов: 120\. Новых: 111, .* с ошибками: 9\./)).toBeVisible()
  const faults = page.getByRole('table', { name: 'Строки, которые нужно исправить' })
  await expect(faults.getByRole('row')).toHaveCount(10)
  await expect(faults).toContainText('45 марта')
  await expectAccessible(page)

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать строки с ошибками' }).click()
  expect((await downloading).suggestedFilename()).toBe('plan-bad-rows.xlsx')

  await page.getByRole('button', { name: 'Загрузить верные строки' }).click()
  await expect(page.getByText(/Загружено\. Из 120 пунктов добавлено: 111/)).toBeVisible()
  await page.getByRole('link', { name: 'Открыть план' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Карагандинской области')
  await expect(page.getByRole('table')).toHaveCount(7)
  await expectAccessible(page)

  await page.getByRole('searchbox').fill('соревнования youth nomads бухар-жырауский')
  await page.getByRole('searchbox').press('Enter')
  await expect(page).toHaveURL(/[?&]q=/)
  await expect(page.getByRole('table')).toHaveCount(1)
  await page.getByRole('link', { name: /^11\. Соревнования/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Youth Nomads')
  await expect(page.getByText('03-04.07.2025')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Запланировать мероприятие' }).click()
  await expect(page.getByText('Мероприятие исполняет пункт плана:')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Название на русском' }).first()).toHaveValue(
    /Соревнования «Youth Nomads»/,
  )
  await page.getByLabel('Вид мероприятия').selectOption({ label: 'Национальные игры' })
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(page).toHaveURL(/\/desk\/events\/[0-9a-f-]{36}/)
  await page.getByRole('link', { name: /^11\. Соревнования/ }).click()
  await expect(page.getByRole('table', { name: 'Мероприятия пункта' })).toContainText('Youth Nomads')

  // A memorandum is attached, refused first for what it is not, and comes back as it was given.
  const memorandum = Buffer.from('%PDF-1.7 memorandum')
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer })
  await page.getByRole('link', { name: 'Добавить или удалить документы' }).click()
  await page.getByRole('textbox', { name: 'Название' }).fill('Меморандум с КТЖ')
  await page.getByLabel('Файл', { exact: true }).setInputFiles(file('memo.pdf', Buffer.from('<html>')))
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await expect(page.getByLabel('Файл', { exact: true })).toHaveAccessibleDescription(
    /Документ должен быть PDF/,
  )
  await page.getByLabel('Файл', { exact: true }).setInputFiles(file('memo.pdf', memorandum))
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await expect(page.getByText('Файл добавлен.')).toBeVisible()
  await expectAccessible(page)
  const given = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Меморандум с КТЖ.pdf' }).click()
  expect(await readFile(await (await given).path())).toEqual(memorandum)

  // An order of the meeting finds its measure by number.
  await page.getByRole('link', { name: '11', exact: true }).click()
  await page.getByRole('link', { name: 'Дать поручение' }).click()
  await page.getByRole('textbox', { name: /^Поручение/ }).fill('Подтвердить судейскую коллегию')
  await page.getByRole('textbox', { name: /^Кому/ }).fill('Управление спорта')
  await page.getByLabel(/^Исполнить до/).fill('2030-12-20')
  await page.getByRole('button', { name: 'Дать поручение' }).click()
  await expect(page.getByText('Поручение дано.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Поручения' })).toContainText('11. Соревнования')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Исполнение', exact: true }).click()
  await expect(page.getByText('Всего 1: исполнено 0, просрочено 0')).toBeVisible()
  await expectAccessible(page)
})
