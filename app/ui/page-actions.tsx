import { useT } from '#app/lib/i18n.tsx'
import { Button, type ButtonVariant } from '#app/ui/button.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

// public/enhance.js carries these out, on pages with React and without; until it runs they are hidden.

type Look = { label?: string; variant?: ButtonVariant; size?: 'small' | 'medium' | 'large' }

export function PrintButton({ label, variant = 'secondary', size }: Look) {
  const t = useT()
  return (
    <Button
      type="button"
      variant={variant}
      size={size}
      icon="print"
      className="needs-script"
      data-enhance="print"
    >
      {label ?? t(uiMessages.print)}
    </Button>
  )
}

/** The phone's own share sheet; stays hidden where there is none. */
export function ShareButton({
  title,
  url,
  label,
  variant = 'secondary',
  size,
}: Look & { title: string; url: string }) {
  const t = useT()
  return (
    <Button
      type="button"
      variant={variant}
      size={size}
      icon="share"
      className="needs-share"
      data-enhance="share"
      data-title={title}
      data-url={url}
    >
      {label ?? t(uiMessages.share)}
    </Button>
  )
}

export function CopyLinkButton({ url, label, variant = 'secondary', size }: Look & { url: string }) {
  const t = useT()
  return (
    <Button
      type="button"
      variant={variant}
      size={size}
      icon="link"
      className="needs-script"
      data-enhance="copy"
      data-url={url}
    >
      <span data-idle>{label ?? t(uiMessages.copyLink)}</span>
      <span data-done role="status" data-words={t(uiMessages.copied)} />
    </Button>
  )
}

/** Saves the `QrCode` with this id as a PNG of 1200 px, sharp at 10 cm in print. */
export function SaveQrButton({
  qrId,
  fileName,
  label,
  variant = 'secondary',
  size,
}: Look & { qrId: string; fileName: string }) {
  const t = useT()
  return (
    <Button
      type="button"
      variant={variant}
      size={size}
      icon="download"
      className="needs-script"
      data-enhance="save-qr"
      data-qr={qrId}
      data-file={fileName}
    >
      {label ?? t(uiMessages.saveAsPicture)}
    </Button>
  )
}
