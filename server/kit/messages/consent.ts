import { defineMessages } from './message.ts'

/**
 * The consent to collecting and processing personal data, version `CONSENT_VERSION` (registration/schema.ts). Law "On
 * personal data and their protection", article 8: operator, purpose, term, transfer, categories. The Kazakh and Russian
 * texts are the consent; English is a translation.
 */
export const consentText = defineMessages({
  title: {
    kk: 'Дербес деректерді жинауға және өңдеуге келісім',
    ru: 'Согласие на сбор и обработку персональных данных',
    en: 'Consent to the collection and processing of personal data',
  },
  operator: {
    kk: 'Деректерді жинайтын ұйым: {operator}.',
    ru: 'Кто собирает данные: {operator}.',
    en: 'Who collects the data: {operator}.',
  },
  purpose: {
    kk: 'Мақсаты: іс-шараға тіркеу, кіреберісте билетті тексеру, билет жіберу мен өзгерістер туралы хабарлау, қатысушылар санын аты-жөнсіз есептеу.',
    ru: 'Цель: регистрация на мероприятие, проверка билета на входе, отправка билета и сообщений об изменениях, подсчёт участников без имён.',
    en: 'Purpose: registering for the event, recognising you at the entrance, sending the ticket and news of changes, counting participants without names.',
  },
  categories: {
    kk: 'Қандай деректер: аты-жөні, туған күні, телефон, электрондық пошта, тұратын ауданы, өзіңіз көрсеткен санат; ЖСН жазсаңыз, оның соңғы төрт цифры мен шифрланған ізі (нөмірдің өзі сақталмайды); 18 жасқа толмағандар үшін заңды өкілдің аты-жөні мен телефоны.',
    ru: 'Какие данные: фамилия, имя, отчество, дата рождения, телефон, электронная почта, район проживания, указанная вами категория; если вы указали ИИН, то последние четыре цифры и зашифрованный отпечаток (сам номер не хранится); для тех, кому нет 18 лет, фамилия, имя и телефон законного представителя.',
    en: 'Which data: name, birth date, phone, e-mail, district of residence, the group you name; if you give an IIN, its last four digits and a keyed hash (the number itself is not kept); for those under 18 the name and phone of a guardian.',
  },
  term: {
    kk: 'Мерзімі: іс-шарадан кейін үш жыл немесе келісімді қайтарып алғанға дейін.',
    ru: 'Срок: три года после мероприятия или до отзыва согласия.',
    en: 'Term: three years after the event, or until the consent is withdrawn.',
  },
  transfer: {
    kk: 'Беру: деректер ұйымдастырушы мен бағдарламаға жауапты мемлекеттік органдарға ғана беріледі; басқа тұлғаларға, шетелге және жалпыға қолжетімді көздерге берілмейді.',
    ru: 'Передача: данные получают только организатор и государственные органы, которые отвечают за программу; третьим лицам, за границу и в общедоступные источники они не передаются.',
    en: 'Transfer: only the organiser and the state bodies responsible for the programme receive the data; they are not passed to others, abroad, or to public sources.',
  },
  withdrawal: {
    kk: 'Келісімді қайтарып алу үшін билет бетінде тіркелуден бас тартыңыз немесе ұйымдастырушыға хабарласыңыз: {phone}.',
    ru: 'Чтобы отозвать согласие, отмените регистрацию на странице билета или свяжитесь с организатором: {phone}.',
    en: 'To withdraw it, cancel on the ticket page or contact the organiser: {phone}.',
  },
})

export const consentMessages = defineMessages({
  kazakhText: {
    kk: 'Келісімнің қазақша мәтіні',
    ru: 'Текст согласия на казахском',
    en: 'The consent in Kazakh',
  },
  russianText: {
    kk: 'Келісімнің орысша мәтіні',
    ru: 'Текст согласия на русском',
    en: 'The consent in Russian',
  },
  agree: {
    kk: 'Дербес деректерімді жинауға және өңдеуге келісемін',
    ru: 'Согласен (согласна) на сбор и обработку моих персональных данных',
    en: 'I consent to the collection and processing of my personal data',
  },
  photo: {
    kk: 'Іс-шарада түсірілген фотосуреттер мен бейнежазбаларда көрінуіме қарсы емеспін',
    ru: 'Не возражаю, если я попаду на фото и видео с мероприятия',
    en: 'I do not mind appearing in photos and videos of the event',
  },
  employers: {
    kk: 'Аты-жөнім мен байланысымды іс-шараға қатысатын жұмыс берушілерге беруге келісемін',
    ru: 'Согласен (согласна) на передачу моего имени и контактов работодателям, которые участвуют в мероприятии',
    en: 'My name and contacts may be passed to the employers who take part in the event',
  },
  optionalTicks: {
    kk: 'Төмендегі екі белгі міндетті емес: оларсыз да тіркелесіз.',
    ru: 'Две отметки ниже необязательны: вы зарегистрируетесь и без них.',
    en: 'The two below are optional: you register without them too.',
  },
})
