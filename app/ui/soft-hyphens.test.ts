import { expect, it } from 'vitest'
import { withSoftHyphens } from './soft-hyphens.ts'

const shown = (text: string) => withSoftHyphens(text).replaceAll('\u00AD', '-')

it('long words may be broken by syllables, short ones and numbers stay whole', () => {
  expect(shown('Қаржыландыру көзі')).toBe('Қар-жы-лан-дыру көзі')
  expect(shown('демонстрационные')).toBe('демонст-ра-цион-ные')
  expect(shown('орындаушылар')).toBe('орын-дау-шы-лар')
  expect(shown('колледж, 5 262 000, WorldSkills')).toBe('колледж, 5 262 000, WorldSkills')
  expect(withSoftHyphens('Ответственные исполнители').replaceAll('\u00AD', '')).toBe(
    'Ответственные исполнители',
  )
})
