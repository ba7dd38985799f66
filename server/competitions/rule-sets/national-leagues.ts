import { COMMON_LEAGUE_RULES, type LeagueRules } from '../leagues/rules.ts'
import type { RuleSet } from './rule-set.ts'

function league(criteria: LeagueRules['criteria']): LeagueRules {
  return { ...COMMON_LEAGUE_RULES, points: { win: 3, draw: 1, loss: 0 }, criteria }
}

/** What becomes of a champion or a place that leads further when everything is level. */
const PLAY_OFF = {
  kk: 'Бәрі тең болса, қосымша кездесу немесе жеребе өткізілетінін жарыс ережесі анықтайды.',
  ru: 'Проводится ли при полном равенстве дополнительный матч или жребий, определяет регламент.',
  en: 'Whether a play-off or lots follow when everything is level is for the regulation.',
}

export const headToHeadFirst: RuleSet = {
  id: 'league-head-to-head-first',
  version: 1,
  name: {
    kk: 'Лига: алдымен өзара кездесулер',
    ru: 'Лига: сначала личные встречи',
    en: 'League: head-to-head first',
  },
  summary: {
    kk: 'Ұпай тең болса, тең командалардың өзара кездесулері барлық кездесудегі доп айырмасынан бұрын қаралады.',
    ru: 'При равенстве очков личные встречи равных команд важнее разницы мячей во всех матчах.',
    en: 'Level on points: the matches among the level teams come before goal difference in all matches.',
  },
  sources: [
    { text: 'As in Spain, Italy and Turkey; seasons recomputed with published tables', certainty: 'known' },
  ],
  toDecide: [PLAY_OFF],
  league: league([
    'points',
    { h2h: ['points', 'gd', 'gf'], reapply: 'afterall' },
    'gd',
    'gf',
    'fairPlay',
    'external',
  ]),
}

export const goalDifferenceFirst: RuleSet = {
  id: 'league-goal-difference-first',
  version: 1,
  name: {
    kk: 'Лига: алдымен доп айырмасы',
    ru: 'Лига: сначала разница мячей',
    en: 'League: goal difference first',
  },
  summary: {
    kk: 'Ұпай тең болса, барлық кездесудегі доп айырмасы, содан кейін соғылған доп саны қаралады.',
    ru: 'При равенстве очков – разница мячей во всех матчах, затем число забитых.',
    en: 'Level on points: goal difference in all matches, then goals scored.',
  },
  sources: [
    { text: 'As in England and Germany; seasons recomputed with published tables', certainty: 'known' },
  ],
  toDecide: [PLAY_OFF],
  league: league(['points', 'gd', 'gf', { h2h: ['points', 'awayGoals'], reapply: 'none' }, 'external']),
}

export const winsFirst: RuleSet = {
  id: 'league-wins-first',
  version: 1,
  name: { kk: 'Лига: алдымен жеңіс саны', ru: 'Лига: сначала число побед', en: 'League: wins first' },
  summary: {
    kk: 'Ұпай тең болса, алдымен жеңіс саны, содан кейін доп айырмасы мен соғылған доп қаралады.',
    ru: 'При равенстве очков сначала число побед, затем разница и число забитых мячей.',
    en: 'Level on points: the number of wins first, then goal difference and goals scored.',
  },
  sources: [{ text: 'As in Brazil; a season recomputed with the published table', certainty: 'known' }],
  toDecide: [PLAY_OFF],
  league: league([
    'points',
    'wins',
    'gd',
    'gf',
    { h2h: ['points', 'gd', 'gf'], reapply: 'none' },
    'fairPlay',
    'lots',
  ]),
}
