import { defineMessages } from './message.ts'

/** The page on which somebody registers for an event. */
export const registerForm = defineMessages({
  title: { kk: 'Іс-шараға тіркелу', ru: 'Регистрация на мероприятие', en: 'Register for the event' },
  titleWaiting: { kk: 'Күту тізіміне жазылу', ru: 'Запись в лист ожидания', en: 'Join the waiting list' },
  lead: {
    kk: 'Аккаунт ашудың қажеті жоқ. Билет бірден осы экранда пайда болады.',
    ru: 'Учётная запись не нужна. Билет сразу появится на этом экране.',
    en: 'No account is needed. The ticket appears on this screen at once.',
  },
  whatIsKept: {
    kk: 'Қандай деректер сақталады?',
    ru: 'Какие данные мы храним?',
    en: 'Which data do we keep?',
  },
  fullNotice: {
    kk: 'Барлық орын толды. Күту тізіміне жазылсаңыз, босаған орын кезек бойынша сізге беріледі, бұл туралы бірден хабарлаймыз. Қазір күту тізімінде {waiting, plural, =0 {ешкім жоқ} one {# адам бар} other {# адам бар}}.',
    ru: 'Все места заняты. Если записаться в лист ожидания, освободившееся место достанется вам по очереди, и мы сразу сообщим. Сейчас в листе ожидания {waiting, plural, =0 {никого нет} one {# человек} few {# человека} many {# человек} other {# человека}}.',
    en: 'All places are taken. On the waiting list, a place that comes free is yours in turn and we tell you at once. There {waiting, plural, =0 {is nobody} one {is # person} other {are # people}} on the list now.',
  },
  placesLeft: {
    kk: '{left, plural, one {Бір орын қалды} other {# орын қалды}}',
    ru: '{left, plural, one {Осталось # место} few {Осталось # места} many {Осталось # мест} other {Осталось # места}}',
    en: '{left, plural, one {One place left} other {# places left}}',
  },
  toEvent: { kk: 'Іс-шара бетіне', ru: 'К мероприятию', en: 'To the event' },
  otherEvents: { kk: 'Басқа іс-шаралар', ru: 'Другие мероприятия', en: 'Other events' },
  closedTitle: {
    kk: 'Қазір тіркелу мүмкін емес',
    ru: 'Сейчас зарегистрироваться нельзя',
    en: 'Registration is not possible now',
  },
  opensAt: {
    kk: 'Тіркелу ашылатын уақыт: {when}',
    ru: 'Регистрация откроется: {when}',
    en: 'Registration opens: {when}',
  },
  ownTitle: {
    kk: 'Осы құрылғыдан тіркелгендер бар',
    ru: 'С этого устройства уже зарегистрировались',
    en: 'Somebody has registered on this device',
  },
  ownTicket: { kk: '{name}: билетті ашу', ru: '{name}: открыть билет', en: '{name}: open the ticket' },
  ownAnother: {
    kk: 'Тағы бір адамды тіркегіңіз келсе, төмендегі өрістерді толтырыңыз.',
    ru: 'Чтобы зарегистрировать ещё одного человека, заполните поля ниже.',
    en: 'To register another person, fill in the fields below.',
  },

  entryType: { kk: 'Қалай қатысасыз?', ru: 'Как вы участвуете?', en: 'How do you take part?' },
  entryTypeFull: {
    kk: 'орын жоқ, күту тізімі бар',
    ru: 'мест нет, есть лист ожидания',
    en: 'full, with a waiting list',
  },
  entryTypeClosed: { kk: 'орын қалмады', ru: 'мест не осталось', en: 'no places left' },

  aboutYou: { kk: 'Сіз туралы', ru: 'О вас', en: 'About you' },
  surname: { kk: 'Тегі', ru: 'Фамилия', en: 'Surname' },
  givenName: { kk: 'Аты', ru: 'Имя', en: 'Given name' },
  patronymic: { kk: 'Әкесінің аты', ru: 'Отчество', en: 'Patronymic' },
  nameHint: {
    kk: 'Жеке куәлікте жазылғандай',
    ru: 'Как в удостоверении личности',
    en: 'As in your identity card',
  },
  birthOn: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Birth date' },

  contact: {
    kk: 'Билетті қайда жібереміз?',
    ru: 'Куда прислать билет?',
    en: 'Where shall we send the ticket?',
  },
  contactHint: {
    kk: 'Екеуінің бірі жеткілікті. Іс-шара өзгерсе де осында хабарлаймыз.',
    ru: 'Достаточно одного из двух. Сюда же сообщим, если мероприятие изменится.',
    en: 'One of the two is enough. We write there too if the event changes.',
  },
  phone: { kk: 'Телефон нөмірі', ru: 'Номер телефона', en: 'Phone number' },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail address' },
  nothingIsSent: {
    kk: 'Бұл серверде хат пен SMS жіберу бапталмаған: билетті келесі бетте сурет етіп сақтап алыңыз.',
    ru: 'На этом сервере отправка писем и SMS не настроена: сохраните билет картинкой на следующей странице.',
    en: 'This server sends no letters or text messages: save the ticket as a picture on the next page.',
  },

  forReach: {
    kk: 'Қайда тұрасыз, немен айналысасыз?',
    ru: 'Где вы живёте и чем занимаетесь?',
    en: 'Where you live and what you do',
  },
  forReachHint: {
    kk: 'Әр ауданнан кімдер қатысқанын аты-жөнсіз есептеу үшін қажет.',
    ru: 'Нужно, чтобы без имён посчитать участников из каждого района.',
    en: 'Needed to count, without names, who takes part in each district.',
  },
  residence: {
    kk: 'Тұратын аудан немесе қала',
    ru: 'Район или город проживания',
    en: 'District or city where you live',
  },
  residenceElsewhere: {
    kk: 'Шетелде тұрамын немесе айтқым келмейді',
    ru: 'Живу за границей или не хочу указывать',
    en: 'I live abroad or prefer not to say',
  },
  groups: { kk: 'Қайсысы сізге қатысты?', ru: 'Что относится к вам?', en: 'Which of these are you?' },
  groupsHint: {
    kk: 'Бірнешеуін белгілеуге болады. Құжат сұралмайды, өз сөзіңіз жеткілікті.',
    ru: 'Можно отметить несколько. Достаточно ваших слов, документы не нужны.',
    en: 'More than one may fit. Your word is enough, no papers are asked for.',
  },

  minor: {
    kk: 'Маған 18 жас толған жоқ',
    ru: 'Мне ещё нет 18 лет',
    en: 'I am under 18',
  },
  minorHint: {
    kk: 'Іс-шара күні 14–17 жаста болсаңыз, ата-анаңыздың немесе басқа заңды өкіліңіздің келісімі керек.',
    ru: 'Если в день мероприятия вам 14–17 лет, нужно согласие родителя или другого законного представителя.',
    en: 'If you are 14 to 17 on the day, a parent or another guardian must consent.',
  },
  guardianName: {
    kk: 'Заңды өкілдің аты-жөні',
    ru: 'Фамилия и имя законного представителя',
    en: 'Name of the guardian',
  },
  guardianPhone: {
    kk: 'Заңды өкілдің телефоны',
    ru: 'Телефон законного представителя',
    en: 'Phone of the guardian',
  },
  guardianConsent: {
    kk: 'Мен заңды өкілмін: баламның қатысуына және оның дербес деректерін өңдеуге келісемін',
    ru: 'Я законный представитель: согласен (согласна) на участие ребёнка и обработку его персональных данных',
    en: 'I am the guardian: I consent to the child taking part and to the processing of the personal data',
  },
  children: {
    kk: 'Өзіммен бірге 14 жасқа толмаған бала келеді',
    ru: 'Со мной придут дети младше 14 лет',
    en: 'I bring children under 14',
  },
  childrenHint: {
    kk: 'Балалардың аты-жөнін жазудың қажеті жоқ: олар туралы дерек сақталмайды. Сізге және әр балаға бір орыннан беріледі.',
    ru: 'Имена детей не нужны: о них ничего не хранится. Место получаете вы и каждый ребёнок.',
    en: 'No names of children are needed: nothing is kept about them. You and each child get a place.',
  },
  childrenCount: {
    kk: '14 жасқа толмаған балалар саны',
    ru: 'Сколько детей младше 14 лет',
    en: 'Number of children under 14',
  },
  iinSummary: { kk: 'ЖСН көрсету', ru: 'Указать ИИН', en: 'Give an IIN' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  iinHint: {
    kk: 'Міндетті емес. Бір адам екі рет саналмауы үшін ғана керек; нөмірдің өзі сақталмайды. Бетте қате шықса, қайта жазу керек болады.',
    ru: 'Необязательно. Нужен только для того, чтобы не посчитать человека дважды; сам номер не хранится. Если на странице будет ошибка, его придётся ввести снова.',
    en: 'Optional. Only so that nobody is counted twice; the number itself is not kept. If the page comes back with an error, type it again.',
  },
  submit: { kk: 'Тіркелу', ru: 'Зарегистрироваться', en: 'Register' },
  submitWaiting: {
    kk: 'Күту тізіміне жазылу',
    ru: 'Записаться в лист ожидания',
    en: 'Join the waiting list',
  },

  alreadyTitle: {
    kk: 'Бұл адам іс-шараға бұрын тіркелген',
    ru: 'Этот человек уже зарегистрирован',
    en: 'This person is registered already',
  },
  alreadyByEmail: {
    kk: 'Билеттің сілтемесін бірінші тіркелгенде көрсетілген электрондық поштаға қайта жібердік.',
    ru: 'Ссылку на билет мы ещё раз отправили на почту, указанную при первой регистрации.',
    en: 'We have sent the link to the ticket again to the e-mail address given at the first registration.',
  },
  alreadyBySms: {
    kk: 'Билеттің сілтемесін бірінші тіркелгенде көрсетілген телефонға қайта жібердік.',
    ru: 'Ссылку на билет мы ещё раз отправили на телефон, указанный при первой регистрации.',
    en: 'We have sent the link to the ticket again to the phone given at the first registration.',
  },
  alreadyUnsent: {
    kk: 'Билет тіркелген браузерде ашылады. Таба алмасаңыз, ұйымдастырушыға хабарласыңыз: {phone}.',
    ru: 'Билет открывается в том браузере, где его получили. Если не находите, свяжитесь с организатором: {phone}.',
    en: 'The ticket opens in the browser where it was made. If you cannot find it, contact the organiser: {phone}.',
  },
  alreadyWhy: {
    kk: 'Қауіпсіздік үшін билетті басқа құрылғыда көрсетпейміз.',
    ru: 'Ради безопасности на другом устройстве мы билет не показываем.',
    en: 'For safety we do not show the ticket on another device.',
  },
})
