import { expect, expectAccessible, test } from '../fixtures.ts'

test(
  'the program says that it lives and that its database answers',
  { tag: '@desk' },
  async ({ request }) => {
    const alive = await request.get('/healthz')
    expect(alive.status()).toBe(200)
    const ready = await request.get('/readyz')
    expect(ready.status()).toBe(200)
  },
)

test('what does not exist is a proper page with the right status', { tag: '@desk' }, async ({ page }) => {
  const response = await page.goto('/kk/no-such-page')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('main')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
  await expectAccessible(page)
})
