import { defineMessages } from './message.ts'

/** Kinds of work on the first page of the desk. */
export const workMessages = defineMessages({
  decideBookings: { kk: 'Шешім қабылдау', ru: 'Принять решение', en: 'Decide' },
  ordersTitle: {
    kk: 'Жиналыс тапсырмалары: мерзімі осы аптада немесе өткен',
    ru: 'Поручения совещаний: срок на этой неделе или прошёл',
    en: 'Orders of meetings due this week or overdue',
  },
  ordersLate: {
    kk: '{count, plural, one {# тапсырманың мерзімі өтті} other {# тапсырманың мерзімі өтті}}',
    ru: '{count, plural, one {просрочено # поручение} few {просрочено # поручения} many {просрочено # поручений} other {просрочено # поручения}}',
    en: '{count, plural, one {# is overdue} other {# are overdue}}',
  },
  openOrders: { kk: 'Тапсырмаларды ашу', ru: 'Открыть поручения', en: 'Open the orders' },
  lateTitle: {
    kk: 'Жоспардың мерзімі өткен тармақтары',
    ru: 'Просроченные пункты плана',
    en: 'Measures of the plan that are late',
  },
  openExecution: { kk: 'Орындалуын ашу', ru: 'Открыть исполнение', en: 'Open the execution' },
  behindTitle: {
    kk: 'Бір апта қалды, тіркелгендер аз',
    ru: 'Осталась неделя, записалось мало людей',
    en: 'A week left and few have registered',
  },
  behindHint: {
    kk: 'Тіркелгендер жоспардың жартысына жетпейді. Плакат таратып, серіктестерге хабарлаңыз.',
    ru: 'Записалось меньше половины от плана. Разошлите афишу и напомните партнёрам.',
    en: 'Fewer than half of the plan have registered. Share the poster and remind partners.',
  },
  behindOf: {
    kk: 'жоспардағы {planned} ішінен {taken}',
    ru: '{taken} из {planned} по плану',
    en: '{taken} of {planned} planned',
  },
  poster: { kk: 'Плакат', ru: 'Афиша', en: 'Poster' },
  fullTitle: {
    kk: 'Орын аз қалды немесе толды',
    ru: 'Мест почти или совсем нет',
    en: 'Nearly or quite full',
  },
  lettersTitle: {
    kk: 'Жіберілмей қалған хаттар мен SMS',
    ru: 'Письма и SMS, которые не ушли',
    en: 'Letters and SMS that could not be sent',
  },
  openLetters: { kk: 'Қарау', ru: 'Посмотреть', en: 'Look' },
  draftsNear: {
    kk: '{count, plural, one {Бір апта ішінде өтетін # іс-шара әлі жарияланбаған} other {Бір апта ішінде өтетін # іс-шара әлі жарияланбаған}}',
    ru: '{count, plural, one {# мероприятие ближайшей недели ещё не опубликовано} few {# мероприятия ближайшей недели ещё не опубликованы} many {# мероприятий ближайшей недели ещё не опубликовано} other {# мероприятия ближайшей недели ещё не опубликованы}}',
    en: '{count, plural, one {# event of the coming week is not published yet} other {# events of the coming week are not published yet}}',
  },
})
