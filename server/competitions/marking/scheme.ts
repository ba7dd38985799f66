import { Problem } from '#server/kit/problem.ts'
import {
  markAspect,
  WORLDSKILLS_MARKING,
  type Aspect,
  type AspectRecord,
  type MarkingRules,
} from './aspect.ts'
import { refuseUnreadable } from '../shape.ts'
import { recordsShape, schemeShape } from './shapes.ts'

/** A marking scheme; maxima in hundredths of a mark. */
export type SubCriterion = Readonly<{ id: string; name: string; day?: number; aspects: readonly Aspect[] }>
export type Criterion = Readonly<{ letter: string; name: string; subCriteria: readonly SubCriterion[] }>
export type MarkingScheme = Readonly<{
  skill: string
  criteria: readonly Criterion[]
  /** Weight of each section of the standard (WSOS) in hundredths; left out: not compared. */
  sections?: Readonly<Record<number, number>>
}>

/** All marks of a skill add up to 100. */
export const FULL_MARKS = 10_000

export function aspectsOf(scheme: MarkingScheme): Aspect[] {
  return scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects))
}

/** Refuses schemes that cannot be used: `aspect_twice`, `sub_criterion_twice`, `total_not_100`. */
export function checkScheme(scheme: MarkingScheme): void {
  refuseUnreadable(schemeShape, scheme)
  const aspects = aspectsOf(scheme)
  refuseTwice(aspects, 'aspect_twice')
  refuseTwice(
    scheme.criteria.flatMap(({ subCriteria }) => subCriteria),
    'sub_criterion_twice',
  )
  const total = sumOf(aspects)
  if (total !== FULL_MARKS) throw new Problem('total_not_100', { total: total / 100 })
}

function refuseTwice(list: readonly { id: string }[], code: string): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) throw new Problem(code, { id })
    seen.add(id)
  }
}

function sumOf(aspects: readonly Aspect[]): number {
  return aspects.reduce((sum, { maximum }) => sum + maximum, 0)
}

/** What the aspects give each section of the standard against its weight; hundredths. */
export function sectionBalance(
  scheme: MarkingScheme,
): { section: number; marks: number; weight: number | null }[] {
  const marks = new Map<number, number>(
    Object.keys(scheme.sections ?? {}).map((section) => [Number(section), 0]),
  )
  for (const { section, maximum } of aspectsOf(scheme)) {
    if (section !== undefined) marks.set(section, (marks.get(section) ?? 0) + maximum)
  }
  return [...marks]
    .sort(([a], [b]) => a - b)
    .map(([section, given]) => ({ section, marks: given, weight: scheme.sections?.[section] ?? null }))
}

export type MarkedAspect = Readonly<{ id: string; mark: number; maximum: number }>
export type CompetitorMarks = Readonly<{
  /** Hundredths. */
  total: number
  byCriterion: Readonly<Record<string, number>>
  aspects: readonly MarkedAspect[]
  /** Aspects that nobody has recorded yet; they count nothing. */
  missing: readonly string[]
}>

/** The marks of one competitor from the records of judges, by aspect id. Raises `aspect_unknown` and those of markAspect. */
export function marksOf(
  scheme: MarkingScheme,
  records: ReadonlyMap<string, AspectRecord>,
  rules: MarkingRules = WORLDSKILLS_MARKING,
): CompetitorMarks {
  refuseUnreadable(schemeShape, scheme)
  refuseUnreadable(recordsShape, records)
  const known = new Set(aspectsOf(scheme).map(({ id }) => id))
  const unknown = [...records.keys()].find((id) => !known.has(id))
  if (unknown !== undefined) throw new Problem('aspect_unknown', { aspect: unknown })
  const byCriterion: Record<string, number> = {}
  const aspects: MarkedAspect[] = []
  const missing: string[] = []
  for (const { letter, subCriteria } of scheme.criteria) {
    byCriterion[letter] = 0
    for (const aspect of subCriteria.flatMap((each) => each.aspects)) {
      const record = records.get(aspect.id)
      if (!record) {
        missing.push(aspect.id)
        continue
      }
      const { mark } = markAspect(aspect, record, rules)
      byCriterion[letter] += mark
      aspects.push({ id: aspect.id, mark, maximum: aspect.maximum })
    }
  }
  const total = aspects.reduce((sum, { mark }) => sum + mark, 0)
  return { total, byCriterion, aspects, missing }
}
