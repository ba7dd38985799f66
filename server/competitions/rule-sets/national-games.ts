import { COMMON_LEAGUE_RULES } from '../leagues/rules.ts'
import type { RuleSet } from './rule-set.ts'

const REGULATION = {
  kk: 'Бұл ойынның ережесі жарыстан жарысқа өзгереді: барлық баптауды жарыс ережесімен салыстырыңыз.',
  ru: 'Правила этой игры меняются от соревнования к соревнованию: сверьте все настройки с положением.',
  en: 'The rules of this game differ by event: compare every setting with the regulation.',
}

export const arqanTartu: RuleSet = {
  id: 'arqan-tartu',
  version: 1,
  name: { kk: 'Арқан тартыс', ru: 'Аркан тартыс (перетягивание каната)', en: 'Arqan tartu (tug of war)' },
  summary: {
    kk: 'Үш тартыстың екеуін ұтқан команда жеңеді; топта жеңіс саны, тартыс қатынасы, өзара кездесу қаралады.',
    ru: 'Побеждает команда, взявшая две тяги из трёх; в группе – победы, соотношение тяг, личная встреча.',
    en: 'The team that takes two of three pulls wins; in a group wins, ratio of pulls and head-to-head decide.',
  },
  sources: [{ text: 'World Nomad Games, arkan tartysh: eight in a team, two pulls win', certainty: 'read' }],
  toDecide: [REGULATION],
  league: {
    ...COMMON_LEAGUE_RULES,
    points: { win: 2, loss: 0 },
    criteria: [
      'points',
      { h2h: ['points', 'goalAverage'], reapply: 'afterall' },
      'goalAverage',
      'gf',
      'external',
      'lots',
    ],
    sets: { bestOf: 3 },
    forfeit: { scored: 2, conceded: 0, bothAbsentConceded: 2 },
  },
  duel: { kind: 'bestOf', bestOf: 3 },
  bracket: { system: 'single', decidedPlaces: 4, ladder: ['time'] },
}

export const asyqAtu: RuleSet = {
  id: 'asyq-atu',
  version: 1,
  name: { kk: 'Асық ату', ru: 'Асык ату', en: 'Asyq atu' },
  summary: {
    kk: '15 асықтың 8-ін бірінші атып шығарған бір ойынды ұтады, екі ойын ұтқан кездесуді жеңеді.',
    ru: 'Кто первым выбил 8 асыков из 15, взял игру; кто взял две игры, выиграл встречу.',
    en: 'The first to knock out 8 of 15 asyqs takes a game; two games take the match.',
  },
  sources: [
    {
      text: 'World Nomad Games 2024, asyq atu (men): 15 asyqs, 8 win a game, three games a match',
      certainty: 'read',
    },
  ],
  toDecide: [REGULATION],
  league: {
    ...COMMON_LEAGUE_RULES,
    points: { win: 1, loss: 0 },
    criteria: [
      'points',
      { h2h: ['points', 'setDifference', 'rallyDifference'], reapply: 'afterall' },
      'setDifference',
      'rallyDifference',
      'external',
      'lots',
    ],
    sets: { bestOf: 3, setTo: 8, clearBy: 1 },
    forfeit: { scored: 2, conceded: 0, bothAbsentConceded: 2, ralliesPerSet: 8 },
  },
  bracket: { system: 'single', decidedPlaces: 4, ladder: ['time'] },
}

export const tengeIlu: RuleSet = {
  id: 'tenge-ilu',
  version: 1,
  name: { kk: 'Теңге ілу', ru: 'Тенге илу', en: 'Tenge ilu' },
  summary: {
    kk: 'Барлық шабыста ілген теңгенің саны есептеледі; тең болса, жұмсалған уақыт аз болғаны жоғары тұрады.',
    ru: 'Считается число поднятых монет за все заезды; при равенстве выше тот, у кого меньше время.',
    en: 'The number of coins picked up over all rides counts; level riders are separated by the shorter time.',
  },
  sources: [{ text: 'General description of the game; no public regulation found', certainty: 'known' }],
  toDecide: [REGULATION],
  individual: {
    measure: 'attempts',
    better: 'higher',
    value: 'sum',
    precision: 1,
    ties: ['time', 'fewestFaults', 'external'],
    rankingStyle: 'competition',
  },
  teams: { total: 'places', counting: 3, missing: 'lastPlusOne', ties: ['mostFirsts', 'bestMember'] },
}

export const jambyAtu: RuleSet = {
  id: 'jamby-atu',
  version: 1,
  name: { kk: 'Жамбы ату', ru: 'Жамбы ату (стрельба из лука верхом)', en: 'Jamby atu' },
  summary: {
    kk: 'Барлық серияның ұпайы қосылады; тең болса, серияға соңынан басына қарай, содан кейін уақытқа қаралады.',
    ru: 'Складываются очки всех серий; при равенстве смотрят серии с конца, затем время.',
    en: 'Points of all series are added; level archers are separated by the series counted back, then by time.',
  },
  sources: [
    {
      text: 'General description of mounted archery at the World Nomad Games; no public regulation found',
      certainty: 'known',
    },
  ],
  toDecide: [REGULATION],
  individual: {
    measure: 'attempts',
    better: 'higher',
    value: 'sum',
    precision: 1,
    ties: ['lastBackwards', 'time', 'external'],
    rankingStyle: 'competition',
    placePoints: [10, 8, 6, 5, 4, 3, 2, 1],
    sharedPlaces: 'mean',
  },
  teams: { total: 'points', counting: 3, missing: 'lastPlusOne', ties: ['mostFirsts', 'bestMember'] },
}

export const kokpar: RuleSet = {
  id: 'kokpar',
  version: 1,
  name: { kk: 'Көкпар', ru: 'Кокпар', en: 'Kokpar' },
  summary: {
    kk: 'Салым саны көп команда жеңеді; топта ұпай, өзара кездесу, салым айырмасы қаралады.',
    ru: 'Побеждает команда с большим числом салымов; в группе – очки, личная встреча, разница салымов.',
    en: 'The team with more goals (salym) wins; in a group points, head-to-head and goal difference decide.',
  },
  sources: [{ text: 'General description of the game; regulations differ by event', certainty: 'known' }],
  toDecide: [REGULATION],
  league: {
    ...COMMON_LEAGUE_RULES,
    points: { win: 2, draw: 1, loss: 0 },
    criteria: [
      'points',
      { h2h: ['points', 'gd', 'gf'], reapply: 'afterall' },
      'gd',
      'gf',
      'external',
      'lots',
    ],
  },
  bracket: { system: 'single', decidedPlaces: 4, ladder: ['time', 'extraTime', 'penalties'] },
}
