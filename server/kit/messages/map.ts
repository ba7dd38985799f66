import { defineMessages } from './message.ts'

/** The map of the calendar. */
export const mapMessages = defineMessages({
  view: { kk: 'Карта', ru: 'Карта', en: 'Map' },
  title: { kk: 'Іс-шаралар картасы', ru: 'Карта мероприятий', en: 'Map of events' },
  note: {
    kk: 'Карта сызбалық: аудан шекаралары шартты түрде берілген. Дереккөз: geokz (CC BY 4.0), Natural Earth.',
    ru: 'Карта схематическая: границы районов условные. Источник: geokz (CC BY 4.0), Natural Earth.',
    en: 'The map is schematic: the borders of districts are not exact. Source: geokz (CC BY 4.0), Natural Earth.',
  },
  byDistrict: {
    kk: 'Аудандар мен қалалардағы іс-шаралар',
    ru: 'Мероприятия по районам и городам',
    en: 'Events by district and city',
  },
  byRegion: { kk: 'Өңірлердегі іс-шаралар', ru: 'Мероприятия по регионам', en: 'Events by region' },
  events: { kk: 'Іс-шара саны', ru: 'Мероприятий', en: 'Events' },
  total: { kk: 'Барлығы', ru: 'Всего', en: 'Total' },
  wholeCountry: { kk: 'Бүкіл ел картасы', ru: 'Карта всей страны', en: 'Map of the whole country' },
})
