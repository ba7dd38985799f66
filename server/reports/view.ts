import { ELSEWHERE, lineOf, UNKNOWN, WHOLE } from './line.ts'
import type { Counted, EventLine, PeopleLine, PopulationFigure } from './queries.ts'
import { NO_EVENTS, type EventFigures, type Reach, type ReachRow, type ResidentFigures } from './reach.ts'
import type { Unit, Units } from './unit.ts'

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
 * counts. The population of the whole is its own figure, else the sum of the units when every one is known.
 */
export function reachOf(
  counted: Counted,
  { units, populations }: { units: Units; populations: readonly PopulationFigure[] },
): Reach {
  const eventsOf = (line: number) => counted.events.find((row) => row.line === line)
  const peopleOf = (line: number) => counted.people.find((row) => row.line === line)
  const populationOf = ({ kato }: Unit) => populations.find((figure) => figure.kato === kato)?.people
  const rows = units.rows.map((unit, index): ReachRow => {
    const line = lineOf(index)
    return {
      kato: unit.kato,
      level: unit.level,
      nameKk: unit.nameKk,
      nameRu: unit.nameRu,
      nameEn: unit.nameEn,
      ...eventFigures(eventsOf(line), peopleOf(line)),
      ...residentFigures(peopleOf(line), populationOf(unit)),
    }
  })
  const outside = (line: number) => ({
    visits: peopleOf(line)?.visitsFrom ?? 0,
    people: peopleOf(line)?.peopleFrom ?? 0,
  })
  const population = populationOf(units.territory) ?? summedPopulation(rows, units)
  return {
    rows,
    total: {
      ...eventFigures(eventsOf(WHOLE), peopleOf(WHOLE)),
      ...residentFigures(peopleOf(WHOLE), population),
    },
    elsewhere: outside(ELSEWHERE),
    unknown: outside(UNKNOWN),
  }
}

/** A city that stands beside its own inner districts holds their people already, so that nothing is summed there. */
function summedPopulation(rows: readonly ReachRow[], { territory }: Units): number | undefined {
  if (rows.some(({ kato }) => kato === territory.kato)) return undefined
  let sum = 0
  for (const { population } of rows) {
    if (population === undefined) return undefined
    sum += population
  }
  return sum
}
