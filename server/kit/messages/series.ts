import { defineMessages } from './message.ts'

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
  series_reason_missing: {
    kk: 'Себебін жазыңыз: тіркелгендерге хабарланады.',
    ru: 'Укажите причину: её сообщат зарегистрированным.',
    en: 'Give the reason: everybody registered is told.',
  },
})
