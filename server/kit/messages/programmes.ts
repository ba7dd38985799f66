import { defineMessages } from './message.ts'

export const programmeMessages = defineMessages({
  title: { kk: 'Бағдарламалар', ru: 'Программы', en: 'Programmes' },
  add: { kk: 'Бағдарлама қосу', ru: 'Добавить программу', en: 'Add a programme' },
  newTitle: { kk: 'Жаңа бағдарлама', ru: 'Новая программа', en: 'New programme' },
  search: { kk: 'Атауы бойынша іздеу', ru: 'Искать по названию', en: 'Search by name' },
  region: { kk: 'Қай өңірдікі', ru: 'Чья программа', en: 'Whose programme' },
  republic: { kk: 'Бүкіл ел', ru: 'Вся страна', en: 'The whole country' },
  descriptionKk: { kk: 'Қазақша сипаттамасы', ru: 'Описание на казахском', en: 'Description in Kazakh' },
  descriptionRu: { kk: 'Орысша сипаттамасы', ru: 'Описание на русском', en: 'Description in Russian' },
  descriptionEn: { kk: 'Ағылшынша сипаттамасы', ru: 'Описание на английском', en: 'Description in English' },
  targetGroups: { kk: 'Нысаналы топтары', ru: 'Целевые группы', en: 'Target groups' },
  plannedPeople: { kk: 'Жоспарланған адам саны', ru: 'Планируемый охват, человек', en: 'Planned people' },
  eventCount: { kk: 'Іс-шара саны', ru: 'Мероприятий', en: 'Events' },
  link: { kk: 'Сілтеме', ru: 'Ссылка', en: 'Link' },
  linkHint: { kk: 'https:// деп басталады', ru: 'Начинается с https://', en: 'Begins with https://' },
  partners: { kk: 'Серіктестері', ru: 'Партнёры', en: 'Partners' },
  outsideSystems: { kk: 'Сыртқы жүйелер', ru: 'Внешние системы', en: 'Outside systems' },
  outsideSystemsHint: {
    kk: 'Әр жолға бір жүйе: атауы, содан кейін мекенжайы. Мысалы: Электронды еңбек биржасы https://enbek.kz',
    ru: 'По одной в строке: название, затем адрес. Например: Электронная биржа труда https://enbek.kz',
    en: 'One a line: its name, then its address. Such as: Electronic Labour Exchange https://enbek.kz',
  },
  publicLead: {
    kk: 'Тұрақты бағдарламалар: кімге арналған, кім өткізеді, алдағы іс-шаралары қандай.',
    ru: 'Постоянные программы: для кого они, с кем проводятся и какие мероприятия впереди.',
    en: 'Standing programmes: whom they are for, who takes part in them and which events are ahead.',
  },
  forWhom: { kk: 'Кімге арналған', ru: 'Для кого', en: 'For whom' },
  people: {
    kk: '{count, plural, one {# адам} other {# адам}}',
    ru: '{count, plural, one {# человек} few {# человека} many {# человек} other {# человека}}',
    en: '{count, plural, one {# person} other {# people}}',
  },
  ahead: {
    kk: '{count, plural, =0 {Алдағы іс-шара жоқ} one {Алда # іс-шара} other {Алда # іс-шара}}',
    ru: '{count, plural, =0 {Предстоящих мероприятий нет} one {Впереди # мероприятие} few {Впереди # мероприятия} many {Впереди # мероприятий} other {Впереди # мероприятия}}',
    en: '{count, plural, =0 {No events ahead} one {# event ahead} other {# events ahead}}',
  },
  website: { kk: 'Бағдарлама сайты', ru: 'Сайт программы', en: 'Site of the programme' },
  ofRegion: { kk: 'Өңірі', ru: 'Регион', en: 'Region' },
  emptyTitle: { kk: 'Мұнда әзірге бағдарлама жоқ', ru: 'Программ пока нет', en: 'No programmes yet' },
  emptyText: {
    kk: 'Дүйсенбілік Sport, Youth Nomads, Jobfair365 сияқты тұрақты бағдарламалар осы жерде тұрады.',
    ru: 'Здесь будут постоянные программы: Dúisenbilik Sport, Youth Nomads, Jobfair365 и другие.',
    en: 'Standing programmes such as Dúisenbilik Sport, Youth Nomads and Jobfair365 will be here.',
  },
})
