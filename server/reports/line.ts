/** Lines of what was counted: the whole, those outside the territory, and row n of the view as n + 1. */
export const WHOLE = 0
export const ELSEWHERE = -1
export const UNKNOWN = -2
export const lineOf = (row: number) => row + 1
