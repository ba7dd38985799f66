import { startOfDay } from '#server/kit/zone.ts'

export type TimedBooking = {
  id: string
  status: 'pending' | 'confirmed' | 'cancelled'
  startsAt: Date | null
  endsAt: Date | null
  minutesBefore: number
  minutesAfter: number
}

const MINUTE_MS = 60_000
/** Hours that are drawn; what lies outside is cut at the edge. */
const FROM = 7
const TO = 23
const WIDTH = (TO - FROM) * 60
const HEIGHT = 40

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const within = (minutes: number) => Math.min(WIDTH, Math.max(0, minutes - FROM * 60))

/** The hours of a day with what is taken in them, a picture beside the words that say the same. */
export function DayTimeline({
  on,
  open,
  bookings,
}: {
  on: string
  open: { opens: string; closes: string } | undefined
  bookings: readonly TimedBooking[]
}) {
  const midnight = startOfDay(on).getTime()
  const at = (instant: Date, minutes = 0) => within((instant.getTime() - midnight) / MINUTE_MS + minutes)
  const from = open ? within(minutesOf(open.opens)) : 0
  const to = open ? within(minutesOf(open.closes)) : WIDTH
  return (
    <svg className="day-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" focusable="false">
      <rect className="day-line__closed" x={0} y={0} width={WIDTH} height={HEIGHT} />
      <rect className="day-line__open" x={from} y={0} width={Math.max(0, to - from)} height={HEIGHT} />
      {Array.from({ length: TO - FROM + 1 }, (_, hour) => (
        <line key={hour} className="day-line__hour" x1={hour * 60} x2={hour * 60} y1={0} y2={HEIGHT} />
      ))}
      {bookings.map(({ id, status, startsAt, endsAt, minutesBefore, minutesAfter }) => {
        if (!startsAt || !endsAt) return null
        const [kept, start, end, freed] = [
          at(startsAt, -minutesBefore),
          at(startsAt),
          at(endsAt),
          at(endsAt, minutesAfter),
        ]
        return (
          <g key={id}>
            <rect className="day-line__buffer" x={kept} y={8} width={freed - kept} height={HEIGHT - 16} />
            <rect
              className={status === 'pending' ? 'day-line__pending' : 'day-line__taken'}
              x={start}
              y={8}
              width={end - start}
              height={HEIGHT - 16}
            />
          </g>
        )
      })}
    </svg>
  )
}
