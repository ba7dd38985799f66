import { useEventWords } from '#app/events/desk/event-words.ts'
import { choiceFields, type TypedChoice } from '#app/events/series/choices.ts'
import { ClashWays } from '#app/events/series/clash-ways.tsx'
import { partName } from '#app/events/series/part-name.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { ChangePreview } from '#server/events/series/changing/queries.ts'
import { formatDate, formatWeekdayDate } from '#server/kit/dates.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

type Line = ChangePreview['lines'][number]

/** What a change makes of each event: parts, time from and to, who is told, clashes, and what was changed by hand. */
export function DifferenceList({
  change,
  choices,
  now,
}: {
  change: ChangePreview
  choices: readonly TypedChoice[]
  now: Date
}) {
  const t = useT()
  return (
    <section className="stack" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">
        {change.changed > 0 ? t(m.changes, { count: change.changed }) : t(m.nothingChanges)}
      </h2>
      <input type="hidden" name="seen" value={change.seen} />
      <input type="hidden" name="isKeepAsked" value="1" />
      {choiceFields(choices).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {change.untouched > 0 && <p className="muted">{t(m.untouched, { count: change.untouched })}</p>}
      {change.clashCount > 0 && (
        <Notice tone="danger" isLive title={t(m.clashDates, { count: change.clashCount })}>
          <p>{t(m.clashChangesLead)}</p>
        </Notice>
      )}
      <ol className="series-dates">
        {change.lines.map((line) => (
          <li key={line.id}>
            <DifferenceLine line={line} now={now} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function DifferenceLine({ line, now }: { line: Line; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const { parts, byHand, told, clashes, taken, to } = line
  const named = formatDate(line.seriesOn)
  const names = (list: typeof parts) => list.map((part) => t(partName(part))).join(', ')
  const isElsewhen =
    to.startsAt?.getTime() !== line.startsAt?.getTime() || to.endsAt?.getTime() !== line.endsAt?.getTime()
  return (
    <>
      <p>
        <TextLink href={paths.deskEvent(locale, line.id)} target="_blank" isPlain>
          {line.startsAt ? words.when(line) : formatWeekdayDate(line.seriesOn, { locale })}
        </TextLink>
        {isElsewhen && to.startsAt && (
          <strong>{` → ${words.when({ startsAt: to.startsAt, endsAt: to.endsAt })}`}</strong>
        )}
      </p>
      {parts.length > 0 && <p>{`${t(m.fields)}: ${names(parts)}`}</p>}
      {told > 0 && <p className="muted">{t(m.told, { count: told })}</p>}
      {taken !== undefined && <p>{t(m.capacityBelow, { taken })}</p>}
      {byHand.length > 0 && (
        <CheckboxField
          name="keepIds"
          id={`keep-${line.id}`}
          value={line.id}
          defaultChecked={line.isKept}
          label={t(m.keep)}
          hint={t(m.byHand, { parts: names(byHand) })}
        />
      )}
      {clashes.map((clash) => (
        <ClashWays
          key={`${clash.part} ${clash.id}`}
          clash={clash}
          seriesOn={line.seriesOn}
          parts={line.sessions}
          venueId={line.venueId}
          now={now}
        />
      ))}
      {clashes.length > 0 && !line.isEdited && (
        <Button
          name="intent"
          value={`leave-out ${line.seriesOn}`}
          variant="quiet"
          size="small"
          aria-label={t(m.leaveAsItIsDate, { date: named })}
        >
          {t(m.leaveAsItIs)}
        </Button>
      )}
      {(line.isLeftOut || line.chosen.length > 0) && (
        <p className="cluster">
          {line.otherSpaces.length > 0 && (
            <span>{line.otherSpaces.map((space) => `«${inLocale(space, locale)}»`).join(', ')}</span>
          )}
          <Badge tone={line.isLeftOut ? 'neutral' : 'info'}>
            {t(line.isLeftOut ? m.staysAsItIs : m.isAdjusted)}
          </Badge>
          <Button
            name="intent"
            value={`bring-back ${line.seriesOn}`}
            variant="quiet"
            size="small"
            aria-label={t(m.asTheOthersDate, { date: named })}
          >
            {t(m.asTheOthers)}
          </Button>
        </p>
      )}
    </>
  )
}
