import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { bookingMessages as m, bookingStates } from '#server/kit/messages/booking-pages.ts'

type Booking = {
  id: string
  sessionId: string
  status: 'pending' | 'confirmed' | 'cancelled'
  reason: string | null
  nameKk: string
  nameRu: string
  nameEn: string | null
}

const TONES = { pending: 'warning', confirmed: 'success', cancelled: 'danger' } as const

/** What the sessions of an event have booked, what waits for an owner, and what was declined and why. */
export function EventBookings({
  bookings,
  sessions,
}: {
  bookings: readonly Booking[]
  sessions: readonly { id: string }[]
}) {
  const t = useT()
  const locale = useLocale()
  if (bookings.length === 0) return null
  const numberOf = ({ sessionId }: Booking) => sessions.findIndex(({ id }) => id === sessionId) + 1
  const rows = [...bookings].sort((a, b) => numberOf(a) - numberOf(b))
  return (
    <section aria-labelledby="bookings">
      <h2 id="bookings">{t(m.booked)}</h2>
      <DataTable
        caption={t(m.booked)}
        isCaptionHidden
        tableKey="bookings"
        rows={rows}
        rowId={(row) => row.id}
        columns={[
          { id: 'thing', header: t(m.thing), cell: (row) => inLocale(row, locale) },
          { id: 'part', header: '№', align: 'end', cell: (row) => String(numberOf(row)) },
          {
            id: 'state',
            header: t(m.state),
            cell: (row) => (
              <>
                <Badge tone={TONES[row.status]}>{t(bookingStates[row.status])}</Badge> {row.reason}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
