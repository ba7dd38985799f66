import type { ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const TONES = ['info', 'success', 'warning', 'danger'] as const
export type Tone = (typeof TONES)[number]

const icons: Record<Tone, IconName> = { info: 'info', success: 'done', warning: 'warning', danger: 'error' }
const words = {
  info: uiMessages.noticeInfo,
  success: uiMessages.noticeSuccess,
  warning: uiMessages.noticeWarning,
  danger: uiMessages.noticeDanger,
}

/** A message that stays on the page. `isLive` has it read out when it appears after the page was loaded. */
export function Notice({
  tone = 'info',
  title,
  children,
  actions,
  isLive,
}: {
  tone?: Tone
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  isLive?: boolean
}) {
  const t = useT()
  const role = isLive ? (tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon name={icons[tone]} />
      <div className="notice__body">
        <span className="visually-hidden">{t(words[tone])}: </span>
        {title && <p className="notice__title">{title}</p>}
        {children && <div className="notice__text">{children}</div>}
        {actions && <div className="notice__actions cluster">{actions}</div>}
      </div>
    </div>
  )
}
