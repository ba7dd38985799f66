import { DEFAULT_DROP_ORDERS } from '../brackets/double-elimination.ts'
import { NORDIC_CRITERIA } from '../brackets/nordic.ts'
import { weightClasses } from '../individual/divisions.ts'
import type { RuleSet } from './rule-set.ts'

export const qazaqKuresi: RuleSet = {
  id: 'qazaq-kuresi',
  version: 1,
  name: { kk: 'Қазақ күресі', ru: 'Казах куресі', en: 'Qazaq kuresi' },
  summary: {
    kk: 'Ақтық кездесуге шыққандарға жеңілгендер жұбаныш белдесулерінде екі қола медаль үшін күреседі; бесеуге дейін болса, бәрі бәрімен күреседі.',
    ru: 'Проигравшие финалистам борются за две бронзы; если участников не больше пяти, борются каждый с каждым.',
    en: 'Those beaten by the finalists wrestle for two bronze medals; up to five wrestle a round robin.',
  },
  sources: [
    { text: 'World Nomad Games: men, 60, 70, 80, 90 and over 90 kg, from 18 years', certainty: 'read' },
    {
      text: 'UWW rules for repechage and for the Nordic system (direct bout decides for two level on wins)',
      certainty: 'read',
    },
  ],
  toDecide: [
    {
      kk: 'Бағалар мен олардың салмағы жыл сайын өзгереді (2022 жылы «бүк» бағасы алынды): жарыс ережесінен алынады.',
      ru: 'Оценки и их вес меняются (в 2022 году убрали оценку «бүк»): берутся из положения о соревновании.',
      en: 'Scores and their weight change (the score “bük” was dropped in 2022): they come from the regulation.',
    },
    {
      kk: 'Жұбаныш тәртібі мен қола медаль саны жарыстан жарысқа өзгереді.',
      ru: 'Порядок утешительных схваток и число бронзовых медалей бывают разными.',
      en: 'The kind of repechage and the number of bronze medals differ by event.',
    },
  ],
  divisions: {
    divisions: weightClasses([60, 70, 80, 90], { sex: 'male', age: { from: 18 } }),
    ageRule: 'startsOn',
    weightTolerance: 0,
  },
  duel: {
    kind: 'graded',
    grades: ['tazaJenis', 'jartylaiJenis', 'jambas'],
    ending: 'tazaJenis',
    makes: { jartylaiJenis: { count: 2, makes: 'tazaJenis' } },
    lastScoreDecides: true,
  },
  bracket: {
    system: 'repechage',
    comeBack: 'finalists',
    ladder: ['time'],
    roundRobinUpTo: 5,
    roundRobinCriteria: NORDIC_CRITERIA,
  },
}

export const armWrestling: RuleSet = {
  id: 'arm-wrestling',
  version: 1,
  name: { kk: 'Қол күресі (армрестлинг)', ru: 'Армрестлинг', en: 'Arm wrestling' },
  summary: {
    kk: 'Екі рет жеңілген жарыстан шығады; жеңілмеген ақтық кездесуде ұтылса, қайталама ақтық кездесу өтеді.',
    ru: 'Выбывает проигравший дважды; если в финале уступил непобеждённый, проводится повторный финал.',
    en: 'Two losses and out; a second final if the unbeaten finalist loses the first.',
  },
  sources: [
    {
      text: 'WAF rules 5.1: always double elimination, draw by lot, team mates apart in the first round',
      certainty: 'read',
    },
  ],
  toDecide: [
    {
      kk: 'Салмақ дәрежелері мен қол (оң, сол) жарыс ережесінде көрсетіледі.',
      ru: 'Весовые категории и рука (правая, левая) указываются в положении.',
      en: 'Weight classes and the arm (right, left) are for the regulation.',
    },
  ],
  divisions: {
    divisions: [
      ...weightClasses([55, 60, 65, 70, 75, 80, 85, 90, 100, 110], { sex: 'male' }),
      ...weightClasses([50, 55, 60, 65, 70, 80], { sex: 'female' }),
    ],
    ageRule: 'endOfYear',
    weightTolerance: 0,
  },
  duel: { kind: 'bestOf', bestOf: 1 },
  bracket: { system: 'double', dropOrders: DEFAULT_DROP_ORDERS, hasSecondFinal: true, ladder: ['time'] },
}
