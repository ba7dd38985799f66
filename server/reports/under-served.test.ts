import { describe, expect, it } from 'vitest'
import { underServed } from './under-served.ts'

const unit = (name: string, [held, covered, population]: [number, number, number | undefined]) => ({
  name,
  held,
  covered,
  population,
})

describe('under-served units', () => {
  it('are those without a held event, and those below half of the median coverage', () => {
    const found = underServed([
      unit('good', [3, 100, 1000]),
      unit('middling', [2, 60, 1000]),
      unit('poor', [1, 29, 1000]),
      unit('poorest', [1, 5, 1000]),
      unit('passed by', [0, 80, 1000]),
    ])
    expect(found.threshold).toBeCloseTo(0.03)
    expect(found.low.map(({ row }) => row.name)).toEqual(['poorest', 'poor'])
    expect(found.withoutEvents.map(({ name }) => name)).toEqual(['passed by'])
  })

  it('a unit just at the threshold is not low', () => {
    const found = underServed([
      unit('a', [1, 50, 1000]),
      unit('b', [1, 100, 1000]),
      unit('c', [1, 120, 1000]),
    ])
    expect(found.low).toEqual([])
  })

  it('without populations only events are looked at; a single unit is compared to nothing', () => {
    const found = underServed([unit('a', [0, 5, undefined]), unit('b', [1, 5, undefined])])
    expect([found.threshold, found.low, found.withoutEvents.length]).toEqual([undefined, [], 1])
    expect(underServed([unit('alone', [0, 0, 100])]).withoutEvents).toEqual([])
  })
})
