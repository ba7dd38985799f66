import { expect, it } from 'vitest'
import { programmeSlug } from './slug.ts'

const free = () => false

it('a programme has the same short name in whatever alphabet it is written', () => {
  expect(programmeSlug('Дүйсенбілік Sport', free)).toBe(programmeSlug('Dúisenbilik Sport', free))
  expect(programmeSlug('Жасыл Ел', free)).toMatch(/^[a-z0-9-]+$/)
})

it('a taken short name gets a number, an unreadable one a word', () => {
  expect(programmeSlug('Jobfair365', (slug) => slug === programmeSlug('Jobfair365', free))).toMatch(/-2$/)
  expect(programmeSlug('«…»', free)).toBe('programme')
})
