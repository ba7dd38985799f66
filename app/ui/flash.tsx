import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { Tone } from '#app/ui/notice.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type FlashUndo = {
  action: string
  /** Hidden fields of the form that takes it back. */
  values: Record<string, string>
  label?: string
}

/**
 * What has just happened, in a live region that is always on the page, with a way to take it back.
 * It stays until it is closed or the page is left: an undo must not run away.
 */
export function Flash({
  message,
  tone = 'success',
  undo,
  flashKey,
}: {
  message?: ReactNode
  tone?: Tone
  undo?: FlashUndo | null
  /** Changes with every message, so that one that was closed does not hide the next. */
  flashKey?: string | number
}) {
  const t = useT()
  return (
    <div className="flash-place" role="status" aria-live="polite">
      {message && (
        <div className={`flash flash--${tone}`} key={flashKey}>
          <Icon name={tone === 'danger' ? 'error' : tone === 'warning' ? 'warning' : 'done'} />
          <div className="flash__body">
            <p className="flash__text">{message}</p>
            {undo && (
              <Form method="post" action={undo.action} className="flash__undo">
                {Object.entries(undo.values).map(([name, value]) => (
                  <input type="hidden" name={name} value={value} key={name} />
                ))}
                <button className="flash__button" type="submit">
                  <Icon name="undo" />
                  <span>{undo.label ?? t(uiMessages.undo)}</span>
                </button>
              </Form>
            )}
          </div>
          <button className="icon-button needs-script" type="button" data-enhance="dismiss">
            <Icon name="close" label={t(uiMessages.dismiss)} />
          </button>
        </div>
      )}
    </div>
  )
}
