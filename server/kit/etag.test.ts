import { expect, test } from 'vitest'
import { etagOf, hasTag } from './etag.ts'

test('the tag follows the bytes, whether given as text or as bytes', () => {
  expect(etagOf('күнтізбе')).toBe(etagOf(Buffer.from('күнтізбе')))
  expect(etagOf('күнтізбе')).not.toBe(etagOf('күнтізбе '))
  expect(etagOf('a')).toMatch(/^"[\w-]{22}"$/)
})

test('a tag is recognised alone, in a list, marked weak, and as a star', () => {
  const tag = etagOf('a')
  expect(hasTag(tag, tag)).toBe(true)
  expect(hasTag(`"other", W/${tag}`, tag)).toBe(true)
  expect(hasTag('*', tag)).toBe(true)
  expect(hasTag('"other"', tag)).toBe(false)
  expect(hasTag(null, tag)).toBe(false)
})
