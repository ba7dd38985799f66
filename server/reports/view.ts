import { ELSEWHERE, lineOf, UNKNOWN, WHOLE } from './line.ts'
import type { Populations } from './population.ts'
import type { Counted, EventLine, PeopleLine } from './queries.ts'
import { NO_EVENTS, type EventFigures, type Reach, type ReachRow, type ResidentFigures } from './reach.ts'
import type { Units } from './unit.ts'

function eventFigures(events: EventLine | undefined, people: PeopleLine | undefined): EventFigures {
  const { line: _line, ...counted } = events ?? { line: 0, ...NO_EVENTS }
  return {
    ...counted,
    visits: people?.visits ?? 0,
    people: people?.people ?? 0,
    // Children under 14 came with a registered adult; they are visits without names.
    headcount: (events?.headcount ?? 0) + (people?.children ?? 0),
  }
}

function residentFigures(line: PeopleLine | undefined, population: number | undefined): ResidentFigures {
  return { residents: line?.peopleFrom ?? 0, covered: line?.covered ?? 0, population }
}

/**
 * Sets what was counted beside the units of the view: every unit is a row, also with nothing; totals are their own
 * counts.
 */
export function reachOf(
  counted: Counted,
  { units, populations }: { units: Units; populations: Populations },
): Reach {
  const eventsOf = (line: number) => counted.events.find((row) => row.line === line)
  const peopleOf = (line: number) => counted.people.find((row) => row.line === line)
  const rows = units.rows.map((unit, index): ReachRow => {
    const line = lineOf(index)
    return {
      kato: unit.kato,
      level: unit.level,
      nameKk: unit.nameKk,
      nameRu: unit.nameRu,
      nameEn: unit.nameEn,
      region: units.regionOf.get(unit.kato),
      ...eventFigures(eventsOf(line), peopleOf(line)),
      ...residentFigures(peopleOf(line), populations.of(unit.kato)),
    }
  })
  const outside = (line: number) => ({
    visits: peopleOf(line)?.visitsFrom ?? 0,
    people: peopleOf(line)?.peopleFrom ?? 0,
  })
  return {
    rows,
    total: {
      ...eventFigures(eventsOf(WHOLE), peopleOf(WHOLE)),
      ...residentFigures(peopleOf(WHOLE), populations.of(units.territory.kato)),
    },
    elsewhere: outside(ELSEWHERE),
    unknown: outside(UNKNOWN),
  }
}
