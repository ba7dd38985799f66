import { defineMessages } from './message.ts'

export const attendanceProblems = defineMessages({
  attendance_already_closed: {
    kk: 'Бұл бөліктің келуі жабылған.',
    ru: 'Посещаемость этой части уже закрыта.',
    en: 'Attendance of this session is already closed.',
  },
  attendance_not_closed: {
    kk: 'Бұл бөліктің келуі әлі жабылмаған.',
    ru: 'Посещаемость этой части ещё не закрыта.',
    en: 'Attendance of this session is not closed yet.',
  },
  attendance_closed: {
    kk: 'Келу жабылған. Өзгерту үшін алдымен себебін жазып, қайта ашыңыз.',
    ru: 'Посещаемость закрыта. Чтобы изменить её, сначала откройте снова с указанием причины.',
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
    kk: 'Іс-шараның бұл бөлігі болмайды.',
    ru: 'Эта часть мероприятия отменена.',
    en: 'This session was cancelled.',
  },
  session_not_started: {
    kk: 'Бөлік әлі басталған жоқ, келуді жабуға ерте.',
    ru: 'Эта часть ещё не началась, закрывать посещаемость рано.',
    en: 'The session has not begun; it is too early to close attendance.',
  },
})
