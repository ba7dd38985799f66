import { defineMessages } from '#server/kit/messages/message.ts'

/** What every setting of Swiss events, marked skills and contests of mastery means; keys are the paths of `settingsOf`. */
export const contestSettingMeanings = defineMessages({
  'swiss.pairing': {
    kk: 'Жұптар қай ережемен құрылады: ФИДЕ-нің 2026 жылғы голландиялық жүйесі.',
    ru: 'По каким правилам составляются пары: голландская система ФИДЕ 2026 года.',
    en: 'By which rules pairs are made: the FIDE (Dutch) System of 2026.',
  },
  'swiss.rounds': {
    kk: 'Неше айналым ойналады.',
    ru: 'Сколько туров играется.',
    en: 'How many rounds are played.',
  },
  'swiss.points': {
    kk: 'Жеңіс, тең ойын, жеңіліс және кезекті бос айналым үшін берілетін ұпай, жүздік үлеспен.',
    ru: 'Очки за победу, ничью, поражение и очередной свободный тур, в сотых.',
    en: 'Points for a win, a draw, a loss and a pairing-allocated bye, in hundredths.',
  },
  'swiss.tieBreaks': {
    kk: 'Ұпайы тең ойыншылар осы көрсеткіштермен, ретімен ажыратылады.',
    ru: 'Показатели, которыми по порядку различают игроков с равными очками.',
    en: 'The tie-breaks that separate players on equal points, in order.',
  },
  'swiss.halfByes': {
    kk: 'Ойыншы жарты ұпайлық бос айналымды неше рет сұрай алады.',
    ru: 'Сколько раз игрок может попросить свободный тур за половину очка.',
    en: 'How many half-point byes a player may ask for.',
  },
  'swiss.roundRobinUpTo': {
    kk: 'Қатысушы осыншадан аспаса, айналма жүйемен ойналады.',
    ru: 'До скольких участников играется круговая система.',
    en: 'Up to how many players a round robin is played instead.',
  },
  'swiss.roundRobinTieBreaks': {
    kk: 'Айналма жүйеде тең тұрғандарды ажырататын көрсеткіштер, ретімен.',
    ru: 'Показатели, различающие равных в круговой системе, по порядку.',
    en: 'The tie-breaks of the round robin, in order.',
  },
  'skill.judgement.judges': {
    kk: 'Бір аспектіні бір-біріне қарамай неше төреші бағалайды.',
    ru: 'Сколько судей независимо оценивают один аспект.',
    en: 'How many judges score an aspect independently.',
  },
  'skill.judgement.highestScore': {
    kk: 'Төреші қоя алатын ең жоғары баға.',
    ru: 'Наибольшая оценка, которую может поставить судья.',
    en: 'The highest score a judge can give.',
  },
  'skill.judgement.maximumSpread': {
    kk: 'Төрешілер бағаларының рұқсат етілген айырмасы; одан асса, олар кеңесіп, қайта бағалайды.',
    ru: 'Допустимая разница оценок судей; если она больше, они совещаются и оценивают снова.',
    en: 'How far the judges’ scores may be apart; beyond that they confer and score again.',
  },
  'skill.results': {
    kk: 'Орындар бастапқы балмен бе, әлде медианасы 700 болатын шкаламен бе анықталады.',
    ru: 'Места определяются по сырым баллам или по шкале с медианой 700.',
    en: 'Whether places go by raw marks or by the scale whose median is 700.',
  },
  'skill.scale': {
    kk: 'Шкаланың ортасы, бір өлшем ауытқудың құны және шектері.',
    ru: 'Середина шкалы, цена одного отклонения и её границы.',
    en: 'The middle of the scale, what one deviation is worth, and its ends.',
  },
  'skill.medals.tieWithin': {
    kk: 'Айырма осыдан аспаса, медаль ортақ.',
    ru: 'При какой наибольшей разнице медаль общая.',
    en: 'Up to which difference a medal is shared.',
  },
  'skill.medals.comparison': {
    kk: 'Айырма топтың үздігінен бе, әлде алдыңғы қатысушыдан бе есептеледі.',
    ru: 'Разница считается от лучшего в группе или от предыдущего.',
    en: 'Whether the difference is counted from the best of the group or from the one before.',
  },
  'skill.medals.medallionFrom': {
    kk: 'Медаль алмаған қатысушыға осы баллдан бастап медальон беріледі.',
    ru: 'С какого балла без медали даётся медальон за мастерство.',
    en: 'From which score a medallion for excellence is given without a medal.',
  },
  'skill.medals.fewStarters': {
    kk: 'Қатысушы аз болса, қандай медальдар беріледі.',
    ru: 'Какие медали даются при малом числе участников.',
    en: 'Which medals are given when few start.',
  },
  'skill.regions.medalPoints': {
    kk: 'Өңірлер кестесінде алтын, күміс, қола және медальон үшін берілетін ұпай.',
    ru: 'Очки региону за золото, серебро, бронзу и медальон.',
    en: 'Points for the region for gold, silver, bronze and a medallion.',
  },
  'skill.regions.order': {
    kk: 'Өңірлердің орны немен анықталады: ұпаймен, медаль түрімен немесе орташа балмен.',
    ru: 'Чем определяются места регионов: очками, достоинством медалей или средним баллом.',
    en: 'What decides the places of regions: points, the kind of medals or the average.',
  },
  'skill.isOwnInstitutionAllowed': {
    kk: 'Төреші өз ұйымының қатысушысын бағалай ала ма.',
    ru: 'Может ли судья оценивать участника своей организации.',
    en: 'Whether a judge may mark a competitor of their own institution.',
  },
  'skill.isOwnRegionAllowed': {
    kk: 'Төреші өз өңірінің қатысушысын бағалай ала ма.',
    ru: 'Может ли судья оценивать участника своего региона.',
    en: 'Whether a judge may mark a competitor of their own region.',
  },
  'skill.areTotalsHidden': {
    kk: 'Қорытынды балдар марапаттауға дейін жасырыла ма.',
    ru: 'Скрыты ли итоговые баллы до награждения.',
    en: 'Whether totals are hidden until the ceremony.',
  },
  'skill.extraMinutesUpTo': {
    kk: 'Төрешілер бір қатысушыға бере алатын қосымша уақыттың шегі, минутпен.',
    ru: 'Сколько минут жюри может добавить участнику, не более.',
    en: 'The most extra minutes the jury may grant a competitor.',
  },
  'mastery.stages': {
    kk: 'Байқау кезеңдері: ең жоғары балы (жүздік үлеспен) және қорытындыдағы үлесі, пайызбен.',
    ru: 'Этапы конкурса: наибольший балл (в сотых) и доля в итоге в процентах.',
    en: 'The stages of the contest: their maximum (in hundredths) and share of the total in per cent.',
  },
  'mastery.ties': {
    kk: 'Қорытындысы тең қатысушыларды ажырататын кезеңдер, ретімен; time – аз уақыт жұмсағаны.',
    ru: 'Этапы, которыми по порядку различают равных; time – меньшее время.',
    en: 'What separates equal totals, in order: stages, or time, the shorter the better.',
  },
  'mastery.medals.tieWithin': {
    kk: 'Айырма осыдан аспаса, байқауда медаль ортақ.',
    ru: 'При какой наибольшей разнице медаль конкурса общая.',
    en: 'Up to which difference a medal of the contest is shared.',
  },
  'mastery.medals.comparison': {
    kk: 'Байқауда айырма үздіктен бе, әлде алдыңғыдан бе есептеледі.',
    ru: 'В конкурсе разница считается от лучшего или от предыдущего.',
    en: 'In the contest, whether the difference is counted from the best or from the one before.',
  },
})
