import { defineMessages } from './message.ts'

/** Days of the week inside a rule: `по понедельникам`, `дүйсенбі сайын`, `every Monday`; Monday first. */
export const ruleWeekdays = defineMessages({
  1: { kk: 'дүйсенбі', ru: 'понедельникам', en: 'Monday' },
  2: { kk: 'сейсенбі', ru: 'вторникам', en: 'Tuesday' },
  3: { kk: 'сәрсенбі', ru: 'средам', en: 'Wednesday' },
  4: { kk: 'бейсенбі', ru: 'четвергам', en: 'Thursday' },
  5: { kk: 'жұма', ru: 'пятницам', en: 'Friday' },
  6: { kk: 'сенбі', ru: 'субботам', en: 'Saturday' },
  7: { kk: 'жексенбі', ru: 'воскресеньям', en: 'Sunday' },
})

/** A weekday of the month after its ordinal: `в первую субботу`, `бірінші сенбісінде`, `on the first Saturday`. */
export const monthWeekdays = defineMessages({
  1: { kk: '{ordinal} дүйсенбісінде', ru: '{ordinal} понедельник', en: 'on the {ordinal} Monday' },
  2: { kk: '{ordinal} сейсенбісінде', ru: '{ordinal} вторник', en: 'on the {ordinal} Tuesday' },
  3: { kk: '{ordinal} сәрсенбісінде', ru: '{ordinal} среду', en: 'on the {ordinal} Wednesday' },
  4: { kk: '{ordinal} бейсенбісінде', ru: '{ordinal} четверг', en: 'on the {ordinal} Thursday' },
  5: { kk: '{ordinal} жұмасында', ru: '{ordinal} пятницу', en: 'on the {ordinal} Friday' },
  6: { kk: '{ordinal} сенбісінде', ru: '{ordinal} субботу', en: 'on the {ordinal} Saturday' },
  7: { kk: '{ordinal} жексенбісінде', ru: '{ordinal} воскресенье', en: 'on the {ordinal} Sunday' },
})

/** Ordinals of a month by gender; Kazakh and English have one form. -1 is the last. */
export const masculineOrdinals = defineMessages({
  1: { kk: 'бірінші', ru: 'в первый', en: 'first' },
  2: { kk: 'екінші', ru: 'во второй', en: 'second' },
  3: { kk: 'үшінші', ru: 'в третий', en: 'third' },
  4: { kk: 'төртінші', ru: 'в четвёртый', en: 'fourth' },
  5: { kk: 'бесінші', ru: 'в пятый', en: 'fifth' },
  '-1': { kk: 'соңғы', ru: 'в последний', en: 'last' },
})
export const feminineOrdinals = defineMessages({
  1: { kk: 'бірінші', ru: 'в первую', en: 'first' },
  2: { kk: 'екінші', ru: 'во вторую', en: 'second' },
  3: { kk: 'үшінші', ru: 'в третью', en: 'third' },
  4: { kk: 'төртінші', ru: 'в четвёртую', en: 'fourth' },
  5: { kk: 'бесінші', ru: 'в пятую', en: 'fifth' },
  '-1': { kk: 'соңғы', ru: 'в последнюю', en: 'last' },
})
export const neuterOrdinals = defineMessages({
  1: { kk: 'бірінші', ru: 'в первое', en: 'first' },
  2: { kk: 'екінші', ru: 'во второе', en: 'second' },
  3: { kk: 'үшінші', ru: 'в третье', en: 'third' },
  4: { kk: 'төртінші', ru: 'в четвёртое', en: 'fourth' },
  5: { kk: 'бесінші', ru: 'в пятое', en: 'fifth' },
  '-1': { kk: 'соңғы', ru: 'в последнее', en: 'last' },
})

/** A rule in words, without its hours. */
export const ruleWords = defineMessages({
  weekly: { kk: '{days} сайын', ru: 'каждую неделю по {days}', en: 'every {days}' },
  everyWeeks: {
    kk: '{every, plural, one {# аптада} other {# аптада}} бір, {days} күні',
    ru: 'раз в {every, plural, one {# неделю} few {# недели} many {# недель} other {# недели}} по {days}',
    en: 'every {every, plural, one {# week} other {# weeks}} on {days}',
  },
  everyDay: { kk: 'күн сайын', ru: 'каждый день', en: 'every day' },
  monthly: { kk: 'айдың {day}', ru: '{day} месяца', en: '{day} of the month' },
  everyMonths: {
    kk: '{every, plural, one {# айда} other {# айда}} бір, айдың {day}',
    ru: 'раз в {every, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}, {day} месяца',
    en: 'every {every, plural, one {# month} other {# months}}, {day} of the month',
  },
  monthDay: { kk: '{day}-күні', ru: '{day}-го числа', en: 'on day {day}' },
  lastDay: { kk: 'соңғы күні', ru: 'в последний день', en: 'on the last day' },
  picked: { kk: 'таңдалған күндерде', ru: 'по отдельным датам', en: 'on chosen dates' },
  and: { kk: 'және', ru: 'и', en: 'and' },
})

/** Refusals of series. */
export const seriesProblems = defineMessages({
  event_in_series: {
    kk: 'Бұл іс-шара серияға кіріп қойған. Серияның бетін ашып, күндерді сол жерден қосыңыз.',
    ru: 'Это мероприятие уже входит в серию. Откройте страницу серии и добавьте даты там.',
    en: 'This event is part of a series already. Open the page of the series and add the dates there.',
  },
  series_empty: {
    kk: 'Ереже бойынша бірде-бір күн шықпайды. Ережені немесе кезеңді өзгертіңіз.',
    ru: 'По этому правилу не получается ни одной даты. Измените правило или период.',
    en: 'The rule gives no date at all. Change the rule or the period.',
  },
  series_nothing_new: {
    kk: 'Жаңа күн шықпады: көрсетілген күндердің бәрінде іс-шара бар.',
    ru: 'Новых дат нет: на все указанные даты мероприятия уже есть.',
    en: 'There is no new date: all of these dates have their events already.',
  },
  series_too_long: {
    kk: 'Серияда ең көбі 366 іс-шара болады. Кезеңді қысқартыңыз.',
    ru: 'В серии может быть не больше 366 мероприятий. Сократите период.',
    en: 'A series has 366 events at most. Shorten the period.',
  },
  series_changed_meanwhile: {
    kk: 'Серияны дәл қазір басқа адам өзгертті. Жазғаныңыз сақталып тұр: күндерді тексеріп, қайта жіберіңіз.',
    ru: 'Серию только что изменил другой человек. Введённое вами сохранено: проверьте даты и отправьте ещё раз.',
    en: 'Somebody else has just changed the series. What you typed is kept: check the dates and send again.',
  },
  event_not_in_series: {
    kk: 'Бұл іс-шара серияға кірмейді.',
    ru: 'Это мероприятие не входит в серию.',
    en: 'This event is not part of a series.',
  },
  series_seen_other: {
    kk: 'Көрсетілгеннен бері өзгеріс болды: төмендегі жаңа тізімді қарап, қайта сақтаңыз.',
    ru: 'С момента просмотра что-то изменилось: посмотрите новый список ниже и сохраните ещё раз.',
    en: 'Something has changed since it was shown: look at the new list below and save again.',
  },
  series_end_other: {
    kk: 'Күн өзгерді: төменде осы күннен кейін не болатыны көрсетілген. Тексеріп, қайта басыңыз.',
    ru: 'День изменён: ниже показано, что будет после него. Проверьте и нажмите ещё раз.',
    en: 'The day has changed: what happens after it is shown below. Check it and press again.',
  },
  series_reason_missing: {
    kk: 'Себебін жазыңыз: тіркелгендерге хабарланады.',
    ru: 'Укажите причину: её сообщат зарегистрированным.',
    en: 'Give the reason: everybody registered is told.',
  },
})
