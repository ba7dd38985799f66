import { defineMessages } from './message.ts'

export const eventFileProblems = defineMessages({
  too_many_files: {
    kk: 'Іс-шарада {max} файлдан артық болмайды. Керегі жоғын алып тастаңыз.',
    ru: 'У мероприятия может быть не больше {max} файлов. Удалите ненужные.',
    en: 'An event may have at most {max} files. Remove some.',
  },
  needed_to_show: {
    kk: 'Фотоны көрсету үшін осыны толтырыңыз.',
    ru: 'Без этого фотографию показывать нельзя.',
    en: 'A photo cannot be shown without this.',
  },
  consent_in_future: {
    kk: 'Келісім күні әлі келген жоқ.',
    ru: 'День согласия ещё не наступил.',
    en: 'The day of the consent is still to come.',
  },
})

/** Keys of `FILE_KINDS`. */
export const fileKinds = defineMessages({
  document: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  photo: { kk: 'Фото', ru: 'Фотография', en: 'Photo' },
})

export const eventFileMessages = defineMessages({
  title: { kk: 'Құжаттар мен фотолар', ru: 'Документы и фото', en: 'Documents and photos' },
  lead: {
    kk: 'Жалпыға ашық деп белгіленгені ғана іс-шара бетінде тұрады. Фото адамдардың келісімі жазылғанда ғана көрсетіледі.',
    ru: 'На странице мероприятия стоит только то, что отмечено как открытое. Фотография показывается, лишь когда записано согласие людей на ней.',
    en: 'Only what is marked as open stands on the event’s page. A photo is shown only with a recorded consent of those on it.',
  },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  photos: { kk: 'Фотолар', ru: 'Фотографии', en: 'Photos' },
  kind: { kk: 'Бұл не', ru: 'Что это', en: 'What it is' },
  altKk: {
    kk: 'Фотода не бар, қазақша',
    ru: 'Что на фото, на казахском',
    en: 'What the photo shows, in Kazakh',
  },
  altRu: {
    kk: 'Фотода не бар, орысша',
    ru: 'Что на фото, на русском',
    en: 'What the photo shows, in Russian',
  },
  isPublic: {
    kk: 'Іс-шара бетінде көрсету',
    ru: 'Показывать на странице мероприятия',
    en: 'Show on the event’s page',
  },
  consentBy: {
    kk: 'Фотодағылардың келісімін кім растайды',
    ru: 'Кто подтверждает согласие людей на фото',
    en: 'Who confirms the consent of those on the photo',
  },
  consentOn: { kk: 'Келісім күні', ru: 'Дата согласия', en: 'Day of the consent' },
  consent: {
    kk: 'Келісімді растаған: {by}, {on}',
    ru: 'Согласие подтверждает: {by}, {on}',
    en: 'Consent confirmed by {by}, {on}',
  },
  shown: { kk: 'жалпыға ашық', ru: 'открыто для всех', en: 'open to all' },
  hidden: { kk: 'қызметкерлерге ғана', ru: 'только для сотрудников', en: 'staff only' },
  changeTitle: { kk: 'Файл туралы мәлімет', ru: 'Сведения о файле', en: 'About the file' },
  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  changed: { kk: 'Мәлімет сақталды.', ru: 'Сведения сохранены.', en: 'Saved.' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  consentHint: {
    kk: 'Келісім қайтарып алынса, фотоны жасырып, осы өрістерді тазалаңыз.',
    ru: 'Если согласие отозвано, скройте фотографию и очистите эти поля.',
    en: 'If the consent is taken back, hide the photo and clear these fields.',
  },
  empty: { kk: 'Әзірге файл жоқ', ru: 'Файлов пока нет', en: 'No files yet' },
})
