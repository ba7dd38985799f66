import { defineMessages } from './message.ts'

/** Tabs of an event's registrations; keys of `REGISTRATION_TABS`. */
export const registrationTabs = defineMessages({
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  confirmed: { kk: 'Тіркелген', ru: 'Зарегистрированы', en: 'Registered' },
  waiting: { kk: 'Күту тізімінде', ru: 'В листе ожидания', en: 'Waiting' },
  came: { kk: 'Келді', ru: 'Пришли', en: 'Came' },
  cancelled: { kk: 'Тоқтатылған', ru: 'Отменены', en: 'Cancelled' },
})

/** What one registration is now, of a single person. */
export const registrationStates = defineMessages({
  confirmed: { kk: 'Тіркелген', ru: 'Зарегистрирован(а)', en: 'Registered' },
  waiting: { kk: 'Күту тізімінде', ru: 'В листе ожидания', en: 'On the waiting list' },
  came: { kk: 'Келді', ru: 'Пришёл(-ла)', en: 'Came' },
  cancelled: { kk: 'Тоқтатылған', ru: 'Отменена', en: 'Cancelled' },
})

/** Who called a registration off. */
export const cancelledBy = defineMessages({
  self: { kk: 'өзі бас тартты', ru: 'отказался(-ась) сам(а)', en: 'by themselves' },
  staff: { kk: 'ұйымдастырушы тоқтатты', ru: 'отменено организатором', en: 'by the organiser' },
  event: { kk: 'іс-шара өтпейді', ru: 'мероприятие отменено', en: 'the event is called off' },
})

/** How somebody came to be registered. */
export const registrationChannels = defineMessages({
  form: { kk: 'сайтта тіркелді', ru: 'на сайте', en: 'on the site' },
  walk_in: { kk: 'жазылмай келді', ru: 'пришёл(-ла) без записи', en: 'walk-in' },
  import: { kk: 'тізіммен жүктелді', ru: 'загружено списком', en: 'from a list' },
})

export const registrationDesk = defineMessages({
  title: { kk: 'Тіркелгендер', ru: 'Зарегистрированные', en: 'Registrations' },
  search: {
    kk: 'Аты-жөні, коды немесе телефонның соңғы 4 цифры',
    ru: 'Фамилия, код или последние 4 цифры телефона',
    en: 'Name, code or last 4 digits of the phone',
  },
  tabs: { kk: 'Тіркелу күйі', ru: 'Состояние регистрации', en: 'State of registration' },
  name: { kk: 'Аты-жөні', ru: 'Фамилия, имя, отчество', en: 'Name' },
  code: { kk: 'Коды', ru: 'Код', en: 'Code' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  contact: { kk: 'Байланысы', ru: 'Контакт', en: 'Contact' },
  birthOn: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Birth date' },
  residence: { kk: 'Тұратын жері', ru: 'Место жительства', en: 'Residence' },
  groups: { kk: 'Өзі туралы', ru: 'О себе', en: 'About themselves' },
  entry: { kk: 'Қатысу санаты', ru: 'Категория участия', en: 'Way to take part' },
  places: { kk: 'Орын', ru: 'Мест', en: 'Places' },
  registeredAt: { kk: 'Тіркелген уақыты', ru: 'Дата регистрации', en: 'Registered' },
  cameAt: { kk: 'Келген уақыты', ru: 'Когда пришёл(-ла)', en: 'Came' },
  guardian: { kk: 'Заңды өкілі', ru: 'Законный представитель', en: 'Guardian' },
  children: { kk: 'Балалар саны', ru: 'Детей с собой', en: 'Children' },
  photoConsent: { kk: 'Суретке түсуге келісім', ru: 'Согласие на съёмку', en: 'Consent to photos' },
  employerConsent: {
    kk: 'Жұмыс берушіге деректерін беруге келісім',
    ru: 'Согласие на передачу данных работодателям',
    en: 'Consent to passing data to employers',
  },
  channel: { kk: 'Қалай тіркелді', ru: 'Способ регистрации', en: 'How registered' },
  position: {
    kk: 'күту тізімінде {position}-орында',
    ru: '{position}-й в листе ожидания',
    en: 'number {position} in line',
  },
  cancelTitle: { kk: 'Тіркелуді тоқтату', ru: 'Отменить регистрацию', en: 'Cancel the registration' },
  cancelHint: {
    kk: 'Адамға осы себеп жазылған хабар барады. Босаған орын күту тізіміндегі келесі адамға беріледі.',
    ru: 'Человек получит сообщение с этой причиной. Место перейдёт следующему в листе ожидания.',
    en: 'The person is told this reason. The place goes to the next in line.',
  },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  cancelSubmit: { kk: 'Тіркелуді тоқтату', ru: 'Отменить регистрацию', en: 'Cancel the registration' },
  cancelled: {
    kk: 'Тіркелу тоқтатылды. Адамға хабар жіберіледі.',
    ru: 'Регистрация отменена. Человек получит сообщение.',
    en: 'The registration is cancelled. The person will be told.',
  },
  taken: {
    kk: 'Берілген орын: {taken}, барлығы {capacity}',
    ru: 'Занято мест: {taken} из {capacity}',
    en: '{taken} of {capacity} places given',
  },
  takenNoLimit: {
    kk: 'Берілген орын: {taken}, шектеусіз',
    ru: 'Занято мест: {taken}, без ограничения',
    en: '{taken} places given, no limit',
  },
  print: { kk: 'Қол қою парағы', ru: 'Лист для подписей', en: 'Signature sheet' },
  csv: { kk: 'CSV файлы', ru: 'Файл CSV', en: 'CSV file' },
  xlsx: { kk: 'Excel файлы', ru: 'Файл Excel', en: 'Excel file' },
  looked: {
    kk: 'Бұл тізімде дербес деректер бар. Оны кім және қашан ашқаны журналға жазылады.',
    ru: 'В этом списке персональные данные. Кто и когда его открывал, записывается в журнал.',
    en: 'This list holds personal data. Who opened it and when is logged.',
  },
  emptyTitle: {
    kk: 'Әзірге ешкім тіркелмеген',
    ru: 'Пока никто не зарегистрирован',
    en: 'Nobody is registered yet',
  },
  emptyText: {
    kk: 'Тіркелген адамдар осы жерде көрінеді. Іс-шараның сілтемесін таратыңыз.',
    ru: 'Здесь появятся зарегистрированные. Поделитесь ссылкой на мероприятие.',
    en: 'Those who register will be here. Share the link of the event.',
  },
  emptyFiltered: { kk: 'Іздегеніңіз табылмады', ru: 'Ничего не нашлось', en: 'Nothing found' },
  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
  number: { kk: 'Р/с', ru: '№ п/п', en: 'No.' },
  sheetTitle: { kk: 'Қатысушылар тізімі', ru: 'Список участников', en: 'List of participants' },
  total: {
    kk: '{count, plural, one {Барлығы # адам} other {Барлығы # адам}}',
    ru: '{count, plural, one {Всего # человек} few {Всего # человека} many {Всего # человек} other {Всего # человека}}',
    en: '{count, plural, one {# person in all} other {# people in all}}',
  },
  responsible: { kk: 'Жауапты', ru: 'Ответственный', en: 'In charge' },
  printedAt: { kk: 'Басып шығарылды', ru: 'Распечатано', en: 'Printed' },
  filter: { kk: 'Тізім', ru: 'Список', en: 'List' },
})
