import { defineMessages } from './message.ts'

export const homeMessages = defineMessages({
  signInNeeded: { kk: 'Алдымен жүйеге кіріңіз', ru: 'Сначала войдите в систему', en: 'Sign in first' },
  notAllowed: { kk: 'Бұл бетке рұқсат жоқ', ru: 'Нет доступа к этой странице', en: 'No access to this page' },
  notFound: { kk: 'Бет табылмады', ru: 'Страница не найдена', en: 'Page not found' },
  notFoundText: {
    kk: 'Сілтеме ескірген немесе мекенжайы қате терілген болуы мүмкін. Іс-шараны күнтізбеден іздеп көріңіз.',
    ru: 'Возможно, ссылка устарела или адрес набран с ошибкой. Попробуйте найти мероприятие в календаре.',
    en: 'The link may be old or the address mistyped. Try to find the event in the calendar.',
  },
  notDone: { kk: 'Орындалмады', ru: 'Не выполнено', en: 'This was not done' },
  tooMany: { kk: 'Сәл кідіріңіз', ru: 'Немного подождите', en: 'Wait a little' },
  fault: {
    kk: 'Жүйеде қате болды',
    ru: 'В системе произошла ошибка',
    en: 'Something failed on our side',
  },
  faultText: {
    kk: 'Жазып үлгерген деректеріңіз сақталған. Бірер минуттан кейін қайталап көріңіз.',
    ru: 'То, что уже записано, сохранено. Попробуйте ещё раз через минуту.',
    en: 'What was already saved is kept. Try again in a minute.',
  },
  toStart: { kk: 'Басты бетке өту', ru: 'На главную страницу', en: 'To the start page' },
})
