import { defineMessages } from './message.ts'

/** The year of a territory by week and district. */
export const yearMessages = defineMessages({
  nav: { kk: 'Жыл', ru: 'Год', en: 'Year' },
  title: {
    kk: 'Жыл бойынша іс-шаралар',
    ru: 'Мероприятия по неделям года',
    en: 'The year by week',
  },
  lead: { kk: '{territory}, {year} жыл', ru: '{territory}, {year} год', en: '{territory}, {year}' },
  previousYear: { kk: 'Алдыңғы жыл', ru: 'Предыдущий год', en: 'Year before' },
  nextYear: { kk: 'Келесі жыл', ru: 'Следующий год', en: 'Year after' },
  yearTurn: { kk: 'Жылды таңдау', ru: 'Выбор года', en: 'Choice of year' },
  measure: { kk: 'Не саналады', ru: 'Что считать', en: 'What is counted' },
  status: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  notCancelled: {
    kk: 'Өтпейтінінен басқасы',
    ru: 'Все, кроме отменённых',
    en: 'All that are not called off',
  },
  draft: { kk: 'Жобалар', ru: 'Черновики', en: 'Drafts' },
  submitted: { kk: 'Келісудегі', ru: 'На согласовании', en: 'Waiting for approval' },
  approved: { kk: 'Келісілгені', ru: 'Согласованные', en: 'Approved' },
  published: { kk: 'Жарияланғаны', ru: 'Опубликованные', en: 'Published' },
  cancelled: { kk: 'Өтпейтіні', ru: 'Отменённые', en: 'Called off' },
  gapWeeks: {
    kk: 'Іс-шарасыз аптаны көрсету',
    ru: 'Показывать перерывы',
    en: 'Name gaps of',
  },
  gapOf: {
    kk: '{count, plural, one {# аптадан бастап} other {# аптадан бастап}}',
    ru: '{count, plural, one {от # недели} few {от # недель} many {от # недель} other {от # недели}}',
    en: '{count, plural, one {# week or more} other {# weeks or more}}',
  },
  gapTitle: {
    kk: '{count, plural, one {# апта немесе одан көп іс-шарасыз} other {# апта немесе одан көп іс-шарасыз}}',
    ru: '{count, plural, one {# неделя и больше без мероприятий} few {# недели и больше без мероприятий} many {# недель и больше без мероприятий} other {# недели и больше без мероприятий}}',
    en: '{count, plural, one {# week or more without an event} other {# weeks or more without an event}}',
  },
  gapRun: {
    kk: '{count, plural, one {# апта} other {# апта}}: {span}',
    ru: '{count, plural, one {# неделя} few {# недели} many {# недель} other {# недели}}: {span}',
    en: '{count, plural, one {# week} other {# weeks}}: {span}',
  },
  gapYear: { kk: 'жыл бойы', ru: 'весь год', en: 'the whole year' },
  andMore: {
    kk: '{count, plural, one {және тағы # аумақ} other {және тағы # аумақ}}',
    ru: '{count, plural, one {и ещё # территория} few {и ещё # территории} many {и ещё # территорий} other {и ещё # территории}}',
    en: '{count, plural, one {and # more} other {and # more}}',
  },
  unit: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  noDistrict: { kk: 'Ауданы әлі таңдалмаған', ru: 'Район ещё не выбран', en: 'No district yet' },
  total: { kk: 'Жиыны', ru: 'Итого', en: 'Total' },
  week: { kk: '{week}-апта', ru: '{week}-я неделя', en: 'Week {week}' },
  thisWeek: { kk: 'осы апта', ru: 'текущая неделя', en: 'this week' },
  dayOff: { kk: 'демалыс: {names}', ru: 'праздник: {names}', en: 'day off: {names}' },
  holidays: {
    kk: 'Мереке мен демалыс бар апталар',
    ru: 'Недели с праздниками и выходными',
    en: 'Weeks with days off',
  },
  notSum: {
    kk: 'Іс-шара сол аптада кемінде бір бөлігі болса саналады; жыл жиынында бір рет. Адам жоспары іс-шара басталған аптада тұрады.',
    ru: 'Мероприятие считается в каждой неделе, где есть хотя бы одна его часть, а в итоге года – один раз. План по людям стоит в неделе начала.',
    en: 'An event counts in every week that has a part of it, and once in its year. Planned people stand in the week it begins.',
  },
  tableCaption: {
    kk: '{measure}: аумақтар мен ISO апталары бойынша',
    ru: '{measure} по территориям и неделям ISO',
    en: '{measure} by territory and ISO week',
  },
  keys: {
    kk: 'Ұяшықтар арасында бағыттама пернелерімен жүруге болады, Enter аптаны ашады.',
    ru: 'Между ячейками можно ходить стрелками, Enter открывает неделю.',
    en: 'Arrow keys walk the cells, Enter opens a week.',
  },
  cellTitle: { kk: '{unit}, {week}-апта', ru: '{unit}, {week}-я неделя', en: '{unit}, week {week}' },
  cellEmpty: {
    kk: 'Бұл аптада іс-шара жоқ.',
    ru: 'На этой неделе мероприятий нет.',
    en: 'Nothing this week.',
  },
  cellMore: {
    kk: '{total} іс-шараның алғашқы {shown} көрсетілді. Қалғанын тізімнен қараңыз.',
    ru: 'Показаны первые {shown} из {total}. Остальные – в списке мероприятий.',
    en: 'The first {shown} of {total} are shown. The rest are in the list of events.',
  },
  parts: {
    kk: '{count, plural, one {# бөлік} other {# бөлік}}',
    ru: '{count, plural, one {# часть} few {# части} many {# частей} other {# части}}',
    en: '{count, plural, one {# part} other {# parts}}',
  },
  planned: {
    kk: '{count, plural, one {# адам жоспарланған} other {# адам жоспарланған}}',
    ru: '{count, plural, one {план: # человек} few {план: # человека} many {план: # человек} other {план: # человека}}',
    en: '{count, plural, one {# person planned} other {# people planned}}',
  },
  wrongQuery: {
    kk: 'Сілтеменің бір бөлігі оқылмады, сол бөлігі ескерілмеді.',
    ru: 'Часть ссылки не читается и не учтена.',
    en: 'A part of the link could not be read and was left out.',
  },
})

/** Keys of `YEAR_MEASURES`. */
export const yearMeasures = defineMessages({
  events: { kk: 'Іс-шаралар', ru: 'Мероприятия', en: 'Events' },
  people: { kk: 'Адам жоспары', ru: 'План по людям', en: 'People planned' },
  sessions: { kk: 'Іс-шара бөліктері', ru: 'Части мероприятий', en: 'Parts of events' },
})
