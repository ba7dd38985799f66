import { useRef, type FormEvent } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'

/** The code under the QR, typed by hand or by a hand-held scanner. `onCode` is missing until the page lives. */
export function CodeForm({
  sessionId,
  attemptId,
  onCode,
}: {
  sessionId: string
  attemptId: string
  onCode: ((code: string) => void) | undefined
}) {
  const t = useT()
  const box = useRef<HTMLFormElement>(null)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!onCode) return
    event.preventDefault()
    const code = new FormData(event.currentTarget).get('shown')
    if (typeof code === 'string' && code.trim()) onCode(code.trim())
    box.current?.reset()
  }
  return (
    <form className="door-code" method="post" onSubmit={onSubmit} ref={box}>
      <input type="hidden" name="intent" value="scan" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="attemptId" value={attemptId} />
      <TextField
        label={t(m.code)}
        name="shown"
        id="door-code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={400}
        aria-describedby="door-code-hint"
      />
      <Button variant="secondary">{t(m.check)}</Button>
      <p className="door-code__hint" id="door-code-hint">
        {t(m.codeHint)}
      </p>
    </form>
  )
}
