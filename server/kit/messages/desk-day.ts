import { defineMessages } from './message.ts'

/** One day of all venues of a territory. */
export const dayMessages = defineMessages({
  title: { kk: 'Алаңдардың бір күні', ru: 'День площадок', en: 'A day of all venues' },
  nav: { kk: 'Алаңдар күні', ru: 'День площадок', en: 'Venues by day' },
  wholeTerritory: { kk: 'Бүкіл аумақ', ru: 'Вся территория', en: 'The whole territory' },
  emptyTitle: { kk: 'Бұл күні бәрі бос', ru: 'В этот день всё свободно', en: 'All is free on this day' },
  emptyText: {
    kk: 'Осы аумақтағы бірде-бір бөлме бұл күнге брондалмаған.',
    ru: 'Ни одно помещение этой территории на этот день не забронировано.',
    en: 'No space of this territory is booked for this day.',
  },
  noSpaces: {
    kk: 'Бұл аумақтағы алаңдардың бөлмелері енгізілмеген. Оларды алаңның бетінде қосыңыз.',
    ru: 'У площадок этой территории не внесены помещения. Добавьте их на странице площадки.',
    en: 'No spaces of venues of this territory are entered. Add them on the page of the venue.',
  },
  freeSpaces: {
    kk: '{count, plural, one {Бос # бөлме} other {Бос # бөлме}}',
    ru: '{count, plural, one {Свободно # помещение} few {Свободно # помещения} many {Свободно # помещений} other {Свободно # помещения}}',
    en: '{count, plural, one {# free space} other {# free spaces}}',
  },
  freeVenues: {
    kk: '{count, plural, one {Күні бойы бос # алаң} other {Күні бойы бос # алаң}}',
    ru: '{count, plural, one {Весь день свободна # площадка} few {Весь день свободны # площадки} many {Весь день свободно # площадок} other {Весь день свободны # площадки}}',
    en: '{count, plural, one {# venue free all day} other {# venues free all day}}',
  },
})
