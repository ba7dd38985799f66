import { lastOf } from '../exact/ends.ts'
import { ownValue } from '../exact/own-value.ts'
import { Problem } from '#server/kit/problem.ts'
import { refuseUnreadable } from '../shape.ts'
import { gradedRulesShape, gradedScoresShape, roundsShape } from './shapes.ts'

export type DuelRules =
  /** First to win most of `bestOf` rounds: pulls of a rope, rounds of arm wrestling. */
  | { kind: 'bestOf'; bestOf: number }
  /** Graded scores (qazaq kuresi): the best grade decides; some number of one grade makes the next; faults count for the other. */
  | {
      kind: 'graded'
      /** Best first. */
      grades: readonly string[]
      /** This grade ends the bout. */
      ending: string
      /** `{ jartylaiJenis: { count: 2, makes: 'tazaJenis' } }`. */
      makes: Readonly<Record<string, { count: number; makes: string }>>
      /** Whoever scored last wins a level bout; otherwise the judges decide. */
      lastScoreDecides: boolean
    }

/** The winner of each round, in order. */
export type Rounds = readonly (0 | 1)[]
/** A graded score: who, which grade. */
export type GradedScore = { side: 0 | 1; grade: string }

export type DuelOutcome = { winner: 0 | 1; by: string; score: string }

/** Problems: score_impossible (rounds after the duel was won), tie_not_decided. */
export function bestOfRounds(rounds: Rounds, bestOf: number): DuelOutcome {
  refuseUnreadable(roundsShape, rounds)
  if (!Number.isSafeInteger(bestOf) || bestOf < 1) {
    throw new Problem('setting_unknown', { setting: 'duel.bestOf', value: bestOf })
  }
  const toWin = Math.floor(bestOf / 2) + 1
  const won: [number, number] = [0, 0]
  for (const side of rounds) {
    if (Math.max(...won) === toWin) throw new Problem('score_impossible', { score: won.join(':') })
    won[side] += 1
  }
  const score = won.join(':')
  if (Math.max(...won) < toWin) throw new Problem('tie_not_decided', { score, next: 'round' })
  return { winner: won[0] > won[1] ? 0 : 1, by: 'rounds', score }
}

type Graded = Extract<DuelRules, { kind: 'graded' }>

/**
 * The winner of a bout of graded scores, in the order they were given: the ending grade wins at once; at the end the
 * best grade, then the number of it, grade by grade. Problems: grade_unknown, score_impossible, tie_not_decided.
 */
export function gradedBout(scores: readonly GradedScore[], rules: Graded): DuelOutcome {
  refuseUnreadable(gradedScoresShape, scores)
  refuseUnreadable(gradedRulesShape, rules)
  checkGrades(rules)
  const counts = rules.grades.map((): [number, number] => [0, 0])
  let ended: 0 | 1 | undefined
  for (const { side, grade } of scores) {
    if (ended !== undefined) throw new Problem('score_impossible', { score: grade })
    addGrade(counts, { side, grade }, rules)
    if (counts[rules.grades.indexOf(rules.ending)]![side] > 0) ended = side
  }
  const score = rules.grades.map((grade, index) => `${grade} ${counts[index]!.join(':')}`).join(', ')
  if (ended !== undefined) return { winner: ended, by: rules.ending, score }
  for (const [index, grade] of rules.grades.entries()) {
    const [first, second] = counts[index]!
    if (first !== second) return { winner: first > second ? 0 : 1, by: grade, score }
  }
  const last = lastOf(scores)
  if (rules.lastScoreDecides && last) return { winner: last.side, by: 'lastScore', score }
  throw new Problem('tie_not_decided', { score, next: 'judges' })
}

/** What some of one grade make has to be a better grade, so that the counting ends. */
function checkGrades({ grades, ending, makes }: Graded): void {
  if (!grades.includes(ending)) throw new Problem('grade_unknown', { grade: ending })
  for (const [grade, made] of Object.entries(makes)) {
    const [from, to] = [grades.indexOf(grade), grades.indexOf(made.makes)]
    if (from < 0 || to < 0) throw new Problem('grade_unknown', { grade: from < 0 ? grade : made.makes })
    if (to >= from || made.count < 1) {
      throw new Problem('setting_unknown', { setting: `duel.makes.${grade}`, value: made.makes })
    }
  }
}

/** Two half victories make a clean one: the made grade is counted instead. */
function addGrade(counts: [number, number][], { side, grade }: GradedScore, rules: Graded): void {
  const index = rules.grades.indexOf(grade)
  if (index < 0) throw new Problem('grade_unknown', { grade })
  const count = counts[index]!
  count[side] += 1
  const made = ownValue(rules.makes, grade)
  if (!made || count[side] < made.count) return
  count[side] -= made.count
  addGrade(counts, { side, grade: made.makes }, rules)
}
