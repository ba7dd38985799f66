import type { Db } from '#db/client.ts'
import type { Scope } from '#server/access/scope.ts'
import { findSpaces } from '#server/venues/spaces/queries.ts'
import { addDays, type IsoDate } from '#server/kit/calendar.ts'
import { Problem } from '#server/kit/problem.ts'
import { dayOff, isWorkingDay, type DayOff, type MovedDay } from '#server/regions/holidays/holiday.ts'
import { listMovedDays } from '#server/regions/holidays/queries.ts'
import { listBookings } from '../../bookings/queries.ts'
import { findConflicts, type Conflicts, type ListToCheck } from '../../conflicts/whole/queries.ts'
import { findEvent } from '../../desk/queries.ts'
import { missingForPublishing } from '../../lifecycle.ts'
import { listEntryTypes, listSessions } from '../../storage/queries.ts'
import { missingOfTemplate } from '../../templates/checklist.ts'
import { findAsked } from '../../templates/tasks/queries.ts'
import { occurrencesOf, type Occurrence } from '../occurrence.ts'
import { dayOf, patternOf, type Part, type Pattern } from '../pattern.ts'
import { ownClashes, type OwnClash } from '../own-clashes.ts'
import { findSeries, listExceptions, listSeriesEvents, storedRule, type SeriesRow } from '../queries.ts'
import { datesOf, isTooLong, type Rule } from '../recurrence.ts'
import {
  ruleOf,
  type Choice,
  type CopySeriesInput,
  type MoreDatesInput,
  type RepeatInput,
} from '../schema.ts'

/** Dates that are about to become events: all like `model`, none written yet. */
export type Making = {
  rule: Rule
  model: Awaited<ReturnType<typeof readParts>>
  pattern: Pattern
  occurrences: Occurrence[]
  /** the date of the event that the series is made of; it is there already */
  sourceOn: IsoDate | undefined
}

/** An event inside the scope with everything that repeats. Problems: not_found. */
export async function readParts(db: Db, scope: Scope, id: string) {
  const event = await findEvent(db, scope, id)
  if (!event) throw new Problem('not_found')
  return {
    event,
    sessions: await listSessions(db, id),
    entryTypes: await listEntryTypes(db, id),
    bookings: await listBookings(db, id),
  }
}

/** The event and its repetitions; its own date is one of them whatever the rule says. Problems: not_found, series_empty. */
export async function readRepeat(
  db: Db,
  scope: Scope,
  input: Pick<RepeatInput, 'eventId'> & Parameters<typeof ruleOf>[0] & { choices: Choice[] },
): Promise<Making> {
  const model = await readParts(db, scope, input.eventId)
  const rule = ruleOf(input)
  const ownOn = dayOf(model.sessions)
  const left = new Set(input.choices.filter(({ isLeftOut }) => isLeftOut).map(({ seriesOn }) => seriesOn))
  const dates = [...new Set([...datesOf(rule), ...(ownOn ? [ownOn] : [])])].sort()
  // An event without a day takes the first one.
  const sourceOn = ownOn ?? dates.find((on) => !left.has(on))
  if (!sourceOn) throw new Problem('series_empty')
  const pattern = patternOf(model, ownOn ?? sourceOn)
  const choices = input.choices.filter(({ seriesOn }) => seriesOn !== sourceOn)
  return { rule, model, pattern, sourceOn, occurrences: occurrencesOf(pattern, dates, choices) }
}

/** The event that further dates of a series are made like: the last one nobody changed alone. */
function modelOf(events: Awaited<ReturnType<typeof listSeriesEvents>>) {
  const live = events.filter(({ status }) => status !== 'cancelled').reverse()
  return live.find(({ seriesChanges }) => seriesChanges.length === 0) ?? live[0] ?? events.at(-1)
}

async function readSeries(db: Db, scope: Scope, id: string) {
  const series = await findSeries(db, scope, id)
  if (!series) throw new Problem('not_found')
  const events = await listSeriesEvents(db, id)
  const like = modelOf(events)
  if (!like?.seriesOn) throw new Problem('series_empty')
  const model = await readParts(db, scope, like.id)
  return {
    series,
    events,
    model,
    pattern: patternOf(model, like.seriesOn),
    rule: storedRule(series, await listExceptions(db, id)),
  }
}

/** The dates of a copy of a series. Problems: not_found, series_empty. */
export async function readCopy(
  db: Db,
  scope: Scope,
  input: CopySeriesInput,
): Promise<Making & { series: SeriesRow }> {
  const { series, model, pattern } = await readSeries(db, scope, input.id)
  const rule = ruleOf(input)
  const occurrences = occurrencesOf(pattern, datesOf(rule), input.choices)
  return { rule, model, pattern, series, sourceOn: undefined, occurrences }
}

/** A stored rule with a later end, with these dates added and none of them left out. */
function longerRule(
  rule: Rule,
  { untilOn, count, addedOn }: Pick<MoreDatesInput, 'untilOn' | 'count' | 'addedOn'>,
): Rule {
  const leftOutOn = rule.leftOutOn.filter((on) => !addedOn.includes(on))
  const hasEnd = rule.frequency !== 'picked' && (untilOn !== undefined || count !== undefined)
  const ruled = hasEnd
    ? { ...rule, untilOn: untilOn ?? null, count: untilOn ? null : (count ?? null), leftOutOn }
    : { ...rule, leftOutOn }
  const given = new Set(datesOf(ruled))
  return {
    ...ruled,
    addedOn: [...new Set([...rule.addedOn, ...addedOn.filter((on) => !given.has(on))])].sort(),
  }
}

/**
 * Further dates of a series: what a longer rule gives beyond the present one, and single dates that have no event.
 * Problems: not_found, series_empty, series_nothing_new, series_too_long.
 */
export async function readMore(
  db: Db,
  scope: Scope,
  input: Omit<MoreDatesInput, 'version' | 'isPublished'>,
): Promise<Making & { series: SeriesRow }> {
  const { series, events, model, pattern, rule } = await readSeries(db, scope, input.id)
  const longer = longerRule(rule, input)
  if (isTooLong(longer)) throw new Problem('series_too_long')
  const known = new Set(datesOf(rule))
  const held = new Set(events.filter(({ status }) => status !== 'cancelled').map(({ seriesOn }) => seriesOn))
  const fresh = datesOf(longer).filter((on) => !known.has(on) || input.addedOn.includes(on))
  const dates = fresh.filter((on) => !held.has(on))
  if (dates.length === 0) throw new Problem('series_nothing_new')
  return {
    rule: longer,
    model,
    pattern,
    series,
    sourceOn: undefined,
    occurrences: occurrencesOf(pattern, dates, input.choices),
  }
}

/** What the check of clashes looks at, with the occurrence that each session belongs to. */
export function listOf({ model, pattern, occurrences, sourceOn }: Making): {
  list: ListToCheck
  owners: number[]
} {
  const wanted = occurrences.flatMap((one, index) =>
    one.isLeftOut ? [] : one.sessions.map((session) => ({ session, index })),
  )
  const { districtKato, venueId, plannedPeople } = pattern.columns
  return {
    owners: wanted.map(({ index }) => index),
    list: {
      exceptEventIds: sourceOn ? [model.event.id] : [],
      owners: wanted.map(({ index }) => index),
      districtKato: districtKato ?? undefined,
      venueId: venueId ?? undefined,
      plannedPeople: plannedPeople ?? undefined,
      targetGroups: model.event.targetGroups,
      sessions: wanted.map(({ session }) => session),
    },
  }
}

// A week of holidays in a row is the longest there is.
const SEARCH_DAYS = 30

function nextWorkingDay(on: IsoDate, moved: readonly MovedDay[]): IsoDate | undefined {
  for (let days = 1; days <= SEARCH_DAYS; days += 1) {
    const next = addDays(on, days)
    if (isWorkingDay(next, moved)) return next
  }
  return undefined
}

const PLACE: readonly Part[] = ['bookings', 'venueId']
type SpaceName = { id: string; nameKk: string; nameRu: string; nameEn: string | null }

/** The names of the spaces of dates that were given other ones than the rest, date by date. */
export async function otherSpaces(
  db: Db,
  dates: readonly { changes: readonly Part[]; sessions: readonly { spaceIds: readonly string[] }[] }[],
): Promise<SpaceName[][]> {
  const ids = dates.map(({ changes, sessions }) =>
    changes.some((part) => PLACE.includes(part)) ? [...new Set(sessions.flatMap((one) => one.spaceIds))] : [],
  )
  const spaces = await findSpaces(db, [...new Set(ids.flat())])
  const names = new Map(
    spaces.map(({ id, nameKk, nameRu, nameEn }) => [id, { id, nameKk, nameRu, nameEn }] as const),
  )
  return ids.map((own) => own.flatMap((id) => names.get(id) ?? []))
}

/** What is true of every part of an event is said once. */
function eachOnce(warnings: Conflicts['warnings']): Conflicts['warnings'] {
  const words = warnings.map(({ session: _session, ...warning }) => JSON.stringify(warning))
  return warnings.filter((_, index) => words.indexOf(words[index] ?? '') === index)
}

/** One date as the preview shows it. */
export type PreviewDate = {
  seriesOn: IsoDate
  on: IsoDate
  isSource: boolean
  isLeftOut: boolean
  isChanged: boolean
  /** the holiday that the rule's day is, and the working day after it */
  dayOff: DayOff | undefined
  nextWorkingOn: IsoDate | undefined
  clashes: OwnClash<Conflicts['clashes'][number]>[]
  warnings: Conflicts['warnings']
  parts: Occurrence['sessions']
  /** where it is, when that is not where the other dates are */
  otherSpaces: SpaceName[]
  venueId: string | null
}

/** What new dates lack before they can be shown: their template's tasks are done for each of them anew. */
async function missingOf(db: Db, { model, occurrences }: Making) {
  const { event, entryTypes } = model
  const asked = (await findAsked(db, [event])).get(event.id)
  const anew = asked && { ...asked, tasks: asked.tasks.map((task) => ({ ...task, tickedAt: null })) }
  const heldOn = occurrences[0]?.seriesOn ?? null
  const sessions = model.sessions.map((session) => ({ ...session, heldOn: session.heldOn ?? heldOn }))
  const missing = missingForPublishing(
    { ...event, sessions },
    event.isStateBody ?? false,
    missingOfTemplate(anew, { ...event, entryTypes }),
  )
  return missing.filter(({ part }) => part !== 'session_day')
}

/** Everything to decide before a series is saved, all dates together. */
export async function previewMaking(db: Db, scope: Scope, { making, now }: { making: Making; now: Date }) {
  const { occurrences, sourceOn } = making
  const { list, owners } = listOf(making)
  const { clashes, warnings } = await findConflicts(db, scope, { list, now })
  const days = occurrences.map(({ seriesOn }) => seriesOn)
  const [first, last] = [days[0], days.at(-1)]
  const moved = first && last ? await listMovedDays(db, { from: first, to: addDays(last, SEARCH_DAYS) }) : []
  const elsewhere = await otherSpaces(db, occurrences)
  const dates = occurrences.map((one, index): PreviewDate => {
    const holiday = dayOff(one.seriesOn, moved)
    const session = one.sessions[0]
    const own = (at: number) => owners[at] === index
    return {
      seriesOn: one.seriesOn,
      on: session?.on ?? one.seriesOn,
      isSource: one.seriesOn === sourceOn,
      isLeftOut: one.isLeftOut,
      isChanged: one.changes.length > 0,
      dayOff: holiday,
      nextWorkingOn: holiday && nextWorkingDay(one.seriesOn, moved),
      clashes: ownClashes(clashes, { owners, index, dateOf: (owner) => days[owner] ?? one.seriesOn }),
      warnings: eachOnce(warnings.filter((warning) => own(warning.session))),
      parts: one.sessions,
      otherSpaces: elsewhere[index] ?? [],
      venueId: one.pattern.columns.venueId,
    }
  })
  const live = dates.filter(({ isLeftOut }) => !isLeftOut)
  return {
    dates,
    count: live.length,
    firstOn: live.map(({ on }) => on).sort()[0],
    lastOn: live
      .map(({ on }) => on)
      .sort()
      .at(-1),
    clashCount: dates.filter((date) => date.clashes.length > 0).length,
    missing: await missingOf(db, making),
  }
}
export type SeriesPreview = Awaited<ReturnType<typeof previewMaking>>
