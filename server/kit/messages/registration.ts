import { defineMessages } from './message.ts'

/** Refusals of registration, by code. */
export const registrationProblems = defineMessages({
  registration_full: {
    kk: 'Бос орын қалмады. Орын босаса, тіркелу осы бетте қайта ашылады.',
    ru: 'Свободных мест не осталось. Если место освободится, регистрация снова откроется на этой странице.',
    en: 'There are no places left. If one comes free, registration opens on this page again.',
  },
  too_few_places: {
    kk: '{left, plural, one {Бір ғана орын қалды} other {# орын қалды}}. Балалар санын азайтыңыз.',
    ru: '{left, plural, one {Осталось # место} few {Осталось # места} many {Осталось # мест} other {Осталось # места}}. Уменьшите число детей.',
    en: '{left, plural, one {Only one place is left} other {# places are left}}. Bring fewer children.',
  },
  registration_not_open: {
    kk: 'Тіркелу әлі ашылған жоқ.',
    ru: 'Регистрация ещё не открыта.',
    en: 'Registration is not open yet.',
  },
  registration_closed: {
    kk: 'Тіркелу аяқталды.',
    ru: 'Регистрация завершена.',
    en: 'Registration has closed.',
  },
  event_over: { kk: 'Бұл іс-шара өтіп кетті.', ru: 'Это мероприятие уже прошло.', en: 'This event is over.' },
  event_cancelled: {
    kk: 'Бұл іс-шара өтпейді.',
    ru: 'Это мероприятие отменено.',
    en: 'This event will not take place.',
  },
  age_too_young: {
    kk: 'Іс-шараға {age, plural, one {# жастан} other {# жастан}} бастап қатысуға болады',
    ru: 'На это мероприятие приглашают с {age, plural, one {# года} few {# лет} many {# лет} other {# лет}}',
    en: 'This event is for people aged {age, plural, one {#} other {#}} and over',
  },
  age_too_old: {
    kk: 'Іс-шараға {age, plural, one {# жасқа} other {# жасқа}} дейінгілер (қоса алғанда) қатыса алады',
    ru: 'На это мероприятие приглашают до {age, plural, one {# года} few {# лет} many {# лет} other {# лет}} включительно',
    en: 'This event is for people up to {age, plural, one {# year} other {# years}} of age',
  },
  under_14: {
    kk: '14 жасқа толмаған бала туралы дерек сақталмайды. Ата-анасы өз атынан тіркеліп, балалар санын көрсетсін',
    ru: 'О детях до 14 лет мы ничего не храним. Пусть зарегистрируется родитель и укажет число детей',
    en: 'We keep nothing about children under 14. A parent registers and states the number of children',
  },
  children_need_adult: {
    kk: 'Балаларды {age} жасқа толған адам ғана ертіп келе алады',
    ru: 'Детей может привести только человек не моложе {age} лет',
    en: 'Only someone aged {age} or over may bring children',
  },
  guardian_needed: {
    kk: 'Іс-шара күні сіз 18 жасқа толмайсыз: заңды өкіліңіздің аты-жөнін, телефонын және келісімін көрсетіңіз',
    ru: 'В день мероприятия вам нет 18 лет: укажите имя, телефон и согласие законного представителя',
    en: 'You are under 18 on the day: give the name, phone and consent of your guardian',
  },
  registration_cancelled_before: {
    kk: 'Бұл тіркелу бұрын тоқтатылған.',
    ru: 'Эта регистрация уже отменена.',
    en: 'This registration was cancelled before.',
  },
  registration_came: {
    kk: 'Бұл адамның келгені белгіленген, сондықтан тіркелуді тоқтатуға болмайды.',
    ru: 'Приход этого человека уже отмечен, отменить регистрацию нельзя.',
    en: 'This person has been checked in, so the registration cannot be cancelled.',
  },
  residence_unknown: { kk: 'Тізімнен таңдаңыз', ru: 'Выберите из списка', en: 'Choose from the list' },
  name_of_another: {
    kk: 'Бұл басқа адамның аты-жөніне ұқсайды. Билетті басқаға беру үшін бұл тіркелуден бас тартып, ол адамды бөлек тіркеңіз',
    ru: 'Похоже на имя другого человека. Чтобы вместо вас пришёл другой, отмените эту регистрацию и зарегистрируйте его',
    en: 'This looks like the name of another person. For someone else to come, cancel this registration and register them',
  },
  contact_taken: {
    kk: 'Бұл байланыспен осы іс-шараға басқа адам тіркелген. Мәліметті тексеріңіз.',
    ru: 'С этим контактом на мероприятие записан другой человек. Проверьте данные.',
    en: 'Another person is registered for this event with this contact. Check the details.',
  },
})
