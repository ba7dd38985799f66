import { defineMessages } from './message.ts'

export const feedMessages = defineMessages({
  name: { kk: 'Qamtu іс-шаралары', ru: 'Мероприятия Qamtu', en: 'Qamtu events' },
  about: {
    kk: 'Жұмысшы мамандықтар жылының жаңа іс-шаралары',
    ru: 'Новые мероприятия Года рабочих профессий',
    en: 'New events of the Year of Working Professions',
  },
  wrongFilter: {
    kk: 'Күнтізбе сілтемесіндегі мына шарт түсініксіз: {names}',
    ru: 'В ссылке на календарь не удалось прочитать: {names}',
    en: 'This part of the calendar link could not be read: {names}',
  },
})

/** Why an entry of a private calendar is not certain yet; stands first in its text. */
export const feedStates = defineMessages({
  waiting: {
    kk: 'Сіз күту тізіміндесіз: орын әлі берілген жоқ.',
    ru: 'Вы в листе ожидания: места пока нет.',
    en: 'You are on the waiting list: there is no place for you yet.',
  },
  draft: {
    kk: 'Жоба: іс-шара әлі жарияланған жоқ.',
    ru: 'Черновик: мероприятие ещё не опубликовано.',
    en: 'Draft: the event is not published yet.',
  },
})
