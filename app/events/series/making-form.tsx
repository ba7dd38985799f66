import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MakingResult } from '#app/events/series/making-form.server.ts'
import { PreviewDates } from '#app/events/series/preview-dates.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { eventForm } from '#server/kit/messages/events-form.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** Under the fields of a form of dates: show them, then save what was shown. */
export function MakingSteps({
  result,
  version,
  now,
  backHref,
  conflict,
}: {
  result: MakingResult | undefined
  version: number
  now: Date
  backHref: string
  /** who was faster, when somebody was */
  conflict?: ReactNode
}) {
  const t = useT()
  const isBusy = useNavigation().state === 'submitting'
  const preview = result?.preview
  const missing = preview?.missing.length ?? 0
  const clashes = preview?.clashCount ? t(m.clashDates, { count: preview.clashCount }) : undefined
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <p className="series-step">
        <Button name="intent" value="preview" variant={preview ? 'secondary' : 'primary'} isBusy={isBusy}>
          {t(preview ? m.showAgain : m.show)}
        </Button>
      </p>
      {conflict}
      {result?.isStale && (
        <Notice tone="warning" isLive>
          {t(m.previewStale)}
        </Notice>
      )}
      {preview && <PreviewDates preview={preview} choices={result.choices} seen={result.seen} now={now} />}
      <FormActions isSticky={preview !== undefined}>
        {preview && preview.count > 0 && (
          <>
            <Button name="intent" value="save" isBusy={isBusy} disabledReason={clashes}>
              {t(m.saveDrafts)}
            </Button>
            <Button
              name="intent"
              value="publish"
              variant="secondary"
              disabledReason={
                clashes ?? (missing > 0 ? t(eventForm.missingTitle, { count: missing }) : undefined)
              }
            >
              {t(m.saveAndPublish)}
            </Button>
          </>
        )}
        <ButtonLink variant="quiet" href={backHref}>
          {t(uiMessages.cancel)}
        </ButtonLink>
      </FormActions>
    </>
  )
}
