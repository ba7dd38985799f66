import { searchFold } from '#server/kit/search-fold.ts'
import { parseTypedNumber, roundTo } from '#server/kit/numbers.ts'
import type { SheetCell } from '#server/kit/tables/sheet.ts'
import type { DivisionTree } from '#server/regions/tree.ts'
import { COST_MAX, MEASURE_LIMITS, PLANNED_EVENTS_MAX, PLANNED_PEOPLE_MAX } from '../limits.ts'
import { readTerm, type PlanYears, type Term } from '../term/term.ts'
import type { PlanColumn } from './columns.ts'
import type { PlanLine } from './lines.ts'
import { placesInList, placesInText } from './places-named.ts'

/** Why a row is not taken. */
export type PlanFault =
  | 'name_missing'
  | 'term_missing'
  | 'term_unreadable'
  | 'responsible_missing'
  | 'cost_wrong'
  | 'events_wrong'
  | 'people_wrong'
  | 'ordinal_wrong'
  | 'text_too_long'
/** What a person should look at; the row is taken. */
export type PlanDoubt =
  | 'term_outside_years'
  | 'term_has_rest'
  | 'cost_not_needed'
  | 'cost_in_words'
  | 'place_elsewhere'
export type Remark<Code> = { code: Code; column: PlanColumn; value: string }

/** What a row says of a measure; a column the sheet does not have is left out. */
export type ReadValues = {
  number?: string | null
  nameKk?: string | null
  nameRu?: string | null
  form?: string | null
  term: string
  termKind: Term['kind']
  termFrom: string
  termTo: string
  responsible: string
  funding?: string | null
  cost?: number | null
  plannedEvents?: number | null
  plannedPeople?: number | null
  /** of a column of places; else `namedDistricts` are those its name speaks of */
  districtKatos?: string[]
  partners?: string | null
  documents?: string | null
  note?: string | null
}
export type ReadMeasure = {
  values: ReadValues | undefined
  nameKey: string
  ordinal: number | undefined
  namedDistricts: string[]
  faults: Remark<PlanFault>[]
  doubts: Remark<PlanDoubt>[]
}

export type ReadingContext = {
  tree: DivisionTree
  region: string
  years: PlanYears
  /** thousands, millions: what one in the money column is in tenge */
  moneyUnit: number
  isKazakh: boolean
}

const NONE = /^[-–—−]+$/u
const NOT_NEEDED =
  /не\s+требу|без\s+финанс|не\s+предусм|талап\s+етілмейді|қажет\s+емес|қаржысыз|көзделмеген|not\s+(?:needed|required)/iu

/** A text on one line, as it is compared and kept. */
export const tidy = (text: string) => text.replace(/[\s\u00A0]+/g, ' ').trim()

/** The folded name a measure is recognised by; a name of signs alone keeps them. */
export function nameKeyOf(name: string): string {
  return searchFold(name).text || tidy(name).toLowerCase()
}

function numberIn(cell: SheetCell): number | undefined {
  if (typeof cell.value === 'number') return cell.value
  if (cell.value !== undefined || /[%₸]/.test(cell.text)) return undefined
  return parseTypedNumber(cell.text)
}

type Reading = { line: PlanLine; faults: Remark<PlanFault>[]; doubts: Remark<PlanDoubt>[] }

const textIn = ({ line }: Reading, column: PlanColumn) => tidy(line.cells[column]?.text ?? '')
const shown = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** A text that may be empty; undefined when the sheet has no such column. */
function textOf(reading: Reading, column: PlanColumn): string | null | undefined {
  if (!reading.line.cells[column]) return undefined
  const text = textIn(reading, column)
  const max = MEASURE_LIMITS[column]
  if (max !== undefined && text.length > max) {
    reading.faults.push({ code: 'text_too_long', column, value: shown(text) })
  }
  return text === '' ? null : text
}

function countOf(
  reading: Reading,
  column: 'events' | 'people' | 'ordinal',
  { min = 0, max }: { min?: number; max: number },
): number | null | undefined {
  const cell = reading.line.cells[column]
  if (!cell) return undefined
  const text = tidy(cell.text)
  if (text === '' || NONE.test(text)) return null
  const number = numberIn({ ...cell, text })
  if (number !== undefined && Number.isInteger(number) && number >= min && number <= max) return number
  reading.faults.push({ code: `${column}_wrong`, column, value: shown(text) })
  return null
}

function costOf(reading: Reading, moneyUnit: number): number | null | undefined {
  const cell = reading.line.cells.cost
  if (!cell) return undefined
  const text = tidy(cell.text)
  if (text === '' || NONE.test(text)) return null
  if (NOT_NEEDED.test(text)) {
    reading.doubts.push({ code: 'cost_in_words', column: 'cost', value: shown(text) })
    return null
  }
  const number = numberIn({ ...cell, text })
  const tenge = number === undefined ? undefined : roundTo(number * moneyUnit, 2)
  if (tenge === undefined || !(tenge >= 0 && tenge <= COST_MAX)) {
    reading.faults.push({ code: 'cost_wrong', column: 'cost', value: shown(text) })
    return null
  }
  if (tenge > 0 && NOT_NEEDED.test(textIn(reading, 'funding'))) {
    reading.doubts.push({ code: 'cost_not_needed', column: 'cost', value: shown(text) })
  }
  return tenge
}

function termOf(
  reading: Reading,
  years: PlanYears,
): Pick<ReadValues, 'term' | 'termKind' | 'termFrom' | 'termTo'> | undefined {
  const text = textIn(reading, 'term')
  if (text === '') {
    reading.faults.push({ code: 'term_missing', column: 'term', value: '' })
    return undefined
  }
  const term = readTerm(text, years)
  if (!term) {
    reading.faults.push({ code: 'term_unreadable', column: 'term', value: shown(text) })
    return undefined
  }
  if (term.to < `${years.yearFrom}-01-01` || term.from > `${years.yearTo}-12-31`) {
    reading.doubts.push({ code: 'term_outside_years', column: 'term', value: shown(text) })
  }
  return { term: text, termKind: term.kind, termFrom: term.from, termTo: term.to }
}

function namesOf(reading: Reading, isKazakh: boolean): { nameKk?: string | null; nameRu?: string | null } {
  const kk = textOf(reading, 'nameKk')
  const ru = textOf(reading, 'nameRu')
  const own = textOf(reading, 'name')
  if (own === undefined) {
    return { ...(kk === undefined ? {} : { nameKk: kk }), ...(ru === undefined ? {} : { nameRu: ru }) }
  }
  const names = isKazakh ? { nameKk: own } : { nameRu: own }
  return { ...names, ...(kk ? { nameKk: kk } : {}), ...(ru ? { nameRu: ru } : {}) }
}

function placesOf(reading: Reading, name: string, { tree, region }: ReadingContext) {
  const written = reading.line.cells.districts
  const inTerm = placesInText(textIn(reading, 'term'), tree, region)
  const listed = written ? placesInList(textIn(reading, 'districts'), tree, region) : undefined
  const named = placesInText(name, tree, region)
  const column = written ? ('districts' as const) : ('name' as const)
  for (const value of listed?.elsewhere ?? named.elsewhere) {
    reading.doubts.push({ code: 'place_elsewhere', column, value })
  }
  return {
    districtKatos: listed && [...new Set([...listed.katos, ...inTerm.katos])],
    namedDistricts: [...new Set([...named.katos, ...inTerm.katos])],
    hasPlaceInTerm: inTerm.katos.length > 0,
  }
}

/** What one row of a plan says, with everything that is wrong or doubtful in it. */
export function readMeasure(line: PlanLine, context: ReadingContext): ReadMeasure {
  const reading: Reading = { line, faults: [], doubts: [] }
  const names = namesOf(reading, context.isKazakh)
  const name = names.nameRu ?? names.nameKk ?? ''
  if (name === '') {
    const column = line.cells.name ? 'name' : line.cells.nameRu ? 'nameRu' : 'nameKk'
    reading.faults.push({ code: 'name_missing', column, value: '' })
  }
  const term = termOf(reading, context.years)
  const responsible = textOf(reading, 'responsible') ?? ''
  if (responsible === '')
    reading.faults.push({ code: 'responsible_missing', column: 'responsible', value: '' })
  const texts = Object.fromEntries(
    (['number', 'form', 'funding', 'partners', 'documents', 'note'] as const).flatMap((column) => {
      const text = textOf(reading, column)
      return text === undefined ? [] : [[column, text]]
    }),
  )
  const cost = costOf(reading, context.moneyUnit)
  const plannedEvents = countOf(reading, 'events', { max: PLANNED_EVENTS_MAX })
  const plannedPeople = countOf(reading, 'people', { max: PLANNED_PEOPLE_MAX })
  const ordinal = countOf(reading, 'ordinal', { min: 1, max: 1000 }) ?? undefined
  const { districtKatos, namedDistricts, hasPlaceInTerm } = placesOf(reading, name, context)
  if (term && !hasPlaceInTerm && readTerm(term.term, context.years)?.hasRest) {
    reading.doubts.push({ code: 'term_has_rest', column: 'term', value: shown(term.term) })
  }
  const isGood = reading.faults.length === 0 && term !== undefined
  return {
    values: isGood
      ? {
          ...names,
          ...term,
          ...texts,
          responsible,
          ...(cost === undefined ? {} : { cost }),
          ...(plannedEvents === undefined ? {} : { plannedEvents }),
          ...(plannedPeople === undefined ? {} : { plannedPeople }),
          ...(districtKatos ? { districtKatos } : {}),
        }
      : undefined,
    nameKey: nameKeyOf(name),
    ordinal,
    namedDistricts,
    faults: reading.faults,
    doubts: reading.doubts,
  }
}
