import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** Why there is no form here now, and the way back. */
export function Refusal({ eventId, code }: { eventId: string; code: string }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Notice
      tone="warning"
      actions={
        <ButtonLink variant="secondary" size="small" href={paths.deskEvent(locale, eventId)}>
          {t(uiMessages.back)}
        </ButtonLink>
      }
    >
      <p>{t(problemMessage(code, eventProblems))}</p>
    </Notice>
  )
}
