import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullName, nameKeys, patronymicStem, splitFullName, whyNotName } from './name-key.ts'

const latinKey = (full: string) => nameKeys(splitFullName(full)).latinKey

const word = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...Array.from(letters)), minLength: 1, maxLength: 10 })

describe('one person, many spellings', () => {
  it.each([
    'Әлиев Қайрат',
    'Алиев Кайрат',
    'Қайрат Әлиев',
    'Kairat Aliev',
    'Qairat Äliev',
    'Aliyev Kayrat',
    'АЛИЕВ  КАЙРАТ',
    'Әлиeв Қaйрат',
    'Әлиев Қайрат Серікұлы',
    'Әлиев Қайрат Серік ұлы',
    'Алиев Кайрат Серикович',
    'Кайрат Серикович Алиев',
  ])('%s has the key of Қайрат Әлиев', (written) => {
    expect(latinKey(written)).toBe('aliev kairat')
  })

  it('folds Kazakh letters in the Cyrillic key', () => {
    expect(nameKeys({ surname: 'Әлиев', givenName: 'Қайрат' }).nameKey).toBe('алиев кайрат')
  })

  it('reads a hyphen, a space and one word as one name', () => {
    const keys = ['Нұр-Сұлтан', 'Нұрсұлтан', 'Нур Султан', 'Nursultan'].map(
      (givenName) => nameKeys({ surname: 'Оспанов', givenName }).latinKey,
    )
    expect(new Set(keys).size).toBe(1)
  })

  it('does not mind a patronymic typed beside the given name', () => {
    expect(nameKeys({ surname: 'Сейітқали', givenName: 'Айым Ерлан қызы' })).toEqual(
      nameKeys({ surname: 'Сейитқали', givenName: 'Айым', patronymic: 'Ерланқызы' }),
    )
  })

  it('keeps brothers, sisters and twins apart', () => {
    const keys = ['Әлиев Асан', 'Әлиев Үсен', 'Әлиева Асан', 'Әлиев Хасан'].map(latinKey)
    expect(new Set(keys).size).toBe(4)
  })

  it('keys do not depend on the order or the case of the fields', () => {
    const part = fc.oneof(word('аәбгғдежиікқлмнңоөрсұүшыюя'), word('abcdehijkmnopqrstuvwyz'))
    fc.assert(
      fc.property(part, part, (one, two) => {
        const keys = nameKeys({ surname: one, givenName: two })
        expect(nameKeys({ surname: two, givenName: one })).toEqual(keys)
        expect(nameKeys({ surname: one.toUpperCase(), givenName: two })).toEqual(keys)
      }),
    )
  })
})

describe('names as written', () => {
  it('splits a line as documents order it and changes no letter', () => {
    expect(splitFullName('Әлиев Қайрат Серік ұлы')).toEqual({
      surname: 'Әлиев',
      givenName: 'Қайрат',
      patronymic: 'Серік ұлы',
    })
    expect(splitFullName('Айым Серікқызы Сейітқали')).toEqual({
      surname: 'Сейітқали',
      givenName: 'Айым',
      patronymic: 'Серікқызы',
    })
    expect(splitFullName('Ли Анна')).toEqual({ surname: 'Ли', givenName: 'Анна' })
    expect(fullName(splitFullName('  Сейтқали  Нұр Сұлтан Ерланұлы '))).toBe('Сейтқали Нұр Сұлтан Ерланұлы')
  })

  it('finds the father in every form of a patronymic', () => {
    for (const form of [
      'Серікұлы',
      'Серік ұлы',
      'Серікқызы',
      'Серік қызы',
      'Serikuly',
      'Серикович',
      'Сериковна',
    ]) {
      expect(patronymicStem(form)).toBe('serik')
    }
    expect(patronymicStem('Ерланұлы')).not.toBe(patronymicStem('Серікұлы'))
    expect(patronymicStem(' ')).toBeUndefined()
  })

  it('takes every alphabet and refuses what is no name', () => {
    for (const name of ['Әсем', "O'Brien", 'Нұр-Сұлтан', 'Ян', 'Т. Рысқұлов'])
      expect(whyNotName(name)).toBeUndefined()
    expect(whyNotName('  ')).toBe('empty')
    expect(whyNotName('а'.repeat(81))).toBe('too_long')
    for (const wrong of ['Айым2', '=СУММ(A1)', '<b>', '12345', '-']) expect(whyNotName(wrong)).toBe('letters')
  })
})
