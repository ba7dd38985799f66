import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { isId, newId } from './id.ts'

it('a link takes for an identifier what the schemas take, whatever its version', () => {
  const nearly = fc.stringMatching(/^[0-9a-fF]{8}-[0-9a-f]{4}-[0-9a-f][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  const edges = [
    '',
    '0',
    `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`,
    `${'f'.repeat(8)}-ffff-ffff-ffff-${'f'.repeat(12)}`,
  ]
  fc.assert(
    fc.property(fc.oneof(nearly, fc.uuid(), fc.constantFrom(...edges)), (text) => {
      expect(isId(text)).toBe(z.uuid().safeParse(text).success)
    }),
  )
  expect(isId(newId())).toBe(true)
})
