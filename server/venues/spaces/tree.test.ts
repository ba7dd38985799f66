import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTreeOrder, isWithin, unitsOf, type Node } from './tree.ts'

/** A tree of up to twenty spaces: each one's parent is one made before it, or none. */
const trees = fc
  .array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 20 })
  .map((drawn): Node[] =>
    drawn.map(([chosen, position], index) => {
      const parent = chosen % (index + 1)
      return { id: `s${index}`, parentId: parent === index ? null : `s${parent}`, position }
    }),
  )

describe('units of spaces', () => {
  it('overlap exactly when one space lies in the other', () => {
    fc.assert(
      fc.property(trees, (spaces) => {
        const units = unitsOf(spaces)
        for (const a of spaces) {
          for (const b of spaces) {
            const [one, other] = [units.get(a.id), units.get(b.id)]
            if (!one || !other) throw new Error('a space without units')
            const doOverlap = one.from < other.to && other.from < one.to
            const isInside =
              isWithin(spaces, { inner: a.id, outer: b.id }) || isWithin(spaces, { inner: b.id, outer: a.id })
            expect(doOverlap).toBe(isInside)
          }
        }
      }),
    )
  })

  it('give every space a number of its own, in the order of the tree', () => {
    fc.assert(
      fc.property(trees, (spaces) => {
        const firsts = inTreeOrder(spaces).map(({ id }) => unitsOf(spaces).get(id)?.from)
        expect(firsts).toEqual(spaces.map((_, index) => index + 1))
      }),
    )
  })

  it('a hall with two halves: each half meets the hall and not the other', () => {
    const spaces = [
      { id: 'left', parentId: 'hall', position: 1 },
      { id: 'right', parentId: 'hall', position: 2 },
      { id: 'hall', parentId: null, position: 1 },
    ]
    expect(Object.fromEntries(unitsOf(spaces))).toEqual({
      hall: { from: 1, to: 4 },
      left: { from: 2, to: 3 },
      right: { from: 3, to: 4 },
    })
  })
})
