import { defineMessages } from './message.ts'

/** Keys of `VENUE_KINDS`. */
export const venueKinds = defineMessages({
  college: { kk: 'Колледж', ru: 'Колледж', en: 'College' },
  community_centre: { kk: 'Қоғамдық орталық', ru: 'Общественный центр', en: 'Community centre' },
  leisure_centre: { kk: 'Демалыс орталығы', ru: 'Центр досуга', en: 'Leisure centre' },
  market: { kk: 'Базар', ru: 'Рынок', en: 'Market' },
  stadium: { kk: 'Стадион, спорт кешені', ru: 'Стадион, спорткомплекс', en: 'Stadium' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  enterprise: { kk: 'Кәсіпорын', ru: 'Предприятие', en: 'Enterprise' },
  hall: { kk: 'Зал, мәдениет үйі', ru: 'Зал, дом культуры', en: 'Hall' },
  online: { kk: 'Онлайн алаң', ru: 'Онлайн', en: 'Online' },
  other: { kk: 'Басқа алаң', ru: 'Другая площадка', en: 'Other venue' },
})

export const venueMessages = defineMessages({
  title: { kk: 'Алаңдар', ru: 'Площадки', en: 'Venues' },
  add: { kk: 'Алаң қосу', ru: 'Добавить площадку', en: 'Add a venue' },
  newTitle: { kk: 'Жаңа алаң', ru: 'Новая площадка', en: 'New venue' },
  search: {
    kk: 'Атауы не мекенжайы бойынша іздеу',
    ru: 'Искать по названию или адресу',
    en: 'Search by name or address',
  },
  kind: { kk: 'Алаң түрі', ru: 'Вид площадки', en: 'Kind' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  capacity: { kk: 'Сыйымдылығы, адам', ru: 'Вместимость, человек', en: 'Capacity, people' },
  lat: { kk: 'Ендік', ru: 'Широта', en: 'Latitude' },
  lon: { kk: 'Бойлық', ru: 'Долгота', en: 'Longitude' },
  point: { kk: 'Картадағы нүкте', ru: 'Точка на карте', en: 'Point on the map' },
  pointHint: {
    kk: 'Картадан көшіріңіз: мысалы, 49.8028 және 73.0877.',
    ru: 'Скопируйте с карты: например, 49.8028 и 73.0877.',
    en: 'Copy from a map: for example 49.8028 and 73.0877.',
  },
  emptyTitle: { kk: 'Мұнда әзірге алаң жоқ', ru: 'Площадок пока нет', en: 'No venues yet' },
  emptyText: {
    kk: 'Іс-шара өтетін алаңдар осы жерде тұрады. Оларды іс-шара құрғанда да қосуға болады.',
    ru: 'Здесь будут площадки мероприятий. Их можно добавлять и при создании мероприятия.',
    en: 'Venues of events will be here. They can also be added while creating an event.',
  },
})
