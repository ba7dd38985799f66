import { ITTF_SINGLES } from '../leagues/table-tennis.ts'
import type { RuleSet } from './rule-set.ts'

const UNPLAYED = {
  kk: 'Өткізілмеген кездесудің геймдері мен ұпайлары қатынасқа қосыла ма: ереже мәтінінде ашық айтылмаған.',
  ru: 'Входят ли в соотношения геймы и очки неигранной встречи: в тексте правил прямо не сказано.',
  en: 'Whether games and points of an unplayed match enter the ratios: the rule does not say it openly.',
}

const SOURCE = {
  text: 'ITTF Regulation 3.7.5 (group ranking) as generally known; 2-1-0 confirmed in a public source',
  certainty: 'known',
} as const

export const tableTennisSingles: RuleSet = {
  id: 'table-tennis-singles',
  version: 1,
  name: {
    kk: 'Үстел теннисі, жеке сайыс',
    ru: 'Настольный теннис, личный зачёт',
    en: 'Table tennis, singles',
  },
  summary: {
    kk: 'Жеңіс – 2, ойналған кездесудегі жеңіліс – 1, ойналмағаны – 0 ұпай; тең ойыншылар тек өзара кездесулерімен ажыратылады.',
    ru: 'Победа – 2 очка, поражение в сыгранной встрече – 1, в неигранной – 0; равных различают только их встречи между собой.',
    en: 'Two points a win, one a loss in a played match, none in an unplayed one; level players are separated only by their own matches.',
  },
  sources: [SOURCE],
  toDecide: [UNPLAYED],
  tableTennis: ITTF_SINGLES,
  bracket: { system: 'single', ladder: ['time'] },
}

export const tableTennisTeams: RuleSet = {
  id: 'table-tennis-teams',
  version: 1,
  name: { kk: 'Үстел теннисі, командалар', ru: 'Настольный теннис, команды', en: 'Table tennis, teams' },
  summary: {
    kk: 'Бес жеке кездесудің үшеуін ұтқан команда жеңеді; тең командаларды алдымен жеке кездесулер қатынасы ажыратады.',
    ru: 'Побеждает команда, взявшая три личные встречи из пяти; равных сначала различает соотношение личных встреч.',
    en: 'The team that takes three of five singles wins; level teams are separated by the ratio of singles first.',
  },
  sources: [SOURCE],
  toDecide: [
    UNPLAYED,
    {
      kk: 'Нәтиже белгілі болғаннан кейін қалған жеке кездесулер өткізіле ме.',
      ru: 'Доигрываются ли личные встречи, когда исход уже ясен.',
      en: 'Whether the remaining singles are played once the match is decided.',
    },
  ],
  tableTennis: { ...ITTF_SINGLES, event: 'teams' },
  bracket: { system: 'single', decidedPlaces: 4, ladder: ['time'] },
}
