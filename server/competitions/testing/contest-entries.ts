import { expect } from 'vitest'
import { markAspect, WORLDSKILLS_MARKING } from '../marking/aspect.ts'
import { emptyForm, takeStep } from '../marking/form-states.ts'
import { BEST_IN_PROFESSION, rankMastery } from '../marking/mastery.ts'
import { awardMedals, FEW_STARTERS, SCALE_MEDALS } from '../marking/medals.ts'
import { regionTable, REGION_POINTS } from '../marking/region-table.ts'
import { qualify } from '../qualification.ts'
import { bergerTable } from '../schedule/berger.ts'
import { brokenHardRules } from '../schedule/hard-rules.ts'
import { planSeason } from '../schedule/plan.ts'
import { pairNextRound } from '../swiss/dutch.ts'
import { overridePairing } from '../swiss/manual-pairing.ts'
import { recordRound } from '../swiss/record-round.ts'
import { swissStandings } from '../swiss/standings.ts'
import { entry, sorted, type Entry } from './entry.ts'

const SWISS = recordRound(
  { players: [1, 2, 3, 4, 5].map((number) => ({ number, rounds: [] })), totalRounds: 3 },
  {
    games: [
      { white: 1, black: 3, result: 'whiteWins' },
      { white: 4, black: 2, result: 'draw' },
    ],
    bye: 5,
  },
)

const SEASON = {
  matches: [
    { id: 'm1', home: 'A', away: 'B', stage: 1, series: 's', referees: 1 },
    { id: 'm2', home: 'A', away: 'C', stage: 2, series: 's', after: ['m1'], notBefore: '2025-04-01' },
  ],
  slots: [1, 2, 3].map((day) => ({
    id: `s${day}`,
    day: `2025-04-0${day}`,
    startMinute: 600,
    endMinute: 660,
  })),
  spaces: [{ id: 'f', venue: 'v', capacity: 1, hours: [{ from: 540, to: 1200 }], closedOn: ['2025-05-01'] }],
  referees: [{ id: 'r', notFor: ['D'] }],
  minimumRest: 60,
  teamBlackouts: { A: ['2025-05-03'] },
}

export const CONTEST_ENTRIES: readonly Entry[] = [
  entry('a Swiss round', SWISS, pairNextRound, ({ pairs, bye }, { players, absent = [] }) => {
    const seated = [...pairs.flatMap(({ white, black }) => [white, black]), ...(bye ? [bye.player] : [])]
    expect(sorted(seated)).toEqual(
      sorted(players.map(({ number }) => number).filter((number) => !absent.includes(number))),
    )
  }),
  entry(
    'a recorded round',
    { tournament: SWISS, round: { games: [{ white: 1, black: 2, result: 'draw' }], bye: 3, halfByes: [4] } },
    ({ tournament, round }: { tournament: never; round: never }) => recordRound(tournament, round),
  ),
  entry(
    'a pairing by hand',
    {
      tournament: SWISS,
      manual: {
        pairs: [
          { white: 1, black: 2 },
          { white: 3, black: 4 },
        ],
        bye: 5,
        reason: 'r',
        by: 'me',
      },
    },
    ({ tournament, manual }: { tournament: never; manual: never }) => overridePairing(tournament, manual),
  ),
  entry(
    'a Swiss table',
    { players: SWISS.players, order: ['directEncounter', 'buchholzCut1', 'sonnebornBerger', 'rating'] },
    swissStandings,
    ({ rows }, { players }) => {
      expect(sorted(rows.map(({ number }) => number))).toEqual(sorted(players.map(({ number }) => number)))
    },
  ),
  ...[
    { aspect: { id: 'a', maximum: 150, type: 'J' }, record: { kind: 'judgement', scores: [3, 2, 3] } },
    {
      aspect: { id: 'a', maximum: 100, type: 'M', rule: { kind: 'steps', steps: { x: 50 } } },
      record: { kind: 'step', step: 'x' },
    },
    {
      aspect: { id: 'a', maximum: 100, type: 'M', rule: { kind: 'deductions', each: 25 } },
      record: { kind: 'deviations', count: 2 },
    },
  ].map((given, index) =>
    entry(
      `aspect ${index + 1}`,
      { ...given, rules: WORLDSKILLS_MARKING },
      ({ aspect, record, rules }: { aspect: { maximum: number }; record: never; rules: never }) =>
        markAspect(aspect as never, record, rules),
      ({ mark }, { aspect }) => {
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(aspect.maximum)
      },
    ),
  ),
  entry(
    'medals',
    { scores: [755, 741, 730], rules: { ...SCALE_MEDALS, fewStarters: FEW_STARTERS }, starters: 5 },
    ({ scores, rules, starters }: { scores: never; rules: never; starters: number }) =>
      awardMedals(scores, rules, starters),
  ),
  entry(
    'a contest of mastery',
    {
      results: [{ entrant: 'A', marks: { theory: 9000, practice: 8000, presentation: 7000 }, seconds: 100 }],
      rules: BEST_IN_PROFESSION,
    },
    ({ results, rules }: { results: never; rules: never }) => rankMastery(results, rules),
  ),
  entry(
    'regions',
    {
      results: [{ region: 'A', skill: 's', entry: '1', award: 'gold', score: 700 }],
      rules: REGION_POINTS,
    },
    ({ results, rules }: { results: never; rules: never }) => regionTable(results, rules),
  ),
  entry(
    'a form of marks',
    { form: { ...emptyForm(['j1']), state: 'verified', revision: 1 }, step: { action: 'sign', by: 'j1' } },
    ({ form, step }: { form: never; step: never }) => takeStep(form, step),
  ),
  entry(
    'those who go on',
    {
      finishers: [
        { entrant: 'A', rank: 1, mark: 90 },
        { entrant: 'B', rank: 2, mark: '80,5' },
      ],
      rule: { first: 1, mark: 50, levelAtLine: 'decide', reserves: 1 },
      withdrawals: [{ entrant: 'A', reason: 'ill' }],
      decided: ['B'],
    },
    qualify,
  ),
  entry(
    'a season',
    SEASON,
    (season: typeof SEASON) => planSeason(season, { seed: 's', steps: 50 }),
    ({ placements }, season) => {
      expect(brokenHardRules(season, placements)).toEqual([])
    },
  ),
  entry(
    'Berger tables',
    { participants: 6, cycles: 2 },
    ({ participants, cycles }: { participants: number; cycles: number }) => bergerTable(participants, cycles),
  ),
]
