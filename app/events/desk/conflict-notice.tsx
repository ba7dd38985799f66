import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { changedFactNames } from '#server/kit/messages/events-desk.ts'
import { eventForm as m } from '#server/kit/messages/events-form.ts'

export type LastChange = { at: Date; byName: string | null; names: string[] }

type FactName = keyof typeof changedFactNames
export const isFactName = (name: string): name is FactName => Object.hasOwn(changedFactNames, name)

/** Somebody was faster: who, when and what; nothing typed here is lost. */
export function ConflictNotice({ eventId, change }: { eventId: string; change: LastChange | undefined }) {
  const t = useT()
  const locale = useLocale()
  const who = change?.byName ?? t(m.someone)
  const parts = change?.names.filter(isFactName).map((name) => t(changedFactNames[name])) ?? []
  return (
    <Notice
      tone="warning"
      isLive
      actions={
        <TextLink href={paths.deskEvent(locale, eventId)} target="_blank" isPlain>
          {t(m.seeSaved)}
        </TextLink>
      }
    >
      <p>{t(m.conflict, { who, when: change ? formatDateTime(change.at) : '' })}</p>
      {parts.length > 0 && <p>{t(m.conflictParts, { parts: parts.join(', ') })}</p>}
      <p>{t(m.conflictKept)}</p>
    </Notice>
  )
}
