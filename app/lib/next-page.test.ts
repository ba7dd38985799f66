import { expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { nextPage } from './next-page.ts'

const from = (next: string) =>
  nextPage({ url: `http://localhost:3000/kk/sign-in?next=${encodeURIComponent(next)}` })

test('a page of ours with its query is taken', () => {
  expect(from('/ru/desk/events?tab=drafts&page=2')).toBe('/ru/desk/events?tab=drafts&page=2')
})

test('a page with an address longer than a header may be is left out', () => {
  expect(paths.signIn('kk', '/kk/desk?q=ә')).toBe('/kk/sign-in?next=%2Fkk%2Fdesk%3Fq%3D%D3%99')
  expect(paths.signIn('kk', `/kk/desk?q=${'x'.repeat(2000)}`)).toBe('/kk/sign-in')
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
