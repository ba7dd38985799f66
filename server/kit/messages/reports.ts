import { defineMessages } from './message.ts'

/** Figures of reach, as columns, cards and files name them. */
export const reachFigures = defineMessages({
  unit: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  planned: { kk: 'Жоспарланғаны', ru: 'Запланировано', en: 'Planned' },
  held: { kk: 'Өткені', ru: 'Проведено', en: 'Held' },
  overdue: { kk: 'Есебі кешіккені', ru: 'Отчёт просрочен', en: 'Overdue' },
  cancelled: { kk: 'Өтпейтіні', ru: 'Отменено', en: 'Cancelled' },
  moved: { kk: 'Ауыстырылғаны', ru: 'Перенесено', en: 'Moved' },
  plannedPeople: { kk: 'Адам жоспары', ru: 'План, человек', en: 'People planned' },
  fact: { kk: 'Жоспардың орындалуы', ru: 'Выполнение плана', en: 'Plan reached' },
  visits: { kk: 'Келу саны', ru: 'Посещения', en: 'Visits' },
  people: { kk: 'Адам саны', ru: 'Люди', en: 'People' },
  headcount: { kk: 'Бас санау', ru: 'Подсчёт по головам', en: 'Headcount' },
  residents: { kk: 'Қамтылған тұрғындар', ru: 'Охвачено жителей', en: 'Residents reached' },
  covered: { kk: 'Оның ішінде жастар', ru: 'Из них молодёжь', en: 'Of them youth' },
  coverage: { kk: 'Қамтылу үлесі', ru: 'Доля охваченных', en: 'Coverage' },
  population: { kk: 'Топтағы тұрғындар', ru: 'Численность группы', en: 'Population' },
  elsewhere: { kk: 'Басқа жақтан келгендер', ru: 'Из других мест', en: 'From elsewhere' },
  unknown: { kk: 'Тұрғылықты жері белгісіз', ru: 'Место жительства неизвестно', en: 'Residence unknown' },
})

/** Words of the states of a session in the list behind a figure. */
export const sessionStates = defineMessages({
  planned: { kk: 'Жоспарда', ru: 'В плане', en: 'Planned' },
  held: { kk: 'Өтті', ru: 'Проведено', en: 'Held' },
  overdue: { kk: 'Есебі жабылмаған', ru: 'Отчёт не закрыт', en: 'Not closed in time' },
  cancelled: { kk: 'Өтпейді', ru: 'Отменено', en: 'Cancelled' },
})

/** Periods to choose at a touch. */
export const reachPeriods = defineMessages({
  month: { kk: 'Осы ай', ru: 'Этот месяц', en: 'This month' },
  quarter: { kk: 'Осы тоқсан', ru: 'Этот квартал', en: 'This quarter' },
  half: { kk: 'Осы жартыжылдық', ru: 'Это полугодие', en: 'This half-year' },
  to_date: { kk: 'Жыл басынан бүгінге дейін', ru: 'С начала года', en: 'Year to date' },
  year: { kk: 'Жыл толық', ru: 'Весь год', en: 'The whole year' },
  last_year: { kk: 'Былтырғы жыл', ru: 'Прошлый год', en: 'Last year' },
})

/** What each figure counts, read under the table and above every file. */
export const reachDefinitions = defineMessages({
  sessions: {
    kk: 'Іс-шара өткен күні бойынша саналады. «Өткені» – келушілер есебі жабылғаны. «Есебі кешіккені» – аяқталғанына {days} күннен асса да, есебі жабылмағаны.',
    ru: 'Мероприятия считаются по дню проведения. «Проведено» – учёт посещений закрыт. «Отчёт просрочен» – прошло больше {days} дней, а учёт не закрыт.',
    en: 'Events count by the day they take place. “Held” means attendance is closed; “overdue” means more than {days} days have passed and it is not.',
  },
  visits: {
    kk: 'Келу саны – іс-шара өткен аудан бойынша расталған келулер. Бір адам бірнеше іс-шараға келсе, әр келуі бөлек саналады.',
    ru: 'Посещения – отмеченные приходы по району мероприятия. Если человек был на нескольких мероприятиях, считается каждое посещение.',
    en: 'Visits are confirmed attendances by the district of the event; each visit of a person counts.',
  },
  people: {
    kk: 'Адам саны – сол келулердегі әртүрлі адамдар: әр адам әр жолда және жиынтықта бір рет саналады.',
    ru: 'Люди – разные посетители этих мероприятий: в каждой строке и в итоге человек считается один раз.',
    en: 'People are the distinct persons behind these visits, each once in every row and once in the total.',
  },
  headcount: {
    kk: 'Бас санау – аты-жөні жазылмай саналғандар мен ересекпен келген балалар: бөлек көрсетіледі, адам санына қосылмайды.',
    ru: 'Подсчёт по головам – те, кого считали без имён, и дети, пришедшие со взрослыми: показаны отдельно и в число людей не входят.',
    en: 'Those counted without names, and children who came with an adult, stand apart and are not part of people.',
  },
  residents: {
    kk: 'Қамтылған тұрғындар – осы жерде тұратын және кез келген жердегі іс-шараға келген әртүрлі адамдар.',
    ru: 'Охвачено жителей – разные люди, которые живут здесь и побывали на мероприятии в любом месте страны.',
    en: 'Residents reached are distinct people who live here and came to an event anywhere.',
  },
  coverageYouth: {
    kk: 'Қамтылу үлесі – {from}–{to} жастағы қамтылған тұрғындардың осы жастағы халық санына қатынасы. Жасы іс-шара күніне есептеледі.',
    ru: 'Доля охваченных – охваченные жители {from}–{to} лет, делённые на численность этого возраста. Возраст берётся на день мероприятия.',
    en: 'Coverage is residents reached aged {from}–{to} divided by the population of that age. Age is taken on the day of the event.',
  },
  coverageGroup: {
    kk: 'Қамтылу үлесі – таңдалған топтағы қамтылған тұрғындардың сол топтағы халық санына қатынасы.',
    ru: 'Доля охваченных – охваченные жители выбранной группы, делённые на численность этой группы.',
    en: 'Coverage is residents reached of the chosen group divided by the population of that group.',
  },
  group: {
    kk: 'Топ – адамның іс-шара кезінде өзі туралы айтқаны. Топтар қиылысады: бір адам бірнеше топта болуы мүмкін.',
    ru: 'Группа – то, что человек сказал о себе ко времени мероприятия. Группы пересекаются: человек может быть в нескольких.',
    en: 'A group is what people said of themselves at the time of the event. Groups overlap: a person may be in several.',
  },
})

/** The pages of reach. */
export const reachMessages = defineMessages({
  title: { kk: 'Қамту', ru: 'Охват', en: 'Reach' },
  territory: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  rows: { kk: 'Жолдарда', ru: 'В строках', en: 'In the rows' },
  andMore: {
    kk: 'және тағы {count, plural, one {#} other {#}}',
    ru: 'и ещё {count, plural, one {#} few {#} many {#} other {#}}',
    en: 'and {count, plural, one {# more} other {# more}}',
  },
  rowsRegions: { kk: 'өңірлер', ru: 'регионы', en: 'regions' },
  rowsDistricts: {
    kk: 'барлық аудандар мен қалалар',
    ru: 'все районы и города',
    en: 'every district and city',
  },
  period: { kk: 'Кезең', ru: 'Период', en: 'Period' },
  from: { kk: 'Басы', ru: 'С', en: 'From' },
  to: { kk: 'Соңы', ru: 'По', en: 'To' },
  programme: { kk: 'Бағдарлама', ru: 'Программа', en: 'Programme' },
  kind: { kk: 'Іс-шара түрі', ru: 'Вид мероприятия', en: 'Kind of event' },
  group: { kk: 'Нысаналы топ', ru: 'Целевая группа', en: 'Target group' },
  everybody: { kk: 'Барлық адам', ru: 'Все люди', en: 'Everybody' },
  filter: { kk: 'Таңдалған шарттар', ru: 'Отбор', en: 'Filter' },
  noFilter: { kk: 'жоқ', ru: 'нет', en: 'none' },
  asOf: { kk: 'Мәлімет алынған уақыт', ru: 'Данные на', en: 'As of' },
  lead: {
    kk: '{period} · мәлімет алынған уақыт: {asOf}',
    ru: '{period} · данные на {asOf}',
    en: '{period} · figures as of {asOf}',
  },
  against: {
    kk: 'Өзгеріс {period} кезеңімен салыстырылған',
    ru: 'Изменения указаны к периоду {period}',
    en: 'Changes are against {period}',
  },
  underServed: {
    kk: 'Қамту әлсіз жерлер',
    ru: 'Где охват слабее всего',
    en: 'Where reach is weakest',
  },
  lowCoverage: {
    kk: 'Қамтылу үлесі аумақтар медианасының жартысынан ({threshold}) төмен:',
    ru: 'Доля охваченных ниже половины медианы по территориям ({threshold}):',
    en: 'Coverage below half of the median of the units ({threshold}):',
  },
  withoutEvents: {
    kk: 'Бұл кезеңде бірде-бір іс-шара өткізілмеген:',
    ru: 'За период не проведено ни одного мероприятия:',
    en: 'No event was held in this period:',
  },
  figures: { kk: 'Негізгі көрсеткіштер', ru: 'Главные показатели', en: 'Main figures' },
  tableCaption: {
    kk: 'Аумақтар бойынша қамту',
    ru: 'Охват по территориям',
    en: 'Reach by territory',
  },
  total: { kk: 'Барлығы (қайталаусыз)', ru: 'Всего (без повторов)', en: 'Total (each once)' },
  notSum: {
    kk: 'Жолдардағы адамдар саны жиынтыққа тең келмейді: екі ауданда болған адам әр ауданда бір рет, жиынтықта да бір-ақ рет саналады.',
    ru: 'Люди по строкам не складываются в итог: кто побывал в двух районах, посчитан в каждом из них, а в итоге – один раз.',
    en: 'People of the rows do not add up to the total: whoever came in two districts counts once in each and once in the total.',
  },
  definitions: {
    kk: 'Бұл сандар нені білдіреді',
    ru: 'Что означают эти числа',
    en: 'What these figures mean',
  },
  populationSources: {
    kk: 'Халық санының дереккөздері',
    ru: 'Источники численности',
    en: 'Sources of the population',
  },
  populationOf: {
    kk: '{definition}, {date} жағдайы. Дереккөз: {source}',
    ru: '{definition}, на {date}. Источник: {source}',
    en: '{definition}, as of {date}. Source: {source}',
  },
  populationOn: {
    kk: '{definition}, {date} жағдайы',
    ru: '{definition}, на {date}',
    en: '{definition}, as of {date}',
  },
  populationSum: {
    kk: 'жолдар қосындысы',
    ru: 'сумма по строкам',
    en: 'sum of the rows',
  },
  populationMissing: {
    kk: 'Халық саны енгізілмеген, сондықтан қамтылу үлесі есептелмейді.',
    ru: 'Численность населения не внесена, поэтому доля охваченных не считается.',
    en: 'The population is not known here, so there is no share.',
  },
  covered: {
    kk: '{covered} адам, халық саны {population}',
    ru: '{covered} из {population} человек',
    en: '{covered} of {population} people',
  },
  invented: { kk: 'ойдан шығарылған', ru: 'вымышлено', en: 'invented' },
  inventedNotice: {
    kk: 'Көрсету үшін енгізілген халық саны ойдан шығарылған: қамтылу үлесі шын мәнін көрсетпейді.',
    ru: 'Численность населения в демонстрации вымышлена: доля охваченных не отражает действительность.',
    en: 'The population of the demonstration is invented: coverage says nothing about reality.',
  },
  planOf: { kk: 'жоспар {plan}', ru: 'план {plan}', en: 'plan {plan}' },
  sessionsTitle: {
    kk: 'Сан артындағы іс-шаралар',
    ru: 'Мероприятия за числом',
    en: 'Events behind the figure',
  },
  peopleTitle: { kk: 'Сан артындағы адамдар', ru: 'Люди за числом', en: 'People behind the figure' },
  when: { kk: 'Уақыты', ru: 'Когда', en: 'When' },
  event: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
  district: { kk: 'Аудан', ru: 'Район', en: 'District' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  allSessions: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  sessionsCount: {
    kk: '{count, plural, one {# іс-шара} other {# іс-шара}}',
    ru: '{count, plural, one {# мероприятие} few {# мероприятия} many {# мероприятий} other {# мероприятия}}',
    en: '{count, plural, one {# event} other {# events}}',
  },
  sessionSums: {
    kk: '{sessions}: келу саны {visits}, бас санау бойынша {headcount}.',
    ru: '{sessions}: посещений {visits}, по головам {headcount}.',
    en: '{sessions}: {visits} visits, {headcount} counted without names.',
  },
  peopleSums: {
    kk: '{people, plural, one {# адам} other {# адам}}, келу саны {visits}.',
    ru: '{people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}, посещений {visits}.',
    en: '{people, plural, one {# person} other {# people}}, visits: {visits}.',
  },
  looksAreLogged: {
    kk: 'Бұл тізімді ашқаныңыз журналға жазылды.',
    ru: 'То, что вы открыли этот список, записано в журнал.',
    en: 'That you opened this list is written to the log.',
  },
  name: { kk: 'Аты-жөні', ru: 'Фамилия и имя', en: 'Name' },
  birthYear: { kk: 'Туған жылы', ru: 'Год рождения', en: 'Year of birth' },
  residence: { kk: 'Тұрғылықты жері', ru: 'Место жительства', en: 'Residence' },
  unknownPlace: { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown' },
  nothing: {
    kk: 'Бұл кезеңде мұндай іс-шара болмаған.',
    ru: 'За этот период таких мероприятий нет.',
    en: 'There are no such events in this period.',
  },
  nobody: {
    kk: 'Бұл санның артында адам жоқ.',
    ru: 'За этим числом никого нет.',
    en: 'There is nobody behind this figure.',
  },
  print: { kk: 'Басып шығаруға', ru: 'Для печати', en: 'To print' },
  download: { kk: 'Жүктеп алу', ru: 'Скачать', en: 'Download' },
  reportTitle: {
    kk: 'Іс-шаралармен қамту туралы есеп',
    ru: 'Отчёт об охвате мероприятиями',
    en: 'Report on the reach of events',
  },
  prepared: { kk: 'Дайындаған', ru: 'Подготовил', en: 'Prepared by' },
  approved: { kk: 'Бекіткен', ru: 'Утвердил', en: 'Approved by' },
  wrongAddress: {
    kk: 'Сілтеменің бір бөлігін оқу мүмкін болмады, сондықтан әдепкі мән алынды.',
    ru: 'Часть ссылки не удалось прочитать, поэтому взято обычное значение.',
    en: 'A part of the link could not be read, so the usual value is shown.',
  },
})

/** Population figures: the list and the import. */
export const populationMessages = defineMessages({
  title: { kk: 'Халық саны', ru: 'Численность населения', en: 'Population figures' },
  lead: {
    kk: 'Қамтылу үлесі осы сандарға бөліп есептеледі. Әр санның анықтамасы, күні мен дереккөзі бар.',
    ru: 'На эти числа делится охват: так получается доля охваченных. У каждого числа есть определение, дата и источник.',
    en: 'Coverage is divided by these figures. Each has a definition, a date and a source.',
  },
  youth: { kk: 'жастар', ru: 'молодёжь', en: 'youth' },
  unit: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  group: { kk: 'Топ', ru: 'Группа', en: 'Group' },
  definition: { kk: 'Анықтамасы', ru: 'Определение', en: 'Definition' },
  asOf: { kk: 'Күні', ru: 'На дату', en: 'As of' },
  source: { kk: 'Дереккөзі', ru: 'Источник', en: 'Source' },
  people: { kk: 'Адам', ru: 'Человек', en: 'People' },
  search: {
    kk: 'Аумақ немесе дереккөз бойынша іздеу',
    ru: 'Искать по территории или источнику',
    en: 'Search by territory or source',
  },
  empty: {
    kk: 'Әзірге бірде-бір сан енгізілмеген',
    ru: 'Численность пока не внесена',
    en: 'No figures yet',
  },
  emptyFound: {
    kk: 'Ізделген шартқа сай сан табылмады',
    ru: 'По запросу ничего не нашлось',
    en: 'Nothing matches the search',
  },
  importTitle: { kk: 'Кестеден енгізу', ru: 'Внести из таблицы', en: 'Import from a table' },
  importHint: {
    kk: 'CSV немесе XLSX. Бірінші жолда баған атаулары болсын: КАТО немесе Аумақ, Топ, Күні, Анықтамасы, Дереккөзі, Адам. Бұрын енгізілген жол қайталанбайды.',
    ru: 'CSV или XLSX. В первой строке – названия столбцов: КАТО или Территория, Группа, На дату, Определение, Источник, Человек. Уже внесённое второй раз не добавится.',
    en: 'CSV or XLSX. The first row names the columns: KATO or Territory, Group, As of, Definition, Source, People. What is there already is not added again.',
  },
  file: { kk: 'Кесте файлы', ru: 'Файл таблицы', en: 'Table file' },
  check: { kk: 'Файлды тексеру', ru: 'Проверить файл', en: 'Check the file' },
  previewTitle: {
    kk: 'Енгізер алдындағы тексеру',
    ru: 'Проверка перед внесением',
    en: 'Check before the import',
  },
  previewLead: {
    kk: 'Әзірге ештеңе енгізілген жоқ. Дұрыс жол: {fresh}. Бұрыннан бары: {known}. Қатесі бар жол: {wrong}.',
    ru: 'Пока ничего не внесено. Верных строк: {fresh}. Уже внесено раньше: {known}. Строк с ошибкой: {wrong}.',
    en: 'Nothing is written yet. Right rows: {fresh}. Already there: {known}. Rows with an error: {wrong}.',
  },
  rightRows: { kk: 'Енгізілетін жолдар', ru: 'Строки, которые будут внесены', en: 'Rows to be added' },
  rightRowsFirst: {
    kk: 'Барлығы {count} жол енгізіледі, алғашқы {shown} жолы көрсетілді.',
    ru: 'Будет внесено строк: {count}. Показаны первые {shown}.',
    en: '{count} rows will be added; the first {shown} are shown.',
  },
  wrongRows: {
    kk: 'Енгізілмейтін жолдар және себебі',
    ru: 'Строки, которые не будут внесены, и причина',
    en: 'Rows that will not be added, and why',
  },
  wrongFile: {
    kk: 'Қатесі бар жолдарды жүктеп алу (CSV)',
    ru: 'Скачать строки с ошибками (CSV)',
    en: 'Download the rows with errors (CSV)',
  },
  wrongFileHint: {
    kk: 'Файлда әр жолдың себебі жазылған. Түзетіп, қайта тексеруге жіберіңіз.',
    ru: 'В файле у каждой строки указана причина. Исправьте и проверьте ещё раз.',
    en: 'The file says why for every row. Correct it and check it again.',
  },
  confirm: {
    kk: '{count, plural, one {# жолды енгізу} other {# жолды енгізу}}',
    ru: '{count, plural, one {Внести # строку} few {Внести # строки} many {Внести # строк} other {Внести # строки}}',
    en: '{count, plural, one {Add # row} other {Add # rows}}',
  },
  dismiss: { kk: 'Енгізбеу', ru: 'Не вносить', en: 'Do not add' },
  nothingFresh: {
    kk: 'Бұл файлда енгізетін жаңа жол жоқ.',
    ru: 'В этом файле нет новых строк для внесения.',
    en: 'The file has no new row to add.',
  },
  imported: {
    kk: 'Енгізілген жол: {added}. Бұрыннан бары: {known}. Енгізілмегені: {wrong}.',
    ru: 'Внесено строк: {added}. Уже было: {known}. Не внесено: {wrong}.',
    en: 'Rows added: {added}. Already there: {known}. Not added: {wrong}.',
  },
  row: { kk: 'Файлдағы жол', ru: 'Строка файла', en: 'Row of the file' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
})

/** Why a row of the imported table was not added. */
export const populationFaults = defineMessages({
  unit_missing: { kk: 'Аумақ жазылмаған', ru: 'Территория не указана', en: 'The territory is missing' },
  unit_unknown: {
    kk: 'Мұндай аумақ табылмады: {value}',
    ru: 'Такой территории нет: {value}',
    en: 'There is no such territory: {value}',
  },
  unit_ambiguous: {
    kk: 'Атауы бірдей аумақ бірнешеу: {value}. КАТО кодын жазыңыз',
    ru: 'Территорий с таким названием несколько: {value}. Укажите код КАТО',
    en: 'Several territories have this name: {value}. Give the KATO code',
  },
  unit_outside: {
    kk: 'Бұл аумақ сіздің құзырыңызда емес: {value}',
    ru: 'Эта территория не в вашем ведении: {value}',
    en: 'This territory is not yours: {value}',
  },
  group_unknown: {
    kk: 'Мұндай топ жоқ: {value}',
    ru: 'Такой группы нет: {value}',
    en: 'There is no such group: {value}',
  },
  date_wrong: {
    kk: 'Күнді 25.03.2026 түрінде жазыңыз: {value}',
    ru: 'Напишите дату в виде 25.03.2026: {value}',
    en: 'Write the date like 25.03.2026: {value}',
  },
  definition_wrong: {
    kk: 'Анықтамасын жазыңыз (мысалы, 14–35), ең көбі 200 таңба',
    ru: 'Укажите определение (например, 14–35), не длиннее 200 знаков',
    en: 'Give the definition (such as 14–35), at most 200 characters',
  },
  source_wrong: {
    kk: 'Дереккөзін жазыңыз, ең көбі 300 таңба',
    ru: 'Укажите источник, не длиннее 300 знаков',
    en: 'Give the source, at most 300 characters',
  },
  people_wrong: {
    kk: 'Адам саны теріс емес бүтін сан болсын: {value}',
    ru: 'Число человек – целое и не отрицательное: {value}',
    en: 'People must be a whole number, not negative: {value}',
  },
  twice: {
    kk: 'Осы файлда дәл сондай жол бар: {value}',
    ru: 'Такая же строка уже есть в файле: {value}',
    en: 'The file has the same row already: {value}',
  },
  known_differently: {
    kk: 'Бұл сан бұрын басқаша енгізілген: {value}',
    ru: 'Это число уже внесено другим: {value}',
    en: 'This figure is already there with another value: {value}',
  },
})

/** Refusals of reports. */
export const reportsProblems = defineMessages({
  columns_missing: {
    kk: 'Кестеде мына бағандар жоқ: {columns}. Бірінші жолға баған атауларын жазыңыз.',
    ru: 'В таблице нет столбцов: {columns}. Напишите названия столбцов в первой строке.',
    en: 'The table lacks these columns: {columns}. Write the names of the columns in the first row.',
  },
  file_missing: {
    kk: 'Файлды таңдаңыз',
    ru: 'Выберите файл',
    en: 'Choose a file',
  },
  import_not_confirmed: {
    kk: 'Тексеру нәтижесі бұзылған. Файлды қайта таңдап, тексеріңіз.',
    ru: 'Результат проверки повреждён. Выберите файл и проверьте его ещё раз.',
    en: 'The result of the check is damaged. Choose the file and check it again.',
  },
})
