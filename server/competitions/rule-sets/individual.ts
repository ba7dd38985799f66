import type { RuleSet } from './rule-set.ts'

export const timedRace: RuleSet = {
  id: 'timed-race',
  version: 1,
  name: { kk: 'Уақытпен жарысу', ru: 'Соревнование на время', en: 'Timed race' },
  summary: {
    kk: 'Уақыты аз болғаны жоғары тұрады; уақыт жүздік үлеске дейін үлкен жағына дөңгелектеледі, айып уақытқа қосылады.',
    ru: 'Выше тот, у кого меньше время; время округляется вверх до сотых, штраф прибавляется ко времени.',
    en: 'The shorter time is better; times are rounded up to hundredths and penalties are added.',
  },
  sources: [{ text: 'Common practice of athletics: times are rounded up, 1-1-3', certainty: 'known' }],
  toDecide: [
    {
      kk: 'Бір айып үшін қосылатын секундты жарыс ережесі анықтайды.',
      ru: 'Сколько секунд прибавляется за штраф, определяет положение.',
      en: 'How many seconds a penalty adds is for the regulation.',
    },
  ],
  individual: {
    measure: 'time',
    better: 'lower',
    precision: 0.01,
    rounding: 'up',
    faultWorth: 5,
    ties: ['external'],
    rankingStyle: 'competition',
  },
  teams: { total: 'places', counting: 3, missing: 'lastPlusOne', ties: ['mostFirsts', 'bestMember'] },
}

export const bestAttempt: RuleSet = {
  id: 'best-attempt',
  version: 1,
  name: { kk: 'Ең үздік әрекет', ru: 'Лучшая попытка', en: 'Best attempt' },
  summary: {
    kk: 'Ең үздік әрекет есептеледі; тең болса, екінші, содан кейін үшінші үздік әрекет қаралады.',
    ru: 'Считается лучшая попытка; при равенстве – вторая по результату, затем третья.',
    en: 'The best attempt counts; level entrants are separated by the second best, then the third.',
  },
  sources: [
    {
      text: 'Common practice of jumps and throws: countback of attempts, distances rounded down',
      certainty: 'known',
    },
  ],
  toDecide: [
    {
      kk: 'Әрекет саны мен ақтық кезеңге қалатындар санын жарыс ережесі анықтайды.',
      ru: 'Число попыток и число финалистов определяет положение.',
      en: 'The number of attempts and of finalists is for the regulation.',
    },
  ],
  individual: {
    measure: 'attempts',
    better: 'higher',
    value: 'best',
    precision: 0.01,
    rounding: 'down',
    ties: ['nextBest', 'external'],
    rankingStyle: 'competition',
    placePoints: [10, 8, 6, 5, 4, 3, 2, 1],
    sharedPlaces: 'mean',
  },
  teams: { total: 'points', counting: 2, missing: 'lastPlusOne', ties: ['mostFirsts', 'bestMember'] },
}
