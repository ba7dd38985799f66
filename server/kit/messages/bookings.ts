import { defineMessages } from './message.ts'

/** Words inside letters and refusals. */
export const bookingWords = defineMessages({
  hiddenEvent: {
    kk: 'басқа ұйымдастырушының дайындап жатқан іс-шарасы',
    ru: 'мероприятие, которое готовит другой организатор',
    en: 'an event that another organiser is preparing',
  },
  unknownOrganiser: {
    kk: 'ұйымдастырушы көрсетілмеген',
    ru: 'организатор не указан',
    en: 'no organiser given',
  },
  untitled: { kk: 'Атауы жоқ іс-шара', ru: 'Мероприятие без названия', en: 'An untitled event' },
  andMore: {
    kk: '{count, plural, one {және тағы #} other {және тағы #}}',
    ru: '{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}',
    en: '{count, plural, one {and # more} other {and # more}}',
  },
})

/** Refusals of bookings, beside the session's field. */
export const bookingProblems = defineMessages({
  space_taken: {
    kk: '«{name}» бос емес: {when}, {event} ({organiser}).',
    ru: '«{name}» занято: {when}, {event} ({organiser}).',
    en: '“{name}” is taken: {when}, {event} ({organiser}).',
  },
  space_full: {
    kk: '«{name}» ішінде тағы {left, plural, one {# адамға} other {# адамға}} ғана орын бар: {when}, {event} ({organiser}).',
    ru: 'В «{name}» осталось места на {left, plural, one {# человека} few {# человек} many {# человек} other {# человека}}: {when}, {event} ({organiser}).',
    en: '“{name}” has room for {left, plural, one {# more person} other {# more people}}: {when}, {event} ({organiser}).',
  },
  space_twice: {
    kk: '«{name}» осы тізімдегі {number}-бөлікпен қабаттасады.',
    ru: '«{name}» уже занято частью {number} этого же списка.',
    en: '“{name}” is wanted by part {number} of the same list.',
  },
  booking_taken: {
    kk: 'Орынды дәл қазір басқа біреу алып қойды. Тексеріп, қайта жіберіңіз.',
    ru: 'Место только что заняли. Проверьте занятость и отправьте ещё раз.',
    en: 'Somebody has just taken the place. Check and send again.',
  },
  space_unknown: {
    kk: 'Мұндай бөлме тізімде жоқ.',
    ru: 'Такого помещения в списке нет.',
    en: 'There is no such space in the list.',
  },
  space_elsewhere: {
    kk: 'Бұл бөлме таңдалған алаңда емес. Бөлмені қайта таңдаңыз.',
    ru: 'Это помещение не на выбранной площадке. Выберите помещение заново.',
    en: 'This space is not at the chosen venue. Choose again.',
  },
  space_too_small: {
    kk: 'Бұл бөлмеге {capacity, plural, one {# адам} other {# адам}} сыяды.',
    ru: 'Это помещение вмещает {capacity, plural, one {# человека} few {# человек} many {# человек} other {# человека}}.',
    en: 'This space holds {capacity, plural, one {# person} other {# people}}.',
  },
  resource_unknown: {
    kk: 'Мұндай ресурс өңір тізімінде жоқ.',
    ru: 'Такого ресурса в списке региона нет.',
    en: 'There is no such resource in the list of the region.',
  },
  booking_decided: {
    kk: 'Бұл брондау бойынша шешім қабылданып қойған.',
    ru: 'Решение по этой брони уже принято.',
    en: 'This booking has been decided already.',
  },
})
