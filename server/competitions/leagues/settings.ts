import { Problem } from '#server/kit/problem.ts'

/** Refuses a setting of a stored document that is none of the known ones. Problems: setting_unknown. */
export function refuseUnknown(setting: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && !known.includes(value)) throw new Problem('setting_unknown', { setting, value })
}
