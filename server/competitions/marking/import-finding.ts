export const IMPORT_ERRORS = [
  'no_criteria',
  'aspect_type_unknown',
  'aspect_without_sub_criterion',
  'aspect_without_text',
  'sub_criterion_without_aspects',
  'sub_criterion_twice',
  'sub_criterion_of_other_criterion',
  'criterion_twice',
  'maximum_missing',
  'maximum_not_a_number',
  'maximum_too_fine',
  'descriptors_missing',
  'descriptor_score_invalid',
  'descriptor_twice',
  'descriptor_without_aspect',
  'total_not_100',
] as const
export const IMPORT_WARNINGS = [
  'no_skill',
  'no_summary',
  'summary_differs',
  'criterion_maximum_differs',
  'summary_criterion_unknown',
  'summary_not_a_number',
  'requirement_missing',
] as const

export type ImportCode = (typeof IMPORT_ERRORS)[number] | (typeof IMPORT_WARNINGS)[number]

/** `row` is the row of the sheet, from 1; `about` names the aspect, sub-criterion or criterion. */
export type ImportFinding<Code extends ImportCode = ImportCode> = Readonly<{
  code: Code
  row: number
  about: string
  found?: string
}>

export type ImportError = ImportFinding<(typeof IMPORT_ERRORS)[number]>
export type ImportWarning = ImportFinding<(typeof IMPORT_WARNINGS)[number]>
