import { STANDARD_POINTS } from '../swiss/tournament.ts'
import type { RuleSet } from './rule-set.ts'

export const togyzqumalaq: RuleSet = {
  id: 'togyzqumalaq',
  version: 1,
  name: { kk: 'Тоғызқұмалақ', ru: 'Тогызкумалак', en: 'Togyzqumalaq' },
  summary: {
    kk: 'Жеті айналым швейцар жүйесімен ойналады; ұпай тең болса – Бухгольц пен Бергер, аз қатысушы болса – айналма жүйе.',
    ru: 'Семь туров по швейцарской системе; при равенстве очков – Бухгольц и Бергер, при малом числе участников – круговая.',
    en: 'Seven Swiss rounds; level scores are separated by Buchholz and Sonneborn-Berger, small fields play a round robin.',
  },
  sources: [
    { text: 'FIDE Handbook C.04.3, FIDE (Dutch) System, in force from 1 February 2026', certainty: 'read' },
    {
      text: 'FIDE Handbook C.07 article 16 on unplayed rounds, in force from 1 March 2026',
      certainty: 'read',
    },
    { text: 'FIDE Handbook C.05 annex 1, Berger tables', certainty: 'read' },
    { text: 'Point for a win, half for a draw; the opener is paired as white', certainty: 'known' },
  ],
  toDecide: [
    {
      kk: 'Айналым саны мен қосымша көрсеткіштердің ретін жарыс ережесі анықтайды.',
      ru: 'Число туров и порядок дополнительных показателей определяет положение.',
      en: 'The number of rounds and the order of tie-breaks are for the regulation.',
    },
    {
      kk: 'Ойынға келмегені алдын ала ескертілген айналымға жарты ұпай беріле ме, жоқ па.',
      ru: 'Даётся ли половина очка за тур, о пропуске которого предупредили заранее.',
      en: 'Whether a round somebody announced to miss is worth half a point.',
    },
  ],
  swiss: {
    pairing: 'fideDutch2026',
    rounds: 7,
    points: STANDARD_POINTS,
    tieBreaks: ['directEncounter', 'buchholzCut1', 'buchholz', 'sonnebornBerger', 'wins'],
    halfByes: 1,
    roundRobinUpTo: 8,
    roundRobinTieBreaks: ['directEncounter', 'sonnebornBerger', 'wonGames', 'koya'],
  },
}
