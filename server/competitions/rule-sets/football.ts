import { TIME_EXTRA_PENALTIES } from '../brackets/decision.ts'
import { FIFA_CARDS } from '../leagues/fair-play.ts'
import { COMMON_LEAGUE_RULES, type HeadToHead, type LeagueRules, type PointsRule } from '../leagues/rules.ts'
import type { RuleSet } from './rule-set.ts'

const THREE_POINTS: PointsRule = { win: 3, draw: 1, loss: 0 }
const AMONG_LEVEL: HeadToHead = { h2h: ['points', 'gd', 'gf'], reapply: 'afterall' }

function football(criteria: LeagueRules['criteria']): LeagueRules {
  return { ...COMMON_LEAGUE_RULES, points: THREE_POINTS, criteria }
}

/** Awarded 3:0, withdrawals and both absent: every football regulation has a line, and they differ. */
const DISCIPLINE = {
  kk: 'Келмеген, шығып кеткен және есебі тағайындалған кездесулер қалай есептелетінін жарыс ережесі анықтайды.',
  ru: 'Как учитываются неявки, снятия и присуждённые результаты, определяет положение о соревновании.',
  en: 'How absences, withdrawals and awarded results count is for the regulation of the event.',
}

export const fifaTo2022: RuleSet = {
  id: 'fifa-2022',
  version: 1,
  name: {
    kk: 'ФИФА тәртібі, 2022 жылға дейін',
    ru: 'Порядок ФИФА до 2022 года',
    en: 'FIFA order, up to 2022',
  },
  summary: {
    kk: 'Ұпай тең болса, алдымен барлық кездесудегі доп айырмасы мен соғылған доп, содан кейін ғана өзара кездесулер қаралады.',
    ru: 'При равенстве очков сначала разница и число забитых мячей во всех матчах, затем личные встречи.',
    en: 'Level on points: goal difference and goals in all matches first, then the matches among the level teams.',
  },
  sources: [
    {
      text: 'FIFA World Cup regulations up to Qatar 2022, group stage; cards counted from 2018',
      certainty: 'read',
    },
  ],
  toDecide: [DISCIPLINE],
  league: football([
    'points',
    'gd',
    'gf',
    { h2h: ['points', 'gd', 'gf'], reapply: 'none' },
    'fairPlay',
    'external',
    'lots',
  ]),
  fairPlay: FIFA_CARDS,
  acrossGroups: { criteria: ['points', 'gd', 'gf', 'fairPlay', 'external'], equalising: 'none' },
  bracket: { system: 'single', decidedPlaces: 4, ladder: TIME_EXTRA_PENALTIES },
}

export const fifa2026: RuleSet = {
  id: 'fifa-2026',
  version: 1,
  name: { kk: 'ФИФА тәртібі, 2026 жыл', ru: 'Порядок ФИФА 2026 года', en: 'FIFA order, 2026' },
  summary: {
    kk: 'Ұпай тең болса, алдымен өзара кездесулер, содан кейін барлық кездесудегі доп айырмасы қаралады.',
    ru: 'При равенстве очков сначала личные встречи, затем разница мячей во всех матчах.',
    en: 'Level on points: the matches among the level teams first, then goal difference in all matches.',
  },
  sources: [
    {
      text: 'Press reports of the FIFA World Cup 2026 regulations (criteria a–c, reapplied to those still level)',
      certainty: 'known',
    },
  ],
  toDecide: [
    DISCIPLINE,
    {
      kk: 'Үшінші орындарды кестеге бөлудің 495 нұсқасы ереженің қосымшасында; оны ұйымдастырушы енгізеді.',
      ru: 'Таблица из 495 вариантов расстановки третьих мест – в приложении к регламенту; её вносит организатор.',
      en: 'The table of 495 ways to place the third-placed teams is an annexe of the regulation; the organiser enters it.',
    },
  ],
  league: football(['points', AMONG_LEVEL, 'gd', 'gf', 'fairPlay', 'coefficient']),
  fairPlay: FIFA_CARDS,
  acrossGroups: { criteria: ['points', 'gd', 'gf', 'fairPlay', 'coefficient'], equalising: 'none' },
  bracket: { system: 'single', decidedPlaces: 4, ladder: TIME_EXTRA_PENALTIES },
}

export const uefaEuro: RuleSet = {
  id: 'uefa-euro',
  version: 1,
  name: {
    kk: 'УЕФА тәртібі, Еуропа чемпионаты',
    ru: 'Порядок УЕФА, чемпионат Европы',
    en: 'UEFA order, European Championship',
  },
  summary: {
    kk: 'Өзара кездесулер тұтас қаралады, содан кейін әлі тең қалғандар үшін қайта есептеледі.',
    ru: 'Личные встречи рассматриваются целиком, затем заново – для тех, кто остался равен.',
    en: 'The matches among the level teams decide, and the whole block runs again for those still level.',
  },
  sources: [
    {
      text: 'UEFA European Football Championship regulations, 1996 to 2024; published groups recomputed',
      certainty: 'read',
    },
  ],
  toDecide: [DISCIPLINE],
  league: football(['points', AMONG_LEVEL, 'gd', 'gf', 'external', 'fairPlay', 'coefficient']),
  fairPlay: { yellow: -1, secondYellow: -3, directRed: -3, yellowAndDirectRed: -4 },
  acrossGroups: {
    criteria: ['points', 'gd', 'gf', 'wins', 'fairPlay', 'coefficient'],
    equalising: 'dropAgainstLast',
  },
  bracket: { system: 'single', ladder: TIME_EXTRA_PENALTIES },
}

export const uefaClubs: RuleSet = {
  id: 'uefa-clubs-2021',
  version: 1,
  name: {
    kk: 'УЕФА клубтық жарыстары, 2021 жылға дейін',
    ru: 'Клубные турниры УЕФА до 2021 года',
    en: 'UEFA club competitions, up to 2021',
  },
  summary: {
    kk: 'Өзара кездесулерде қонақта соғылған доп та ескеріледі; екі кездесудің қорытындысында да солай.',
    ru: 'В личных встречах учитываются и мячи на чужом поле; так же и в паре из двух матчей.',
    en: 'Away goals count in the matches among level teams and in two-legged ties.',
  },
  sources: [
    {
      text: 'UEFA club competition regulations up to 2020/21; published groups and ties recomputed',
      certainty: 'known',
    },
  ],
  toDecide: [DISCIPLINE],
  league: football([
    'points',
    { h2h: ['points', 'gd', 'gf', 'awayGoals'], reapply: 'afterall', awayGoalsOnlyTwo: false },
    'gd',
    'gf',
    'awayGoals',
    'wins',
    'awayWins',
    'fairPlay',
    'coefficient',
  ]),
  fairPlay: { yellow: -1, secondYellow: -3, directRed: -3, yellowAndDirectRed: -4 },
  bracket: {
    system: 'single',
    ladder: TIME_EXTRA_PENALTIES,
    legs: { awayGoals: 'extraTimeToo', extraTime: true, last: 'penalties' },
  },
}

export const uefaLeaguePhase: RuleSet = {
  id: 'uefa-league-phase-2024',
  version: 1,
  name: {
    kk: 'УЕФА лигалық кезеңі, 2024 жылдан',
    ru: 'Общий этап УЕФА с 2024 года',
    en: 'UEFA league phase, from 2024',
  },
  summary: {
    kk: 'Барлық команда бір кестеде, бірақ бәрі бәрімен ойнамайды, сондықтан өзара кездесулер қаралмайды.',
    ru: 'Все команды в одной таблице, но играют не каждая с каждой, поэтому личные встречи не учитываются.',
    en: 'One table in which not everybody meets, so head-to-head is not used.',
  },
  sources: [
    {
      text: 'UEFA Champions League regulations 2024/25, league phase',
      certainty: 'known',
    },
  ],
  toDecide: [DISCIPLINE],
  league: football([
    'points',
    'gd',
    'gf',
    'awayGoals',
    'wins',
    'awayWins',
    'opponentPoints',
    'opponentGd',
    'opponentGf',
    'fairPlay',
    'coefficient',
  ]),
  fairPlay: { yellow: -1, secondYellow: -3, directRed: -3, yellowAndDirectRed: -4 },
  bracket: {
    system: 'single',
    ladder: TIME_EXTRA_PENALTIES,
    legs: { awayGoals: 'none', extraTime: true, last: 'penalties' },
  },
}

export const miniFootball: RuleSet = {
  id: 'mini-football',
  version: 1,
  name: { kk: 'Шағын футбол', ru: 'Мини-футбол', en: 'Mini-football' },
  summary: {
    kk: 'Жеңіс – 3, тең – 1 ұпай; алдымен өзара кездесулер қаралады; плей-оффта қосымша уақытсыз бірден пенальти.',
    ru: 'Победа – 3 очка, ничья – 1; сначала личные встречи; в плей-офф сразу пенальти, без дополнительного времени.',
    en: 'Three points a win, one a draw; head-to-head first; knock-out matches go straight to penalties.',
  },
  sources: [
    { text: 'Common practice of amateur leagues; every league has its own regulation', certainty: 'known' },
  ],
  toDecide: [
    DISCIPLINE,
    {
      kk: 'Тең аяқталса пенальти соғыла ма және ол үшін қанша ұпай берілетіні.',
      ru: 'Пробиваются ли пенальти после ничьей и сколько очков за них даётся.',
      en: 'Whether a draw is followed by penalties and what they are worth.',
    },
  ],
  league: {
    ...football(['points', AMONG_LEVEL, 'gd', 'gf', 'wins', 'fairPlay', 'external', 'lots']),
    forfeit: { scored: 5, conceded: 0, bothAbsentConceded: 5 },
  },
  fairPlay: FIFA_CARDS,
  acrossGroups: { criteria: ['points', 'gd', 'gf', 'wins'], equalising: 'dropAgainstLast' },
  bracket: { system: 'single', decidedPlaces: 4, ladder: ['time', 'penalties'] },
}
