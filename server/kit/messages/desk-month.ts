import { defineMessages } from './message.ts'

/** The month of the desk: chips of events that are moved from day to day. */
export const monthMessages = defineMessages({
  nav: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  title: { kk: 'Ай бойынша іс-шаралар', ru: 'Мероприятия месяца', en: 'The month' },
  hint: {
    kk: 'Іс-шараны басқа күнге апару үшін сүйреңіз немесе «Ауыстыру» белгісін басыңыз.',
    ru: 'Чтобы перенести мероприятие, перетащите его на другой день или нажмите значок «Перенести».',
    en: 'To move an event drag it to another day, or press its “Move” mark.',
  },
  moveOne: { kk: 'Ауыстыру: {title}', ru: 'Перенести: {title}', en: 'Move: {title}' },
  more: {
    kk: '{count, plural, one {тағы #} other {тағы #}}',
    ru: '{count, plural, one {ещё #} few {ещё #} many {ещё #} other {ещё #}}',
    en: '{count, plural, one {# more} other {# more}}',
  },
  moreOf: {
    kk: '{day}: {count, plural, one {тағы # іс-шара} other {тағы # іс-шара}}',
    ru: '{day}: {count, plural, one {ещё # мероприятие} few {ещё # мероприятия} many {ещё # мероприятий} other {ещё # мероприятия}}',
    en: '{day}: {count, plural, one {# more event} other {# more events}}',
  },
  dayOff: { kk: 'демалыс: {name}', ru: 'выходной: {name}', en: 'day off: {name}' },
  moveTitle: { kk: 'Басқа күнге ауыстыру', ru: 'Перенести на другой день', en: 'Move to another day' },
  firstDay: { kk: 'Жаңа күні', ru: 'Новый день', en: 'New day' },
  firstDayHint: {
    kk: '{count, plural, one {Сағаты мен орны өзгермейді.} other {Бұл бірінші бөліктің күні. Барлық # бөлік сол аралықпен жылжиды, сағаты мен орны өзгермейді.}}',
    ru: '{count, plural, one {Часы и место не изменятся.} few {Это день первой части. Все # части сдвинутся так же, часы и место не изменятся.} many {Это день первой части. Все # частей сдвинутся так же, часы и место не изменятся.} other {Это день первой части. Все # части сдвинутся так же, часы и место не изменятся.}}',
    en: '{count, plural, one {Hours and place stay.} other {This is the day of the first part. All # parts shift alike, hours and places stay.}}',
  },
  check: { kk: 'Тексеру', ru: 'Проверить', en: 'Check' },
  fromTo: { kk: '{from} → {to}', ru: '{from} → {to}', en: '{from} → {to}' },
  told: {
    kk: '{count, plural, =0 {Ешкім тіркелмеген, хабар жіберілмейді.} one {Бір минуттан кейін # адамға хабар жіберіледі. Оған дейін қайтарып алуға болады.} other {Бір минуттан кейін # адамға хабар жіберіледі. Оған дейін қайтарып алуға болады.}}',
    ru: '{count, plural, =0 {Никто не зарегистрирован, сообщать некому.} one {Через минуту сообщение получит # человек. До этого перенос можно отменить.} few {Через минуту сообщение получат # человека. До этого перенос можно отменить.} many {Через минуту сообщение получат # человек. До этого перенос можно отменить.} other {Через минуту сообщение получат # человека. До этого перенос можно отменить.}}',
    en: '{count, plural, =0 {Nobody is registered, nobody is told.} one {In a minute # person will be told. Until then it can be undone.} other {In a minute # people will be told. Until then it can be undone.}}',
  },
  confirm: { kk: 'Ауыстыру', ru: 'Перенести', en: 'Move' },
  blocked: {
    kk: 'Орын бос емес. Басқа күнді таңдаңыз немесе сағаты мен орнын өзгертіңіз.',
    ru: 'Место занято. Выберите другой день или измените часы и место.',
    en: 'The place is taken. Choose another day, or change hours and place.',
  },
  wholeForm: { kk: 'Сағаты мен орнын өзгерту', ru: 'Изменить часы и место', en: 'Change hours and place' },
  moved: {
    kk: '«{title}» {day} күніне ауыстырылды.',
    ru: '«{title}» перенесено: {day}.',
    en: '“{title}” is moved to {day}.',
  },
  toldSoon: {
    kk: 'Тіркелгендерге бір минуттан кейін хабар жіберіледі.',
    ru: 'Зарегистрированным сообщим через минуту.',
    en: 'Those registered are told in a minute.',
  },
  undone: { kk: 'Ауыстыру қайтарылды.', ru: 'Перенос отменён.', en: 'The move is undone.' },
  undo: { kk: 'Қайтару', ru: 'Отменить перенос', en: 'Undo the move' },
  dayTitle: { kk: '{day}', ru: '{day}', en: '{day}' },
  dayEmpty: { kk: 'Бұл күні іс-шара жоқ.', ru: 'В этот день мероприятий нет.', en: 'Nothing on this day.' },
})

/** Refusals of a move by whole days. */
export const shiftProblems = defineMessages({
  event_has_no_day: {
    kk: 'Іс-шараның күні әлі белгіленбеген, ауыстыратын ештеңе жоқ.',
    ru: 'У мероприятия ещё нет даты, переносить нечего.',
    en: 'The event has no day yet, so there is nothing to move.',
  },
})
