import { defineMessages } from './message.ts'

/** Words of an event, the same on the desk, the public pages, in letters and in tables. Keys of `EVENT_KINDS`. */
export const eventKinds = defineMessages({
  job_fair: { kk: 'Бос жұмыс орындарының жәрмеңкесі', ru: 'Ярмарка вакансий', en: 'Job fair' },
  career_day: { kk: 'Мансап күні', ru: 'День карьеры', en: 'Career day' },
  worldskills_qualifier: {
    kk: 'WorldSkills іріктеу кезеңі',
    ru: 'Отборочный этап WorldSkills',
    en: 'WorldSkills qualifier',
  },
  abilympics_qualifier: {
    kk: 'Abilympics іріктеу кезеңі',
    ru: 'Отборочный этап Abilympics',
    en: 'Abilympics qualifier',
  },
  mastery_contest: {
    kk: 'Кәсіби шеберлік байқауы',
    ru: 'Конкурс профессионального мастерства',
    en: 'Contest of professional mastery',
  },
  league_day: { kk: 'Лига ойындары', ru: 'Игровой день лиги', en: 'League day' },
  national_games: { kk: 'Ұлттық ойындар', ru: 'Национальные игры', en: 'National games' },
  exhibition: { kk: 'Көрме', ru: 'Выставка', en: 'Exhibition' },
  forum: { kk: 'Форум', ru: 'Форум', en: 'Forum' },
  open_day: { kk: 'Ашық есік күні', ru: 'День открытых дверей', en: 'Open day' },
  excursion: { kk: 'Экскурсия', ru: 'Экскурсия', en: 'Excursion' },
  course: { kk: 'Қысқа мерзімді курс', ru: 'Краткосрочный курс', en: 'Short course' },
  other: { kk: 'Басқа іс-шара', ru: 'Другое мероприятие', en: 'Other event' },
})

/** Keys of `ENTRY_KINDS`. */
export const entryKinds = defineMessages({
  visitor: { kk: 'Келуші', ru: 'Посетитель', en: 'Visitor' },
  competitor: { kk: 'Жарысқа қатысушы', ru: 'Участник соревнования', en: 'Competitor' },
  volunteer: { kk: 'Ерікті', ru: 'Волонтёр', en: 'Volunteer' },
  expert: { kk: 'Сарапшы', ru: 'Эксперт', en: 'Expert' },
  exhibitor: { kk: 'Көрмеге қатысушы ұйым', ru: 'Участник выставки', en: 'Exhibitor' },
})

/** Languages an event is held in. */
export const eventLanguages = defineMessages({
  kk: { kk: 'қазақ тілінде', ru: 'на казахском', en: 'in Kazakh' },
  ru: { kk: 'орыс тілінде', ru: 'на русском', en: 'in Russian' },
  en: { kk: 'ағылшын тілінде', ru: 'на английском', en: 'in English' },
})

/** What an event is made of, as labels of fields, columns and facts. */
export const eventFields = defineMessages({
  title: { kk: 'Атауы', ru: 'Название', en: 'Title' },
  kind: { kk: 'Іс-шара түрі', ru: 'Вид мероприятия', en: 'Kind of event' },
  status: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  measure: { kk: 'Жоспар тармағы', ru: 'Пункт плана', en: 'Measure of the plan' },
  programme: { kk: 'Бағдарлама', ru: 'Программа', en: 'Programme' },
  institution: { kk: 'Өткізуші ұйым', ru: 'Организатор', en: 'Held by' },
  contactPhone: { kk: 'Байланыс телефоны', ru: 'Контактный телефон', en: 'Contact phone' },
  region: { kk: 'Өңір', ru: 'Регион', en: 'Region' },
  district: { kk: 'Аудан немесе қала', ru: 'Район или город', en: 'District or city' },
  venue: { kk: 'Өтетін алаңы', ru: 'Площадка', en: 'Venue' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  sessions: { kk: 'Күні мен уақыты', ru: 'Дата и время', en: 'Dates and times' },
  capacity: { kk: 'Орын саны', ru: 'Количество мест', en: 'Places' },
  entryType: { kk: 'Қатысу санаты', ru: 'Категория участия', en: 'Way to take part' },
  plannedPeople: { kk: 'Жоспарланған адам саны', ru: 'Планируемый охват, человек', en: 'Planned people' },
  targetGroups: { kk: 'Кімге арналған', ru: 'Для кого', en: 'For whom' },
  ages: { kk: 'Жас шегі', ru: 'Возраст', en: 'Ages' },
  languages: { kk: 'Өткізу тілі', ru: 'Язык проведения', en: 'Held in' },
  registrationOpens: { kk: 'Тіркелу басталады', ru: 'Начало регистрации', en: 'Registration opens' },
  registrationCloses: { kk: 'Тіркелу аяқталады', ru: 'Окончание регистрации', en: 'Registration closes' },
})
