import type { Border, Level, Split } from './splitting.ts'

/** Why one place is not another; codes and values, put into words by messages/place-reasons.ts. */
export type Separation =
  /** `upper` is above `lower`: the criterion gave them these values. */
  | {
      code: 'criterion'
      criterion: string
      scope: Split['scope']
      among: readonly string[]
      upper: { entrant: string; value: string }
      lower: { entrant: string; value: string }
    }
  /** Nothing separates them: they share the place. */
  | { code: 'level'; upper: string; lower: string }
  /** `lower` withdrew and is placed after those who stayed. */
  | { code: 'withdrew'; upper: string; lower: string; reason: string }

/** Both neighbours: `above` says why the entrant is below the one before, `below` why it is above the next. */
export type PlaceReason = { above: Separation | undefined; below: Separation | undefined }

/** The reasons of all places, in their order; `leaving` are levels placed after everybody else because they withdrew. */
export function reasonsOf(
  staying: readonly Level[],
  leaving: { levels: readonly Level[]; why: ReadonlyMap<string, string> } = { levels: [], why: new Map() },
): PlaceReason[] {
  const separations: Separation[] = []
  let previous: string | undefined
  for (const level of [...staying, ...leaving.levels]) {
    for (const [index, lower] of level.members.entries()) {
      const border = index === 0 ? level.separatedBy : undefined
      const hasLeft = index === 0 && level === leaving.levels[0]
      if (previous !== undefined) {
        separations.push(
          hasLeft
            ? { code: 'withdrew', upper: previous, lower, reason: leaving.why.get(lower) ?? '' }
            : separationOf(previous, lower, border),
        )
      }
      previous = lower
    }
  }
  const places = [...staying, ...leaving.levels].reduce((sum, level) => sum + level.members.length, 0)
  return Array.from({ length: places }, (_, place) => ({
    above: separations[place - 1],
    below: separations[place],
  }))
}

function separationOf(upper: string, lower: string, border: Border | undefined): Separation {
  if (!border) return { code: 'level', upper, lower }
  const { split } = border
  return {
    code: 'criterion',
    criterion: split.criterion,
    scope: split.scope,
    among: split.among,
    upper: { entrant: upper, value: border.upper },
    lower: { entrant: lower, value: border.lower },
  }
}

/** Ranks of levels: 1-1-3 counts the people ahead, 1-1-2 the levels ahead. */
export function ranksOf(levels: readonly Level[], style: 'competition' | 'dense'): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const [index, level] of levels.entries()) {
    const rank = style === 'dense' ? index + 1 : ranks.size + 1
    for (const member of level.members) ranks.set(member, rank)
  }
  return ranks
}
