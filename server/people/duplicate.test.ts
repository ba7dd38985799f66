import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { comparePeople, type KnownPerson } from './duplicate.ts'
import { personKeys } from './person-keys.ts'

const hash = keyedHash('a secret of the test and of nothing else')
const kairat: KnownPerson = {
  name: { surname: 'Әлиев', givenName: 'Қайрат', patronymic: 'Серікұлы' },
  birthOn: '2001-05-14',
  phone: '+77011234567',
  email: 'kairat@example.kz',
  iinKey: 'one',
}

describe('the same person twice', () => {
  it('is told by the IIN alone', () => {
    const renamed = { name: { surname: 'Алиева', givenName: 'Асель' }, iinKey: 'one' }
    expect(comparePeople(kairat, renamed)).toEqual({ verdict: 'same', reason: 'iin' })
  })

  it('is told by name, birth date and phone or e-mail, whatever the spelling', () => {
    const other = { ...kairat, iinKey: null, name: { surname: 'Aliev', givenName: 'Kairat' } }
    expect(comparePeople(kairat, other)).toEqual({ verdict: 'same', reason: 'name_birth_phone' })
    expect(comparePeople(kairat, { ...other, phone: null, email: ' KAIRAT@example.kz' })).toEqual({
      verdict: 'same',
      reason: 'name_birth_email',
    })
  })

  it('is only asked about when name and date alone agree', () => {
    const other = { name: kairat.name, birthOn: kairat.birthOn, phone: '+77770000000' }
    expect(comparePeople(kairat, other)).toEqual({ verdict: 'possible', reason: 'name_birth' })
  })

  it('is only asked about when something speaks against it', () => {
    expect(comparePeople(kairat, { ...kairat, iinKey: 'two' })).toEqual({
      verdict: 'possible',
      reason: 'iin_differs',
    })
    const nephew = { ...kairat, iinKey: null, name: { ...kairat.name, patronymic: 'Ерланұлы' } }
    expect(comparePeople(kairat, nephew)).toEqual({ verdict: 'possible', reason: 'patronymic_differs' })
    const typo = { ...kairat, iinKey: null, name: { surname: 'Әлиев', givenName: 'Қайрот' } }
    expect(comparePeople(kairat, typo)).toEqual({ verdict: 'possible', reason: 'similar_name' })
    const otherYear = { ...kairat, iinKey: null, birthOn: '2002-05-14' }
    expect(comparePeople(kairat, otherYear)).toEqual({ verdict: 'possible', reason: 'name_contact' })
  })

  it('is not a classmate on the same teacher’s phone, nor a twin', () => {
    const twin = { ...kairat, iinKey: null, name: { surname: 'Әлиев', givenName: 'Үсен' } }
    expect(comparePeople(kairat, twin).verdict).toBe('different')
    const classmate = {
      name: { surname: 'Оспанов', givenName: 'Дәурен' },
      birthOn: '2001-09-01',
      phone: kairat.phone,
    }
    expect(comparePeople(kairat, classmate)).toEqual({ verdict: 'different', reason: 'nothing_shared' })
  })

  it('does not depend on who is compared with whom', () => {
    const traits = fc.record({
      name: fc.record({
        surname: fc.constantFrom('Әлиев', 'Алиев', 'Әлиева', 'Aliev'),
        givenName: fc.constantFrom('Қайрат', 'Кайрат', 'Қайырат'),
        patronymic: fc.constantFrom(null, 'Серікұлы', 'Серикович', 'Ерланұлы'),
      }),
      birthOn: fc.constantFrom(null, '2001-05-14', '2001-05-15'),
      phone: fc.constantFrom(null, '+77011234567', '+77770000000'),
      email: fc.constantFrom(null, 'a@b.kz', 'A@b.kz'),
      iinKey: fc.constantFrom(null, 'one', 'two'),
    })
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        expect(comparePeople(a, b)).toEqual(comparePeople(b, a))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('keys a person is found again by', () => {
  const person = { ...kairat, iin: '010514500128' }

  it('are the same for every spelling and hold nothing readable', () => {
    const keys = personKeys(person, hash)
    expect(keys.map((key) => key.kind)).toEqual(['iin', 'phone', 'email'])
    const respelled = {
      ...person,
      name: { surname: 'ALIYEV', givenName: 'Kayrat' },
      iin: '010514 500128',
      email: 'Kairat@example.kz ',
    }
    expect(personKeys(respelled, hash)).toEqual(keys)
    expect(JSON.stringify(keys)).not.toMatch(/010514|7011234567|kairat|aliev/i)
  })

  it('differ under another secret, so that a stolen table alone tells nothing', () => {
    const other = personKeys(person, keyedHash('another secret'))
    expect(other[0]?.key).not.toBe(personKeys(person, hash)[0]?.key)
  })

  it('are never made of name and birth date alone, nor of half a name', () => {
    expect(personKeys({ name: person.name, birthOn: person.birthOn }, hash)).toEqual([])
    expect(personKeys({ ...person, iin: null, birthOn: null }, hash)).toEqual([])
    expect(personKeys({ ...person, iin: null, name: { surname: 'Қайрат', givenName: '' } }, hash)).toEqual([])
  })

  it('agree with the rule: two people share a contact key exactly when they are the same by it', () => {
    const without = { ...person, iin: null, iinKey: null }
    const changed = [
      { ...without, phone: '+77770000000' },
      { ...without, birthOn: '2001-05-15' },
      { ...without, email: null },
      { ...without, name: { surname: 'Алиев', givenName: 'Кайрат' } },
    ]
    for (const other of changed) {
      const shared = personKeys(without, hash).some((key) =>
        personKeys(other, hash).some((its) => its.key === key.key),
      )
      expect(shared).toBe(comparePeople(without, other).verdict === 'same')
    }
  })
})
