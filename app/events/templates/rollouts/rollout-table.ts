import type { Tone } from '#app/ui/notice.tsx'
import {
  chosenDay,
  daysLate,
  standingOf,
  tallyOf,
  type Given,
  type Standing,
} from '#server/events/templates/rollouts/standing.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { rolloutMessages as m, standings } from '#server/kit/messages/templates.ts'
import type { Table } from '#server/kit/tables/table.ts'

export const STANDING_TONES: Readonly<Record<Standing, Tone | 'neutral'>> = {
  untouched: 'neutral',
  filling: 'info',
  dated: 'info',
  published: 'success',
  held: 'success',
  cancelled: 'danger',
  removed: 'warning',
}

export type TargetRow = Given & {
  kato: string
  eventId: string | null
  plannedPeople: number | null
  remindedAt: Date | null
  placeKk: string
  placeRu: string
  placeEn: string
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
}

export const placeIn = (row: TargetRow, locale: Locale) =>
  ({ kk: row.placeKk, ru: row.placeRu, en: row.placeEn })[locale]
export const institutionIn = (row: TargetRow, locale: Locale) =>
  ({ kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn })[locale] ??
  row.institutionKk ??
  row.institutionRu

type Period = { from: string; to: string }

/** Whether the day a territory has chosen lies outside what was ordered. */
export function isOutside(row: Given, { from, to }: Period): boolean {
  const day = chosenDay(row)
  return day !== null && (day < from || day > to)
}

/** Who has chosen a day, as a file and on paper: the same rows as on screen. */
export function rolloutTable(
  { title, period, rows, now }: { title: string; period: Period; rows: readonly TargetRow[]; now: Date },
  locale: Locale,
): Table<TargetRow> {
  const tally = tallyOf(rows, now)
  return {
    rows,
    header: { title, period, asOf: now },
    columns: [
      { key: 'place', label: m.place, type: 'text', value: (row) => placeIn(row, locale) },
      {
        key: 'standing',
        label: m.standing,
        type: 'text',
        value: (row) => standings[standingOf(row, now)][locale],
      },
      { key: 'day', label: m.day, type: 'date', value: chosenDay },
      { key: 'deadline', label: m.deadline, type: 'date', value: (row) => row.deadline },
      { key: 'late', label: m.lateInDays, type: 'number', value: (row) => daysLate(row, now) || null },
      { key: 'people', label: m.people, type: 'number', value: (row) => row.plannedPeople },
      { key: 'responsible', label: m.responsible, type: 'text', value: (row) => institutionIn(row, locale) },
    ],
    totals: {
      place: m.total[locale],
      day: `${tally.scheduled} / ${tally.total}`,
      late: tally.late,
      people: rows.reduce((sum, { plannedPeople }) => sum + (plannedPeople ?? 0), 0),
    },
  }
}
