import { expect, it } from 'vitest'
import { outsideSystemsText, readOutsideSystems } from './outside-systems.ts'

it('reads a name and an address a line, however they are parted, and writes them back', () => {
  const text =
    'Электронды еңбек биржасы https://enbek.kz\r\n\nHeadHunter — https://hh.kz/vacancies?area=1\nOLX\n'
  const systems = readOutsideSystems(text)
  expect(systems).toEqual([
    { name: 'Электронды еңбек биржасы', url: 'https://enbek.kz' },
    { name: 'HeadHunter', url: 'https://hh.kz/vacancies?area=1' },
    { name: 'OLX', url: null },
  ])
  expect(readOutsideSystems(outsideSystemsText(systems ?? []))).toEqual(systems)
  expect(readOutsideSystems(' \n')).toEqual([])
})

it('knows no address but of the web, none without a name, and no endless list', () => {
  expect(readOutsideSystems('https://enbek.kz')).toBeUndefined()
  expect(readOutsideSystems('Биржа javascript:alert(1)')).toEqual([
    { name: 'Биржа javascript:alert(1)', url: null },
  ])
  expect(readOutsideSystems('Биржа ftp://enbek.kz')).toBeUndefined()
  expect(readOutsideSystems('Биржа https://')).toBeUndefined()
  expect(readOutsideSystems('OLX\n'.repeat(11))).toBeUndefined()
  expect(readOutsideSystems('а'.repeat(101))).toBeUndefined()
})
