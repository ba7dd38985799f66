import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Badge } from '#app/ui/badge.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { measureStates, planMessages as m } from '#server/kit/messages/plan.ts'
import type { MeasureState } from '#server/programmes/plan/words.ts'
import { formatDate } from '#server/kit/dates.ts'

type Named = { nameKk: string | null; nameRu: string | null }

/** A name a plan has in one of two languages, in the reader's when it is there. */
export function planName({ nameKk, nameRu }: Named, locale: Locale): string {
  return (locale === 'kk' ? (nameKk ?? nameRu) : (nameRu ?? nameKk)) ?? ''
}

export const planTitle = (plan: { titleKk: string | null; titleRu: string | null }, locale: Locale) =>
  planName({ nameKk: plan.titleKk, nameRu: plan.titleRu }, locale)

export const planYears = ({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }) =>
  yearFrom === yearTo ? String(yearFrom) : `${yearFrom}–${yearTo}`

export const STATE_TONES = {
  done: 'success',
  in_work: 'info',
  at_risk: 'warning',
  not_done: 'danger',
  moved: 'neutral',
} as const satisfies Record<MeasureState, string>

/** Draft, approved, or changed since it was approved. */
export function PlanBadge({ plan }: { plan: { status: string; version: number; isDemo: boolean } }) {
  const t = useT()
  const { status, version, isDemo } = plan
  const words =
    status === 'approved' ? t(m.approved, { version }) : version > 0 ? t(m.changing, { version }) : t(m.draft)
  return (
    <>
      <Badge tone={status === 'approved' ? 'success' : 'warning'}>{words}</Badge>{' '}
      {isDemo && <Badge>{t(m.demo)}</Badge>}
    </>
  )
}

/** How far a measure is, since when it is late, and whether it is under special control. */
export function StandingBadges({
  standing,
  isControlled,
}: {
  standing: { state: MeasureState; lateSince?: string | undefined }
  isControlled: boolean
}) {
  const t = useT()
  return (
    <span className="cluster">
      <Badge tone={STATE_TONES[standing.state]}>{t(measureStates[standing.state])}</Badge>
      {standing.lateSince && (
        <Badge tone="danger">{t(m.lateSince, { day: formatDate(standing.lateSince) })}</Badge>
      )}
      {isControlled && <Badge tone="accent">{t(m.controlled)}</Badge>}
    </span>
  )
}

export function usePlanName() {
  const locale = useLocale()
  return (named: Named) => planName(named, locale)
}
