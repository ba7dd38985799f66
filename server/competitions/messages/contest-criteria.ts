import { defineMessages } from '#server/kit/messages/message.ts'

/** Criteria of Swiss tables, region tables and contests of mastery as a reason names them, in the middle of a sentence. */
export const contestCriterionNames = defineMessages({
  directEncounter: { kk: 'өзара ойын', ru: 'личная встреча', en: 'their own game' },
  buchholz: { kk: 'Бухгольц көрсеткіші', ru: 'коэффициент Бухгольца', en: 'Buchholz' },
  buchholzCut1: {
    kk: 'қысқартылған Бухгольц',
    ru: 'усечённый коэффициент Бухгольца',
    en: 'Buchholz Cut-1',
  },
  buchholzCut2: {
    kk: 'екі рет қысқартылған Бухгольц',
    ru: 'коэффициент Бухгольца без двух худших',
    en: 'Buchholz Cut-2',
  },
  buchholzMedian1: { kk: 'орташа Бухгольц', ru: 'средний коэффициент Бухгольца', en: 'Median Buchholz' },
  buchholzMedian2: {
    kk: 'екі шетінен екіден алынған Бухгольц',
    ru: 'средний коэффициент Бухгольца без двух лучших и двух худших',
    en: 'Median Buchholz 2',
  },
  foreBuchholz: {
    kk: 'соңғы айналым тең деп алынған Бухгольц',
    ru: 'коэффициент Бухгольца, где последний тур принят за ничьи',
    en: 'Buchholz with the last round taken as drawn',
  },
  foreBuchholzCut1: {
    kk: 'соңғы айналым тең деп алынған қысқартылған Бухгольц',
    ru: 'усечённый коэффициент Бухгольца, где последний тур принят за ничьи',
    en: 'Buchholz Cut-1 with the last round taken as drawn',
  },
  sonnebornBerger: { kk: 'Бергер көрсеткіші', ru: 'коэффициент Бергера', en: 'Sonneborn-Berger' },
  sonnebornBergerCut1: {
    kk: 'қысқартылған Бергер көрсеткіші',
    ru: 'усечённый коэффициент Бергера',
    en: 'Sonneborn-Berger Cut-1',
  },
  progressive: { kk: 'прогрессивті ұпай', ru: 'прогрессивный показатель', en: 'progressive score' },
  progressiveCut1: {
    kk: 'бірінші айналымсыз прогрессивті ұпай',
    ru: 'прогрессивный показатель без первого тура',
    en: 'progressive score without the first round',
  },
  electedRounds: {
    kk: 'бас тартпаған айналым саны',
    ru: 'число туров без отказа от игры',
    en: 'rounds not given up',
  },
  standardPoints: { kk: 'жеңіс пен тең ойын есебі', ru: 'счёт побед и ничьих', en: 'wins and draws' },
  rating: { kk: 'рейтинг ұпайы', ru: 'рейтинг', en: 'rating' },
  pairingNumber: { kk: 'жеребе нөмірі', ru: 'стартовый номер', en: 'pairing number' },
  wonGames: { kk: 'ойында алынған жеңіс', ru: 'победы за доской', en: 'games won' },
  blackWins: { kk: 'қостаушы болып жеңу', ru: 'победы вторым ходом', en: 'wins as the second player' },
  blackGames: { kk: 'қостаушы болып ойнау', ru: 'партии вторым ходом', en: 'games as the second player' },
  koya: { kk: 'Койя көрсеткіші', ru: 'показатель Койя', en: 'Koya' },
  averageRatingOfOpponents: {
    kk: 'қарсыластардың орташа рейтингі',
    ru: 'средний рейтинг соперников',
    en: 'average rating of opponents',
  },
  averageRatingOfOpponentsCut1: {
    kk: 'ең әлсізінсіз қарсыластардың орташа рейтингі',
    ru: 'средний рейтинг соперников без слабейшего',
    en: 'average rating of opponents without the lowest',
  },
  medalPoints: { kk: 'медаль ұпайы', ru: 'очки за медали', en: 'medal points' },
  gold: { kk: 'алтын медаль саны', ru: 'число золотых медалей', en: 'gold medals' },
  silver: { kk: 'күміс медаль саны', ru: 'число серебряных медалей', en: 'silver medals' },
  bronze: { kk: 'қола медаль саны', ru: 'число бронзовых медалей', en: 'bronze medals' },
  medallions: { kk: 'медальон саны', ru: 'число медальонов', en: 'medallions' },
  average: { kk: 'орташа балл', ru: 'средний балл', en: 'average score' },
  total: { kk: 'қорытынды балл', ru: 'итоговый балл', en: 'total' },
  theory: { kk: 'теория', ru: 'теория', en: 'theory' },
  practice: { kk: 'практика', ru: 'практика', en: 'practice' },
  presentation: { kk: 'таныстыру', ru: 'представление', en: 'presentation' },
})
