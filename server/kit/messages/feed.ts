import { defineMessages } from './message.ts'

export const feedMessages = defineMessages({
  name: { kk: 'Qamtu іс-шаралары', ru: 'Мероприятия Qamtu', en: 'Qamtu events' },
  wrongFilter: {
    kk: 'Күнтізбе сілтемесіндегі мына шарт түсініксіз: {names}',
    ru: 'В ссылке на календарь не удалось прочитать: {names}',
    en: 'This part of the calendar link could not be read: {names}',
  },
})
