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
  emptyTitle: { kk: 'Мұнда әзірге бағдарлама жоқ', ru: 'Программ пока нет', en: 'No programmes yet' },
  emptyText: {
    kk: 'Дүйсенбілік Sport, Youth Nomads, Jobfair365 сияқты тұрақты бағдарламалар осы жерде тұрады.',
    ru: 'Здесь будут постоянные программы: Dúisenbilik Sport, Youth Nomads, Jobfair365 и другие.',
    en: 'Standing programmes such as Dúisenbilik Sport, Youth Nomads and Jobfair365 will be here.',
  },
})
