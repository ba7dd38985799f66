import { expect, test } from 'vitest'
import { formatMessage } from './format.ts'
import { defineMessages } from './message.ts'

const { visits } = defineMessages({
  visits: {
    kk: '{count, plural, one {# келу} other {# келу}}',
    ru: '{count, plural, one {# посещение} few {# посещения} many {# посещений} other {# посещения}}',
    en: '{count, plural, one {# visit} other {# visits}}',
  },
})

test('a figure in a sentence is grouped as the language does it', () => {
  expect(formatMessage(visits, 'kk', { count: 12_345 })).toBe('12\u00A0345 келу')
  expect(formatMessage(visits, 'ru', { count: 12_345 })).toBe('12\u00A0345 посещений')
  expect(formatMessage(visits, 'en', { count: 12_345 })).toBe('12,345 visits')
})

test('plural forms follow the language, not the figure’s look', () => {
  expect(formatMessage(visits, 'ru', { count: 1 })).toBe('1 посещение')
  expect(formatMessage(visits, 'ru', { count: 3 })).toBe('3 посещения')
  expect(formatMessage(visits, 'ru', { count: 11 })).toBe('11 посещений')
  expect(formatMessage(visits, 'ru', { count: 1_021 })).toBe('1\u00A0021 посещение')
})

test('figures do not depend on the data of the machine', () => {
  const real = Intl.NumberFormat
  class WithoutKazakh extends real {
    constructor() {
      super('en-US')
    }
  }
  Object.assign(Intl, { NumberFormat: WithoutKazakh })
  try {
    const fresh = { ...visits }
    expect(formatMessage(fresh, 'kk', { count: 2_000 })).toBe('2\u00A0000 келу')
  } finally {
    Object.assign(Intl, { NumberFormat: real })
  }
})
