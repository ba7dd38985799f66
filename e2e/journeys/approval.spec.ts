import { expect, expectAccessible, test } from '../fixtures.ts'
import { makeEvent } from '../own-event.ts'

/** A district where no other journey publishes. */
const DISTRICT = { kato: '354800000', name: 'Қарқаралы ауданы' }

test(
  'a district asks for approval: an event is returned with remarks, asked for again, approved and shown',
  { tag: '@desk' },
  async ({ as, request }) => {
    const admin = await as('admin')
    await admin.goto('/kk/desk/approval-rules')
    await admin.getByRole('combobox', { name: 'Аумақ' }).selectOption(DISTRICT.kato)
    await admin.getByRole('button', { name: 'Келісуді енгізу' }).click()
    await expect(admin.getByRole('cell', { name: DISTRICT.name })).toBeVisible()
    await expectAccessible(admin)

    const organiser = await as('organiser')
    const id = await makeEvent(organiser, { capacity: 5, districtKato: DISTRICT.kato, isDraft: true })
    const address = `/kk/desk/events/${id}`
    await organiser.goto(address)
    await expect(organiser.getByRole('button', { name: 'Жариялау', exact: true })).toHaveCount(0)
    await organiser.getByRole('button', { name: 'Келісуге жіберу' }).click()
    await expect(organiser).toHaveURL(/done=submitted/)
    await expect(organiser.locator('.badge').first()).toHaveText('Келісуде')

    const reviewer = await as('reviewer')
    await reviewer.goto('/kk/desk/approvals')
    await expectAccessible(reviewer)
    await reviewer.locator(`a[href="${address}"]`).first().click()
    await reviewer.getByText('Ескертпемен қайтару').first().click()
    await reviewer.getByRole('button', { name: 'Ескертпемен қайтару' }).click()
    await expect(reviewer.locator('.field--wrong')).toContainText('Осы өрісті толтырыңыз')
    await reviewer.getByLabel('Нені түзету керек').fill('Сипаттамасын толықтырыңыз')
    await reviewer.getByRole('button', { name: 'Ескертпемен қайтару' }).click()
    await expect(reviewer).toHaveURL(/done=returned/)

    await organiser.goto(address)
    await expect(organiser.locator('.notice--warning')).toContainText('Сипаттамасын толықтырыңыз')
    await organiser.getByRole('button', { name: 'Келісуге жіберу' }).click()
    await expect(organiser).toHaveURL(/done=submitted/)
    await reviewer.goto(address)
    await expectAccessible(reviewer)
    await reviewer.getByRole('button', { name: 'Келісіп, жариялау' }).click()
    await expect(reviewer).toHaveURL(/done=approved/)
    expect((await request.get(`/kk/events/${id}`)).status()).toBe(200)

    await admin.goto('/kk/desk/approval-rules')
    await admin.getByRole('button', { name: `Келісуді тоқтату: ${DISTRICT.name}` }).click()
    await expect(admin.getByRole('cell', { name: DISTRICT.name })).toHaveCount(0)
  },
)
