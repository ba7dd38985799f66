import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { useFileSize } from '#app/ui/file-field.tsx'
import type { listPublicFiles } from '#server/events/files/queries.ts'
import { eventFileMessages as m } from '#server/kit/messages/event-files.ts'

type File = Awaited<ReturnType<typeof listPublicFiles>>[number]

/** Documents to keep and photos to look at, those marked as open. */
export function EventFiles({ files, eventId }: { files: readonly File[]; eventId: string }) {
  const t = useT()
  const locale = useLocale()
  const documents = files.filter(({ kind }) => kind === 'document')
  const photos = files.filter(({ kind }) => kind === 'photo')
  const fileSize = useFileSize()
  return (
    <>
      {documents.length > 0 && (
        <section className="prose" aria-labelledby="documents">
          <h2 id="documents">{t(m.documents)}</h2>
          <ul>
            {documents.map((file) => (
              <li key={file.id}>
                <a href={paths.shownFile(locale, eventId, file.id)}>{file.name}</a>{' '}
                <span className="muted">{fileSize(file.size)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {photos.length > 0 && (
        <section aria-labelledby="photos">
          <h2 id="photos">{t(m.photos)}</h2>
          <ul className="photo-list">
            {photos.map((file) => {
              const alt = { kk: file.altKk, ru: file.altRu }
              const shown = localized(alt, locale)
              return (
                <li key={file.id}>
                  <img
                    src={paths.shownFile(locale, eventId, file.id)}
                    alt={shown.text}
                    lang={shown.lang}
                    loading="lazy"
                  />
                  <p className="muted" aria-hidden="true">
                    <Localized text={alt} />
                  </p>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
