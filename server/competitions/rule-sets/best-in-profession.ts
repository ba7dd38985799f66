import { BEST_IN_PROFESSION } from '../marking/mastery.ts'
import { RAW_MARK_MEDALS } from '../marking/medals.ts'
import type { RuleSet } from './rule-set.ts'

export const bestInProfession: RuleSet = {
  id: 'best-in-profession',
  version: 1,
  name: { kk: 'Мамандығы бойынша үздік', ru: 'Лучший по профессии', en: 'Best in profession' },
  summary: {
    kk: 'Теория, практика және таныстыру үлестері бойынша қосылады; қорытынды тең болса, практика, содан кейін уақыт шешеді.',
    ru: 'Теория, практика и представление складываются по долям; при равной сумме решает практика, затем время.',
    en: 'Theory, practice and presentation are added by their shares; level totals are decided by practice, then by time.',
  },
  sources: [{ text: 'Common form of contests of mastery in Kazakhstan', certainty: 'known' }],
  toDecide: [
    {
      kk: 'Кезеңдердің үлесін және ең жоғары балдарын байқау ережесі анықтайды.',
      ru: 'Доли этапов и их наибольшие баллы определяет положение конкурса.',
      en: 'The shares of the stages and their maxima are for the regulation of the contest.',
    },
  ],
  mastery: { ...BEST_IN_PROFESSION, medals: RAW_MARK_MEDALS },
}
