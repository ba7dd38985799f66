import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '#server/kit/problem.ts'
import { CONTEST_ENTRIES } from './testing/contest-entries.ts'
import { brokenValue, spoiled } from './testing/spoiled.ts'
import { TABLE_ENTRIES } from './testing/table-entries.ts'

const ENTRIES = [...TABLE_ENTRIES, ...CONTEST_ENTRIES]

describe('one field spoiled anywhere: a named problem, or an answer in which everything holds', () => {
  test.each(ENTRIES.map((each) => [each.name, each] as const))('%s', (_, { given, use, holds }) => {
    use(given as never)
    fc.assert(
      fc.property(spoiled(given), ({ value }) => {
        let answer: unknown
        try {
          answer = use(value as never)
        } catch (error) {
          if (error instanceof Problem) return
          throw error
        }
        expect(brokenValue(answer)).toBeUndefined()
        holds?.(answer as never, value as never)
      }),
      { numRuns: 200 },
    )
  })
})
