import { IntlMessageFormat } from 'intl-messageformat'
import { mixedWords } from '../server/kit/letters.ts'
import { LOCALES, type Locale, type Message } from '../server/kit/messages/message.ts'

/** Plural branches a language needs as soon as a number is counted (CLDR; rules of people). */
const PLURALS: Readonly<Record<Locale, readonly string[]>> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
/** Plain text in the parser's tree; the `#` of a plural has no value, a tag has children. */
const LITERAL = 0

/** What a text asks for: its arguments, and the branches of those that branch. */
type Shape = { arguments: Set<string>; plurals: Map<string, Set<string>>; selects: Map<string, Set<string>> }

function addTo(map: Map<string, Set<string>>, name: string, branches: readonly string[]): void {
  const known = map.get(name) ?? new Set()
  map.set(name, known)
  for (const branch of branches) known.add(branch)
}

function collect(elements: readonly Element[], shape: Shape): Shape {
  for (const element of elements) {
    const type: number = element.type
    if (type === LITERAL || !('value' in element)) continue
    if ('children' in element) {
      collect(element.children, shape)
      continue
    }
    shape.arguments.add(element.value)
    if (!('options' in element)) continue
    const branches = Object.keys(element.options)
    addTo('pluralType' in element ? shape.plurals : shape.selects, element.value, branches)
    for (const option of Object.values(element.options)) collect(option.value, shape)
  }
  return shape
}

function shapeOf(text: string, locale: Locale): Shape {
  const ast = new IntlMessageFormat(text, locale).getAst()
  return collect(ast, { arguments: new Set(), plurals: new Map(), selects: new Map() })
}

const listed = (values: Iterable<string>) => [...values].sort().join(', ') || 'none'

function argumentFaults(shapes: ReadonlyMap<Locale, Shape>): string[] {
  const named = [...shapes].map(([locale, shape]) => `${locale}: ${listed(shape.arguments)}`)
  const isSame = new Set([...shapes.values()].map((shape) => listed(shape.arguments))).size <= 1
  return isSame ? [] : [`the languages ask for different values (${named.join('; ')})`]
}

function selectFaults(shapes: ReadonlyMap<Locale, Shape>): string[] {
  const names = new Set([...shapes.values()].flatMap((shape) => [...shape.selects.keys()]))
  return [...names].flatMap((name) => {
    const branches = [...shapes].map(([, shape]) => listed(shape.selects.get(name) ?? []))
    return new Set(branches).size > 1 ? [`{${name}, select} has different branches`] : []
  })
}

function pluralFaults(shapes: ReadonlyMap<Locale, Shape>): string[] {
  const names = new Set([...shapes.values()].flatMap((shape) => [...shape.plurals.keys()]))
  return [...names].flatMap((name) =>
    [...shapes].flatMap(([locale, shape]) => {
      const branches = [...(shape.plurals.get(name) ?? [])].filter((branch) => !branch.startsWith('='))
      const needed = PLURALS[locale]
      return listed(branches) === listed(needed)
        ? []
        : [`${locale}: {${name}, plural} needs the branches ${needed.join(', ')}, it has ${listed(branches)}`]
    }),
  )
}

function equalFaults(message: Message, trueEquals: ReadonlySet<string>): string[] {
  const pairs = [
    ['kk', 'ru'],
    ['kk', 'en'],
    ['ru', 'en'],
  ] as const
  return pairs.flatMap(([one, other]) => {
    const text = message[one]
    const hasWords = /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''))
    if (text !== message[other] || !hasWords || trueEquals.has(text)) return []
    return [`${one} and ${other} are equal and not on the list of true equals: ${JSON.stringify(text)}`]
  })
}

function letterFaults(message: Message): string[] {
  return LOCALES.flatMap((locale) =>
    mixedWords(message[locale]).map(
      (word) => `${locale}: ${JSON.stringify(word)} mixes Latin and Cyrillic letters`,
    ),
  )
}

/** What is wrong with texts that people have entered as data, where languages may rightly agree. */
export function dataFaults(message: Message): string[] {
  const empty = LOCALES.filter((locale) => message[locale].trim() === '')
  return [...empty.map((locale) => `${locale} is empty`), ...letterFaults(message)]
}

/** What is wrong with a message of the program, in words; empty when nothing is. */
export function messageFaults(
  message: Message,
  rules: { trueEquals: ReadonlySet<string>; hasOwnValues?: boolean },
): string[] {
  const faults = [...dataFaults(message), ...equalFaults(message, rules.trueEquals)]
  const shapes = new Map<Locale, Shape>()
  for (const locale of LOCALES) {
    try {
      shapes.set(locale, shapeOf(message[locale], locale))
    } catch (error) {
      faults.push(`${locale} is no ICU message: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const argumentsDiffer = rules.hasOwnValues ? [] : argumentFaults(shapes)
  return [...faults, ...argumentsDiffer, ...selectFaults(shapes), ...pluralFaults(shapes)]
}
