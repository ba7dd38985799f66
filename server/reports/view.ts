import { katoPrefix } from '#server/access/territory.ts'
import { NO_EVENTS, type EventFigures, type Reach, type ReachRow } from './reach.ts'
import type { EventRow, OutsideRow, PeopleRow, PopulationFigure, ResidentRow } from './queries.ts'
import { unitOfDigits, type Unit } from './unit.ts'

export type Counted = {
  events: EventRow[]
  here: PeopleRow[]
  residents: ResidentRow[]
  outside: OutsideRow[]
}

function eventFigures(events: EventRow | undefined, here: PeopleRow | undefined): EventFigures {
  const { digits: _digits, ...counted } = events ?? { digits: null, ...NO_EVENTS }
  return {
    ...counted,
    visits: here?.visits ?? 0,
    people: here?.people ?? 0,
    // Children under 14 came with a registered adult; they are visits without names.
    headcount: (events?.headcount ?? 0) + (here?.children ?? 0),
  }
}

const noOne = { visits: 0, people: 0 }

/**
 * Sets the counted groups beside the units of the view: every unit is a row, also with nothing; totals are their own
 * counts. The population of the whole is its own figure, else the sum of the units when every one is known.
 */
export function reachOf(
  counted: Counted,
  {
    units,
    kato,
    populations,
  }: { units: readonly Unit[]; kato: string; populations: readonly PopulationFigure[] },
): Reach {
  const of = <Row extends { digits: string | null }>(rows: readonly Row[], unit: Unit) =>
    rows.find((row) => row.digits !== null && unitOfDigits(units, row.digits)?.kato === unit.kato)
  const populationOf = (code: string) => populations.find((figure) => figure.kato === code)?.people
  const rows = units.map((unit): ReachRow => {
    const residents = of(counted.residents, unit)
    return {
      kato: unit.kato,
      nameKk: unit.nameKk,
      nameRu: unit.nameRu,
      nameEn: unit.nameEn,
      ...eventFigures(of(counted.events, unit), of(counted.here, unit)),
      residents: residents?.residents ?? 0,
      covered: residents?.covered ?? 0,
      population: populationOf(unit.kato),
    }
  })
  const whole = <Row extends { digits: string | null }>(all: readonly Row[]) =>
    all.find((row) => row.digits === null)
  const summed = rows.every((row) => row.population !== undefined)
    ? rows.filter((row) => isCountedOnce(row, rows)).reduce((sum, row) => sum + (row.population ?? 0), 0)
    : undefined
  const residents = whole(counted.residents)
  return {
    rows,
    total: {
      ...eventFigures(whole(counted.events), whole(counted.here)),
      residents: residents?.residents ?? 0,
      covered: residents?.covered ?? 0,
      population: populationOf(kato) ?? summed,
    },
    elsewhere: counted.outside.find((row) => !row.isUnknown) ?? noOne,
    unknown: counted.outside.find((row) => row.isUnknown) ?? noOne,
  }
}

/** A city that stands beside its own inner districts holds their people already. */
function isCountedOnce(row: ReachRow, rows: readonly ReachRow[]): boolean {
  return !rows.some(
    (other) =>
      other.kato !== row.kato &&
      katoPrefix(row.kato).length > katoPrefix(other.kato).length &&
      row.kato.startsWith(katoPrefix(other.kato)),
  )
}
