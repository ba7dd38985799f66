import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldKazakh, mixedWords, repairLookAlikes } from './letters.ts'
import { matchesSearch, searchFold } from './search-fold.ts'

const fold = (text: string) => searchFold(text).text

describe('search that forgives spelling', () => {
  it('finds Dúisenbilik in every spelling', () => {
    const spellings = [
      'Dúisenbilik',
      'Дүйсенбілік',
      'Duisenbilik',
      'дуйсенбилик',
      'DÚISENBILIK',
      'Düisenbilik',
    ]
    expect(new Set(spellings.map(fold))).toEqual(new Set(['duisenbilik']))
  })

  it.each([
    ['Жамбыл', 'Zhambyl', 'Jambyl', 'жамбыл'],
    ['Шымкент', 'Shymkent', 'Şymkent', 'Шымкент'],
    ['Қызылорда', 'Kyzylorda', 'Qyzylorda', 'Кызылорда'],
    ['Өскемен', 'Oskemen', 'Öskemen', 'Оскемен'],
    ['Ақжайық', 'Akzhaik', 'Aqjaiyq', 'Акжаик'],
    ['Жеңіс', 'Жениc', 'Jeñis', 'Zhenis'],
    ['Ерлан Сергеев', 'Yerlan Sergeyev', 'Ерлан Серге́ев', 'ерлан  сергеев'],
    ['Ғани Мұхаммед', 'Gani Muhammed', 'Ğani Mūhammed', 'Гани Мухамед'],
    ['Экспо-2025', 'Expo 2025', 'Ekspo 2025', 'экспо 2025'],
    ['Ильин Ілияс', "Il'in Ilyas", 'Ильин Илияс', 'Ilin Iliyas'],
  ])('folds %s, %s, %s and %s to the same', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
  })

  it('keeps different names different', () => {
    expect(fold('Асан')).not.toBe(fold('Үсен'))
    expect(fold('Алия')).not.toBe(fold('Алина'))
    expect(fold('11 мектеп')).not.toBe(fold('1 мектеп'))
  })

  it('finds the beginning of a name as it is typed, and words in any order', () => {
    const stored = fold('Жұмысшы мамандықтар жылы: Алматы жәрмеңкесі')
    expect(matchesSearch(stored, 'алма')).toBe(true)
    expect(matchesSearch(stored, 'jarmenke zhumys')).toBe(true)
    expect(matchesSearch(stored, 'астана')).toBe(false)
    expect(matchesSearch(fold('Алиев Кайрат'), 'али')).toBe(true)
  })

  it('finds nothing for a finger left on a key', () => {
    const stored = fold('Кәсіп Қазкоммерц')
    expect(matchesSearch(stored, 'zzzzqq')).toBe(false)
    expect(matchesSearch(stored, 'казззком')).toBe(true)
  })

  it('gives only letters and digits, so that nothing in a query is a pattern', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        for (const token of searchFold(text).tokens) expect(token).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
    expect(searchFold('100% _ — ').tokens).toEqual(['100'])
  })

  it('changes nothing the second time', () => {
    const letter = fc.constantFrom(...Array.from('аәбғдеёжзийкқңөсұүхһцчшыіьюяadhjkqstwxyzşúzhkh '))
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 20 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('letters that look alike', () => {
  it('puts a word back into the alphabet it was meant in', () => {
    expect(repairLookAlikes('Aлматы')).toBe('Алматы')
    expect(repairLookAlikes('Кәсiп iздеушi')).toBe('Кәсіп іздеуші')
    expect(repairLookAlikes('Jоbfаir365')).toBe('Jobfair365')
    expect(repairLookAlikes('WorldSkills Қарағанды')).toBe('WorldSkills Қарағанды')
  })

  it('names the words that mix alphabets', () => {
    expect(mixedWords('Келесi кездесу WorldSkills алаңында')).toEqual(['Келесi'])
    expect(mixedWords('Іс-шара, QR код, Jasalmaty.kz')).toEqual([])
  })

  it('folds Kazakh letters as Russian keyboards write them', () => {
    expect(foldKazakh('Қайрат Әлиев')).toBe(foldKazakh('Кайрат Алиев'))
    expect(foldKazakh('ӘҒҚҢӨҰҮҺІЁ')).toBe('агкноуухие')
  })
})
