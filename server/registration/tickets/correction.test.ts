import { expect, it } from 'vitest'
import { editDistance, isSamePersonsName } from './correction.ts'

const name = (surname: string, givenName: string) => ({ surname, givenName })

it('counts the letters to put in, take out or change', () => {
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('kitten', 'sitting')).toBe(3)
  expect(editDistance('serik', 'serik')).toBe(0)
})

it('takes another spelling, a slip, exchanged fields and a new surname for the same person', () => {
  const before = name('Әлиева', 'Гүлнұр')
  for (const after of [
    name('Алиева', 'Гулнур'),
    name('Alieva', 'Gulnur'),
    name('Әлиева', 'Гүлнұра'),
    name('Гүлнұр', 'Әлиева'),
    name('Серікова', 'Гүлнұр'),
  ]) {
    expect(isSamePersonsName(before, after)).toBe(true)
  }
})

it('does not take a sister or a stranger for the same person', () => {
  const before = name('Әлиева', 'Гүлнұр')
  for (const after of [name('Әлиева', 'Айгерім'), name('Ким', 'Виктор')]) {
    expect(isSamePersonsName(before, after)).toBe(false)
  }
  expect(isSamePersonsName(name('Ли', 'Аян'), name('Ли', 'Али'))).toBe(false)
})
