import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { yearLines } from '#app/events/year/year-lines.ts'
import { readYearQuery } from '#app/events/year/year-query.ts'
import { katoContains, REPUBLIC } from '#server/access/territory.ts'
import { widestTerritory } from '#server/events/year/unit.ts'
import { weeksOfYear } from '#server/events/year/week.ts'
import { addDays, isoWeek } from '#server/kit/calendar.ts'
import { holidayNames } from '#server/kit/messages/booking-pages.ts'
import { localDate } from '#server/kit/zone.ts'
import { dayOff } from '#server/regions/holidays/holiday.ts'

/** The year as the address asks for it, with the choices of its filter: for the page, for paper and for files. */
export async function loadYear({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const scope = await permittedScope(context, 'events.view')
  const search = new URL(request.url).searchParams
  const usual = { kato: widestTerritory(scope), year: isoWeek(localDate(new Date())).year }
  const { filter, measure, gap, cell, isWrong } = readYearQuery(search, usual)
  const weeks = weeksOfYear(filter.year)
  const openCell = cell && cell.week <= weeks.length ? cell : undefined
  const loaded = await read(context, async (caller) => {
    const [view, divisions, programmes, behind] = await Promise.all([
      caller.events.year.view(filter),
      caller.regions.list(),
      caller.programmes.choices(),
      openCell && caller.events.year.cell({ ...filter, ...openCell }),
    ])
    return { view, divisions, programmes, behind }
  })
  const { units, figures, movedDays, thisWeek, now, territory } = loaded.view
  const shown = yearLines(units, figures, { weeks, measure, locale })
  const isOffered = (kato: string) =>
    scope.institutionIds.length > 0 || scope.katos.some((own) => katoContains(own, kato))
  const offDays = (monday: string) =>
    Array.from({ length: 7 }, (_, index) => addDays(monday, index)).flatMap((on) => {
      const day = dayOff(on, movedDays)
      if (!day) return []
      return [{ on, name: 'key' in day ? holidayNames[day.key][locale] : inLocale(day.moved, locale) }]
    })
  return {
    ...shown,
    filter,
    measure,
    gap,
    isWrong,
    now,
    weeks: weeks.map((week) => ({ ...week, off: offDays(week.monday) })),
    thisWeek: thisWeek.year === filter.year ? thisWeek.week : null,
    territory: { kato: filter.kato, name: territory ? inLocale(territory, locale) : '' },
    open: openCell
      ? {
          ...openCell,
          name: shown.lines.find(({ kato }) => kato === openCell.unit)?.name ?? '',
          events: loaded.behind?.rows ?? [],
          total: loaded.behind?.total ?? 0,
        }
      : null,
    territories: loaded.divisions
      .filter(({ kato }) => isOffered(kato))
      .map((unit) => ({ value: unit.kato, label: inLocale(unit, locale), level: unit.level })),
    programmes: loaded.programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
    isRepublic: filter.kato === REPUBLIC,
  }
}

export type YearView = Awaited<ReturnType<typeof loadYear>>
