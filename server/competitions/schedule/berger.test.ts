import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bergerTable } from './berger.ts'

const sizes = fc.record({
  participants: fc.integer({ min: 2, max: 40 }),
  cycles: fc.integer({ min: 1, max: 4 }),
})

describe('Berger tables', () => {
  test('everybody meets everybody once a cycle, and sits once in a round', () => {
    fc.assert(
      fc.property(sizes, ({ participants, cycles }) => {
        const met = new Map<string, number>()
        for (const { pairs, bye } of bergerTable(participants, cycles)) {
          const seated = [...pairs.flat(), ...(bye === null ? [] : [bye])]
          expect(seated.sort((a, b) => a - b)).toEqual(Array.from({ length: participants }, (_, i) => i + 1))
          for (const [a, b] of pairs) {
            const key = `${Math.min(a, b)}-${Math.max(a, b)}`
            met.set(key, (met.get(key) ?? 0) + 1)
          }
        }
        expect(met.size).toBe((participants * (participants - 1)) / 2)
        expect([...met.values()].every((count) => count === cycles)).toBe(true)
      }),
    )
  })

  test('the second cycle gives every pair the other order', () => {
    const [first, second] = [bergerTable(6), bergerTable(6, 2).slice(5)]
    expect(second.map(({ pairs }) => pairs)).toEqual(first.map(({ pairs }) => pairs.map(([a, b]) => [b, a])))
  })

  test('being named first and second differs by at most one in a cycle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (participants) => {
        const balance = new Map<number, number>()
        for (const { pairs } of bergerTable(participants)) {
          for (const [a, b] of pairs) {
            balance.set(a, (balance.get(a) ?? 0) + 1)
            balance.set(b, (balance.get(b) ?? 0) - 1)
          }
        }
        expect(Math.max(...[...balance.values()].map(Math.abs))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([
    [1, 1, 'too_few_participants'],
    [4.5, 1, 'too_few_participants'],
    [4, 0, 'cycles_invalid'],
  ])('%s participants in %s cycles are refused', (participants, cycles, code) => {
    expect(() => bergerTable(participants, cycles)).toThrow(code)
  })
})
