import { COMMON_LEAGUE_RULES } from '../leagues/rules.ts'
import type { RuleSet } from './rule-set.ts'

export const volleyball: RuleSet = {
  id: 'volleyball-3-2-1-0',
  version: 1,
  name: { kk: 'Волейбол, 3-2-1-0 ұпай', ru: 'Волейбол, очки 3-2-1-0', en: 'Volleyball, points 3-2-1-0' },
  summary: {
    kk: '3:0 мен 3:1 – үш ұпай, 3:2 – екі, 2:3 – бір ұпай; алдымен жеңіс саны, содан кейін ұпай, сет пен сеттегі ұпай қатынасы қаралады.',
    ru: '3:0 и 3:1 – три очка, 3:2 – два, 2:3 – одно; сначала победы, затем очки, соотношение партий и очков в них.',
    en: '3:0 and 3:1 give three points, 3:2 two, 2:3 one; wins first, then points, ratio of sets and of points in sets.',
  },
  sources: [{ text: 'FIVB competition regulations, ranking system', certainty: 'known' }],
  toDecide: [
    {
      kk: 'Әуесқой жарыстар үш сеттен ойналуы мүмкін: ойын ұзақтығын жарыс ережесі анықтайды.',
      ru: 'Любительские соревнования могут играть до двух побед: длину встречи определяет положение.',
      en: 'Amateur events may play best of three: the length of a match is for the regulation.',
    },
  ],
  league: {
    ...COMMON_LEAGUE_RULES,
    points: { win: 3, loss: 0, narrow: { margin: 1, win: 2, loss: 1 } },
    criteria: [
      'wins',
      'points',
      'setRatio',
      'rallyRatio',
      { h2h: ['wins', 'points', 'setRatio', 'rallyRatio'], reapply: 'afterall' },
      'external',
    ],
    sets: { bestOf: 5, setTo: 25, lastSetTo: 15, clearBy: 2 },
    forfeit: { scored: 3, conceded: 0, bothAbsentConceded: 3, ralliesPerSet: 25 },
  },
  bracket: { system: 'single', decidedPlaces: 4, ladder: ['time'] },
}
