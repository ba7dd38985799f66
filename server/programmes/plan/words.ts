/** How far a measure is: set by hand, or following from its events (reports/execution). */
export const MEASURE_STATES = ['done', 'in_work', 'at_risk', 'not_done', 'moved'] as const
export type MeasureState = (typeof MEASURE_STATES)[number]
