import { z } from 'zod'
import { optionalText, typedDay, typedTime } from '#server/kit/input.ts'
import { eventDetailsSchema, placeTimeSchema, REASON_MAX } from '../schema.ts'
import { FREQUENCIES, isTooLong, LAST, OCCURRENCES_MAX, type Rule } from './recurrence.ts'

const EVERY_MAX = 52
const LINES_MAX = 6000
const PARTS_MAX = 30

/** Days as an array, or typed into one field: `14.12.2026, 21.12.2026` or one in a line. */
const typedDays = z
  .union([
    z.array(typedDay).max(OCCURRENCES_MAX),
    z
      .string()
      .max(LINES_MAX)
      .transform((text, context) => {
        const words = text.split(/[\s,;]+/).filter(Boolean)
        const read = words.map((word) => typedDay.safeParse(word))
        if (words.length <= OCCURRENCES_MAX && read.every(({ success }) => success)) {
          return [...new Set(read.flatMap(({ data }) => data ?? []))].sort()
        }
        context.issues.push({ code: 'custom', message: 'date_wrong', input: text })
        return z.NEVER
      }),
  ])
  .default([])

const ruleFields = {
  frequency: z.enum(FREQUENCIES).default('weekly'),
  /** every n weeks, every n months */
  every: z.number().int().min(1).max(EVERY_MAX).default(1),
  /** 1 is Monday; for weekly */
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).max(7).default([]),
  /** for monthly_weekday, with its ordinal: 1–5, or LAST */
  weekday: z.number().int().min(1).max(7).optional(),
  ordinal: z.number().int().min(LAST).max(5).optional(),
  /** for monthly_date: 1–31, or LAST */
  monthDay: z.number().int().min(LAST).max(31).optional(),
  startsOn: typedDay.optional(),
  ends: z.enum(['until', 'count']).default('until'),
  untilOn: typedDay.optional(),
  count: z.number().int().min(1).max(OCCURRENCES_MAX).optional(),
  addedOn: typedDays,
  leftOutOn: typedDays,
}
type RuleFields = z.output<z.ZodObject<typeof ruleFields>>

/** The rule that checked fields mean. */
export function ruleOf(fields: RuleFields): Rule {
  const { frequency, every, addedOn, leftOutOn, ends } = fields
  const isPicked = frequency === 'picked'
  return {
    frequency,
    every,
    weekdays:
      frequency === 'weekly' ? fields.weekdays : frequency === 'monthly_weekday' ? [fields.weekday ?? 1] : [],
    ordinal: frequency === 'monthly_weekday' ? (fields.ordinal ?? 1) : null,
    monthDay: frequency === 'monthly_date' ? (fields.monthDay ?? 1) : null,
    startsOn: (isPicked ? addedOn[0] : fields.startsOn) ?? '',
    untilOn: isPicked || ends === 'count' ? null : (fields.untilOn ?? null),
    count: isPicked || ends === 'until' ? null : (fields.count ?? null),
    addedOn,
    leftOutOn,
  }
}

function checkRule(fields: RuleFields, context: z.RefinementCtx) {
  const complain = (message: string, path: keyof RuleFields) =>
    context.addIssue({ code: 'custom', message, path: [path] })
  const { frequency, startsOn, untilOn, ends } = fields
  if (frequency === 'picked') {
    if (fields.addedOn.length === 0) complain('required', 'addedOn')
    return
  }
  const before = context.issues.length
  if (frequency === 'weekly' && fields.weekdays.length === 0) complain('choose_one', 'weekdays')
  if (frequency === 'monthly_weekday' && !fields.weekday) complain('required', 'weekday')
  if (frequency === 'monthly_weekday' && !fields.ordinal) complain('required', 'ordinal')
  if (frequency === 'monthly_date' && !fields.monthDay) complain('required', 'monthDay')
  if (!startsOn) complain('required', 'startsOn')
  if (ends === 'count' && !fields.count) complain('required', 'count')
  if (ends === 'until' && !untilOn) complain('required', 'untilOn')
  if (ends === 'until' && startsOn && untilOn && untilOn < startsOn) complain('end_before_start', 'untilOn')
  if (context.issues.length === before && isTooLong(ruleOf(fields))) {
    complain('series_too_long', ends === 'until' ? 'untilOn' : 'count')
  }
}

/** What was decided of one part of the event on a date. */
const partChoiceSchema = z.object({
  /** which part, from 0 */
  part: z
    .number()
    .int()
    .min(0)
    .max(PARTS_MAX - 1),
  on: typedDay.optional(),
  start: typedTime.optional(),
  end: typedTime.optional(),
  spaceIds: z.array(z.uuid()).max(30).optional(),
})

/** What was decided of one date in the preview; what is not named stays as the rule gives it. */
const choiceSchema = z.object({
  /** the day that the rule gives */
  seriesOn: typedDay,
  /** there is no event on it; in a change of a series: its event stays as it is */
  isLeftOut: z.boolean().default(false),
  /** another day for the whole event */
  on: typedDay.optional(),
  /** where the spaces chosen for its parts are */
  venueId: z.uuid().optional(),
  parts: z.array(partChoiceSchema).max(PARTS_MAX).default([]),
})
export type Choice = z.output<typeof choiceSchema>

const choices = z.array(choiceSchema).max(OCCURRENCES_MAX).default([])
const version = z.number().int().min(1)
/** the new events are shown to everybody at once; needs everything that publishing needs */
const isPublished = z.boolean().default(false)

export const seriesIdSchema = z.object({ id: z.uuid() })
export const repeatFormSchema = z.object({ ...ruleFields, choices }).superRefine(checkRule)
/** A series made of an event and its repetitions; `version` is the event's. */
export const repeatSchema = z
  .object({ ...ruleFields, choices, eventId: z.uuid(), version, isPublished })
  .superRefine(checkRule)
export type RepeatInput = z.output<typeof repeatSchema>

/** The same series in another period, as a series of its own. */
export const copySeriesSchema = z
  .object({ ...ruleFields, choices, id: z.uuid(), isPublished })
  .superRefine(checkRule)
export type CopySeriesInput = z.output<typeof copySeriesSchema>

const moreFields = {
  /** a later end of the rule */
  untilOn: typedDay.optional(),
  count: z.number().int().min(1).max(OCCURRENCES_MAX).optional(),
  /** single dates beside the rule, and dates brought back */
  addedOn: typedDays,
  choices,
}
export const moreFormSchema = z.object(moreFields)
/** More dates for a series; `version` is the series'. */
export const moreDatesSchema = z.object({ ...moreFields, id: z.uuid(), version, isPublished })
export type MoreDatesInput = z.output<typeof moreDatesSchema>

/** The end of a series: what comes after the day is called off (with the reason) or, as a draft, removed. */
export const endSeriesSchema = z.object({
  id: z.uuid(),
  version,
  lastOn: typedDay,
  reason: optionalText(REASON_MAX),
})
export type EndSeriesInput = z.output<typeof endSeriesSchema>

export const SPANS = ['following', 'future'] as const

/** A change of one event that its series takes over: of this and the following, or of all to come. */
export const changeSeriesSchema = z.object({
  /** the event that was edited */
  eventId: z.uuid(),
  seriesVersion: version,
  span: z.enum(SPANS).default('following'),
  details: eventDetailsSchema,
  placeTime: placeTimeSchema,
  /** writes to everyone registered also where nothing but the texts changes */
  isToldToRegistered: z.boolean().default(false),
  /** events that keep what was changed in them alone; all of them when not given */
  keepIds: z.array(z.uuid()).max(OCCURRENCES_MAX).optional(),
  /** what was decided of single dates in the preview */
  choices,
  /** what the preview was of */
  seen: z.string().max(100).default(''),
})
export type ChangeSeriesInput = z.output<typeof changeSeriesSchema>
