import { defineMessages } from './message.ts'

export const outboxStates = defineMessages({
  queued: { kk: 'кезекте', ru: 'в очереди', en: 'queued' },
  sending: { kk: 'жіберілуде', ru: 'отправляется', en: 'being sent' },
  sent: { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
  failed: { kk: 'жіберілмеді', ru: 'не отправлено', en: 'not sent' },
  unconfigured: { kk: 'арна бапталмаған', ru: 'канал не настроен', en: 'channel not set up' },
})

export const outboxMessages = defineMessages({
  title: { kk: 'Шығыс хабарламалар', ru: 'Исходящие сообщения', en: 'Outbox' },
  lead: {
    kk: 'Қатысушыларға жазылған хаттар мен SMS. Әр қарау журналға жазылады.',
    ru: 'Письма и SMS участникам. Каждый просмотр записывается в журнал.',
    en: 'Letters and text messages to participants. Every look is logged.',
  },
  all: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  tabs: { kk: 'Күйі бойынша', ru: 'По состоянию', en: 'By state' },
  searchLabel: { kk: 'Алушы немесе мәтін', ru: 'Получатель или текст', en: 'Recipient or text' },
  recipient: { kk: 'Алушы', ru: 'Получатель', en: 'Recipient' },
  message: { kk: 'Хабарлама', ru: 'Сообщение', en: 'Message' },
  event: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  written: { kk: 'Жазылған уақыты', ru: 'Создано', en: 'Written' },
  email: { kk: 'Электрондық пошта', ru: 'Эл. почта', en: 'E-mail' },
  sms: { kk: 'SMS', ru: 'SMS', en: 'SMS' },
  read: { kk: 'Мәтінін оқу', ru: 'Прочитать текст', en: 'Read the text' },
  secret: {
    kk: 'Мұнда аккаунтқа кіретін код немесе сілтеме бар: оны тек алушы оқиды.',
    ru: 'Здесь код или ссылка для входа: их читает только получатель.',
    en: 'This holds a code or link for signing in: only its recipient reads it.',
  },
  retry: { kk: 'Қайта жіберу', ru: 'Отправить снова', en: 'Send again' },
  attempts: {
    kk: '{count, plural, one {# әрекет} other {# әрекет}}',
    ru: '{count, plural, one {# попытка} few {# попытки} many {# попыток} other {# попытки}}',
    en: '{count, plural, one {# attempt} other {# attempts}}',
  },
  emptyTitle: { kk: 'Хабарлама жоқ', ru: 'Сообщений нет', en: 'No messages' },
  emptyText: {
    kk: 'Біреу тіркелген кезде билеті туралы хабарлама осында шығады.',
    ru: 'Когда кто-нибудь зарегистрируется, здесь появится сообщение о его билете.',
    en: 'When somebody registers, the message about their ticket appears here.',
  },
  emailNotSet: {
    kk: 'Пошта сервері бапталмаған (SMTP_URL): хаттар жіберілмейді, бірақ мәтінін осы жерден оқуға болады.',
    ru: 'Почтовый сервер не настроен (SMTP_URL): письма не уходят, но их текст можно прочитать здесь.',
    en: 'No mail server is set up (SMTP_URL): letters are not sent, but can be read here.',
  },
  smsNotSet: {
    kk: 'SMS шлюзі бапталмаған (SMS_URL): хабарламалар жіберілмейді, бірақ мәтінін осы жерден оқуға болады.',
    ru: 'SMS-шлюз не настроен (SMS_URL): сообщения не уходят, но их текст можно прочитать здесь.',
    en: 'No SMS gateway is set up (SMS_URL): messages are not sent, but can be read here.',
  },
})
