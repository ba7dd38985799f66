import { Problem } from '#server/kit/problem.ts'
import { lastOf } from '../exact/ends.ts'
import { hundredthsOfMark } from './aspect.ts'
import type { ImportError, ImportWarning } from './import-finding.ts'
import { compareSummary, readSummary } from './import-summary.ts'
import type { ImportedAspect, OpenCriterion } from './imported-aspect.ts'
import { numberOf, textOf, type Cell, type Row } from './sheet-cells.ts'

export type ImportedSubCriterion = Readonly<{ id: string; name: string; aspects: readonly ImportedAspect[] }>
export type ImportedCriterion = Readonly<{
  letter: string
  name: string
  maximum: number
  subCriteria: readonly ImportedSubCriterion[]
}>

export type ImportedScheme = Readonly<{
  skill: string
  testProject: string
  criteria: readonly ImportedCriterion[]
}>

/** The structure only when there is no error; warnings may stand beside it. */
export type ImportResult = Readonly<{
  scheme: ImportedScheme | null
  errors: readonly ImportError[]
  warnings: readonly ImportWarning[]
}>

/** Columns of the criteria part: A sub-criterion … K criterion maximum. */
const COLUMN = {
  subId: 0,
  name: 1,
  type: 2,
  aspect: 3,
  score: 4,
  text: 5,
  requirement: 6,
  section: 7,
  maximum: 8,
  letter: 9,
  total: 10,
} as const

const HEADER = /^sub[\s-]*criteri(a|on)\s*id/i
const DESCRIPTORS = 4

/**
 * Reads the sheet that CIS imports (rows of cells), finding its parts by their headers; decimal commas are accepted.
 * Refused: an aspect of judgement without its four descriptions, a total other than 100 and everything in
 * import-finding.ts; a summary that differs is a warning. Nothing is thrown.
 */
export function readMarkingSheet(rows: readonly Row[]): ImportResult {
  const state: Reading = { criteria: [], errors: [], warnings: [] }
  const firstHeader = rows.findIndex((row) => HEADER.test(textOf(row[COLUMN.subId])))
  if (firstHeader === -1) {
    return { scheme: null, errors: [{ code: 'no_criteria', row: 1, about: '' }], warnings: [] }
  }
  const top = rows.slice(0, firstHeader)
  const [skill, testProject] = [labelled(top, /^skill\b/i), labelled(top, /^test\s*project\b/i)]
  if (skill === '') state.warnings.push({ code: 'no_skill', row: 1, about: '' })
  for (const [index, row] of rows.entries()) if (index >= firstHeader) readRow(state, row, index + 1)
  finishCriterion(state, rows.length)
  compareSummary(state.criteria, readSummary(top), state.warnings)
  const scheme = finish(state, { skill, testProject, lastRow: rows.length })
  return { scheme: state.errors.length === 0 ? scheme : null, errors: state.errors, warnings: state.warnings }
}

type Reading = { criteria: OpenCriterion[]; errors: ImportError[]; warnings: ImportWarning[] }

function readRow(state: Reading, row: Row, number: number): void {
  const first = textOf(row[COLUMN.subId])
  if (HEADER.test(first)) {
    finishCriterion(state, number)
    state.criteria.push({ letter: '', name: '', stated: null, row: number, subs: [] })
    readCriterionCells(state, row)
    return
  }
  readCriterionCells(state, row)
  if (first !== '') openSub(state, { id: first.toUpperCase(), name: textOf(row[COLUMN.name]), number })
  const type = textOf(row[COLUMN.type]).toUpperCase()
  const hasAspect = type !== '' || textOf(row[COLUMN.aspect]) !== ''
  if (hasAspect) openAspect(state, row, number)
  else if (textOf(row[COLUMN.score]) !== '') readDescriptor(state, row, number)
}

/** Column J names the criterion (`A`, `Criterion A`), column K its maximum; they may stand on the header or below it. */
function readCriterionCells(state: Reading, row: Row): void {
  const criterion = lastOf(state.criteria)!
  const letter = /^(?:criterion\s*)?([A-Z])$/i.exec(textOf(row[COLUMN.letter]))?.[1]
  if (letter && criterion.letter === '') criterion.letter = letter.toUpperCase()
  const stated = numberOf(row[COLUMN.total])
  if (stated !== null && criterion.stated === null) criterion.stated = stated
}

function openSub(state: Reading, { id, name, number }: { id: string; name: string; number: number }): void {
  const criterion = lastOf(state.criteria)!
  const isKnown = state.criteria.some(({ subs }) => subs.some((sub) => sub.id === id))
  if (isKnown) state.errors.push({ code: 'sub_criterion_twice', row: number, about: id })
  const letter = /^[A-Z]/.exec(id)?.[0] ?? ''
  if (criterion.letter === '') criterion.letter = letter
  if (letter !== criterion.letter) {
    state.errors.push({
      code: 'sub_criterion_of_other_criterion',
      row: number,
      about: id,
      found: criterion.letter,
    })
  }
  criterion.subs.push({ id, name, row: number, aspects: [] })
}

function openAspect(state: Reading, row: Row, number: number): void {
  const sub = lastOf(lastOf(state.criteria)!.subs)
  const text = textOf(row[COLUMN.aspect])
  if (!sub) {
    state.errors.push({ code: 'aspect_without_sub_criterion', row: number, about: text })
    return
  }
  const id = `${sub.id}.${String(sub.aspects.length + 1).padStart(2, '0')}`
  const type = /^(M|J)/i.exec(textOf(row[COLUMN.type]))?.[1]?.toUpperCase()
  if (type !== 'M' && type !== 'J') {
    const found = textOf(row[COLUMN.type])
    state.errors.push({ code: 'aspect_type_unknown', row: number, about: id, found })
  }
  if (text === '') state.errors.push({ code: 'aspect_without_text', row: number, about: id })
  const section = Number(textOf(row[COLUMN.section]))
  const requirement = textOf(row[COLUMN.requirement])
  if (type === 'M' && requirement === '' && textOf(row[COLUMN.text]) === '') {
    state.warnings.push({ code: 'requirement_missing', row: number, about: id })
  }
  sub.aspects.push({
    id,
    type: type === 'J' ? 'J' : 'M',
    text,
    maximum: readMaximum(state, { cell: row[COLUMN.maximum], number, id }),
    requirement: requirement || textOf(row[COLUMN.text]),
    section: Number.isInteger(section) && section > 0 ? section : undefined,
    descriptors: new Map(),
    row: number,
  })
}

function readMaximum(
  state: Reading,
  { cell, number, id }: { cell: Cell; number: number; id: string },
): number {
  const found = textOf(cell)
  const refuse = (code: 'maximum_missing' | 'maximum_not_a_number' | 'maximum_too_fine') => {
    state.errors.push({ code, row: number, about: id, found })
    return 0
  }
  if (found === '') return refuse('maximum_missing')
  try {
    const maximum = hundredthsOfMark(typeof cell === 'number' ? cell : found)
    return maximum > 0 ? maximum : refuse('maximum_not_a_number')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return refuse(error.code === 'mark_too_fine' ? 'maximum_too_fine' : 'maximum_not_a_number')
  }
}

function readDescriptor(state: Reading, row: Row, number: number): void {
  const aspect = lastOf(lastOf(lastOf(state.criteria)!.subs)?.aspects ?? [])
  const found = textOf(row[COLUMN.score])
  if (!aspect || aspect.type !== 'J') {
    state.errors.push({ code: 'descriptor_without_aspect', row: number, about: aspect?.id ?? '', found })
    return
  }
  const score = numberOf(row[COLUMN.score])
  if (score === null || score % 100 !== 0 || score < 0 || score >= DESCRIPTORS * 100) {
    state.errors.push({ code: 'descriptor_score_invalid', row: number, about: aspect.id, found })
    return
  }
  const level = score / 100
  if (aspect.descriptors.has(level)) {
    state.errors.push({ code: 'descriptor_twice', row: number, about: aspect.id, found })
  }
  aspect.descriptors.set(level, textOf(row[COLUMN.text]))
}

function finishCriterion(state: Reading, number: number): void {
  const criterion = lastOf(state.criteria)
  if (!criterion) return
  const isTwice = state.criteria.some((other) => other !== criterion && other.letter === criterion.letter)
  if (isTwice) state.errors.push({ code: 'criterion_twice', row: criterion.row, about: criterion.letter })
  for (const sub of criterion.subs) {
    if (sub.aspects.length === 0) {
      state.errors.push({ code: 'sub_criterion_without_aspects', row: sub.row, about: sub.id })
    }
    for (const aspect of sub.aspects) {
      const described = [...aspect.descriptors.values()].filter((text) => text !== '').length
      if (aspect.type === 'J' && described < DESCRIPTORS) {
        state.errors.push({
          code: 'descriptors_missing',
          row: aspect.row,
          about: aspect.id,
          found: String(described),
        })
      }
    }
  }
  if (criterion.subs.length === 0) {
    state.errors.push({ code: 'sub_criterion_without_aspects', row: number, about: criterion.letter })
  }
}

function finish(
  state: Reading,
  { skill, testProject, lastRow }: { skill: string; testProject: string; lastRow: number },
): ImportedScheme {
  const criteria = state.criteria.map((criterion): ImportedCriterion => {
    const maximum = maximumOf(criterion)
    if (criterion.stated !== null && criterion.stated !== maximum) {
      state.warnings.push({
        code: 'criterion_maximum_differs',
        row: criterion.row,
        about: criterion.letter,
        found: String(criterion.stated / 100),
      })
    }
    return {
      letter: criterion.letter,
      name: criterion.name,
      maximum,
      subCriteria: criterion.subs.map(({ id, name, aspects }) => ({
        id,
        name,
        aspects: aspects.map(({ descriptors, ...aspect }) => ({
          ...aspect,
          descriptors: [0, 1, 2, 3].flatMap((level) => descriptors.get(level) ?? []),
        })),
      })),
    }
  })
  const total = criteria.reduce((sum, { maximum }) => sum + maximum, 0)
  if (total !== 10_000) {
    state.errors.push({ code: 'total_not_100', row: lastRow, about: '', found: String(total / 100) })
  }
  return { skill, testProject, criteria }
}

function maximumOf({ subs }: OpenCriterion): number {
  return subs.flatMap(({ aspects }) => aspects).reduce((sum, { maximum }) => sum + maximum, 0)
}

/** The value after `Skill:` in the same cell, or in the next filled one. */
function labelled(rows: readonly Row[], label: RegExp): string {
  for (const row of rows) {
    const at = row.findIndex((cell) => label.test(textOf(cell)))
    if (at === -1) continue
    const inside = /:\s*(.+)$/.exec(textOf(row[at]))?.[1]
    return inside ?? textOf(row.slice(at + 1).find((cell) => textOf(cell) !== ''))
  }
  return ''
}
