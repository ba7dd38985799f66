import type { IsoDate } from '#server/kit/calendar.ts'
import { divisionTree, existsOn } from '#server/regions/tree.ts'
import type { PopulationFigure } from './queries.ts'
import type { Unit } from './unit.ts'

export type Populations = {
  /** people of a unit: its own figure, else the sum of its parts when every one is known; undefined otherwise */
  of: (kato: string) => number | undefined
  /** the figures that were taken for these units */
  used: (katos: readonly string[]) => PopulationFigure[]
}

/**
 * Population figures of units as of a day. A figure is never guessed: a part that is missing leaves the whole unknown
 * (rules/reach.md).
 */
export function populationsOn(
  divisions: readonly Unit[],
  { figures, on }: { figures: readonly PopulationFigure[]; on: IsoDate },
): Populations {
  const { children } = divisionTree(divisions)
  const byKato = new Map(figures.map((figure) => [figure.kato, figure]))
  const figuresOf = (kato: string): PopulationFigure[] | undefined => {
    const own = byKato.get(kato)
    if (own) return [own]
    const parts = (children.get(kato) ?? []).filter((unit) => existsOn(unit, on))
    const found = parts.flatMap((part) => figuresOf(part.kato) ?? [null])
    if (found.length === 0 || found.includes(null)) return undefined
    return found.filter((figure) => figure !== null)
  }
  return {
    of: (kato) => figuresOf(kato)?.reduce((sum, { people }) => sum + people, 0),
    used: (katos) => [
      ...new Map(
        katos.flatMap((kato) => figuresOf(kato) ?? []).map((figure) => [figure.kato, figure]),
      ).values(),
    ],
  }
}
