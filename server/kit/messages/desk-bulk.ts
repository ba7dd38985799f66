import { defineMessages } from './message.ts'

/** Many events at once: what is done, what would become of each, what became of it. */
export const bulkMessages = defineMessages({
  title: { kk: 'Бірнеше іс-шара', ru: 'Несколько мероприятий', en: 'Several events' },
  all: {
    kk: '{count, plural, one {Табылған # іс-шара түгел} other {Табылған # іс-шара түгел}}',
    ru: '{count, plural, one {Всё найденное: # мероприятие} few {Все найденные: # мероприятия} many {Все найденные: # мероприятий} other {Все найденные: # мероприятия}}',
    en: '{count, plural, one {The # event found} other {All # events found}}',
  },
  file: { kk: 'XLSX жүктеу', ru: 'Скачать XLSX', en: 'Download XLSX' },
  fileCsv: { kk: 'CSV жүктеу', ru: 'Скачать CSV', en: 'Download CSV' },
  nothing: {
    kk: 'Іс-шара таңдалмаған',
    ru: 'Мероприятия не выбраны',
    en: 'No events are chosen',
  },
  nothingText: {
    kk: 'Тізімнен іс-шараларды белгілеп, не істеу керегін таңдаңыз.',
    ru: 'Отметьте мероприятия в списке и выберите, что с ними сделать.',
    en: 'Tick events in the list and choose what to do with them.',
  },
  toList: { kk: 'Тізімге оралу', ru: 'К списку', en: 'To the list' },
  tooMany: {
    kk: 'Бір ретте {count} іс-шараға дейін өзгертіледі: алғашқылары алынды.',
    ru: 'За один раз меняется не больше {count} мероприятий: взяты первые.',
    en: 'At most {count} events are changed in one go: the first are taken.',
  },
  lead: {
    kk: '{count, plural, one {# іс-шара таңдалды} other {# іс-шара таңдалды}}',
    ru: '{count, plural, one {Выбрано # мероприятие} few {Выбраны # мероприятия} many {Выбрано # мероприятий} other {Выбрано # мероприятия}}',
    en: '{count, plural, one {# event chosen} other {# events chosen}}',
  },
  preview: { kk: 'Не болатынын көру', ru: 'Посмотреть, что будет', en: 'See what will happen' },
  run: {
    kk: '{count, plural, one {# іс-шара бойынша орындау} other {# іс-шара бойынша орындау}}',
    ru: '{count, plural, one {Выполнить для # мероприятия} few {Выполнить для # мероприятий} many {Выполнить для # мероприятий} other {Выполнить для # мероприятия}}',
    en: '{count, plural, one {Do it for # event} other {Do it for # events}}',
  },
  willBe: {
    kk: '{count, plural, =0 {Бірде-бір іс-шара бойынша орындалмайды.} one {# іс-шара бойынша орындалады.} other {# іс-шара бойынша орындалады.}}',
    ru: '{count, plural, =0 {Ни для одного не выполнится.} one {Выполнится для # мероприятия.} few {Выполнится для # мероприятий.} many {Выполнится для # мероприятий.} other {Выполнится для # мероприятия.}}',
    en: '{count, plural, =0 {It can be done for none.} one {It can be done for # event.} other {It can be done for # events.}}',
  },
  willNot: {
    kk: '{count, plural, one {# іс-шара бойынша орындалмайды: себебі кестеде көрсетілген.} other {# іс-шара бойынша орындалмайды: себебі кестеде көрсетілген.}}',
    ru: '{count, plural, one {Для # мероприятия не получится: причина указана в таблице.} few {Для # мероприятий не получится: причина указана в таблице.} many {Для # мероприятий не получится: причина указана в таблице.} other {Для # мероприятия не получится: причина указана в таблице.}}',
    en: '{count, plural, one {It cannot be done for # event; the reason stands beside it.} other {It cannot be done for # events; the reasons stand beside them.}}',
  },
  wasDone: {
    kk: '{count, plural, =0 {Бірде-бір іс-шара бойынша орындалмады.} one {# іс-шара бойынша орындалды.} other {# іс-шара бойынша орындалды.}}',
    ru: '{count, plural, =0 {Ни для одного не выполнено.} one {Выполнено для # мероприятия.} few {Выполнено для # мероприятий.} many {Выполнено для # мероприятий.} other {Выполнено для # мероприятия.}}',
    en: '{count, plural, =0 {Done for none.} one {Done for # event.} other {Done for # events.}}',
  },
  wasNot: {
    kk: '{count, plural, one {# іс-шара бойынша орындалмады: себебі кестеде көрсетілген.} other {# іс-шара бойынша орындалмады: себебі кестеде көрсетілген.}}',
    ru: '{count, plural, one {Для # мероприятия не выполнено: причина указана в таблице.} few {Для # мероприятий не выполнено: причина указана в таблице.} many {Для # мероприятий не выполнено: причина указана в таблице.} other {Для # мероприятия не выполнено: причина указана в таблице.}}',
    en: '{count, plural, one {Not done for # event; the reason stands beside it.} other {Not done for # events; the reasons stand beside them.}}',
  },
  undo: { kk: 'Жылжытуды қайтару', ru: 'Отменить сдвиг', en: 'Undo the shift' },
  undoHint: {
    kk: 'Тіркелгендерге {seconds, plural, one {# секундтан} other {# секундтан}} кейін хабар жіберіледі. Оған дейін қайтарылған жылжыту туралы ешкім білмейді, одан кейін қайтарылса, тағы бір хабар кетеді.',
    ru: 'Сообщение зарегистрированным уйдёт через {seconds, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}. Если отменить сдвиг раньше, никто о нём не узнает; позже о возврате уйдёт ещё одно сообщение.',
    en: 'Those registered will be told in {seconds, plural, one {# second} other {# seconds}}. A shift undone before then is told to nobody; undone later, its return is one more message.',
  },
  wasUndone: {
    kk: '{count, plural, =0 {Бірде-бір іс-шара бұрынғы күніне қайтарылмады.} one {# іс-шара бұрынғы күніне қайтарылды.} other {# іс-шара бұрынғы күніне қайтарылды.}}',
    ru: '{count, plural, =0 {Ни одно мероприятие не возвращено на прежнюю дату.} one {# мероприятие возвращено на прежнюю дату.} few {# мероприятия возвращены на прежние даты.} many {# мероприятий возвращены на прежние даты.} other {# мероприятия возвращены на прежние даты.}}',
    en: '{count, plural, =0 {No event was put back.} one {# event was put back to its day.} other {# events were put back to their days.}}',
  },
  wasNotUndone: {
    kk: '{count, plural, one {# іс-шара қайтарылмады: себебі кестеде көрсетілген.} other {# іс-шара қайтарылмады: себебі кестеде көрсетілген.}}',
    ru: '{count, plural, one {# мероприятие не возвращено: причина указана в таблице.} few {# мероприятия не возвращены: причина указана в таблице.} many {# мероприятий не возвращены: причина указана в таблице.} other {# мероприятия не возвращены: причина указана в таблице.}}',
    en: '{count, plural, one {# event was not put back; the reason stands beside it.} other {# events were not put back; the reasons stand beside them.}}',
  },
  outcome: { kk: 'Нәтижесі', ru: 'Что будет', en: 'Outcome' },
  outcomeDone: { kk: 'Нәтижесі', ru: 'Итог', en: 'Outcome' },
  ok: { kk: 'орындалады', ru: 'получится', en: 'can be done' },
  okDone: { kk: 'орындалды', ru: 'выполнено', en: 'done' },
  not: { kk: 'орындалмайды', ru: 'не получится', en: 'cannot be done' },
  days: { kk: 'Қанша күнге', ru: 'На сколько дней', en: 'By how many days' },
  daysHint: {
    kk: 'Кейінге – 7, ерте – −7. Барлық бөлік сол аралықпен жылжиды, сағаты мен орны өзгермейді.',
    ru: 'Позже – 7, раньше – −7. Все части сдвинутся одинаково, часы и место не изменятся.',
    en: 'Later is 7, earlier is −7. All parts shift alike; hours and places stay.',
  },
  programmeHint: {
    kk: 'Тек таңдалған мәндер ауысады, қалғаны өзгермейді.',
    ru: 'Изменится только то, что выбрано, остальное останется как есть.',
    en: 'Only what you choose changes, the rest stays.',
  },
  keep: { kk: 'Өзгертпеу', ru: 'Не менять', en: 'Leave as it is' },
  toldHint: {
    kk: 'Тіркелгендердің бәріне хабар жіберіледі.',
    ru: 'Всем зарегистрированным уйдёт сообщение.',
    en: 'Everyone registered will be told.',
  },
})

/** Keys of `BULK_DEEDS`. */
export const bulkDeeds = defineMessages({
  publish: { kk: 'Жариялау', ru: 'Опубликовать', en: 'Publish' },
  shift: { kk: 'Күнін жылжыту', ru: 'Сдвинуть даты', en: 'Shift dates' },
  change: { kk: 'Мәліметін ауыстыру', ru: 'Изменить сведения', en: 'Change facts' },
  cancel: { kk: 'Болдырмау', ru: 'Отменить', en: 'Call off' },
  remove: { kk: 'Жобаларды жою', ru: 'Удалить черновики', en: 'Delete drafts' },
})
