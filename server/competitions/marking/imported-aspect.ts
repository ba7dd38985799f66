/** One aspect as the sheet gives it. */
export type ImportedAspect = Readonly<{
  /** `A1.03`: sub-criterion and running number. */
  id: string
  type: 'M' | 'J'
  text: string
  /** Hundredths of a mark. */
  maximum: number
  requirement: string
  section?: number
  /** What 0, 1, 2 and 3 mean, for aspects of judgement. */
  descriptors: readonly string[]
  row: number
}>

/** A criterion while its rows are being read; `stated` is the maximum the sheet names, in hundredths. */
export type OpenAspect = Omit<ImportedAspect, 'descriptors'> & { descriptors: Map<number, string> }
export type OpenSub = { id: string; name: string; row: number; aspects: OpenAspect[] }
export type OpenCriterion = {
  letter: string
  name: string
  stated: number | null
  row: number
  subs: OpenSub[]
}
