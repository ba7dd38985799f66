import type { LoaderFunctionArgs } from '@remix-run/node'
import { rolloutTable } from '#app/events/templates/rollouts/rollout-table.ts'
import { read } from '#app/lib/caller.server.ts'
import { localized } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'

/** A roll-out with its table, for the file and the printed page. */
export async function loadRollout({ params, context }: Pick<LoaderFunctionArgs, 'params' | 'context'>) {
  const locale = localeOf(params)
  const { rollout, targets, now } = await read(context, (caller) =>
    caller.events.templates.rollouts.find({ id: params['id'] ?? '' }),
  )
  const { titleKk, titleRu, titleEn, periodFrom, periodTo } = rollout
  const title = localized({ kk: titleKk, ru: titleRu, en: titleEn }, locale).text
  const period = { from: periodFrom, to: periodTo }
  return {
    locale,
    rollout,
    targets,
    now,
    title,
    table: rolloutTable({ title, period, rows: targets, now }, locale),
  }
}
