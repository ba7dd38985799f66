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
