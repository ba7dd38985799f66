import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'

const from = (next: string) =>
  nextPage({ url: `http://localhost:3000/kk/sign-in?next=${encodeURIComponent(next)}` })

test('a page of ours with its query is taken', () => {
  expect(from('/ru/desk/events?tab=drafts&page=2')).toBe('/ru/desk/events?tab=drafts&page=2')
})

test.each([
  'https://evil.example/kk',
  '//evil.example/kk',
  '/\\evil.example/kk',
  '/kk/../../\\evil.example',
  '/\tkk//evil.example',
  'kk/desk',
  'javascript:alert(1)',
  '/api/trpc/auth.me',
  '/kk/sign-out',
  '/ru/sign-in?next=/ru/sign-in',
  '',
])('%j leads nowhere else', (next) => {
  const taken = from(next)
  if (taken === undefined) return
  expect(new URL(taken, 'http://localhost:3000').host).toBe('localhost:3000')
  expect(taken).toMatch(/^\/(kk|ru|en)(\/|$)/)
  expect(taken).not.toMatch(/sign-/)
})
