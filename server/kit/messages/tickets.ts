import { defineMessages } from './message.ts'

/** The page of one ticket, and the list of an account's tickets. */
export const ticketMessages = defineMessages({
  title: { kk: 'Билет', ru: 'Билет на мероприятие', en: 'Ticket' },
  confirmed: { kk: 'Орын сізде', ru: 'Место за вами', en: 'You have a place' },
  waiting: {
    kk: 'Күту тізімінде: {position}',
    ru: 'В листе ожидания: {position}',
    en: 'On the waiting list: {position}',
  },
  cancelled: { kk: 'Тіркелу тоқтатылды', ru: 'Регистрация отменена', en: 'Registration cancelled' },
  eventCancelled: { kk: 'Іс-шара өтпейді', ru: 'Мероприятие отменено', en: 'The event is cancelled' },
  over: { kk: 'Іс-шара өтті', ru: 'Мероприятие прошло', en: 'The event is over' },
  movedTitle: {
    kk: 'Уақыты немесе орны өзгерді',
    ru: 'Время или место изменились',
    en: 'The time or place has changed',
  },
  movedText: {
    kk: 'Төменде жаңа уақыты мен орны көрсетілген. Тіркелуіңіз күшінде.',
    ru: 'Ниже новое время и место. Ваша регистрация действует.',
    en: 'The new time and place are below. Your registration stays.',
  },
  waitingText: {
    kk: 'Кезектегі нөміріңіз: {position}. Орын босаса, сізге беріледі, бұл туралы бірден хабарлаймыз. Осы бетті де қарап жүріңіз.',
    ru: 'Ваш номер в очереди: {position}. Когда место освободится, оно достанется вам, и мы сразу сообщим. Заглядывайте и на эту страницу.',
    en: 'Your number in the list is {position}. When a place comes free it is yours and we tell you at once. Look at this page too.',
  },
  cancelledBySelf: {
    kk: 'Сіз бұл тіркелуден бас тарттыңыз. Ойыңыз өзгерсе, қайта тіркеле аласыз.',
    ru: 'Вы отменили эту регистрацию. Если передумаете, зарегистрируйтесь снова.',
    en: 'You cancelled this registration. If you change your mind, register again.',
  },
  cancelledByStaff: {
    kk: 'Ұйымдастырушы тоқтатты. Себебі: {reason}',
    ru: 'Отменил организатор. Причина: {reason}',
    en: 'Cancelled by the organiser. Reason: {reason}',
  },
  reason: { kk: 'Себебі: {reason}', ru: 'Причина: {reason}', en: 'Reason: {reason}' },
  registerAgain: { kk: 'Қайта тіркелу', ru: 'Зарегистрироваться снова', en: 'Register again' },

  qrLabel: { kk: 'Кіреберісте көрсетілетін QR-код', ru: 'QR-код для входа', en: 'QR code for the entrance' },
  showAtDoor: {
    kk: 'Кіреберісте QR-кодты көрсетіңіз немесе билет кодын айтыңыз. Экранның жарығын арттырып қойыңыз.',
    ru: 'На входе покажите QR-код или назовите код. Сделайте экран ярче.',
    en: 'At the entrance show the QR code or say the code. Turn up the brightness of the screen.',
  },
  code: { kk: 'Билет коды', ru: 'Код билета', en: 'Ticket code' },
  person: { kk: 'Қатысушы', ru: 'Участник', en: 'Participant' },
  children: {
    kk: '{count, plural, one {және # бала} other {және # бала}}',
    ru: '{count, plural, one {и # ребёнок} few {и # ребёнка} many {и # детей} other {и # ребёнка}}',
    en: '{count, plural, one {and # child} other {and # children}}',
  },
  event: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
  when: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  where: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  organiser: { kk: 'Ұйымдастырушы', ru: 'Организатор', en: 'Organiser' },

  picture: { kk: 'Сурет етіп сақтау', ru: 'Сохранить картинкой', en: 'Save as a picture' },
  calendar: { kk: 'Күнтізбеге қосу', ru: 'Добавить в календарь', en: 'Add to my calendar' },
  correct: { kk: 'Мәліметті түзету', ru: 'Исправить данные', en: 'Correct the details' },
  cancel: { kk: 'Келе алмаймын', ru: 'Не смогу прийти', en: 'I cannot come' },

  sentByEmail: {
    kk: 'Билетті {contact} поштасына жібердік.',
    ru: 'Билет отправлен на {contact}.',
    en: 'The ticket was sent to {contact}.',
  },
  sentBySms: {
    kk: 'Билеттің сілтемесін {contact} нөміріне жібердік.',
    ru: 'Ссылка на билет отправлена на {contact}.',
    en: 'The link to the ticket was sent to {contact}.',
  },
  sending: {
    kk: 'Билет жіберіліп жатыр: {contact}. Келгенше осы бетті жаппаңыз немесе билетті сурет етіп сақтап алыңыз.',
    ru: 'Билет отправляется на {contact}. Пока он не пришёл, сохраните картинку или не закрывайте страницу.',
    en: 'The ticket is on its way to {contact}. Until it comes, save the picture or keep this page.',
  },
  notSentTitle: { kk: 'Билет жіберілмеді', ru: 'Билет не отправлен', en: 'The ticket was not sent' },
  notSent: {
    kk: 'Хабарды жеткізу мүмкін болмады: {contact}. Билетті сурет етіп сақтап алыңыз немесе осы беттің сілтемесін көшіріңіз.',
    ru: 'На {contact} доставить не удалось. Сохраните билет картинкой или скопируйте ссылку на эту страницу.',
    en: 'It could not be delivered to {contact}. Save the ticket as a picture or copy the link of this page.',
  },
  notConfigured: {
    kk: 'Бұл серверде хат пен SMS жіберу бапталмаған, сондықтан ештеңе жіберілген жоқ. Билетті сурет етіп сақтап алыңыз немесе осы беттің сілтемесін көшіріңіз.',
    ru: 'На этом сервере отправка писем и SMS не настроена, поэтому ничего не отправлено. Сохраните билет картинкой или скопируйте ссылку на эту страницу.',
    en: 'This server sends no letters or text messages, so nothing was sent. Save the ticket as a picture or copy the link of this page.',
  },

  cancelTitle: { kk: 'Тіркелуден бас тарту', ru: 'Отмена регистрации', en: 'Cancel the registration' },
  cancelText: {
    kk: 'Орныңыз күту тізіміндегі келесі адамға беріледі. Кейін қайта тіркелгіңіз келсе, бос орын болмауы мүмкін.',
    ru: 'Место получит следующий в листе ожидания. Если потом захотите вернуться, свободных мест может не быть.',
    en: 'The place goes to the next person on the waiting list. If you want to come back later, there may be none left.',
  },
  cancelWaitingText: {
    kk: 'Кезектегі нөміріңіз жойылады. Қайта жазылсаңыз, кезектің соңына тұрасыз.',
    ru: 'Ваш номер в листе ожидания пропадёт. Если записаться снова, вы окажетесь в конце.',
    en: 'You lose your number in the list. If you join again, you are at the end.',
  },
  cancelYes: { kk: 'Иә, бас тартамын', ru: 'Да, отменить', en: 'Yes, cancel it' },
  cancelNo: { kk: 'Жоқ, билет қалсын', ru: 'Нет, оставить билет', en: 'No, keep the ticket' },

  correctTitle: { kk: 'Мәліметті түзету', ru: 'Исправить данные', en: 'Correct the details' },
  correctLead: {
    kk: 'Байланысты ауыстырсаңыз, билет жаңа байланысқа жіберіледі.',
    ru: 'Если изменить контакт, билет придёт на новый.',
    en: 'If you change a contact, the ticket is sent to the new one.',
  },
  notCorrectable: {
    kk: 'Мұнда нені өзгерту мүмкін емес',
    ru: 'Что здесь изменить нельзя',
    en: 'What cannot be changed here',
  },
  whyNotBirth: {
    kk: 'Туған күні мен ЖСН: бір адам екі рет саналмауы үшін солар қолданылады. Қате болса, тіркелуден бас тартып, қайта тіркеліңіз.',
    ru: 'Дата рождения и ИИН: по ним человека не считают дважды. Если в них ошибка, отмените регистрацию и зарегистрируйтесь снова.',
    en: 'Birth date and IIN: they keep a person from being counted twice. If one is wrong, cancel and register again.',
  },
  whyNotChildren: {
    kk: 'Балалар саны: оған қарай орын беріледі. Өзгерту үшін тіркелуден бас тартып, қайта тіркеліңіз.',
    ru: 'Число детей: от него зависит число мест. Отмените регистрацию и зарегистрируйтесь снова.',
    en: 'The number of children: it changes the places taken. Cancel and register again.',
  },
  whyNotGuardian: {
    kk: 'Заңды өкіл: келісімді өзі берген, сондықтан оны басқа адамға ауыстыруға болмайды.',
    ru: 'Законный представитель: согласие дал он, поэтому заменить его нельзя.',
    en: 'The guardian: the consent is theirs, so it cannot be changed to somebody else.',
  },
  corrected: { kk: 'Түзетілді', ru: 'Данные исправлены', en: 'Corrected' },

  mineTitle: { kk: 'Менің билеттерім', ru: 'Мои билеты', en: 'My tickets' },
  mineSignIn: {
    kk: 'Барлық билетіңізді бір жерден көру үшін телефонға немесе поштаға келетін кодпен кіріңіз. Бұрын сол телефонмен немесе поштамен алынған билеттер де көрінеді.',
    ru: 'Чтобы видеть все билеты в одном месте, войдите по коду из SMS или письма. Появятся и билеты, полученные раньше на этот телефон или почту.',
    en: 'To see all your tickets in one place, sign in with a code sent to your phone or e-mail. Tickets made before with that contact appear too.',
  },
  mineSignInButton: { kk: 'Кодпен кіру', ru: 'Войти по коду', en: 'Sign in with a code' },
  mineNoAccount: {
    kk: 'Аккаунтсыз билет хаттағы немесе SMS-тегі сілтеме арқылы ашылады.',
    ru: 'Без учётной записи билет открывается по ссылке из письма или SMS.',
    en: 'Without an account a ticket opens by the link in the letter or text message.',
  },
  mineEmptyTitle: { kk: 'Әзірге билет жоқ', ru: 'Билетов пока нет', en: 'No tickets yet' },
  mineEmptyText: {
    kk: 'Іс-шараға тіркелсеңіз, билет осы жерде пайда болады.',
    ru: 'Когда вы зарегистрируетесь на мероприятие, билет появится здесь.',
    en: 'When you register for an event, the ticket appears here.',
  },
  toCalendar: { kk: 'Іс-шара таңдау', ru: 'Выбрать мероприятие', en: 'Choose an event' },
  ahead: { kk: 'Алдағы', ru: 'Предстоящие', en: 'Coming up' },
  past: { kk: 'Өткен', ru: 'Прошедшие', en: 'Past' },
})
