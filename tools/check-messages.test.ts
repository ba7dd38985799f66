import { describe, expect, it } from 'vitest'
import { dataFaults, messageFaults } from './message-faults.ts'
import { messagesIn } from './message-sources.ts'

const none = { trueEquals: new Set<string>() }
const good = { kk: 'Тіркелу', ru: 'Зарегистрироваться', en: 'Register' }
const counted = {
  kk: '{count, plural, one {# адам} other {# адам}}',
  ru: '{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
  en: '{count, plural, one {# person} other {# people}}',
}

describe('messages in three languages', () => {
  it('pass when they are complete', () => {
    expect(messageFaults(good, none)).toEqual([])
    expect(messageFaults(counted, none)).toEqual([])
    expect(messageFaults({ kk: '{from}–{to}', ru: '{from}–{to}', en: '{from}–{to}' }, none)).toEqual([])
  })

  it('fail when Kazakh and Russian are equal, unless they truly are', () => {
    const email = { kk: 'Email', ru: 'Email', en: 'Your e-mail' }
    expect(messageFaults(email, none)).toEqual([
      'kk and ru are equal and not on the list of true equals: "Email"',
    ])
    expect(messageFaults(email, { trueEquals: new Set(['Email']) })).toEqual([])
  })

  it('fail when a text was left in English', () => {
    expect(messageFaults({ ...good, ru: 'Register' }, none)).toHaveLength(1)
  })

  it('fail when a language is empty', () => {
    expect(messageFaults({ ...good, en: ' ' }, none)).toEqual(['en is empty'])
  })

  it('fail when a language forgets a value', () => {
    const [fault] = messageFaults({ kk: '{name} келді', ru: '{name} пришёл', en: 'came' }, none)
    expect(fault).toContain('different values (kk: name; ru: name; en: none)')
  })

  it('may use different values where the list says so', () => {
    const roundOf = { kk: '1/{half} финал', ru: '1/{half} финала', en: 'Round of {first}' }
    expect(messageFaults(roundOf, none)).toHaveLength(1)
    expect(messageFaults(roundOf, { ...none, hasOwnValues: true })).toEqual([])
  })

  it('fail when a language forgets a plural branch or all of them', () => {
    expect(
      messageFaults({ ...counted, ru: '{count, plural, one {# человек} other {# человек}}' }, none),
    ).toEqual(['ru: {count, plural} needs the branches few, many, one, other, it has one, other'])
    expect(messageFaults({ ...counted, kk: '{count} адам' }, none)).toHaveLength(1)
  })

  it('fail when the choices of a select differ', () => {
    const chosen = {
      kk: '{s, select, a {иә} other {жоқ}}',
      ru: '{s, select, other {нет}}',
      en: '{s, select, a {yes} other {no}}',
    }
    expect(messageFaults(chosen, none)).toEqual(['{s, select} has different branches'])
  })

  it('fail when Kazakh is typed with Latin look-alikes', () => {
    expect(dataFaults({ ...good, kk: 'Тiркелу' })).toEqual(['kk: "Тiркелу" mixes Latin and Cyrillic letters'])
  })

  it('fail when they are no ICU message', () => {
    expect(messageFaults({ ...good, en: 'Register {' }, none)[0]).toMatch(/^en is no ICU message/)
  })
})

describe('messages in sources', () => {
  it('are found wherever they stand, with name and line', () => {
    const source = `export const words = defineMessages({
  go: { kk: 'Бар' + 'у', ru: 'Идти', en: \`Go\` },
  nested: { deep: { kk: 'а', ru: 'б', en: 'c' } },
})
const Label = () => <b>{t({ kk: 'x', ru: 'y', en: name })}</b>
const other = { kk: 'only one' }
const languages = { kk: { kk: 'қазақша', ru: 'казахский', en: 'Kazakh' }, ru: {}, en: {} }`
    expect(messagesIn('page.tsx', source)).toEqual([
      { name: 'words.go', line: 2, message: { kk: 'Бару', ru: 'Идти', en: 'Go' } },
      { name: 'words.nested.deep', line: 3, message: { kk: 'а', ru: 'б', en: 'c' } },
      { name: 'Label', line: 5, message: undefined },
      { name: 'languages.kk', line: 7, message: { kk: 'қазақша', ru: 'казахский', en: 'Kazakh' } },
    ])
  })
})
