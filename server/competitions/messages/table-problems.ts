import { defineMessages } from '#server/kit/messages/message.ts'

/** Refusals of tables, brackets, individual results and qualification; values come from `Problem.details`. */
export const tableProblems = defineMessages({
  bout_twice: {
    kk: 'Бұл екі спортшының белдесуі екі рет жазылған.',
    ru: 'Схватка этих двух спортсменов записана дважды.',
    en: 'The bout of these two is entered twice.',
  },
  counting_not_positive: {
    kk: 'Командалық есепке кемінде бір қатысушының нәтижесі алынуы керек.',
    ru: 'В командный зачёт должен идти результат хотя бы одного участника.',
    en: 'At least one member must count for the team.',
  },
  criteria_missing: {
    kk: 'Ережеде орындарды анықтайтын көрсеткіштер көрсетілмеген.',
    ru: 'В правилах не указано, по каким показателям определяются места.',
    en: 'The rules do not say by which criteria places are decided.',
  },
  criterion_between_groups: {
    kk: 'Әр топтағы қатысушылар бір-бірімен ойнамаған, сондықтан өзара кездесулер ескерілмейді.',
    ru: 'Участники разных групп не встречались между собой, поэтому личные встречи не учитываются.',
    en: 'Entrants of different groups never met, so head-to-head cannot be used between groups.',
  },
  criterion_unknown: {
    kk: '«{criterion}» көрсеткіші белгісіз.',
    ru: 'Показатель «{criterion}» неизвестен.',
    en: 'The criterion “{criterion}” is not known.',
  },
  date_unknown: {
    kk: 'Күн дұрыс жазылмаған.',
    ru: 'Дата записана неверно.',
    en: 'The date is not a date.',
  },
  division_twice: {
    kk: 'Бірдей белгімен екі санат берілген.',
    ru: 'Два разряда участников обозначены одинаково.',
    en: 'Two divisions have the same mark.',
  },
  draw_not_possible: {
    kk: '{home} – {away}: бұл ереже бойынша тең нәтиже болмайды.',
    ru: '{home} – {away}: по этим правилам ничьей быть не может.',
    en: '{home} – {away}: these rules know no draw.',
  },
  entrant_twice: {
    kk: '{entrant} тізімде екі рет кездеседі.',
    ru: '{entrant} встречается в списке дважды.',
    en: '{entrant} is listed twice.',
  },
  entrant_unknown: {
    kk: '{entrant} қатысушылар тізімінде жоқ.',
    ru: 'Участника {entrant} нет в списке.',
    en: '{entrant} is not among the entrants.',
  },
  grade_unknown: {
    kk: '«{grade}» бағасы ережеде жоқ.',
    ru: 'Оценки «{grade}» в правилах нет.',
    en: 'The rules have no score called “{grade}”.',
  },
  group_place_missing: {
    kk: '{group} тобында {place}-орын жоқ.',
    ru: 'В группе {group} нет {place}-го места.',
    en: 'Group {group} has no place {place}.',
  },
  group_slot_impossible: {
    kk: 'Бұл топтардан шыққандарды кестедегі орындарға бөлу мүмкін емес.',
    ru: 'Вышедших из этих групп невозможно расставить по сетке.',
    en: 'Those who came out of these groups do not fit into the bracket.',
  },
  group_slot_not_allowed: {
    kk: '{match}-кездесуге {group} тобынан шыққан қатысушы қойылмайды.',
    ru: 'В матч {match} вышедший из группы {group} попасть не может.',
    en: 'Match {match} does not take the one from group {group}.',
  },
  input_unreadable: {
    kk: 'Деректер толық емес немесе қате жазылған: {at}.',
    ru: 'Данные неполны или записаны неверно: {at}.',
    en: 'The data are incomplete or written wrongly: {at}.',
  },
  match_against_itself: {
    kk: 'Қатысушы өзімен өзі кездесе алмайды.',
    ru: 'Участник не может встретиться сам с собой.',
    en: 'Nobody can play against themselves.',
  },
  match_not_wired: {
    kk: '{match}-кездесу бұл жарыста жоқ.',
    ru: 'Матча {match} в этом соревновании нет.',
    en: 'There is no match {match} in this competition.',
  },
  match_twice: {
    kk: '{match} нөмірлі кездесу екі рет берілген.',
    ru: 'Матч с номером {match} указан дважды.',
    en: 'Match {match} is listed twice.',
  },
  next_round_began: {
    kk: 'Келесі кезең басталып кетті. Нәтижені өзгертсеңіз, мына кездесулердің нәтижесі алынады: {later}.',
    ru: 'Следующий круг уже начался. Если изменить результат, будут сняты результаты матчей: {later}.',
    en: 'The next round has begun. Changing this result takes away the results of: {later}.',
  },
  number_not_exact: {
    kk: '«{value}» – сан емес.',
    ru: '«{value}» – не число.',
    en: '“{value}” is not a number.',
  },
  points_missing: {
    kk: '{entrant} үшін орынға берілетін ұпай көрсетілмеген.',
    ru: 'Для участника {entrant} не указаны очки за место.',
    en: '{entrant} has no points for the place.',
  },
  points_not_exact: {
    kk: 'Ұпай жүзден бір бөліктен ұсақ бола алмайды.',
    ru: 'Очки не могут быть мельче одной сотой.',
    en: 'Points cannot be finer than one hundredth.',
  },
  precision_not_positive: {
    kk: 'Нәтиженің дәлдігі нөлден үлкен болуы керек.',
    ru: 'Точность результата должна быть больше нуля.',
    en: 'The precision of results must be more than zero.',
  },
  qualification_rule_empty: {
    kk: 'Келесі кезеңге неше қатысушы немесе қандай нәтижемен өтетінін көрсетіңіз.',
    ru: 'Укажите, сколько участников или с каким результатом проходит дальше.',
    en: 'Say how many go on, or from which mark.',
  },
  qualify_impossible: {
    kk: '{entrants} қатысушыдан {qualify} қатысушы өте алмайды.',
    ru: 'Из {entrants} участников не могут пройти {qualify}.',
    en: '{qualify} cannot go on out of {entrants}.',
  },
  reapply_unknown: {
    kk: 'Өзара кездесулерді қайта есептеудің «{reapply}» тәсілі белгісіз.',
    ru: 'Неизвестный способ пересчёта личных встреч: «{reapply}».',
    en: 'The way “{reapply}” of counting head-to-head again is not known.',
  },
  result_already_recorded: {
    kk: '{match}-кездесудің нәтижесі бұрын енгізілген және басқаша.',
    ru: 'Результат матча {match} уже внесён, и он другой.',
    en: 'Match {match} already has another result.',
  },
  result_before_entrants: {
    kk: '{match}-кездесуге кім шығатыны әлі белгісіз.',
    ru: 'Ещё неизвестно, кто играет в матче {match}.',
    en: 'Nobody knows yet who plays in match {match}.',
  },
  result_impossible: {
    kk: '{entrant}: мұндай нәтиже болмайды.',
    ru: '{entrant}: такого результата быть не может.',
    en: '{entrant}: there can be no such result.',
  },
  result_missing: {
    kk: '{entrant} үшін нәтиже де, қатыспау себебі де жазылмаған.',
    ru: 'Для участника {entrant} нет ни результата, ни отметки о неучастии.',
    en: '{entrant} has neither a result nor a status.',
  },
  result_not_needed: {
    kk: '{match}-кездесу өткізілмейді, сондықтан нәтижесі де болмайды.',
    ru: 'Матч {match} не проводится, результата у него быть не может.',
    en: 'Match {match} is not played and can have no result.',
  },
  rule_set_unknown: {
    kk: '«{ruleSet}» ережелер жинағы жоқ.',
    ru: 'Набора правил «{ruleSet}» нет.',
    en: 'There is no rule set “{ruleSet}”.',
  },
  score_impossible: {
    kk: 'Мұндай есеп болмайды: {score}.',
    ru: 'Такого счёта быть не может: {score}.',
    en: 'There can be no such score: {score}.',
  },
  seed_not_possible: {
    kk: '{entrant}: жеребедегі {seed} нөмірі бос емес немесе жоқ.',
    ru: '{entrant}: номер посева {seed} занят или не существует.',
    en: '{entrant}: seed {seed} is taken or does not exist.',
  },
  setting_unknown: {
    kk: '«{setting}» баптауының «{value}» деген мәні жоқ.',
    ru: 'У настройки «{setting}» нет значения «{value}».',
    en: 'The setting “{setting}” has no value “{value}”.',
  },
  size_not_power_of_two: {
    kk: 'Кестедегі орын саны 2, 4, 8, 16 … болуы керек.',
    ru: 'Число мест в сетке должно быть 2, 4, 8, 16 …',
    en: 'A bracket holds 2, 4, 8, 16 … places.',
  },
  slot_taken_twice: {
    kk: 'Кестеде «{slot}» екі кездесуге жіберілген.',
    ru: 'В сетке «{slot}» направлен сразу в два матча.',
    en: 'In the bracket “{slot}” goes to two matches.',
  },
  slot_unknown: {
    kk: 'Кестедегі «{slot}» белгісі түсініксіз.',
    ru: 'Обозначение «{slot}» в сетке непонятно.',
    en: 'The mark “{slot}” in the bracket is not understood.',
  },
  status_unknown: {
    kk: '«{status}» белгісі белгісіз.',
    ru: 'Отметка «{status}» неизвестна.',
    en: 'The status “{status}” is not known.',
  },
  tie_not_decided: {
    kk: 'Жеңімпаз анықталмады: {score}. Келесі қадамның нәтижесін енгізіңіз.',
    ru: 'Победитель не определён: {score}. Внесите результат следующего шага.',
    en: 'There is no winner yet: {score}. Enter the next step.',
  },
  too_few_entrants: {
    kk: 'Жарысқа кемінде екі қатысушы керек.',
    ru: 'Нужно хотя бы два участника.',
    en: 'At least two entrants are needed.',
  },
  too_many_entrants: {
    kk: 'Қатысушы тым көп: {entrants}. Ең көбі – {most}.',
    ru: 'Слишком много участников: {entrants}. Не больше {most}.',
    en: 'Too many entrants: {entrants}. At most {most}.',
  },
  value_missing: {
    kk: '{entrant}: «{criterion}» көрсеткіші берілмеген, ал басқаларда бар.',
    ru: '{entrant}: показатель «{criterion}» не указан, хотя у других он есть.',
    en: '{entrant}: “{criterion}” is not given although others have it.',
  },
  weight_classes_not_rising: {
    kk: 'Салмақ дәрежелері өсу ретімен берілуі керек.',
    ru: 'Весовые категории должны идти по возрастанию.',
    en: 'Weight classes must rise.',
  },
  weight_impossible: {
    kk: '{entrant}: салмағы дұрыс жазылмаған.',
    ru: '{entrant}: вес записан неверно.',
    en: '{entrant}: the weight is not right.',
  },
  weight_missing: {
    kk: '{entrant} салмағын өлшетпеген.',
    ru: '{entrant}: взвешивание не пройдено.',
    en: '{entrant} has not been weighed.',
  },
  winner_unknown: {
    kk: 'Жеңімпаз ретінде жазылған {winner} бұл белдесуге қатыспаған.',
    ru: 'Победителем записан участник {winner}, которого в этой схватке не было.',
    en: '{winner} is entered as the winner but was not in this bout.',
  },
  wiring_cyclic: {
    kk: 'Кестеде айналым бар: {match}-кездесу өзінің нәтижесін күтіп тұр.',
    ru: 'Сетка замкнута: матч {match} ждёт собственного результата.',
    en: 'The bracket runs in a circle: match {match} waits for itself.',
  },
  wiring_unknown_match: {
    kk: 'Кесте {match}-кездесуге сүйенеді, бірақ ондай кездесу жоқ.',
    ru: 'Сетка ссылается на матч {match}, которого нет.',
    en: 'The bracket refers to match {match}, which does not exist.',
  },
  withdrawn_twice: {
    kk: '{entrant} жарыстан екі рет шығарылған.',
    ru: 'Снятие участника {entrant} записано дважды.',
    en: '{entrant} is withdrawn twice.',
  },
})
