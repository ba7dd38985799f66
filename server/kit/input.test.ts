import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  optionalText,
  pageNumber,
  plainText,
  requiredText,
  searchText,
  typedDay,
  typedMoment,
  typedTime,
} from './input.ts'

const read = (schema: z.ZodType, text: unknown) => {
  const result = schema.safeParse(text)
  return result.success ? result.data : result.error.issues[0]?.message
}

describe('what people type', () => {
  it('days, as a picker sends them and as they are written', () => {
    expect(read(typedDay, '2026-03-15')).toBe('2026-03-15')
    expect(read(typedDay, '15.03.2026')).toBe('2026-03-15')
    expect(read(typedDay, '15.3.26')).toBe('2026-03-15')
    for (const wrong of ['31.04.2026', '15.03.0026', 'ертең', '15.03.2126']) {
      expect(read(typedDay, wrong)).toBe('date_wrong')
    }
  })

  it('hours', () => {
    for (const text of ['9:05', '09:05', '9.05', '0905', '9-05', '09:05:00'])
      expect(read(typedTime, text)).toBe('09:05')
    for (const wrong of ['24:00', '9:60', 'түсте', '9']) expect(read(typedTime, wrong)).toBe('time_wrong')
  })

  it('moments', () => {
    expect(read(typedMoment, '2026-03-15T15:05')).toBe('2026-03-15T15:05')
    expect(read(typedMoment, '15.03.2026 15.05')).toBe('2026-03-15T15:05')
    expect(read(typedMoment, '15.03.2026')).toBe('moment_wrong')
  })

  it('is read again without change: a page parses the form, the procedure parses the result', () => {
    for (const [schema, text] of [
      [typedDay, '15.3.26'],
      [typedTime, '9.05'],
      [typedMoment, '15.03.2026 9.05'],
    ] as const) {
      const once = read(schema, text)
      expect(read(schema, once)).toBe(once)
    }
  })

  it('texts, trimmed and without control characters that the database refuses', () => {
    expect(read(requiredText(10), '  ә  ')).toBe('ә')
    expect(read(optionalText(10), '   ')).toBeUndefined()
    expect(read(requiredText(10), 'a\u0000b')).toBe('wrong')
    expect(read(requiredText(10), 'a\tb\nc')).toBe('a\tb\nc')
    // Half a pair of UTF-16: PostgreSQL refuses it in JSON.
    for (const half of ['\ud800', 'a\udfff', '\udfff\ud800'])
      expect(read(requiredText(10), half)).toBe('wrong')
    expect(read(requiredText(10), '👩‍🏭')).toBe('👩‍🏭')
    expect(read(plainText(10), 'a\u0000')).toBe('wrong')
    expect(read(searchText, 'Ай\u0000гүл\ud800')).toBe('Айгүл')
  })

  it('addresses that say nonsense say nothing', () => {
    expect(read(pageNumber, 'x')).toBe(1)
    expect(read(pageNumber, '3')).toBe(3)
    expect(read(searchText, undefined)).toBe('')
    expect(read(searchText, 'ә'.repeat(500))).toHaveLength(100)
  })
})
