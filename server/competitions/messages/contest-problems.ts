import { defineMessages } from '#server/kit/messages/message.ts'

/** Refusals of Swiss events, schedules and marking; values come from `Problem.details`. */
export const contestProblems = defineMessages({
  aspect_twice: {
    kk: '{id} аспектісі екі рет берілген.',
    ru: 'Аспект {id} указан дважды.',
    en: 'Aspect {id} is given twice.',
  },
  aspect_unknown: {
    kk: 'Бағалау кестесінде {aspect} аспектісі жоқ.',
    ru: 'В схеме оценки нет аспекта {aspect}.',
    en: 'There is no aspect {aspect} in the marking scheme.',
  },
  cycles_invalid: {
    kk: 'Айналма жүйеде кемінде бір айналым болуы керек.',
    ru: 'В круговой системе нужен хотя бы один круг.',
    en: 'A round robin needs at least one cycle.',
  },
  day_invalid: {
    kk: 'Мұндай күн жоқ: {day}.',
    ru: 'Такой даты нет: {day}.',
    en: 'There is no such date: {day}.',
  },
  deviations_invalid: {
    kk: '{aspect} аспектісінде ауытқу саны бүтін және теріс емес болуы керек.',
    ru: 'В аспекте {aspect} число отклонений должно быть целым и не меньше нуля.',
    en: 'In aspect {aspect} the number of deviations must be whole and not below zero.',
  },
  entry_twice: {
    kk: '{skill} бойынша бір команданың екі түрлі нәтижесі бар.',
    ru: 'В компетенции {skill} у одной команды два разных результата.',
    en: 'In {skill} one team has two different results.',
  },
  form_not_a_judge: {
    kk: 'Бұл парақшаға тек тағайындалған төрешілер қол қояды.',
    ru: 'Эту ведомость подписывают только назначенные судьи.',
    en: 'Only the appointed judges sign this form.',
  },
  form_reason_missing: {
    kk: 'Парақшаны ашу үшін себебін жазыңыз.',
    ru: 'Чтобы открыть ведомость, укажите причину.',
    en: 'Give the reason for unlocking the form.',
  },
  form_signed_already: {
    kk: 'Сіз бұл парақшаға қол қойғансыз.',
    ru: 'Вы уже подписали эту ведомость.',
    en: 'You have signed this form already.',
  },
  form_step_not_possible: {
    kk: 'Парақшаның қазіргі күйінде бұл әрекет мүмкін емес.',
    ru: 'В нынешнем состоянии ведомости это действие невозможно.',
    en: 'This step is not possible in the present state of the form.',
  },
  form_verified_by_author: {
    kk: 'Бағаны енгізген адам өзі тексере алмайды.',
    ru: 'Тот, кто внёс оценки, не может сам их проверить.',
    en: 'Whoever entered the marks cannot verify them.',
  },
  judge_of_own_institution: {
    kk: 'Төреші өз ұйымының қатысушысын бағаламайды.',
    ru: 'Судья не оценивает участника своей организации.',
    en: 'A judge does not mark a competitor of their own institution.',
  },
  judge_of_own_region: {
    kk: 'Төреші өз өңірінің қатысушысын бағаламайды.',
    ru: 'Судья не оценивает участника своего региона.',
    en: 'A judge does not mark a competitor of their own region.',
  },
  judge_score_impossible: {
    kk: 'Төреші 0-ден {highest}-ке дейін бүтін баға қояды.',
    ru: 'Судья ставит целую оценку от 0 до {highest}.',
    en: 'A judge gives a whole score from 0 to {highest}.',
  },
  judges_wrong_number: {
    kk: '{judges} төрешінің бағасы керек, берілгені – {given}.',
    ru: 'Нужны оценки судей: {judges}, внесено: {given}.',
    en: '{judges} judges must score, {given} did.',
  },
  koya_needs_round_robin: {
    kk: 'Койя көрсеткіші барлығы өзара ойнаған жарыста ғана есептеледі.',
    ru: 'Показатель Койя считается только там, где все сыграли со всеми.',
    en: 'Koya is counted only where everybody met everybody.',
  },
  mark_above_maximum: {
    kk: 'Баға ең жоғары балдан асып тұр.',
    ru: 'Оценка больше наибольшей возможной.',
    en: 'The mark is above its maximum.',
  },
  mark_below_zero: {
    kk: 'Баға нөлден төмен бола алмайды.',
    ru: 'Оценка не может быть меньше нуля.',
    en: 'A mark cannot be below zero.',
  },
  mark_too_fine: {
    kk: 'Бағада үтірден кейін екі таңбадан артық болмауы керек.',
    ru: 'У оценки может быть не больше двух знаков после запятой.',
    en: 'A mark has at most two decimals.',
  },
  match_after_unknown: {
    kk: '{match} ойыны күтетін {after} ойыны тізімде жоқ.',
    ru: 'Матча {after}, которого ждёт матч {match}, нет в списке.',
    en: 'Match {match} waits for {after}, which is not in the list.',
  },
  match_order_cyclic: {
    kk: 'Ойындар бірін-бірі күтіп тұр: {match}.',
    ru: 'Матчи ждут друг друга по кругу: {match}.',
    en: 'Matches wait for each other in a circle: {match}.',
  },
  match_unknown: {
    kk: '{match} ойыны маусымда жоқ.',
    ru: 'Матча {match} в сезоне нет.',
    en: 'There is no match {match} in the season.',
  },
  maximum_invalid: {
    kk: '{aspect}: ең жоғары балл мен шегерімдер дұрыс берілмеген.',
    ru: '{aspect}: наибольший балл или вычеты заданы неверно.',
    en: '{aspect}: the maximum or its deductions are not right.',
  },
  medal_rules_invalid: {
    kk: 'Медаль беру ережесі толық емес.',
    ru: 'Правила вручения медалей заданы не полностью.',
    en: 'The rules for medals are not complete.',
  },
  override_player_missing: {
    kk: '{player}-нөмірлі ойыншы жұпсыз қалды.',
    ru: 'Игрок под номером {player} остался без пары.',
    en: 'Player {player} is left without a pair.',
  },
  override_player_twice: {
    kk: '{player}-нөмірлі ойыншы екі рет тұр.',
    ru: 'Игрок под номером {player} указан дважды.',
    en: 'Player {player} is paired twice.',
  },
  override_player_unknown: {
    kk: '{player}-нөмірлі ойыншы бұл айналымға қатыспайды.',
    ru: 'Игрок под номером {player} в этом туре не участвует.',
    en: 'Player {player} does not take part in this round.',
  },
  override_reason_missing: {
    kk: 'Жұптарды қолмен өзгерткенде себебін жазыңыз.',
    ru: 'Меняя пары вручную, укажите причину.',
    en: 'Give the reason for pairing by hand.',
  },
  plan_broken: {
    kk: 'Қазіргі жоспардың өзі талапты бұзып тұр: {match}.',
    ru: 'Само нынешнее расписание нарушает требование: {match}.',
    en: 'The present plan itself breaks a rule: {match}.',
  },
  record_of_other_type: {
    kk: '{aspect} аспектісі басқаша бағаланады.',
    ru: 'Аспект {aspect} оценивается другим способом.',
    en: 'Aspect {aspect} is marked in another way.',
  },
  referee_twice: {
    kk: '{id} төрешісі екі рет жазылған.',
    ru: 'Судья {id} указан дважды.',
    en: 'Referee {id} is listed twice.',
  },
  region_rules_invalid: {
    kk: 'Өңірлер кестесінің ережесі белгісіз.',
    ru: 'Правило таблицы регионов неизвестно.',
    en: 'The rule of the region table is not known.',
  },
  rest_invalid: {
    kk: 'Ойындар арасындағы үзіліс минутпен, теріс емес болуы керек.',
    ru: 'Перерыв между матчами задаётся в минутах, не меньше нуля.',
    en: 'The rest between matches is in minutes, not below zero.',
  },
  scale_without_totals: {
    kk: 'Шкала есептеу үшін кемінде бір қорытынды балл керек.',
    ru: 'Для шкалы нужен хотя бы один итоговый балл.',
    en: 'The scale needs at least one total.',
  },
  score_invalid: {
    kk: 'Балл бүтін және теріс емес болуы керек: {score}.',
    ru: 'Балл должен быть целым и не меньше нуля: {score}.',
    en: 'A score must be whole and not below zero: {score}.',
  },
  season_match_against_itself: {
    kk: '{match} ойынында команда өзімен ойнамақ.',
    ru: 'В матче {match} команда играет сама с собой.',
    en: 'In match {match} a team plays itself.',
  },
  season_match_twice: {
    kk: '{id} ойыны екі рет жазылған.',
    ru: 'Матч {id} указан дважды.',
    en: 'Match {id} is listed twice.',
  },
  slot_invalid: {
    kk: '{slot} уақыты дұрыс емес: аяқталуы басталуынан кейін болуы керек.',
    ru: 'Время {slot} задано неверно: конец должен быть позже начала.',
    en: 'Time {slot} is not right: it must end after it begins.',
  },
  slot_twice: {
    kk: '{id} уақыты екі рет жазылған.',
    ru: 'Время {id} указано дважды.',
    en: 'Time {id} is listed twice.',
  },
  space_twice: {
    kk: '{id} алаңы екі рет жазылған.',
    ru: 'Площадка {id} указана дважды.',
    en: 'Space {id} is listed twice.',
  },
  space_without_capacity: {
    kk: '{space} алаңында кемінде бір ойынға орын болуы керек.',
    ru: 'На площадке {space} должно быть место хотя бы для одного матча.',
    en: 'Space {space} must have room for at least one match.',
  },
  spread_too_wide: {
    kk: 'Бағалардың айырмасы {spread}, рұқсаты – {allowed}: төрешілер кеңесіп, қайта бағалауы керек.',
    ru: 'Разница оценок {spread}, допустимо {allowed}: судьи совещаются и оценивают снова.',
    en: 'The scores are {spread} apart, {allowed} is allowed: the judges confer and score again.',
  },
  stage_missing: {
    kk: '{entrant}: «{stage}» кезеңінің балы жоқ.',
    ru: '{entrant}: нет балла за этап «{stage}».',
    en: '{entrant}: no mark for the stage “{stage}”.',
  },
  stage_unknown: {
    kk: '«{stage}» кезеңі бұл байқауда жоқ.',
    ru: 'Этапа «{stage}» в этом конкурсе нет.',
    en: 'There is no stage “{stage}” in this contest.',
  },
  step_unknown: {
    kk: '{aspect}: «{step}» деген саты белгіленбеген.',
    ru: '{aspect}: ступень «{step}» не задана.',
    en: '{aspect}: the level “{step}” was not stated beforehand.',
  },
  sub_criterion_twice: {
    kk: '{id} қосалқы критерийі екі рет берілген.',
    ru: 'Подкритерий {id} указан дважды.',
    en: 'Sub-criterion {id} is given twice.',
  },
  support_invalid: {
    kk: 'Қосымша уақыт бүтін минутпен, теріс емес болуы керек.',
    ru: 'Дополнительное время задаётся целыми минутами, не меньше нуля.',
    en: 'Extra time is in whole minutes, not below zero.',
  },
  swiss_duplicate_number: {
    kk: 'Екі ойыншының жеребе нөмірі бірдей.',
    ru: 'У двух игроков один стартовый номер.',
    en: 'Two players have the same pairing number.',
  },
  swiss_no_complete_pairing: {
    kk: '{round}-айналымды ереже бойынша толық құру мүмкін емес: шешімді бас төреші қабылдайды.',
    ru: 'Тур {round} нельзя составить по правилам полностью: решение за главным судьёй.',
    en: 'Round {round} cannot be paired completely by the rules: the chief arbiter decides.',
  },
  swiss_opponent_self: {
    kk: '{player}-нөмірлі ойыншы өзімен ойнай алмайды.',
    ru: 'Игрок под номером {player} не может играть сам с собой.',
    en: 'Player {player} cannot play against themselves.',
  },
  swiss_player_twice: {
    kk: '{player}-нөмірлі ойыншы бір айналымда екі рет жазылған.',
    ru: 'Игрок под номером {player} записан в туре дважды.',
    en: 'Player {player} is entered twice in one round.',
  },
  swiss_points_invalid: {
    kk: '{player}-нөмірлі ойыншының {round}-айналымдағы ұпайы дұрыс емес.',
    ru: 'У игрока под номером {player} неверные очки за тур {round}.',
    en: 'Player {player} has impossible points in round {round}.',
  },
  swiss_records_differ: {
    kk: '{player}-нөмірлі ойыншы мен қарсыласының {round}-айналым жазбасы сәйкес емес.',
    ru: 'Записи игрока под номером {player} и его соперника за тур {round} расходятся.',
    en: 'Player {player} and the opponent are recorded differently in round {round}.',
  },
  swiss_repeated_game: {
    kk: '{player}-нөмірлі ойыншы бір қарсыласпен екі рет ойнаған.',
    ru: 'Игрок под номером {player} дважды сыграл с одним соперником.',
    en: 'Player {player} has played one opponent twice.',
  },
  swiss_round_over: {
    kk: 'Барлық {total} айналым ойналып болды.',
    ru: 'Все туры сыграны: {total}.',
    en: 'All {total} rounds have been played.',
  },
  swiss_rounds_differ: {
    kk: '{player}-нөмірлі ойыншының айналымдары толық емес.',
    ru: 'У игрока под номером {player} записаны не все туры.',
    en: 'Rounds of player {player} are missing.',
  },
  swiss_too_few_players: {
    kk: 'Айналым құру үшін кемінде екі ойыншы керек.',
    ru: 'Для тура нужны хотя бы два игрока.',
    en: 'A round needs at least two players.',
  },
  swiss_unknown_opponent: {
    kk: 'Мұндай нөмірлі ойыншы жоқ: {player}.',
    ru: 'Игрока с таким номером нет: {player}.',
    en: 'There is no player with this number: {player}.',
  },
  tie_break_unknown: {
    kk: '«{tieBreak}» қосымша көрсеткіші белгісіз.',
    ru: 'Дополнительный показатель «{tieBreak}» неизвестен.',
    en: 'The tie-break “{tieBreak}” is not known.',
  },
  tie_unknown: {
    kk: '«{tie}» кезеңімен орын ажырату мүмкін емес: ондай кезең жоқ.',
    ru: 'По этапу «{tie}» различить места нельзя: такого этапа нет.',
    en: 'Places cannot be separated by “{tie}”: there is no such stage.',
  },
  too_few_participants: {
    kk: 'Айналма жүйеге кемінде екі қатысушы керек.',
    ru: 'Для круговой системы нужны хотя бы два участника.',
    en: 'A round robin needs at least two participants.',
  },
  total_not_100: {
    kk: 'Барлық аспектінің қосындысы 100 болуы керек, қазір – {total}.',
    ru: 'Сумма всех аспектов должна быть 100, сейчас – {total}.',
    en: 'All aspects must add up to 100, now it is {total}.',
  },
  weights_not_100: {
    kk: 'Кезеңдердің үлесі қосылғанда 100 % болуы керек, қазір – {weights}.',
    ru: 'Доли этапов должны составлять 100 %, сейчас – {weights}.',
    en: 'The shares of the stages must add up to 100 per cent, now it is {weights}.',
  },
})
