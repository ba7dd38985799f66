import { defineMessages } from './message.ts'

/** What a column of a plan may hold; also the headings of an exported plan, which are read again. */
export const planColumnNames = defineMessages({
  number: { kk: '№ р/с', ru: '№ п/п', en: 'No.' },
  direction: { kk: 'Бағыты', ru: 'Направление', en: 'Direction' },
  name: { kk: 'Іс-шараның атауы', ru: 'Наименование мероприятия', en: 'Measure' },
  nameKk: { kk: 'Атауы (қазақша)', ru: 'Наименование (на казахском)', en: 'Name (in Kazakh)' },
  nameRu: { kk: 'Атауы (орысша)', ru: 'Наименование (на русском)', en: 'Name (in Russian)' },
  form: { kk: 'Аяқталу нысаны', ru: 'Форма завершения', en: 'Form of completion' },
  term: { kk: 'Орындалу мерзімі', ru: 'Срок исполнения', en: 'Term' },
  responsible: { kk: 'Жауапты орындаушылар', ru: 'Ответственные исполнители', en: 'Responsible' },
  funding: { kk: 'Қаржыландыру көзі', ru: 'Источник финансирования', en: 'Source of money' },
  cost: { kk: 'Сомасы, теңге', ru: 'Сумма, тенге', en: 'Amount, tenge' },
  events: { kk: 'Іс-шаралар саны', ru: 'Количество мероприятий', en: 'Number of events' },
  people: { kk: 'Қамту, адам', ru: 'Охват, человек', en: 'Reach, people' },
  districts: { kk: 'Аудандар', ru: 'Районы и города', en: 'Districts' },
  partners: { kk: 'Серіктестер', ru: 'Партнёры', en: 'Partners' },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  note: { kk: 'Ескерту', ru: 'Примечание', en: 'Note' },
  ordinal: {
    kk: 'Аттас тармақтар арасындағы реті',
    ru: 'Порядок среди одноимённых пунктов',
    en: 'Order among equal names',
  },
})

/** The names of documents kept with a measure, in an exported plan; its words are those of no column that is read. */
export const sheetOnlyColumnNames = defineMessages({
  attached: { kk: 'Тіркелген файлдар', ru: 'Приложенные файлы', en: 'Attached files' },
})

/** Why a row of a plan is not taken. */
export const planFaults = defineMessages({
  name_missing: {
    kk: 'Іс-шараның атауы жазылмаған.',
    ru: 'Не указано наименование мероприятия.',
    en: 'The name is missing.',
  },
  term_missing: {
    kk: 'Орындалу мерзімі жазылмаған.',
    ru: 'Не указан срок исполнения.',
    en: 'The term is missing.',
  },
  term_unreadable: {
    kk: '«{value}» мерзімін оқу мүмкін емес. Күнді (15.07.2025), айды, тоқсанды, жартыжылдықты немесе «жыл бойы» деп жазыңыз.',
    ru: 'Срок «{value}» не читается. Укажите дату (15.07.2025), месяц, квартал, полугодие или «в течение года».',
    en: 'The term “{value}” cannot be read. Give a date (15.07.2025), a month, a quarter, a half-year or “during the year”.',
  },
  responsible_missing: {
    kk: 'Жауапты орындаушы көрсетілмеген.',
    ru: 'Не указан ответственный исполнитель.',
    en: 'The responsible organisation is missing.',
  },
  cost_wrong: {
    kk: 'Сомада «{value}» деп тұр. Баған тақырыбындағы өлшеммен теріс емес сан жазыңыз.',
    ru: 'В сумме стоит «{value}». Укажите неотрицательное число в единицах заголовка.',
    en: 'The amount says “{value}”. Give a number from zero in the unit of the heading.',
  },
  events_wrong: {
    kk: 'Іс-шаралар санында «{value}» деп тұр. 0-ден бастап бүтін сан жазыңыз.',
    ru: 'В количестве мероприятий стоит «{value}». Укажите целое число от 0.',
    en: 'The number of events says “{value}”. Give a whole number from 0.',
  },
  people_wrong: {
    kk: 'Адам санында «{value}» деп тұр. 0-ден бастап бүтін сан жазыңыз.',
    ru: 'В охвате стоит «{value}». Укажите целое число людей от 0.',
    en: 'The number of people says “{value}”. Give a whole number from 0.',
  },
  ordinal_wrong: {
    kk: 'Аттас тармақтар арасындағы рет «{value}» болмайды. 1-ден бастап бүтін сан жазыңыз.',
    ru: 'Порядок среди одноимённых не может быть «{value}». Укажите целое число от 1.',
    en: 'The order among equal names cannot be “{value}”. Give a whole number from 1.',
  },
  text_too_long: {
    kk: 'Мәтін тым ұзын: «{value}». Қысқартыңыз.',
    ru: 'Слишком длинный текст: «{value}». Сократите его.',
    en: 'The text is too long: “{value}”. Make it shorter.',
  },
})

/** What a person should look at in a row that is taken. */
export const planDoubts = defineMessages({
  term_outside_years: {
    kk: '«{value}» мерзімі жоспар жылынан тыс.',
    ru: 'Срок «{value}» лежит вне лет плана.',
    en: 'The term “{value}” lies outside the years of the plan.',
  },
  term_has_rest: {
    kk: '«{value}» мерзімінде күннен басқа да сөз бар, тек күні алынды.',
    ru: 'В сроке «{value}» есть слова кроме даты, взята только дата.',
    en: 'The term “{value}” has words beside its dates; only the dates were taken.',
  },
  cost_not_needed: {
    kk: 'Қаржы талап етілмейді делінген, бірақ сома тұр: {value}.',
    ru: 'Финансирование не требуется, но указана сумма: {value}.',
    en: 'Money is not needed, yet there is an amount: {value}.',
  },
  cost_in_words: {
    kk: 'Сома орнында «{value}» деген сөз тұр, сома бос қалды.',
    ru: 'Вместо суммы слова «{value}», сумма оставлена пустой.',
    en: 'Words stand for the amount: “{value}”; it was left empty.',
  },
  place_elsewhere: {
    kk: '«{value}» басқа өңірде. Жоспар өңірінің ауданына жатқызылмады.',
    ru: '«{value}» находится в другом регионе, к району плана не отнесено.',
    en: '“{value}” lies in another region and was not counted to a district of this plan.',
  },
})

export const planImportProblems = defineMessages({
  plan_head_missing: {
    kk: 'Файлдан жоспар кестесінің тақырыптары табылмады: атауы, мерзімі, жауаптысы деген бағандар керек.',
    ru: 'В файле не нашлись заголовки плана: нужны столбцы с наименованием, сроком и ответственными.',
    en: 'No headings of a plan were found: columns with name, term and responsible are needed.',
  },
  plan_columns_missing: {
    kk: 'Міндетті бағандар табылмады: {columns}. Қай баған екенін көрсетіңіз.',
    ru: 'Не нашлись обязательные столбцы: {columns}. Укажите, какие это столбцы.',
    en: 'Required columns were not found: {columns}. Say which columns they are.',
  },
  place_outside: {
    kk: 'Бұл өңірдің жоспарын өзгертуге рұқсатыңыз жоқ.',
    ru: 'У вас нет права менять план этого региона.',
    en: 'You may not change the plan of this region.',
  },
})
