import { Form } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { venueMessages as m } from '#server/kit/messages/venues.ts'

/** The photo of a venue: shown, given, taken away. */
export function PhotoForm({
  venueId,
  name,
  digest,
  error,
}: {
  venueId: string
  name: string
  digest: string | null
  error: string | undefined
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <section className="stack" aria-labelledby="venue-photo">
      <h2 id="venue-photo">{t(m.photo)}</h2>
      {digest && (
        <img
          className="venue-photo"
          src={paths.venuePhoto(locale, venueId, digest)}
          alt={t(m.photoOf, { name })}
          loading="lazy"
        />
      )}
      <Form method="post" encType="multipart/form-data" noValidate className="stack">
        <FileField
          name="photo"
          id="photo"
          label={t(m.photoFile)}
          hint={t(m.photoHint)}
          accept="image/jpeg,image/png,image/webp"
          errors={error ? [error] : undefined}
        />
        <p className="cluster">
          <Button name="intent" value="photo" variant="secondary">
            {t(m.photoSave)}
          </Button>
          {digest && (
            <Button name="intent" value="photo-remove" variant="quiet">
              {t(m.photoRemove)}
            </Button>
          )}
        </p>
      </Form>
    </section>
  )
}
