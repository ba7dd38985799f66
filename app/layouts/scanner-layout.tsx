import type { ReactNode } from 'react'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

export const SCANNER_TONES = ['idle', 'go', 'care', 'stop'] as const
export type ScannerTone = (typeof SCANNER_TONES)[number]

/** Door staff's phone: one colour fills the screen, the bar on top is small, the actions are where the thumb is. */
export function ScannerLayout({
  tone = 'idle',
  title,
  exit,
  status,
  actions,
  children,
}: {
  tone?: ScannerTone
  title: ReactNode
  exit: { href: string; label: string }
  /** In the bar: inside now, connection. */
  status?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div className={`scanner scanner--${tone}`}>
      <header className="scanner__bar">
        <TextLink className="icon-button" href={exit.href}>
          <Icon name="close" label={exit.label} />
        </TextLink>
        <h1 className="scanner__title">{title}</h1>
        {status && <div className="scanner__status">{status}</div>}
      </header>
      <main className="scanner__main" id="content" tabIndex={-1}>
        {children}
      </main>
      {actions && <div className="scanner__actions">{actions}</div>}
    </div>
  )
}

const resultIcons: Record<Exclude<ScannerTone, 'idle'>, IconName> = {
  go: 'check',
  care: 'warning',
  stop: 'close',
}

/** The verdict of one scan: one word, one name, the reason; read out at once. */
export function ScannerResult({
  tone,
  word,
  name,
  reason,
  children,
}: {
  tone: Exclude<ScannerTone, 'idle'>
  word: ReactNode
  name?: ReactNode
  reason?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="scanner-result" role={tone === 'go' ? 'status' : 'alert'}>
      <Icon name={resultIcons[tone]} className="scanner-result__icon" />
      <p className="scanner-result__word">{word}</p>
      {name && <p className="scanner-result__name">{name}</p>}
      {reason && <p className="scanner-result__reason">{reason}</p>}
      {children}
    </div>
  )
}
