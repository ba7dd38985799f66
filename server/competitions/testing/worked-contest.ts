import { compareFractions, exact, fraction, times, type Fraction } from '../exact/fraction.ts'
import { hundredthsOfMark, markAspect, type Aspect, type AspectRecord } from '../marking/aspect.ts'
import { rankMastery } from '../marking/mastery.ts'
import { awardMedals } from '../marking/medals.ts'
import { worldSkillsScale } from '../marking/scale.ts'
import { separationText } from '../messages/place-reasons.ts'
import type { SkillRules, SwissRules } from '../rule-sets/contest-rules.ts'
import type { RuleSet } from '../rule-sets/rule-set.ts'
import { pairNextRound } from '../swiss/dutch.ts'
import { recordRound, type GameResult } from '../swiss/record-round.ts'
import { swissStandings } from '../swiss/standings.ts'
import type { SwissTournament } from '../swiss/tournament.ts'

/** The parts of a worked example that Swiss events, marked skills and contests of mastery have. */
export type ContestExample = {
  /** Players in the order of the starting rank; `A 1:0 B`, `A ½:½ B`, `A +:- B` for every game, first named opens. */
  swiss?: { players: string[]; rounds: { games: string[]; bye?: string; halfByes?: string[] }[] }
  /** Aspects as `J 1.5: 3 3 2`, `M 1: yes`, `M 1 −0.25: 2`; totals by competitor. */
  skill?: { aspects?: string[]; totals?: Record<string, string> }
  mastery?: { results: { entrant: string; marks: Record<string, string>; seconds?: number }[] }
}

export type ContestAnswer = {
  places?: string[]
  because?: string[]
  /** `Aru – Bek`, opener first, then `bye Dana`. */
  nextRound?: string[]
  marks?: string[]
}

export function workOutContest({ swiss, skill, mastery }: ContestExample, ruleSet: RuleSet): ContestAnswer {
  return {
    ...(swiss ? swissAnswer(swiss, ruleSet.swiss!) : {}),
    ...(skill ? skillAnswer(skill, ruleSet.skill!) : {}),
    ...(mastery ? masteryAnswer(mastery, ruleSet) : {}),
  }
}

const RESULTS: Readonly<Record<string, GameResult>> = {
  '1:0': 'whiteWins',
  '½:½': 'draw',
  '0:1': 'blackWins',
  '+:-': 'blackForfeits',
  '-:+': 'whiteForfeits',
}

function swissAnswer(
  { players, rounds }: NonNullable<ContestExample['swiss']>,
  rules: SwissRules,
): ContestAnswer {
  const numberOf = (name: string) => players.indexOf(name) + 1
  const nameOf = (number: string | number) => players[Number(number) - 1]!
  let tournament: SwissTournament = {
    players: players.map((_, index) => ({ number: index + 1, rounds: [] })),
    totalRounds: rules.rounds,
    points: rules.points,
  }
  for (const { games, bye, halfByes = [] } of rounds) {
    tournament = recordRound(tournament, {
      games: games.map((line) => {
        const [, white, result, black] = /^(.+) (\S+:\S+) (.+)$/.exec(line)!
        return { white: numberOf(white!), black: numberOf(black!), result: RESULTS[result!]! }
      }),
      bye: bye === undefined ? null : numberOf(bye),
      halfByes: halfByes.map(numberOf),
    })
  }
  const { rows } = swissStandings({
    players: tournament.players,
    order: rules.tieBreaks,
    points: rules.points,
  })
  const { pairs, bye } = pairNextRound(tournament)
  return {
    places: rows.map(({ rank, number, points }) => `${rank} ${nameOf(number)} ${points / 100}`),
    because: rows.flatMap(({ reason }) => (reason.below ? [separationText(reason.below, 'en', nameOf)] : [])),
    nextRound: [
      ...pairs.map(({ white, black }) => `${nameOf(white)} – ${nameOf(black)}`),
      ...(bye ? [`bye ${nameOf(bye.player)}`] : []),
    ],
  }
}

function skillAnswer(
  { aspects, totals }: NonNullable<ContestExample['skill']>,
  rules: SkillRules,
): ContestAnswer {
  return {
    ...(aspects ? { marks: aspects.map((line) => markText(line, rules)) } : {}),
    ...(totals ? { places: awardLines(totals, rules) } : {}),
  }
}

function markText(line: string, { judgement }: SkillRules): string {
  const [, type, maximum, deduction, given] = /^(J|M) (\S+)(?: −(\S+))?: (.+)$/.exec(line)!
  const id = line
  const limit = hundredthsOfMark(maximum!)
  const aspect: Aspect =
    type === 'J'
      ? { id, type: 'J', maximum: limit }
      : {
          id,
          type: 'M',
          maximum: limit,
          rule: deduction ? { kind: 'deductions', each: hundredthsOfMark(deduction) } : { kind: 'binary' },
        }
  const record: AspectRecord =
    type === 'J'
      ? { kind: 'judgement', scores: given!.split(' ').map(Number) }
      : deduction
        ? { kind: 'deviations', count: Number(given) }
        : { kind: 'binary', isAchieved: given === 'yes' }
  return (markAspect(aspect, record, judgement).mark / 100).toFixed(2)
}

/** `Aru 88.2 → 725 gold` on the scale, `Aru 88.2 gold` by raw marks. */
function awardLines(totals: Record<string, string>, rules: SkillRules): string[] {
  const rows = Object.entries(totals).map(([name, text]) => ({ name, text, total: exact(text) }))
  rows.sort((a, b) => compareFractions(b.total, a.total))
  const raw = rows.map(({ total }) => total)
  const scaled = rules.results === 'scale' ? worldSkillsScale(raw, rules.scale).points : undefined
  const awards = awardMedals(scaled ?? raw.map(inHundredths), rules.medals)
  return rows.map(({ name, text }, index) => {
    const onScale = scaled ? ` → ${scaled[index]}` : ''
    return `${name} ${text}${onScale} ${awards[index]!.award ?? 'no award'}`
  })
}

function inHundredths(value: Fraction): number {
  return Number(times(value, fraction(100)).n)
}

function masteryAnswer(
  { results }: NonNullable<ContestExample['mastery']>,
  { mastery }: RuleSet,
): ContestAnswer {
  const rows = rankMastery(
    results.map(({ marks, ...result }) => ({
      ...result,
      marks: Object.fromEntries(
        Object.entries(marks).map(([stage, mark]) => [stage, hundredthsOfMark(mark)]),
      ),
    })),
    mastery!,
  )
  return {
    places: rows.map(({ rank, entrant, total }) => `${rank} ${entrant} ${total}`),
    because: rows.flatMap(({ reason }) => (reason.below ? [separationText(reason.below, 'en')] : [])),
  }
}
