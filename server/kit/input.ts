import { z } from 'zod'
import { isIsoDate, parseTypedDate } from './calendar.ts'
import { fromLocalInput, toLocalInput } from './zone.ts'

// Pieces of input schemas. Each takes what it gives (a page parses a form, the procedure parses the result again),
// and names keys of messages/fields.ts as its errors.

// Control characters never belong into a text, PostgreSQL refuses U+0000 and half a pair of UTF-16; tabs and line breaks
// may be pasted.
const CONTROLS = /(?![\t\n\r\u0080-\u009F])[\p{Cc}\p{Cs}]/gu
const hasNoControls = (text: string) => text.search(CONTROLS) < 0

/** A text to search by, without what no text holds. */
export const withoutControls = (text: string) => text.replace(CONTROLS, '')

/** A key, a code or a word of a program: no more than `max` characters, and none that no text holds. */
export const plainText = (max: number) => z.string().max(max).refine(hasNoControls, 'wrong')

/** A text that must be there, trimmed, of at most `max` characters. */
export const requiredText = (max: number) => z.string().trim().min(1).max(max).refine(hasNoControls, 'wrong')

/** A text that may be left out; an empty one counts as left out. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(hasNoControls, 'wrong')
    .transform((text) => text || undefined)
    .optional()

const empty = (value: unknown) => (value === '' || value === null ? undefined : value)

/** A part of a link's query that may be left out; an empty one counts as left out. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional())

/** A day as a date input sends it or a person types it (`15.03.2026`); gives `2026-03-15`. */
export const typedDay = z
  .string()
  .trim()
  .max(20, 'date_wrong')
  .transform((text, context) => {
    const on = isIsoDate(text) ? text : parseTypedDate(text)
    if (on && on >= '2000-01-01' && on <= '2100-12-31') return on
    context.issues.push({ code: 'custom', message: 'date_wrong', input: text })
    return z.NEVER
  })

/** A time as a time input sends it or a person types it (`9.00`, `9:00`, `0900`); gives `09:00`. */
export const typedTime = z
  .string()
  .trim()
  .max(10, 'time_wrong')
  .transform((text, context) => {
    const match = /^(\d{1,2})[:.\-\s]?(\d{2})(?::\d{2})?$/.exec(text)
    const [hour = 99, minute = 99] = [match?.[1], match?.[2]].map(Number)
    if (match && hour <= 23 && minute <= 59) return `${match[1]?.padStart(2, '0')}:${match[2]}`
    context.issues.push({ code: 'custom', message: 'time_wrong', input: text })
    return z.NEVER
  })

/** A wall-clock moment in Almaty as `datetime-local` sends it or a person types it; gives `2026-03-15T15:05`. */
export const typedMoment = z
  .string()
  .trim()
  .max(30, 'moment_wrong')
  .transform((text, context) => {
    const at = fromLocalInput(text)
    if (at) return toLocalInput(at)
    context.issues.push({ code: 'custom', message: 'moment_wrong', input: text })
    return z.NEVER
  })

export const katoCode = z.string().regex(/^\d{9}$/, 'choice_wrong')

/** Page of a list, from 1, as the query of its address says; anything unreadable is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

/** What was typed into a search box; longer texts are cut, since nothing that long is found. */
export const searchText = z
  .string()
  .catch('')
  .transform((text) => withoutControls(text).trim().slice(0, 100))
