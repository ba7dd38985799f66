import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { LABEL_SIZE, type MapUnit } from '#app/events/map/map-units.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { classNames } from '#app/ui/class-names.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { mapMessages } from '#server/kit/messages/map.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import type { DivisionMap } from '#server/regions/map/division-map.ts'

const FIGURE_SIZE = 9

type Map = Pick<DivisionMap, 'width' | 'height' | 'borders' | 'outline'> & { units: MapUnit[] }

/** Where a unit leads: a region to its own map, a district to the list of its events. */
function useHref(region: string | undefined) {
  const [search] = useSearchParams()
  const locale = useLocale()
  return ({ kato }: MapUnit) =>
    paths.events(
      locale,
      withQuery(
        search,
        region
          ? { view: undefined, page: undefined, near: undefined, region, district: kato }
          : { view: 'map', page: undefined, region: kato },
      ),
    )
}

function Dot({ unit }: { unit: MapUnit }) {
  const { x, y, radius, events, label, short } = unit
  return (
    <>
      <circle className={events > 0 ? 'map__dot' : 'map__dot is-empty'} cx={x} cy={y} r={radius} />
      {events > 0 && (
        <text
          className="map__figure"
          x={x}
          y={y + FIGURE_SIZE * 0.35}
          fontSize={FIGURE_SIZE}
          textAnchor="middle"
        >
          {events}
        </text>
      )}
      {label && (
        <text className="map__label" x={label.x} y={label.y} fontSize={LABEL_SIZE} textAnchor={label.anchor}>
          {short}
        </text>
      )}
    </>
  )
}

/** The picture alone: the table beside it says the same, so it is hidden from whoever cannot see it. */
function Picture({ map, region, district }: { map: Map; region?: string; district?: string }) {
  const hrefOf = useHref(region)
  const ordered = [...map.units].sort((a, b) => b.radius - a.radius)
  return (
    <svg
      className="map__picture"
      viewBox={`0 0 ${map.width} ${map.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {map.outline && (
        <clipPath id="country">
          <path d={map.outline} />
        </clipPath>
      )}
      {map.units.map((unit) => (
        <path
          key={unit.kato}
          className={classNames(
            'map__shape',
            !region && 'map__shape--region',
            unit.events > 0 && 'has-events',
            unit.kato === district && 'is-chosen',
          )}
          d={unit.path}
        />
      ))}
      {map.borders && <path className="map__border" d={map.borders} clipPath="url(#country)" />}
      {map.outline && <path className="map__border" d={map.outline} />}
      {ordered.map((unit) => (
        <a key={unit.kato} href={hrefOf(unit)} tabIndex={-1}>
          <title>{unit.name}</title>
          <Dot unit={unit} />
        </a>
      ))}
    </svg>
  )
}

/** Events by district of a region, or by region of the country: a schematic map and a table that says the same. */
export function MapCalendar({ map, region, district }: { map: Map; region?: string; district?: string }) {
  const t = useT()
  const locale = useLocale()
  const hrefOf = useHref(region)
  const total = map.units.reduce((sum, { events }) => sum + events, 0)
  return (
    <section className="map" aria-label={t(mapMessages.title)}>
      <div className="map__side">
        <Picture map={map} region={region} district={district} />
        <p className="map__note muted">{t(mapMessages.note)}</p>
        <p className="no-print">
          <PrintButton size="small" />
        </p>
      </div>
      <div className="map__table">
        <DataTable
          caption={t(region ? mapMessages.byDistrict : mapMessages.byRegion)}
          rows={map.units}
          rowId={({ kato }) => kato}
          isDense
          columns={[
            {
              id: 'name',
              header: t(region ? m.district : m.region),
              cell: (unit) => <TextLink href={hrefOf(unit)}>{unit.name}</TextLink>,
              sortValue: ({ short }) => short,
              footer: t(mapMessages.total),
            },
            {
              id: 'events',
              header: t(mapMessages.events),
              cell: ({ events }) => formatNumber(events, { locale }),
              sortValue: ({ events }) => events,
              align: 'end',
              footer: formatNumber(total, { locale }),
            },
          ]}
          defaultSort={{ column: 'name', direction: 'ascending' }}
        />
      </div>
    </section>
  )
}
