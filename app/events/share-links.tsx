import { useT } from '#app/lib/i18n.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { CopyLinkButton, ShareButton } from '#app/ui/page-actions.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'

/** Ways to pass an event on that work as plain links; the phone's own sheet where there is one. */
export function ShareLinks({ title, url }: { title: string; url: string }) {
  const t = useT()
  const text = encodeURIComponent(`${title} ${url}`)
  return (
    <section className="share-links" aria-label={t(m.shareTitle)}>
      <div className="cluster">
        <ButtonLink
          size="small"
          variant="secondary"
          icon="share"
          isPlain
          href={`https://wa.me/?text=${text}`}
          rel="noopener"
        >
          WhatsApp
        </ButtonLink>
        <ButtonLink
          size="small"
          variant="secondary"
          icon="share"
          isPlain
          href={`https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(title)}`}
          rel="noopener"
        >
          Telegram
        </ButtonLink>
        <ShareButton title={title} url={url} size="small" />
        <CopyLinkButton url={url} size="small" />
      </div>
    </section>
  )
}
