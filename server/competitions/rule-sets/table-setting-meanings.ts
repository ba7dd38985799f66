import { defineMessages } from '#server/kit/messages/message.ts'

/** What every setting of tables means, in one sentence; keys are the paths of `settingsOf`. */
export const tableSettingMeanings = defineMessages({
  'league.rankingStyle': {
    kk: 'Тең тұрғандардан кейінгі орын қалай нөмірленеді: 1-1-3 немесе 1-1-2.',
    ru: 'Как нумеруется место после разделённого: 1-1-3 или 1-1-2.',
    en: 'How places after a shared one are numbered: 1-1-3 or 1-1-2.',
  },
  'league.points.win': {
    kk: 'Жеңіске берілетін ұпай.',
    ru: 'Очки за победу.',
    en: 'Points for a win.',
  },
  'league.points.draw': {
    kk: 'Тең нәтижеге берілетін ұпай; көрсетілмесе, тең нәтиже болмайды.',
    ru: 'Очки за ничью; если не указаны, ничьей быть не может.',
    en: 'Points for a draw; without it there can be no draw.',
  },
  'league.points.loss': {
    kk: 'Жеңіліске берілетін ұпай.',
    ru: 'Очки за поражение.',
    en: 'Points for a loss.',
  },
  'league.points.overtime.win': {
    kk: 'Қосымша уақыттағы жеңіске берілетін ұпай.',
    ru: 'Очки за победу в дополнительное время.',
    en: 'Points for a win in extra time.',
  },
  'league.points.overtime.loss': {
    kk: 'Қосымша уақыттағы жеңіліске берілетін ұпай.',
    ru: 'Очки за поражение в дополнительное время.',
    en: 'Points for a loss in extra time.',
  },
  'league.points.shootout.win': {
    kk: 'Тең ойыннан кейінгі пенальтиді ұтқанға берілетін ұпай.',
    ru: 'Очки за победу в серии пенальти после ничьей.',
    en: 'Points for winning the shoot-out after a draw.',
  },
  'league.points.shootout.loss': {
    kk: 'Тең ойыннан кейінгі пенальтиді ұтылғанға берілетін ұпай.',
    ru: 'Очки за поражение в серии пенальти после ничьей.',
    en: 'Points for losing the shoot-out after a draw.',
  },
  'league.points.narrow.margin': {
    kk: 'Айырма осыдан аспаса, жеңіс «тар» саналып, ұпай басқаша бөлінеді.',
    ru: 'При разнице не больше этой победа считается минимальной и очки делятся иначе.',
    en: 'Up to this margin a win is narrow and the points are shared differently.',
  },
  'league.points.narrow.win': {
    kk: 'Тар жеңіске берілетін ұпай.',
    ru: 'Очки за минимальную победу.',
    en: 'Points for a narrow win.',
  },
  'league.points.narrow.loss': {
    kk: 'Тар жеңіліске берілетін ұпай.',
    ru: 'Очки за минимальное поражение.',
    en: 'Points for a narrow loss.',
  },
  'league.points.walkover.win': {
    kk: 'Қарсыласы келмегенде берілетін ұпай.',
    ru: 'Очки, если соперник не явился.',
    en: 'Points when the opponent does not come.',
  },
  'league.points.walkover.loss': {
    kk: 'Өзі келмегенде берілетін ұпай.',
    ru: 'Очки за собственную неявку.',
    en: 'Points for not coming.',
  },
  'league.points.unfinished.win': {
    kk: 'Қарсыласы ойынды тастап кеткенде берілетін ұпай.',
    ru: 'Очки, если соперник прекратил игру.',
    en: 'Points when the opponent gives up during play.',
  },
  'league.points.unfinished.loss': {
    kk: 'Ойынды тастап кеткенге берілетін ұпай.',
    ru: 'Очки за прекращение игры.',
    en: 'Points for giving up during play.',
  },
  'league.criteria': {
    kk: 'Ұпай тең болғанда көрсеткіштер осы ретпен қаралады.',
    ru: 'Показатели, которые рассматриваются по порядку, пока не различат равных.',
    en: 'The criteria in the order in which they separate those who are level.',
  },
  'league.criteria.h2h': {
    kk: 'Тең тұрғандардың өзара кездесулерінде қаралатын көрсеткіштер, ретімен.',
    ru: 'Показатели во встречах между равными, по порядку.',
    en: 'The criteria within the matches among those who are level, in order.',
  },
  'league.criteria.reapply': {
    kk: 'Біразы ажыратылғаннан кейін өзара кездесулер қайта есептеле ме: жоқ, тұтас қаралған соң немесе бірден.',
    ru: 'Пересчитываются ли личные встречи, когда часть равных различена: нет, после всего блока или сразу.',
    en: 'Whether head-to-head is counted again once some are separated: not at all, after the whole block, or at once.',
  },
  'league.criteria.awayGoalsOnlyTwo': {
    kk: 'Қонақта соғылған доп тек екі қатысушы тең болғанда ғана ескеріле ме.',
    ru: 'Учитываются ли мячи в гостях, только когда равны ровно двое.',
    en: 'Whether away goals count only when exactly two are level.',
  },
  'league.forfeit.scored': {
    kk: 'Қарсыласы келмегенде жазылатын есеп: өзіне.',
    ru: 'Счёт, который записывается при неявке соперника: в свою пользу.',
    en: 'The score written for a walkover: for the side that came.',
  },
  'league.forfeit.conceded': {
    kk: 'Қарсыласы келмегенде жазылатын есеп: қарсыласына.',
    ru: 'Счёт, который записывается при неявке соперника: ему.',
    en: 'The score written for a walkover: for the side that did not come.',
  },
  'league.forfeit.bothAbsentConceded': {
    kk: 'Екеуі де келмесе, әрқайсысына жазылатын жіберілген доп.',
    ru: 'Сколько пропущенных записывается каждому, если не явились оба.',
    en: 'What each side concedes when both stay away.',
  },
  'league.forfeit.ralliesPerSet': {
    kk: 'Өткізілмеген кездесудің әр сетіне жазылатын ұпай.',
    ru: 'Сколько очков записывается в каждой партии неигранной встречи.',
    en: 'Points written for every set of a match that was not played.',
  },
  'league.withdrawal.threshold': {
    kk: 'Нәтижелері сақталуы үшін қатысушы кездесулерінің қандай бөлігін өткізуі керек.',
    ru: 'Какую долю встреч нужно сыграть, чтобы результаты снявшегося остались.',
    en: 'The share of matches after which the results of somebody who withdraws stand.',
  },
  'league.withdrawal.before': {
    kk: 'Осы шекке жетпей шықса: нәтижелері алынады немесе қалған кездесулері жеңіліс саналады.',
    ru: 'Если снялся раньше этой доли: результаты вычёркиваются или оставшиеся встречи считаются поражениями.',
    en: 'Withdrawn before that share: results are struck out, or the rest is lost.',
  },
  'league.withdrawal.after': {
    kk: 'Осы шектен кейін шықса: нәтижелері алынады немесе қалған кездесулері жеңіліс саналады.',
    ru: 'Если снялся позже: результаты вычёркиваются или оставшиеся встречи считаются поражениями.',
    en: 'Withdrawn later: results are struck out, or the rest is lost.',
  },
  'league.withdrawal.place': {
    kk: 'Шыққан қатысушы соңғы орынға қойыла ма, әлде жинаған ұпайымен тұра ма.',
    ru: 'Ставится ли снявшийся на последнее место или остаётся со своими очками.',
    en: 'Whether somebody who withdrew is placed last or where the points put them.',
  },
  'league.sets.bestOf': {
    kk: 'Кездесу ең көбі неше сеттен тұрады: бесеу болса, үш сет ұтқан жеңеді.',
    ru: 'Из скольких партий состоит встреча: при пяти побеждает взявший три.',
    en: 'The most sets a match can have: of five, three win.',
  },
  'league.sets.setTo': {
    kk: 'Сет неше ұпайға дейін ойналады.',
    ru: 'До скольких очков играется партия.',
    en: 'Points that win a set.',
  },
  'league.sets.lastSetTo': {
    kk: 'Шешуші сет неше ұпайға дейін ойналады.',
    ru: 'До скольких очков играется решающая партия.',
    en: 'Points that win the deciding set.',
  },
  'league.sets.clearBy': {
    kk: 'Сетті ұту үшін кемінде қанша ұпай артық болуы керек.',
    ru: 'С каким перевесом выигрывается партия.',
    en: 'The lead that is needed to win a set.',
  },
  'league.sets.playsAll': {
    kk: 'Жеңімпаз белгілі болса да барлық сет ойнала ма.',
    ru: 'Играются ли все партии, даже когда победитель известен.',
    en: 'Whether all sets are played even when the match is decided.',
  },
  'tableTennis.event': {
    kk: 'Жеке сайыс па, команда сайысы ма: команда сайысында жеке кездесулер де есептеледі.',
    ru: 'Личный или командный зачёт: в командном считаются и личные встречи.',
    en: 'Singles or teams: in team events individual matches count as well.',
  },
  'tableTennis.bestOf': {
    kk: 'Кездесу ең көбі неше геймнен (командаларда – неше жеке кездесуден) тұрады.',
    ru: 'Из скольких геймов (в командах – личных встреч) состоит встреча.',
    en: 'The most games (in team events individual matches) a match can have.',
  },
  'tableTennis.singlesBestOf': {
    kk: 'Команда сайысындағы жеке кездесу ең көбі неше геймнен тұрады.',
    ru: 'Из скольких геймов состоит личная встреча командного матча.',
    en: 'The most games an individual match of a team event can have.',
  },
  'tableTennis.playsAll': {
    kk: 'Нәтиже белгілі болса да барлық жеке кездесу өткізіле ме.',
    ru: 'Доигрываются ли все личные встречи, когда исход ясен.',
    en: 'Whether all individual matches are played once the result is clear.',
  },
  'tableTennis.gameTo': {
    kk: 'Гейм неше ұпайға дейін ойналады.',
    ru: 'До скольких очков играется гейм.',
    en: 'Points that win a game.',
  },
  'tableTennis.clearBy': {
    kk: 'Геймді ұту үшін кемінде қанша ұпай артық болуы керек.',
    ru: 'С каким перевесом выигрывается гейм.',
    en: 'The lead that is needed to win a game.',
  },
  'tableTennis.measure': {
    kk: 'Тең тұрғандар қатынас бойынша ма, айырма бойынша ма салыстырылады.',
    ru: 'Равные сравниваются по соотношению или по разнице.',
    en: 'Whether level players are compared by ratio or by difference.',
  },
  'tableTennis.unplayed': {
    kk: 'Өткізілмеген кездесуге құрғақ есеп жазыла ма, әлде тек ұпай беріле ме.',
    ru: 'Записывается ли неигранной встрече сухой счёт или даются только очки.',
    en: 'Whether an unplayed match is written with a full score or gives match points only.',
  },
  'acrossGroups.criteria': {
    kk: 'Әр топтағы бірдей орын алғандар осы көрсеткіштермен салыстырылады.',
    ru: 'Показатели, по которым сравнивают занявших одно место в разных группах.',
    en: 'The criteria that compare those at the same place of different groups.',
  },
  'acrossGroups.equalising': {
    kk: 'Топтар тең болмаса не істеледі: ештеңе, соңғылармен ойындар алынады немесе бір ойынға шаққанда есептеледі.',
    ru: 'Что делать, если группы неравны: ничего, не учитывать игры с последними или считать на одну игру.',
    en: 'What is done when groups differ in size: nothing, results against the last are dropped, or per match.',
  },
  'fairPlay.yellow': {
    kk: 'Сары қағаз үшін алынатын ұпай.',
    ru: 'Сколько снимается за жёлтую карточку.',
    en: 'Deduction for a yellow card.',
  },
  'fairPlay.secondYellow': {
    kk: 'Екінші сары қағаз үшін алынатын ұпай.',
    ru: 'Сколько снимается за вторую жёлтую.',
    en: 'Deduction for a second yellow card.',
  },
  'fairPlay.directRed': {
    kk: 'Бірден берілген қызыл қағаз үшін алынатын ұпай.',
    ru: 'Сколько снимается за прямую красную.',
    en: 'Deduction for a direct red card.',
  },
  'fairPlay.yellowAndDirectRed': {
    kk: 'Сары қағаздан кейін бірден берілген қызыл қағаз үшін алынатын ұпай.',
    ru: 'Сколько снимается за жёлтую и затем прямую красную.',
    en: 'Deduction for a yellow and then a direct red card.',
  },
})
