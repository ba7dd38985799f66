import { defineMessages } from '#server/kit/messages/message.ts'

/** What every setting of brackets, duels, individual results and divisions means; keys are the paths of `settingsOf`. */
export const eventSettingMeanings = defineMessages({
  'bracket.system': {
    kk: 'Бір жеңілістен кейін шығу, екі жеңілістен кейін шығу немесе жұбаныш белдесулері бар кесте.',
    ru: 'Выбывание после одного поражения, после двух или сетка с утешительными схватками.',
    en: 'Out after one loss, out after two, or a bracket with repechage.',
  },
  'bracket.decidedPlaces': {
    kk: 'Неше орын кездесумен анықталады: 4 болса, үшінші орын үшін кездесу бар.',
    ru: 'Сколько мест разыгрывается матчами: при 4 есть матч за третье место.',
    en: 'How many places are decided by matches: with 4 there is one for third place.',
  },
  'bracket.ladder': {
    kk: 'Кездесуде жеңімпаз осы қадамдармен, ретімен анықталады.',
    ru: 'Шаги, которыми по порядку определяется победитель матча.',
    en: 'The steps by which a match finds its winner, in order.',
  },
  'bracket.legs.awayGoals': {
    kk: 'Екі кездесуден тұратын жұпта қонақта соғылған доп ескеріле ме.',
    ru: 'Учитываются ли в паре из двух матчей мячи на чужом поле.',
    en: 'Whether away goals count in a tie of two legs.',
  },
  'bracket.legs.extraTime': {
    kk: 'Екі кездесудің қорытындысы тең болса, қосымша уақыт ойнала ма.',
    ru: 'Играется ли дополнительное время при равной сумме двух матчей.',
    en: 'Whether extra time is played when two legs are level.',
  },
  'bracket.legs.last': {
    kk: 'Одан кейін де тең болса не шешеді: пенальти немесе жақсырақ нөмір.',
    ru: 'Что решает, если и тогда равно: пенальти или лучший номер посева.',
    en: 'What decides if it is still level: penalties or the better seed.',
  },
  'bracket.dropOrders': {
    kk: 'Жоғарғы кестеде жеңілгендер төменгі кестеге қандай ретпен түседі: бұрынғы қарсыластар тез кездеспеуі үшін.',
    ru: 'В каком порядке проигравшие верхней сетки попадают в нижнюю, чтобы прежние соперники не встретились скоро.',
    en: 'The order in which upper losers drop into the lower bracket, so that old opponents do not meet soon.',
  },
  'bracket.hasSecondFinal': {
    kk: 'Жеңілмеген қатысушы ақтық кездесуде ұтылса, екінші ақтық кездесу өте ме.',
    ru: 'Проводится ли второй финал, если непобеждённый проиграл первый.',
    en: 'Whether there is a second final when the unbeaten finalist loses the first.',
  },
  'bracket.comeBack': {
    kk: 'Жұбаныш белдесулеріне кімдер шығады.',
    ru: 'Кто попадает в утешительные схватки.',
    en: 'Who comes back into the repechage.',
  },
  'bracket.roundRobinUpTo': {
    kk: 'Қатысушы осыдан аспаса, кестенің орнына бәрі бәрімен кездеседі.',
    ru: 'Если участников не больше, вместо сетки встречается каждый с каждым.',
    en: 'Up to so many entrants everybody meets everybody instead.',
  },
  'bracket.roundRobinCriteria': {
    kk: 'Бәрі бәрімен кездескенде орындар осы көрсеткіштермен анықталады.',
    ru: 'Показатели, определяющие места, когда встречается каждый с каждым.',
    en: 'The criteria of places when everybody meets everybody.',
  },
  'duel.kind': {
    kk: 'Бір кездесу қалай есептеледі: бөлік саны бойынша немесе төрешілер бағасы бойынша.',
    ru: 'Как считается одна встреча: по числу раундов или по оценкам.',
    en: 'How one duel is counted: by rounds or by graded scores.',
  },
  'duel.bestOf': {
    kk: 'Бір кездесу ең көбі неше тартыстан немесе раундтан тұрады.',
    ru: 'Из скольких тяг или раундов состоит встреча.',
    en: 'The most pulls or rounds a duel can have.',
  },
  'duel.grades': {
    kk: 'Бағалар, ең жоғарысынан бастап.',
    ru: 'Оценки, начиная с высшей.',
    en: 'The graded scores, best first.',
  },
  'duel.ending': {
    kk: 'Белдесуді бірден аяқтайтын баға.',
    ru: 'Оценка, которая сразу заканчивает схватку.',
    en: 'The score that ends the bout at once.',
  },
  'duel.makes': {
    kk: 'Қандай бағадан неше рет алса, одан жоғары баға саналады.',
    ru: 'Сколько каких оценок составляют более высокую.',
    en: 'How many of one score make a higher one.',
  },
  'duel.lastScoreDecides': {
    kk: 'Бағалар тең болса, соңғы баға алған жеңе ме.',
    ru: 'Побеждает ли при равенстве получивший последнюю оценку.',
    en: 'Whether the last score wins a level bout.',
  },
  'individual.measure': {
    kk: 'Не өлшенеді: уақыт, қашықтық, ұпай немесе әрекеттер.',
    ru: 'Что измеряется: время, расстояние, очки или попытки.',
    en: 'What is measured: time, distance, points or attempts.',
  },
  'individual.better': {
    kk: 'Қайсысы жақсы: аз ба, көп пе.',
    ru: 'Что лучше: меньше или больше.',
    en: 'Whether lower or higher is better.',
  },
  'individual.value': {
    kk: 'Бірнеше әрекеттен қайсысы алынады: үздігі, қосындысы немесе соңғысы.',
    ru: 'Что берётся из попыток: лучшая, сумма или последняя.',
    en: 'What several attempts come to: the best, the sum or the last.',
  },
  'individual.precision': {
    kk: 'Ресми нәтиженің дәлдігі.',
    ru: 'Точность официального результата.',
    en: 'The precision of the official result.',
  },
  'individual.rounding': {
    kk: 'Нәтиже қай жаққа дөңгелектеледі.',
    ru: 'В какую сторону округляется результат.',
    en: 'Which way results are rounded.',
  },
  'individual.faultWorth': {
    kk: 'Әр қателік үшін нәтижеге қосылатын секунд немесе ұпай.',
    ru: 'Сколько секунд или очков прибавляется за каждую ошибку.',
    en: 'Seconds or points added for every fault.',
  },
  'individual.ties': {
    kk: 'Нәтиже тең болса, осы қадамдармен, ретімен ажыратылады.',
    ru: 'Шаги, которыми по порядку различаются равные результаты.',
    en: 'The steps that separate level results, in order.',
  },
  'individual.rankingStyle': {
    kk: 'Тең нәтижелерден кейінгі орын қалай нөмірленеді: 1-1-3 немесе 1-1-2.',
    ru: 'Как нумеруется место после равных результатов: 1-1-3 или 1-1-2.',
    en: 'How places after level results are numbered: 1-1-3 or 1-1-2.',
  },
  'individual.placePoints': {
    kk: 'Бірінші, екінші және одан кейінгі орындарға берілетін ұпай.',
    ru: 'Очки за первое, второе и следующие места.',
    en: 'Points for first, second and further places.',
  },
  'individual.sharedPlaces': {
    kk: 'Орын бөлінсе, ұпай қалай беріледі: орташасы, үздігі немесе төменгісі.',
    ru: 'Как делятся очки за общее место: среднее, лучшее или худшее.',
    en: 'How points of a shared place are given: the mean, the best or the lowest.',
  },
  'teams.total': {
    kk: 'Команда нәтижесі орындардың қосындысы ма, ұпайлардың қосындысы ма.',
    ru: 'Складываются места или очки участников команды.',
    en: 'Whether a team adds up places or points.',
  },
  'teams.counting': {
    kk: 'Командадан неше қатысушының нәтижесі есептеледі.',
    ru: 'Сколько участников команды идёт в зачёт.',
    en: 'How many of a team count.',
  },
  'teams.missing': {
    kk: 'Қатысушы жетпесе не істеледі: соңғыдан кейінгі орын жазылады немесе команда орын алмайды.',
    ru: 'Что при нехватке зачётных: место после последнего или команда без места.',
    en: 'What if somebody is missing: the place after the last, or the team is not placed.',
  },
  'teams.ties': {
    kk: 'Командалар тең болса, осы көрсеткіштермен, ретімен ажыратылады.',
    ru: 'Показатели, которыми по порядку различаются равные команды.',
    en: 'The criteria that separate level teams, in order.',
  },
  'divisions.divisions': {
    kk: 'Жыныс, жас және салмақ бойынша санаттар тізімі.',
    ru: 'Список разрядов по полу, возрасту и весу.',
    en: 'The divisions by sex, age and weight.',
  },
  'divisions.ageRule': {
    kk: 'Жас жарыстың бірінші күніне ме, жыл соңына ма есептеледі.',
    ru: 'Возраст считается на первый день или на конец года.',
    en: 'Whether age is taken on the first day or at the end of the year.',
  },
  'divisions.weightTolerance': {
    kk: 'Өлшеу кезінде шектен асуға рұқсат етілетін килограмм.',
    ru: 'Сколько килограммов прощается сверх предела на взвешивании.',
    en: 'Kilograms forgiven above the limit at the weigh-in.',
  },
})
