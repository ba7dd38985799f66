import { defineMessages } from './message.ts'

export const attendanceProblems = defineMessages({
  attendance_already_closed: {
    kk: 'Бұл бөліктің келушілер есебі жабылып қойған.',
    ru: 'Учёт посещений этой части уже закрыт.',
    en: 'Attendance of this session is already closed.',
  },
  attendance_not_closed: {
    kk: 'Бұл бөліктің келушілер есебі әлі жабылмаған.',
    ru: 'Учёт посещений этой части ещё не закрыт.',
    en: 'Attendance of this session is not closed yet.',
  },
  attendance_closed: {
    kk: 'Келушілер есебі жабылған. Өзгерту үшін алдымен себебін жазып, қайта ашыңыз.',
    ru: 'Учёт посещений закрыт. Чтобы внести изменения, сначала откройте его снова с указанием причины.',
    en: 'Attendance is closed. Reopen it with a reason before changing it.',
  },
  attendance_is_empty: {
    kk: 'Бірде-бір келген адам белгіленбеген. Ешкім келмегені рас болса, растап, қайта жабыңыз.',
    ru: 'Не отмечен ни один пришедший. Если никто действительно не пришёл, подтвердите это и закройте снова.',
    en: 'Nobody is marked as having come. If nobody really came, confirm it and close again.',
  },
  attendance_already_annulled: {
    kk: 'Бұл белгі бұрын алынып тасталған.',
    ru: 'Эта отметка уже снята.',
    en: 'This mark has already been undone.',
  },
  event_not_running: {
    kk: 'Іс-шара жарияланбаған немесе болмай қалған.',
    ru: 'Мероприятие не опубликовано или отменено.',
    en: 'The event is not published, or it was cancelled.',
  },
  session_is_cancelled: {
    kk: 'Іс-шараның бұл бөлігі өтпейді.',
    ru: 'Эта часть мероприятия отменена.',
    en: 'This session was cancelled.',
  },
  session_not_started: {
    kk: 'Бөлік әлі басталған жоқ, келушілер есебін жабуға ерте.',
    ru: 'Эта часть ещё не началась, закрывать учёт посещений рано.',
    en: 'The session has not begun; it is too early to close attendance.',
  },
  wrong_day: {
    kk: 'Іс-шараның бұл бөлігі бүгін емес.',
    ru: 'Эта часть мероприятия не сегодня.',
    en: 'This session is not today.',
  },
  session_cancelled: {
    kk: 'Іс-шараның бұл бөлігі өтпейді.',
    ru: 'Эта часть мероприятия не состоится.',
    en: 'This session will not take place.',
  },
})

/** Why a door shows what it shows; keys of `ADMISSION_REASONS`. */
export const admissionReasons = defineMessages({
  admitted: { kk: 'Келгені белгіленді.', ru: 'Приход отмечен.', en: 'Marked as come.' },
  already_in: {
    kk: 'Бұл билетпен кіріп қойған.',
    ru: 'По этому билету уже вошли.',
    en: 'Someone has come in with this ticket.',
  },
  unknown_ticket: {
    kk: 'Мұндай билет жоқ. Кодты тексеріңіз немесе адамды аты-жөні бойынша іздеңіз.',
    ru: 'Такого билета нет. Проверьте код или найдите человека по имени.',
    en: 'There is no such ticket. Check the code or look the person up by name.',
  },
  wrong_event: {
    kk: 'Билет басқа іс-шараға берілген.',
    ru: 'Билет на другое мероприятие.',
    en: 'The ticket is for another event.',
  },
  wrong_day: {
    kk: 'Іс-шараның бұл бөлігі бүгін емес.',
    ru: 'Эта часть мероприятия не сегодня.',
    en: 'This session is not today.',
  },
  registration_cancelled: {
    kk: 'Тіркелу тоқтатылған.',
    ru: 'Регистрация отменена.',
    en: 'The registration was cancelled.',
  },
  on_waiting_list: {
    kk: 'Күту тізімінде тұр, орын әлі берілмеген.',
    ru: 'Стоит в листе ожидания, места пока нет.',
    en: 'On the waiting list: there is no place yet.',
  },
  event_cancelled: {
    kk: 'Іс-шара өтпейді.',
    ru: 'Мероприятие отменено.',
    en: 'The event will not take place.',
  },
  session_cancelled: {
    kk: 'Іс-шараның бұл бөлігі өтпейді.',
    ru: 'Эта часть мероприятия не состоится.',
    en: 'This session will not take place.',
  },
  attendance_closed: {
    kk: 'Бұл бөліктің келушілер есебі жабылған. Ұйымдастырушыға айтыңыз.',
    ru: 'Учёт посещений этой части закрыт. Обратитесь к организатору.',
    en: 'Attendance of this session is closed. Speak to the organiser.',
  },
})

/** How people without names were counted; keys of `HEADCOUNT_METHODS`. */
export const headcountMethods = defineMessages({
  counter: { kk: 'есептегішпен', ru: 'счётчиком', en: 'with a counter' },
  estimate: { kk: 'шамамен, көзбен', ru: 'на глаз', en: 'by estimate' },
  list: { kk: 'қағаз тізіммен', ru: 'по бумажному списку', en: 'from a paper list' },
  tickets: { kk: 'түбіртектермен', ru: 'по корешкам билетов', en: 'by ticket stubs' },
})

/** Groups of a headcount that are no groups of people; keys of `HEADCOUNT_GROUPS`. */
export const headcountGroups = defineMessages({
  everyone: { kk: 'барлық келгендер, топқа бөлмей', ru: 'все вместе, без групп', en: 'everyone, no groups' },
  children: { kk: '14 жасқа дейінгі балалар', ru: 'дети до 14 лет', en: 'children under 14' },
})

/** Why a mark is undone, offered in a short list. */
export const annulReasons = defineMessages({
  by_mistake: { kk: 'Қате белгіленді', ru: 'Отмечено по ошибке', en: 'Marked by mistake' },
  other_person: {
    kk: 'Билетпен басқа адам келді',
    ru: 'С билетом пришёл другой человек',
    en: 'Another person came with the ticket',
  },
  went_away: { kk: 'Кірмей кетіп қалды', ru: 'Ушёл, не войдя', en: 'Left without going in' },
  trial: { kk: 'Тексеріп көру үшін сканерленді', ru: 'Сканировали для пробы', en: 'Scanned as a trial' },
})
