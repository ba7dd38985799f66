import { defineMessages } from './message.ts'

/** The public page that explains a table of results. */
export const competitionTable = defineMessages({
  title: {
    kk: 'Турнирлік кесте түсіндірмесі',
    ru: 'Турнирная таблица с объяснением',
    en: 'A table explained',
  },
  lead: {
    kk: 'Нәтижелерді қойыңыз: кесте құрылып, әр орынның себебі жазылады. Ештеңе сақталмайды.',
    ru: 'Вставьте результаты: таблица сложится, и у каждого места будет причина. Ничего не сохраняется.',
    en: 'Paste results: the table is made and every place says why. Nothing is kept.',
  },
  rules: { kk: 'Ереже', ru: 'Регламент', en: 'Rules' },
  results: { kk: 'Нәтижелер', ru: 'Результаты', en: 'Results' },
  resultsHint: {
    kk: 'Әр жолға бір матч: «Алтын Орда – Көк базар 2:1». Электрондық кестеден де көшіруге болады. Есебі жоқ матч әлі ойналмаған болып саналады. Ұпай шегеру: «Алтын Орда: -3 (себебі)». Шешіммен берілген нәтиже: «Сәулет – Барлық 3:0 (шешіммен, ойында 0:1, себебі)». Жойылған матч: «(жойылды)». Келмеген жақ: «+:-».',
    ru: 'По одному матчу в строке: «Алтын Орда – Көк базар 2:1». Можно вставить из электронной таблицы. Матч без счёта считается несыгранным. Снятие очков: «Алтын Орда: -3 (причина)». Присуждённый счёт: «Сәулет – Барлық 3:0 (присуждён, на поле 0:1, причина)». Аннулированный матч: «(аннулирован)». Неявка: «+:-».',
    en: 'One match a line: “Altyn Orda – Kok Bazar 2:1”. Cells of a spreadsheet work too. A match without a score is still to be played. Points taken away: “Altyn Orda: -3 (why)”. An awarded score: “Saulet – Barlyq 3:0 (awarded, played 0:1, why)”. An annulled match: “(annulled)”. Somebody did not come: “+:-”.',
  },
  show: { kk: 'Кестені құру', ru: 'Составить таблицу', en: 'Make the table' },
  table: { kk: 'Кесте', ru: 'Таблица', en: 'Table' },
  place: { kk: 'Орын', ru: 'Место', en: 'Place' },
  entrant: { kk: 'Қатысушы', ru: 'Участник', en: 'Entrant' },
  played: { kk: 'Ойын', ru: 'Игры', en: 'Played' },
  record: { kk: 'Ж·Т·Ұ', ru: 'В·Н·П', en: 'W·D·L' },
  score: { kk: 'Есебі', ru: 'Счёт', en: 'Score' },
  points: { kk: 'Ұпай', ru: 'Очки', en: 'Points' },
  why: { kk: 'Неге осы орын', ru: 'Почему это место', en: 'Why this place' },
  unread: {
    kk: '{line}-жол түсініксіз: {text}',
    ru: 'Строка {line} не прочитана: {text}',
    en: 'Line {line} could not be read: {text}',
  },
  nothing: {
    kk: 'Кемінде бір матч жазыңыз.',
    ru: 'Впишите хотя бы один матч.',
    en: 'Write at least one match.',
  },
  tooLong: { kk: 'Мәтін тым ұзын.', ru: 'Текст слишком длинный.', en: 'The text is too long.' },
  sources: { kk: 'Ереженің дереккөзі', ru: 'Источник правил', en: 'Source of the rules' },
  version: { kk: '{version}-нұсқа', ru: 'версия {version}', en: 'version {version}' },
  first: {
    kk: 'Бұл орыннан жоғары ешкім жоқ.',
    ru: 'Выше этого места никого нет.',
    en: 'Nobody is above this place.',
  },
  decisions: { kk: 'Ескерілген шешімдер', ru: 'Учтённые решения', en: 'Decisions that count' },
  decide: { kk: 'Шешім енгізу', ru: 'Внести решение', en: 'Enter a decision' },
  decideHint: {
    kk: 'Шешім нәтижелерге жол болып жазылады, оны сол жерде түзетуге болады.',
    ru: 'Решение записывается строкой в результаты, там его можно исправить.',
    en: 'The decision is written into the results as a line and can be changed there.',
  },
  ofMatch: { kk: 'Матч бойынша', ru: 'По матчу', en: 'About a match' },
  ofPoints: { kk: 'Ұпай бойынша', ru: 'По очкам', en: 'About points' },
  match: { kk: 'Қай матч', ru: 'Матч', en: 'Match' },
  decision: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  awardedScore: { kk: 'Берілген есеп', ru: 'Присуждённый счёт', en: 'Awarded score' },
  awardedScoreHint: { kk: 'Мысалы, 3:0', ru: 'Например, 3:0', en: 'For example, 3:0' },
  change: { kk: 'Ұпай өзгерісі', ru: 'Изменение очков', en: 'Change of points' },
  changeHint: { kk: 'Мысалы, -3', ru: 'Например, -3', en: 'For example, -3' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  apply: { kk: 'Енгізу', ru: 'Внести', en: 'Enter' },
  award: { kk: 'Нәтиже шешіммен берілді', ru: 'Счёт присуждён', en: 'The score is awarded' },
  annul: { kk: 'Нәтиже жойылды', ru: 'Результат аннулирован', en: 'The match is annulled' },
  awayAbsent: {
    kk: 'Екінші жақ келмеді',
    ru: 'Не явился второй участник',
    en: 'The second side did not come',
  },
  homeAbsent: {
    kk: 'Бірінші жақ келмеді',
    ru: 'Не явился первый участник',
    en: 'The first side did not come',
  },
  bothAbsent: { kk: 'Екі жақ та келмеді', ru: 'Не явились оба участника', en: 'Neither side came' },
  matchMissing: {
    kk: 'Матчты таңдаңыз.',
    ru: 'Выберите матч.',
    en: 'Choose the match.',
  },
  matchMoved: {
    kk: 'Нәтижелер өзгерген, матчты қайта таңдаңыз.',
    ru: 'Результаты изменились, выберите матч ещё раз.',
    en: 'The results have changed, choose the match again.',
  },
  scoreWrong: {
    kk: 'Есепті «3:0» түрінде жазыңыз.',
    ru: 'Запишите счёт в виде «3:0».',
    en: 'Write the score as “3:0”.',
  },
  entrantMissing: {
    kk: 'Қатысушыны таңдаңыз.',
    ru: 'Выберите участника.',
    en: 'Choose the entrant.',
  },
  changeWrong: {
    kk: 'Нөлден өзге сан жазыңыз, мысалы -3.',
    ru: 'Запишите число, кроме нуля, например -3.',
    en: 'Write a number other than nought, for example -3.',
  },
})

/** Words that stand in pasted results, read in any language and written in the reader's; and how decisions are said. */
export const resultWords = defineMessages({
  awarded: { kk: 'шешіммен', ru: 'присуждён', en: 'awarded' },
  onTheField: { kk: 'ойында', ru: 'на поле', en: 'played' },
  annulled: { kk: 'жойылды', ru: 'аннулирован', en: 'annulled' },
  withdrew: { kk: 'шықты', ru: 'снятие', en: 'withdrew' },
  why: { kk: 'Себебі: {reason}.', ru: 'Причина: {reason}.', en: 'Reason: {reason}.' },
  saysAnnulled: {
    kk: '{home} – {away}: матч нәтижесі жойылды.',
    ru: '{home} – {away}: результат аннулирован.',
    en: '{home} – {away}: the match is annulled.',
  },
  saysWalkover: {
    kk: '{home} – {away}: ойынсыз жеңіс берілді – {winner}.',
    ru: '{home} – {away}: победа без игры – {winner}.',
    en: '{home} – {away}: won without playing by {winner}.',
  },
  saysBothAbsent: {
    kk: '{home} – {away}: екі жақ та келмеді, екеуіне де жеңіліс жазылды.',
    ru: '{home} – {away}: не явились оба, обоим засчитано поражение.',
    en: '{home} – {away}: neither came, both lost.',
  },
  saysAwarded: {
    kk: '{home} – {away}: шешіммен {score} деп есептелді.',
    ru: '{home} – {away}: решением засчитан счёт {score}.',
    en: '{home} – {away}: {score} by decision.',
  },
  saysAwardedInstead: {
    kk: '{home} – {away}: шешіммен {score} деп есептелді, ойында {played} болған.',
    ru: '{home} – {away}: решением засчитан счёт {score} вместо {played} на поле.',
    en: '{home} – {away}: {score} by decision instead of {played} on the field.',
  },
  saysPoints: {
    kk: '{entrant}: шешіммен ұпай {points}.',
    ru: '{entrant}: очки по решению {points}.',
    en: '{entrant}: points by decision {points}.',
  },
  saysStruckOut: {
    kk: '{entrant}: жарыстан шықты, нәтижелері ескерілмейді.',
    ru: '{entrant}: снятие с соревнования, результаты не учитываются.',
    en: '{entrant}: withdrew, the results do not count.',
  },
  saysRestLost: {
    kk: '{entrant}: жарыстан шықты, қалған матчтары жеңіліс болып саналады.',
    ru: '{entrant}: снятие с соревнования, в оставшихся матчах засчитаны поражения.',
    en: '{entrant}: withdrew, the rest of the matches are lost.',
  },
})
