import { addDays, isIsoDate, parseTypedDate, type IsoDate } from './calendar.ts'

/** The zone of the country and the default everywhere; a venue abroad brings its own. */
export const ALMATY = 'Asia/Almaty'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

// Kazakhstan moved to one zone, UTC+5, on 1 March 2024 (Kyzylorda already on 21 December 2018). Phones with
// zone data older than that still add six hours, so the country's zones are computed here and not asked of the
// device. Summer time ended in 2004; before 2005 the device's own history is used.
const OWN_TABLE_FROM = Date.UTC(2005, 0, 1)
const ONE_ZONE_FROM = Date.UTC(2024, 1, 29, 18)
const KAZAKHSTAN: Readonly<Record<string, number>> = {
  'Asia/Almaty': ONE_ZONE_FROM,
  'Asia/Qostanay': ONE_ZONE_FROM,
  'Asia/Qyzylorda': Date.UTC(2018, 11, 20, 18),
  'Asia/Aqtau': OWN_TABLE_FROM,
  'Asia/Aqtobe': OWN_TABLE_FROM,
  'Asia/Atyrau': OWN_TABLE_FROM,
  'Asia/Oral': OWN_TABLE_FROM,
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes that this device's zone data adds to UTC. */
function deviceOffset(ms: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(zone, format)
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((shown - Math.floor(ms / 1000) * 1000) / MINUTE_MS)
}

/** Minutes east of UTC at an instant: 300 in Almaty since 1 March 2024, 360 before. */
export function offsetMinutes(at: Date, zone: string = ALMATY): number {
  const ms = at.getTime()
  const plusFiveFrom = KAZAKHSTAN[zone]
  if (plusFiveFrom === undefined || ms < OWN_TABLE_FROM) return deviceOffset(ms, zone)
  return ms >= plusFiveFrom ? 300 : 360
}

/** What calendar and clock show in the zone: date, `HH:MM`. */
export function localDateTime(at: Date, zone: string = ALMATY): { on: IsoDate; time: string } {
  const shown = new Date(at.getTime() + offsetMinutes(at, zone) * MINUTE_MS).toISOString()
  return { on: shown.slice(0, 10), time: shown.slice(11, 16) }
}

/** The calendar date of an instant in the zone. */
export function localDate(at: Date, zone: string = ALMATY): IsoDate {
  return localDateTime(at, zone).on
}

/**
 * The instant when the zone's clock shows this date and `HH:MM`. An hour that happens twice gives the first,
 * an hour that is skipped gives the moment after the gap, as Temporal's `compatible` does.
 */
export function instantOf(local: { on: IsoDate; time: string }, zone: string = ALMATY): Date {
  const wall = Date.parse(`${local.on}T${local.time}:00Z`)
  const before = offsetMinutes(new Date(wall - 24 * HOUR_MS), zone)
  const after = offsetMinutes(new Date(wall + 24 * HOUR_MS), zone)
  for (const offset of [before, after]) {
    const at = new Date(wall - offset * MINUTE_MS)
    if (offsetMinutes(at, zone) === offset) return at
  }
  return new Date(wall - before * MINUTE_MS)
}

/** First instant of a local day. */
export function startOfDay(on: IsoDate, zone: string = ALMATY): Date {
  return instantOf({ on, time: '00:00' }, zone)
}

/** First instant after a local day: a day is `startOfDay ≤ at < endOfDay`. */
export function endOfDay(on: IsoDate, zone: string = ALMATY): Date {
  return startOfDay(addDays(on, 1), zone)
}

/** The value of an `<input type="datetime-local">`: `2025-03-08T15:05`, minutes exact, in the zone. */
export function toLocalInput(at: Date, zone: string = ALMATY): string {
  const { on, time } = localDateTime(at, zone)
  return `${on}T${time}`
}

/**
 * Reads a `datetime-local` value, or what people type where the browser offers a plain field
 * (`08.03.2025 15:05`, `8.3.25 9.00`). Undefined when either half is not real.
 */
export function fromLocalInput(text: string, zone: string = ALMATY): Date | undefined {
  const match = /^(.+?)[T,\s]+(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text.trim())
  if (!match) return undefined
  const [, day = '', hour = '', minute = ''] = match
  const on = isIsoDate(day) ? day : parseTypedDate(day)
  if (!on || Number(hour) > 23 || Number(minute) > 59) return undefined
  return instantOf({ on, time: `${hour.padStart(2, '0')}:${minute}` }, zone)
}

/**
 * Whether this machine knows that Kazakhstan is UTC+5 since 1 March 2024: 2024-03-01T12:00Z is 17:00 in
 * Almaty. Asked at start-up; `false` means zone data from before 2024 (Node older than 20.12).
 */
export function almatyOffsetIsRight(): boolean {
  const at = new Date('2024-03-01T12:00:00Z')
  return deviceOffset(at.getTime(), ALMATY) === 300 && localDateTime(at).time === '17:00'
}
