import { defineMessages } from './message.ts'

/** Words of the page where an organiser closes attendance. */
export const closingMessages = defineMessages({
  title: { kk: 'Келушілер есебін жабу', ru: 'Закрытие учёта посещений', en: 'Closing attendance' },
  lead: {
    kk: 'Іс-шара бөлігі келушілер есебі жабылғаннан кейін ғана өткен болып саналады және қамту есебіне кіреді.',
    ru: 'Часть мероприятия считается проведённой и входит в отчёт об охвате только после закрытия учёта посещений.',
    en: 'A session counts as held, and enters the reports, only once its attendance is closed.',
  },
  toEvent: { kk: 'Іс-шараға оралу', ru: 'К мероприятию', en: 'Back to the event' },
  toDoor: { kk: 'Билет тексеру', ru: 'Проверка билетов', en: 'Check tickets' },

  stateClosed: { kk: 'есебі жабылған', ru: 'учёт закрыт', en: 'closed' },
  stateOpen: { kk: 'есебі жабылмаған', ru: 'учёт не закрыт', en: 'open' },
  stateOverdue: { kk: 'есебінің мерзімі өтті', ru: 'учёт просрочен', en: 'overdue' },
  stateAhead: { kk: 'әлі басталған жоқ', ru: 'ещё не началась', en: 'not begun' },
  stateCancelled: { kk: 'өтпейді', ru: 'отменена', en: 'cancelled' },

  closedSessions: {
    kk: 'Есебі жабылған бөліктер',
    ru: 'Части, по которым учёт закрыт',
    en: 'Closed sessions',
  },
  otherSessions: {
    kk: 'Алдағы және болмайтын бөліктер',
    ru: 'Предстоящие и отменённые части',
    en: 'Sessions ahead or cancelled',
  },
  closedWith: {
    kk: '{count, plural, one {# адам келді} other {# адам келді}}',
    ru: '{count, plural, one {пришёл # человек} few {пришли # человека} many {пришли # человек} other {пришли # человека}}',
    en: '{count, plural, one {# person came} other {# people came}}',
  },

  byName: { kk: 'Аты-жөнімен келді', ru: 'Пришли поимённо', en: 'Came, by name' },
  children: {
    kk: 'Олармен бірге 14 жасқа дейінгі бала',
    ru: 'С ними детей до 14 лет',
    en: 'Children under 14 with them',
  },
  headcount: { kk: 'Бас санау бойынша', ru: 'Подсчитано по головам', en: 'Headcount' },
  registered: { kk: 'Тіркелген', ru: 'Зарегистрировано', en: 'Registered' },
  missing: {
    kk: 'Тіркеліп, келмегені',
    ru: 'Зарегистрированы, но не пришли',
    en: 'Registered, did not come',
  },
  listed: {
    kk: '{count, plural, one {оның ішінде # адам қағаз тізіммен} other {оның ішінде # адам қағаз тізіммен}}',
    ru: '{count, plural, one {из них # по бумажному списку} few {из них # по бумажному списку} many {из них # по бумажному списку} other {из них # по бумажному списку}}',
    en: '{count, plural, one {# of them from a paper list} other {# of them from a paper list}}',
  },
  openNames: { kk: 'Аты-жөндерін көру', ru: 'Посмотреть поимённо', en: 'See the names' },

  doubtsTitle: {
    kk: 'Жабар алдында тексеріңіз',
    ru: 'Проверьте перед закрытием',
    en: 'Check before closing',
  },
  doubt_still_running: {
    kk: 'Бұл бөлік әлі аяқталған жоқ: жапқаннан кейін билет тексерілмейді.',
    ru: 'Эта часть ещё идёт: после закрытия билеты не проверяются.',
    en: 'The session still runs: after closing no ticket is checked.',
  },
  doubt_nobody: {
    kk: 'Ешкім белгіленбеген де, саналмаған да.',
    ru: 'Никто не отмечен и не посчитан.',
    en: 'Nobody is marked or counted.',
  },
  doubt_few_came: {
    kk: 'Тіркелгендердің жартысынан азы белгіленген. Қағаз тізім қалса, енгізіңіз.',
    ru: 'Отмечено меньше половины зарегистрированных. Если остался бумажный список, внесите его.',
    en: 'Less than half of those registered are marked. If a paper list is left, type it in.',
  },

  headcountTitle: {
    kk: 'Бас санауды енгізу',
    ru: 'Внести подсчёт по головам',
    en: 'Enter a headcount',
  },
  headcountHint: {
    kk: 'Тек есіктегі тізімге кірмегендер. Қайта енгізсеңіз, бұрынғы сандардың орнына жазылады, ескісі журналда қалады.',
    ru: 'Только те, кого нет среди отмеченных поимённо. Новый ввод заменяет прежние числа, старые остаются в журнале.',
    en: 'Only those who are not marked by name. Entering again replaces the figures; the old ones stay in the log.',
  },
  method: { kk: 'Қалай саналды', ru: 'Как считали', en: 'How they were counted' },
  saveHeadcount: { kk: 'Санды сақтау', ru: 'Сохранить число', en: 'Save the count' },
  headcountLine: {
    kk: '{group}: {people}',
    ru: '{group} — {people}',
    en: '{group}: {people}',
  },
  countedBy: {
    kk: '{method} санаған {name}, {at}',
    ru: 'Посчитано {method}: {name}, {at}',
    en: 'Counted {method} by {name}, {at}',
  },
  someone: { kk: 'жүйе', ru: 'система', en: 'the system' },
  tallyHere: {
    kk: 'Осы телефонда {count, plural, one {# адам} other {# адам}} саналған.',
    ru: 'На этом телефоне {count, plural, one {посчитан # человек} few {посчитано # человека} many {посчитано # человек} other {посчитано # человека}}.',
    en: '{count, plural, one {# person was} other {# people were}} counted on this phone.',
  },
  takeTally: { kk: 'Осы санды енгізу', ru: 'Внести это число', en: 'Enter this number' },

  close: { kk: 'Келушілер есебін жабу', ru: 'Закрыть учёт посещений', en: 'Close attendance' },
  closeEmpty: {
    kk: 'Растаймын: бұл бөлікке ешкім келген жоқ',
    ru: 'Подтверждаю: на эту часть никто не пришёл',
    en: 'I confirm: nobody came to this session',
  },
  reopen: { kk: 'Қайта ашу', ru: 'Открыть снова', en: 'Reopen' },
  reopenReason: { kk: 'Неге қайта ашылады', ru: 'Почему открываете снова', en: 'Why it is reopened' },

  ledger: { kk: 'Жабу журналы', ru: 'Журнал закрытий', en: 'Ledger of closings' },
  ledgerEmpty: {
    kk: 'Әзірге ешнәрсе жабылған жоқ.',
    ru: 'Пока ничего не закрывали.',
    en: 'Nothing has been closed yet.',
  },
  ledgerSession: { kk: 'Бөлік', ru: 'Часть', en: 'Session' },
  ledgerAction: { kk: 'Әрекет', ru: 'Действие', en: 'Action' },
  ledgerBy: { kk: 'Кім', ru: 'Кто', en: 'Who' },
  ledgerAt: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  ledgerReason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  wasClosed: { kk: 'жапты', ru: 'закрытие', en: 'closed' },
  wasReopened: { kk: 'қайта ашты', ru: 'повторное открытие', en: 'reopened' },

  savedHeadcount: { kk: 'Сан сақталды.', ru: 'Число сохранено.', en: 'The count is saved.' },
  savedClosed: {
    kk: 'Келушілер есебі жабылды, бөлік өткен болып саналады.',
    ru: 'Учёт посещений закрыт, часть считается проведённой.',
    en: 'Attendance is closed; the session counts as held.',
  },
  savedReopened: {
    kk: 'Келушілер есебі қайта ашылды. Түзетіп болған соң, қайта жабыңыз.',
    ru: 'Учёт посещений снова открыт. После исправлений закройте его.',
    en: 'Attendance is open again. Close it when you are done.',
  },
  savedMarked: { kk: 'Келді деп белгіленді.', ru: 'Приход отмечен.', en: 'Marked as come.' },
  savedAnnulled: { kk: 'Белгі алынды.', ru: 'Отметка снята.', en: 'The mark is undone.' },

  namesTitle: { kk: 'Келгендер мен келмегендер', ru: 'Кто пришёл и кто нет', en: 'Who came and who did not' },
  tabAll: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  tabCame: { kk: 'Келді', ru: 'Пришли', en: 'Came' },
  tabMissing: { kk: 'Келмеді', ru: 'Не пришли', en: 'Did not come' },
  name: { kk: 'Аты-жөні', ru: 'Фамилия и имя', en: 'Name' },
  cameAt: { kk: 'Келген уақыты', ru: 'Когда пришёл', en: 'Came at' },
  evidence: { kk: 'Қалай белгіленді', ru: 'Как отмечен', en: 'How it was marked' },
  evidence_scan: { kk: 'билетпен', ru: 'по билету', en: 'by ticket' },
  evidence_search: { kk: 'аты-жөнімен', ru: 'по имени', en: 'by name' },
  evidence_self: { kk: 'өзі белгіледі', ru: 'отметился сам', en: 'by themselves' },
  evidence_list: { kk: 'қағаз тізіммен', ru: 'по списку', en: 'from a list' },
  evidence_import: { kk: 'файлдан', ru: 'из файла', en: 'from a file' },
  walkIn: { kk: 'жазылмай келген', ru: 'без записи', en: 'walk-in' },
  didNotCome: { kk: 'келген жоқ', ru: 'прихода нет', en: 'did not come' },
  markCame: { kk: 'Келді', ru: 'Отметить', en: 'Came' },
  markCameOf: { kk: '{name}: келді деп белгілеу', ru: 'Отметить приход: {name}', en: 'Mark {name} as come' },
  namesEmpty: { kk: 'Мұнда әзірге ешкім жоқ.', ru: 'Здесь пока никого нет.', en: 'Nobody is here yet.' },
  namesLogged: {
    kk: 'Бұл тізімді ашқаныңыз журналға жазылады.',
    ru: 'Просмотр этого списка записывается в журнал.',
    en: 'Opening this list is logged.',
  },
  paperTitle: {
    kk: 'Қағаз тізім болса, келгендерді осы жерде белгілеңіз.',
    ru: 'Если есть бумажный список, отметьте пришедших здесь.',
    en: 'If there is a paper list, mark those who came here.',
  },
})
