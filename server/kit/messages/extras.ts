import { defineMessages } from './message.ts'

/** How one takes part. Keys of `EVENT_MODES`. */
export const eventModes = defineMessages({
  onsite: { kk: 'Орнында', ru: 'Очно', en: 'On the spot' },
  online: { kk: 'Онлайн режимде', ru: 'Онлайн', en: 'Online' },
  hybrid: { kk: 'Орнында және онлайн', ru: 'Очно и онлайн', en: 'On the spot and online' },
})

export const extrasProblems = defineMessages({
  session_unknown: {
    kk: 'Іс-шараның мұндай бөлігі енді жоқ. Бөлікті қайта таңдаңыз.',
    ru: 'Такой части у мероприятия больше нет. Выберите часть заново.',
    en: 'The event has no such part any more. Choose again.',
  },
})

export const extrasMessages = defineMessages({
  title: {
    kk: 'Күн тәртібі, серіктестер, қосылу',
    ru: 'Программа, партнёры, подключение',
    en: 'Agenda, partners, joining',
  },
  lead: {
    kk: 'Мұнда жазылғанның бәрі іс-шара бетінде көрінеді. Қосылу сілтемесін тек тіркелгендер көреді.',
    ru: 'Всё, что здесь указано, видно на странице мероприятия. Ссылку для подключения видят только зарегистрированные.',
    en: 'Everything here is shown on the event’s page. Only those registered see the link to join.',
  },
  saved: { kk: 'Сақталды.', ru: 'Сохранено.', en: 'Saved.' },
  modeSection: { kk: 'Қалай қатысуға болады', ru: 'Как участвовать', en: 'How to take part' },
  mode: { kk: 'Өткізу түрі', ru: 'Формат', en: 'Format' },
  joinLink: { kk: 'Қосылу сілтемесі', ru: 'Ссылка для подключения', en: 'Link to join' },
  joinLinkHint: {
    kk: 'https:// деп басталады. Билетте және тіркелгендерге жіберілетін хаттарда ғана тұрады.',
    ru: 'Начинается с https://. Стоит только в билете и в письмах зарегистрированным.',
    en: 'Begins with https://. It stands only on the ticket and in letters to those registered.',
  },
  join: { kk: 'Іс-шараға қосылу', ru: 'Подключиться к мероприятию', en: 'Join the event' },
  joinTerm: { kk: 'Онлайн қатысу', ru: 'Участие онлайн', en: 'Online' },
  joinLater: {
    kk: 'Қосылу сілтемесі тіркелгеннен кейін билетте болады.',
    ru: 'Ссылка для подключения будет в билете после регистрации.',
    en: 'The link to join will be on your ticket once you register.',
  },
  joinLine: { kk: 'Қосылу: {link}', ru: 'Подключение: {link}', en: 'Join: {link}' },
  accessSection: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
  accessibilityKk: { kk: 'Қазақша', ru: 'На казахском', en: 'In Kazakh' },
  accessibilityRu: { kk: 'Орысша', ru: 'На русском', en: 'In Russian' },
  accessHint: {
    kk: 'Пандус, лифт, ымдау тілінің аудармашысы, тыныш бөлме, көмек сұрайтын телефон.',
    ru: 'Пандус, лифт, переводчик жестового языка, тихая комната, куда позвонить о помощи.',
    en: 'Ramp, lift, sign language interpreter, quiet room, whom to call for help.',
  },
  partnersSection: { kk: 'Серіктестер', ru: 'Партнёры', en: 'Partners' },
  partnersHint: {
    kk: 'Ұйымды тізімнен таңдаңыз немесе атауын жазыңыз.',
    ru: 'Выберите организацию из списка или впишите название.',
    en: 'Choose an organisation or write a name.',
  },
  partnerLegend: { kk: '{number}-серіктес', ru: 'Партнёр {number}', en: 'Partner {number}' },
  partnerInstitution: { kk: 'Тізімдегі ұйым', ru: 'Организация из списка', en: 'Organisation' },
  partnerName: { kk: 'Немесе атауы', ru: 'Или название', en: 'Or a name' },
  addPartner: { kk: 'Серіктес қосу', ru: 'Добавить партнёра', en: 'Add a partner' },
  removePartner: {
    kk: '{number}-серіктесті алып тастау',
    ru: 'Убрать партнёра {number}',
    en: 'Remove partner {number}',
  },
  agendaSection: { kk: 'Күн тәртібі', ru: 'Программа мероприятия', en: 'Agenda' },
  agendaHint: {
    kk: 'Басталу уақыты, тақырыбы, сөйлеушісі. Атауы жазылмаған жол сақталмайды.',
    ru: 'Начало, тема, выступающий. Строка без темы не сохраняется.',
    en: 'Start, topic, speaker. A row without a topic is not kept.',
  },
  itemLegend: { kk: '{number}-тармақ', ru: 'Пункт {number}', en: 'Item {number}' },
  itemSession: { kk: 'Іс-шара бөлігі', ru: 'Часть мероприятия', en: 'Part of the event' },
  itemStarts: { kk: 'Басталуы', ru: 'Начало', en: 'Start' },
  itemTitleKk: { kk: 'Тақырыбы қазақша', ru: 'Тема на казахском', en: 'Topic in Kazakh' },
  itemTitleRu: { kk: 'Тақырыбы орысша', ru: 'Тема на русском', en: 'Topic in Russian' },
  itemTitleEn: { kk: 'Тақырыбы ағылшынша', ru: 'Тема на английском', en: 'Topic in English' },
  itemSpeaker: { kk: 'Сөйлеушінің аты-жөні', ru: 'Имя выступающего', en: 'Name of the speaker' },
  itemResource: { kk: 'Немесе тізімдегі адам', ru: 'Или человек из списка', en: 'Or a person of the list' },
  itemSpace: { kk: 'Бөлме', ru: 'Помещение', en: 'Space' },
  nobody: { kk: 'таңдалмаған', ru: 'не выбрано', en: 'none' },
  addItem: { kk: 'Тармақ қосу', ru: 'Добавить пункт', en: 'Add an item' },
  removeItem: {
    kk: '{number}-тармақты алып тастау',
    ru: 'Убрать пункт {number}',
    en: 'Remove item {number}',
  },
  tell: {
    kk: 'Тіркелгендерге өзгеріс туралы хат жіберу',
    ru: 'Написать зарегистрированным об изменении',
    en: 'Tell those registered of the change',
  },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
})
