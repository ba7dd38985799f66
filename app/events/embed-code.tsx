import { useT } from '#app/lib/i18n.tsx'
import { Details } from '#app/ui/menu.tsx'
import { CopyLinkButton } from '#app/ui/page-actions.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'

const HEIGHT = 600

const inAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')

/** One line for the site of an akimat or a college that shows this calendar, with the same filter. */
export function EmbedCode({ url }: { url: string }) {
  const t = useT()
  const code = `<iframe src="${inAttribute(url)}" title="${inAttribute(t(m.title))}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`
  return (
    <div className="embed-code no-print">
      <Details summary={t(m.embed)}>
        <p className="muted">{t(m.embedHint)}</p>
        <p>
          <code className="embed-code__text" aria-label={t(m.embedCode)}>
            {code}
          </code>
        </p>
        <CopyLinkButton url={code} label={t(m.copyCode)} size="small" />
      </Details>
    </div>
  )
}
