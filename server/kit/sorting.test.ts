import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, KAZAKH_ALPHABET, kazakhOrderWithoutData, sortByText } from './sorting.ts'

const letters = Array.from(KAZAKH_ALPHABET)

describe('order of names', () => {
  it('sorts the 42 letters as the Kazakh alphabet does, with and without Kazakh data on the machine', () => {
    expect(letters).toHaveLength(42)
    const mixed = [...letters].sort(new Intl.Collator('en').compare).reverse()
    expect(mixed.toSorted(compareText('kk'))).toEqual(letters)
    expect(mixed.toSorted(kazakhOrderWithoutData())).toEqual(letters)
    const capitals = letters.map((letter) => letter.toUpperCase())
    expect(capitals.toReversed().toSorted(kazakhOrderWithoutData())).toEqual(capitals)
  })

  it('orders whole words the same way with and without Kazakh data', () => {
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 6 })
      .map((chosen) => chosen.join(''))
    const own = kazakhOrderWithoutData()
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(Math.sign(own(a, b))).toBe(Math.sign(compareText('kk')(a, b)))
      }),
      { numRuns: 1000 },
    )
  })

  it('puts districts where a Kazakh reader looks for them', () => {
    const names = [
      'Іле',
      'Ұлытау',
      'Үржар',
      'Қарасай',
      'Кеген',
      'Шет',
      'Әйтеке би',
      'Абай',
      'Балқаш',
      'Ырғыз',
    ]
    expect(names.sort(compareText('kk'))).toEqual([
      'Абай',
      'Әйтеке би',
      'Балқаш',
      'Кеген',
      'Қарасай',
      'Ұлытау',
      'Үржар',
      'Шет',
      'Ырғыз',
      'Іле',
    ])
  })

  it('orders numbers inside names by value and leaves the given array alone', () => {
    const schools = [{ name: '№ 10 мектеп' }, { name: '№ 2 мектеп' }]
    const sorted = sortByText(schools, { locale: 'kk', by: (school) => school.name })
    expect(sorted.map((school) => school.name)).toEqual(['№ 2 мектеп', '№ 10 мектеп'])
    expect(schools[0]?.name).toBe('№ 10 мектеп')
  })
})
