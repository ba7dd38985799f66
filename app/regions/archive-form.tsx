import { Form } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { institutionMessages as m } from '#server/kit/messages/institutions.ts'

/** Takes a row of a register out of the choices, or puts it back. */
export function ArchiveForm({ isArchived }: { isArchived: boolean }) {
  const t = useT()
  return (
    <Form method="post" className="archive-form">
      <p className="muted">{t(m.archiveHint)}</p>
      <Button variant="secondary" size="small" name="intent" value={isArchived ? 'restore' : 'archive'}>
        {t(isArchived ? m.restore : m.archive)}
      </Button>
    </Form>
  )
}
