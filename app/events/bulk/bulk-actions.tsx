import { useSearchParams } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { BULK_DEEDS } from '#server/events/bulk/schema.ts'
import { bulkDeeds, bulkMessages as m } from '#server/kit/messages/desk-bulk.ts'

/** Under the list: what can be done with the ticked events, or with all that were found. */
export function BulkActions({ total, shown }: { total: number; shown: number }) {
  const t = useT()
  const [search] = useSearchParams()
  return (
    <>
      {total > shown && (
        <label className="choice choice--small">
          <input
            className="choice__input"
            type="checkbox"
            name="all"
            value={search.toString() || 'tab=upcoming'}
          />
          <span className="choice__label">{t(m.all, { count: total })}</span>
        </label>
      )}
      {BULK_DEEDS.map((deed) => (
        <Button
          key={deed}
          name="deed"
          value={deed}
          size="small"
          variant={deed === 'cancel' || deed === 'remove' ? 'danger' : 'secondary'}
        >
          {t(bulkDeeds[deed])}
        </Button>
      ))}
    </>
  )
}
