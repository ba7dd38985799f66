import { addDays, isoDateOf, type IsoDate } from '#server/kit/calendar.ts'
import { withoutClockTimes } from './clock-times.ts'
import { withoutRecurrence } from './recurring.ts'
import { termTokens, type Token, type WrittenDate } from './tokens.ts'

export const TERM_KINDS = [
  'day',
  'days',
  'range',
  'month',
  'months',
  'quarter',
  'half_year',
  'until',
  'monthly',
  'year',
] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** When a measure is to be done: both days belong to it; `hasRest` when words stood there that say nothing of time. */
export type Term = { kind: TermKind; from: IsoDate; to: IsoDate; hasRest: boolean }
export type PlanYears = { yearFrom: number; yearTo: number }

type Unit = 'day' | 'month' | 'quarter' | 'half_year'
type Span = { from: IsoDate; to: IsoDate; unit: Unit }
/** How a span stands to the one before it. */
type Joined = Span & { isRange: boolean }

/** The term cannot be read. */
class Unreadable extends Error {}

function monthSpan(year: number, first: number, last: number, unit: Unit): Span {
  const from = isoDateOf({ year, month: first, day: 1 })
  const next = isoDateOf(
    last === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: last + 1, day: 1 },
  )
  if (!from || !next) throw new Unreadable()
  return { from, to: addDays(next, -1), unit }
}

function daySpan({ day, month, year }: WrittenDate, ownYear: number): Span {
  const on = isoDateOf({ year: year ?? ownYear, month, day })
  if (!on) throw new Unreadable()
  return { from: on, to: on, unit: 'day' }
}

const MONTHS_OF = { quarter: 3, half_year: 6 } as const

function periodSpan(unit: 'quarter' | 'half_year', number: number, year: number): Span {
  const length = MONTHS_OF[unit]
  if (number < 1 || number * length > 12) throw new Unreadable()
  return monthSpan(year, (number - 1) * length + 1, number * length, unit)
}

const PART_STARTS = {
  half_of: [1, 16],
  decade: [1, 11, 21],
  week: [1, 8, 15, 22],
} as const
type Part = { kind: keyof typeof PART_STARTS; number: number }

/** `первая половина марта`: a part of a month by its days. */
function partOf(month: Span, { kind, number }: Part): Span {
  const starts: readonly number[] = PART_STARTS[kind]
  const start = starts[number - 1]
  if (start === undefined) throw new Unreadable()
  const from = addDays(month.from, start - 1)
  const next = starts[number]
  return { from, to: next === undefined ? month.to : addDays(month.from, next - 2), unit: 'day' }
}

/** Reads the tokens one after another; everything with a number must come to mean something. */
class Reader {
  readonly spans: Joined[] = []
  isUntil = false
  isWhole = false
  hasRest = false
  isYearNamed = false
  private waiting: { number: number; isRange: boolean }[] = []
  private isRange = false
  private isOpen = false
  private isOpenEnded = false
  private isUntilNext = false
  private isEnd = false
  private part: Part | undefined
  private isFresh = true
  private readonly years: number[]

  constructor(
    private readonly tokens: readonly Token[],
    private readonly plan: PlanYears,
    private readonly isRecurring: boolean,
  ) {
    this.years = tokens.flatMap((token) => (token.is === 'year_number' ? [token.year] : []))
  }

  // One year said once is everybody's; several belong to their spans in order (`декабрь 2025 – январь 2026`).
  private get year(): number {
    const [only] = this.years
    if (only === undefined) return this.plan.yearFrom
    return this.years[Math.min(this.spans.length, this.years.length - 1)] ?? only
  }

  private add(span: Span) {
    const isRange = this.isRange && this.spans.length > 0
    this.spans.push({ ...span, isRange })
    this.isRange = this.isOpen
    this.isOpenEnded = this.isOpen
    this.isOpen = false
    if (this.isUntilNext) {
      this.isUntil = true
      // "До июля" ends before July does; "до конца июля" with it.
      const isBefore = span.unit !== 'day' && !this.isEnd
      if (isBefore)
        this.spans[this.spans.length - 1] = {
          ...span,
          to: addDays(span.from, -1),
          from: addDays(span.from, -1),
          isRange,
        }
    }
    this.isUntilNext = false
    this.isFresh = false
  }

  private take(): { number: number; isRange: boolean }[] {
    const taken = this.waiting
    this.waiting = []
    return taken
  }

  /** Numbers that waited for what they count: `15 и 17` before a date, `I, III` before the quarter. */
  private settle(spanOf: (number: number) => Span) {
    for (const { number, isRange } of this.take()) {
      this.isRange = isRange || this.isRange
      this.add(spanOf(number))
      this.isRange = false
    }
  }

  private number(number: number) {
    this.waiting.push({ number, isRange: this.isRange })
    this.isRange = false
  }

  private month(month: number, opens: boolean) {
    const isDays = this.waiting.length > 0
    const joins = this.isRange
    if (isDays) this.settle((day) => daySpan({ day, month }, this.year))
    else {
      const span = monthSpan(this.year, month, month, 'month')
      this.add(this.part ? partOf(span, this.part) : span)
      this.part = undefined
    }
    if (!joins && this.isRange && !opens) this.isRange = false
    if (opens) this.isRange = this.isOpenEnded = true
  }

  private date(date: WrittenDate) {
    const { month, year } = date
    const joins = this.isRange
    this.isRange = false
    this.settle((day) => daySpan({ day, month, ...(year ? { year } : {}) }, this.year))
    this.isRange = joins
    this.add(daySpan(date, this.year))
  }

  private period(unit: 'quarter' | 'half_year', at: number): number {
    if (this.waiting.length > 0) {
      this.settle((number) => periodSpan(unit, number, this.year))
      return at
    }
    const next = this.tokens[at + 1]
    if (next?.is !== 'number' && next?.is !== 'ordinal') throw new Unreadable()
    this.add(periodSpan(unit, next.number, this.year))
    return at + 1
  }

  private partWord(kind: Part['kind']) {
    const [only, ...others] = this.take()
    if (!only || others.length > 0) throw new Unreadable()
    const month = this.spans.at(-1)
    if (month?.unit === 'month' && !this.isFresh) {
      this.spans[this.spans.length - 1] = {
        ...partOf(month, { kind, number: only.number }),
        isRange: month.isRange,
      }
    } else this.part = { kind, number: only.number }
  }

  private until() {
    const last = this.spans.at(-1)
    // Kazakh says it after the date (`1 шілдеге дейін`), Russian before; after "from" it only closes the range.
    if (this.isOpen || this.isRange) {
      this.isRange = true
      this.isOpen = false
    } else if (last && this.waiting.length === 0 && !this.isFresh) {
      if (!last.isRange) {
        this.isUntil = true
        if (last.unit !== 'day' && !this.isEnd) last.to = last.from = addDays(last.from, -1)
      }
    } else this.isUntilNext = true
  }

  private one(token: Token, at: number): number {
    switch (token.is) {
      case 'date':
        this.date(token.date)
        return at
      case 'number':
      case 'ordinal':
        this.number(token.number)
        return at
      case 'month':
        this.month(token.month, token.opens)
        return at
      case 'quarter':
        return this.period('quarter', at)
      case 'half':
        return this.period('half_year', at)
      case 'half_of':
      case 'decade':
      case 'week':
        this.partWord(token.is)
        return at
      case 'dash':
      case 'to':
        this.isRange = true
        this.isOpen = false
        return at
      case 'from':
        this.isOpen = true
        return at
      case 'and':
        this.isFresh = true
        return at
      case 'until':
        this.until()
        return at
      case 'end':
        this.isEnd = true
        return at
      case 'whole':
        this.isWhole = true
        return at
      case 'year':
        this.isYearNamed = true
        if (this.part && this.part.kind === 'half_of') {
          this.add(periodSpan('half_year', this.part.number, this.year))
          this.part = undefined
        }
        return at
      case 'unknown':
        this.hasRest = true
        return at
      default:
        return at
    }
  }

  read() {
    for (let at = 0; at < this.tokens.length; at += 1) {
      const token = this.tokens[at]
      if (token) at = this.one(token, at)
    }
    if (this.part?.kind === 'half_of' && this.isYearNamed) {
      this.add(periodSpan('half_year', this.part.number, this.year))
      this.part = undefined
    }
    // "Ежемесячно до 5 числа" counts days of every month.
    if (this.isRecurring && this.waiting.every(({ number }) => number >= 1 && number <= 31)) this.take()
    const [only] = this.spans
    if (only && this.spans.length === 1 && this.isOpenEnded) {
      this.spans[0] = { ...only, to: yearSpan({ yearFrom: this.year, yearTo: this.year }).to, unit: 'day' }
    }
    if (this.waiting.length > 0 || this.part) throw new Unreadable()
    if (this.spans.length === 0 && (this.isUntilNext || this.isUntil || this.isEnd) && this.isYearNamed) {
      this.isUntil = true
    }
  }

  /** Years said without anything else: `2025 год`, `2025–2026 годы`. */
  get yearsSaid(): [number, number] | undefined {
    const [first] = this.years
    return first === undefined ? undefined : [Math.min(...this.years), Math.max(...this.years)]
  }
}

function kindOf(spans: readonly Joined[]): TermKind {
  const units = new Set(spans.map(({ unit }) => unit))
  const hasRange = spans.some(({ isRange }) => isRange)
  if (units.size > 1) return 'range'
  const [unit] = units
  if (unit === 'quarter' || unit === 'half_year') return unit
  if (unit === 'month') return spans.length === 1 ? 'month' : 'months'
  if (hasRange) return 'range'
  const [only] = spans
  if (spans.length > 1) return 'days'
  return only && only.from !== only.to ? 'range' : 'day'
}

const yearSpan = ({ yearFrom, yearTo }: PlanYears) => ({ from: `${yearFrom}-01-01`, to: `${yearTo}-12-31` })

function understood(text: string, plan: PlanYears): Term | undefined {
  const inside = text.replace(/\([^)]*\)/g, (brackets) =>
    /\d/.test(brackets) ? brackets.replace(/[()]/g, ' ') : ' ',
  )
  const { text: once, isRecurring } = withoutRecurrence(withoutClockTimes(inside.normalize('NFKC')))
  const reader = new Reader(termTokens(once), plan, isRecurring)
  reader.read()
  const { spans, hasRest, isUntil } = reader
  const said = reader.yearsSaid
  const ownYears = said ? { yearFrom: said[0], yearTo: said[1] } : plan
  if (spans.length === 0) {
    const whole = yearSpan(ownYears)
    if (isUntil) return { kind: 'until', ...whole, hasRest }
    if (isRecurring) return { kind: 'monthly', ...whole, hasRest }
    const isYear = (reader.isWhole && reader.isYearNamed) || said !== undefined
    return isYear && !hasRest ? { kind: 'year', ...whole, hasRest } : undefined
  }
  let before: Joined | undefined
  for (const span of spans) {
    if (span.isRange && before && span.to < before.from) return undefined
    before = span
  }
  const from = spans.map((span) => span.from).sort()[0] ?? ''
  const to =
    spans
      .map((span) => span.to)
      .sort()
      .at(-1) ?? ''
  if (isUntil) {
    const start = yearSpan(plan).from
    return { kind: 'until', from: start < to ? start : to, to, hasRest }
  }
  return { kind: isRecurring ? 'monthly' : kindOf(spans), from, to, hasRest }
}

/**
 * The term of a measure as akimats write it: `15 и 17.07.2025`, `03-04.07.2025`, `II квартал`, `май-июнь`, `до 1 июля`,
 * `ай сайын`, `жыл бойы`, in any case of Kazakh or Russian; what says no year is in the plan's first. Undefined when it
 * is no date, range, month, quarter, half-year, "until", every month or whole year, or names a day that does not exist.
 */
export function readTerm(text: string, plan: PlanYears): Term | undefined {
  if (text.trim() === '' || text.length > 500) return undefined
  try {
    return understood(text, plan)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}
