import { formatDate, formatDateRange } from '#server/kit/dates.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { rolloutWords } from '#server/kit/messages/templates.ts'
import type { Outgoing } from '#server/notifications/service.ts'

type Named = { titleKk: string | null; titleRu: string | null; titleEn: string | null }
type Place = { nameKk: string; nameRu: string; nameEn: string }

export type ToldTarget = { kato: string; place: Place; deadline: string; plannedPeople: number | null }
type Addressee = { userId: string; email: string; locale: Locale }

type Rollout = Named & { id: string; periodFrom: string; periodTo: string; note: string | null }

const titleIn = ({ titleKk, titleRu, titleEn }: Named, locale: Locale) =>
  ({ kk: titleKk, ru: titleRu, en: titleEn })[locale] ?? titleKk ?? titleRu ?? titleEn ?? ''

const placeIn = ({ nameKk, nameRu, nameEn }: Place, locale: Locale) =>
  ({ kk: nameKk, ru: nameRu, en: nameEn })[locale]

function lineOf({ place, deadline, plannedPeople }: ToldTarget, locale: Locale): string {
  const values = { place: placeIn(place, locale), on: formatDate(deadline) }
  return plannedPeople === null
    ? formatMessage(rolloutWords.line, locale, values)
    : formatMessage(rolloutWords.lineWithPeople, locale, { ...values, people: plannedPeople })
}

/** One letter to one person about all territories of a roll-out they answer for. */
export function rolloutLetter(
  kind: 'rollout_given' | 'rollout_late',
  {
    rollout,
    targets,
    to,
    publicUrl,
    now,
  }: { rollout: Rollout; targets: readonly ToldTarget[]; to: Addressee; publicUrl: string; now: Date },
): Outgoing {
  const { locale } = to
  return {
    template: kind,
    channel: 'email',
    recipient: to.email,
    locale,
    now,
    values: {
      title: titleIn(rollout, locale),
      period: formatDateRange({ from: rollout.periodFrom, to: rollout.periodTo }, { locale }),
      list: [
        ...targets.map((target) => lineOf(target, locale)),
        ...(rollout.note ? ['', rollout.note] : []),
      ].join('\n'),
      link: `${publicUrl}/${locale}/desk/rollouts/${rollout.id}`,
    },
  }
}
