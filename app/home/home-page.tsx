import { useT } from '#app/lib/i18n.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export default function HomePage() {
  const t = useT()
  return <h1>{t(uiMessages.productPurpose)}</h1>
}
