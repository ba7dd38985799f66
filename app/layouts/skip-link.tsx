import { useT } from '#app/lib/i18n.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export function SkipLink() {
  const t = useT()
  return (
    <a className="skip-link" href="#content">
      {t(uiMessages.skipToContent)}
    </a>
  )
}
