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
    kk: 'Әр жолға бір матч: «Алтын Орда – Көк базар 2:1». Электрондық кестеден де көшіруге болады. Есебі жоқ матч әлі ойналмаған болып саналады.',
    ru: 'По одному матчу в строке: «Алтын Орда – Көк базар 2:1». Можно вставить из электронной таблицы. Матч без счёта считается несыгранным.',
    en: 'One match a line: “Altyn Orda – Kok Bazar 2:1”. Cells of a spreadsheet work too. A match without a score is still to be played.',
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
})
