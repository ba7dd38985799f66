import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it, vi } from 'vitest'
import { keepMarkup } from '#app/lib/keep.server.ts'
import { LocaleProvider } from '#app/lib/i18n.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { KeepContext, Kept, type Keep } from './kept.tsx'

type Shown = { of: unknown; keep?: Keep | null; locale?: Locale }

/** A page with one part that says what it was given, and how often it was made. */
function page(title: string, made: () => void, { of, keep = keepMarkup, locale = 'kk' }: Shown): string {
  const Title = () => {
    made()
    return <b>{title}</b>
  }
  const element = (
    <LocaleProvider locale={locale}>
      <KeepContext.Provider value={keep}>
        <Kept name="test" as="li" className="x" of={of}>
          <Title />
        </Kept>
      </KeepContext.Provider>
    </LocaleProvider>
  )
  return renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: '/', element }])} />)
}

it('makes a part once for the same data and again for others or another language', () => {
  const made = vi.fn()
  expect(page('Бірінші', made, { of: ['a', 1] })).toContain('<li class="x"><b>Бірінші</b></li>')
  expect(page('Бірінші', made, { of: ['a', 1] })).toContain('<li class="x"><b>Бірінші</b></li>')
  expect(made).toHaveBeenCalledTimes(1)
  expect(page('Екінші', made, { of: ['a', 2] })).toContain('<b>Екінші</b>')
  expect(page('Первый', made, { of: ['a', 1], locale: 'ru' })).toContain('<b>Первый</b>')
  expect(made).toHaveBeenCalledTimes(3)
})

it('remembers nothing of one person, and nothing where scripts take the page over', () => {
  const made = vi.fn()
  for (const title of ['Айгүл', 'Ербол']) {
    expect(page(title, made, { of: null })).toContain(`<b>${title}</b>`)
    expect(page(title, made, { of: ['own'], keep: null })).toContain(`<b>${title}</b>`)
  }
  expect(made).toHaveBeenCalledTimes(4)
})
