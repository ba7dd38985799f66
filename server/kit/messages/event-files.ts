import { defineMessages } from './message.ts'

export const eventFileProblems = defineMessages({
  file_missing: { kk: 'Файлды таңдаңыз.', ru: 'Выберите файл.', en: 'Choose a file.' },
  file_too_large: {
    kk: 'Файл {max} МБ-тан аспауы керек.',
    ru: 'Файл должен быть не больше {max} МБ.',
    en: 'The file may have at most {max} MB.',
  },
  file_wrong: {
    kk: 'Құжат PDF, DOCX не XLSX, фото JPG, PNG не WebP болуы керек. Макросы бар құжат қабылданбайды.',
    ru: 'Документ должен быть PDF, DOCX или XLSX, фото JPG, PNG или WebP. Документы с макросами не принимаются.',
    en: 'A document must be PDF, DOCX or XLSX, a photo JPG, PNG or WebP. Documents with macros are not taken.',
  },
  too_many_files: {
    kk: 'Іс-шарада {max} файлдан артық болмайды. Керегі жоғын алып тастаңыз.',
    ru: 'У мероприятия может быть не больше {max} файлов. Удалите ненужные.',
    en: 'An event may have at most {max} files. Remove some.',
  },
  file_twice: {
    kk: 'Бұл файл бұрын қосылған.',
    ru: 'Этот файл уже добавлен.',
    en: 'This file has been added already.',
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
  added: { kk: 'Файл қосылды.', ru: 'Файл добавлен.', en: 'The file is added.' },
  removed: { kk: 'Файл алып тасталды.', ru: 'Файл удалён.', en: 'The file is removed.' },
  addTitle: { kk: 'Файл қосу', ru: 'Добавить файл', en: 'Add a file' },
  kind: { kk: 'Бұл не', ru: 'Что это', en: 'What it is' },
  file: { kk: 'Файл', ru: 'Файл', en: 'File' },
  fileHint: {
    kk: 'PDF, DOCX, XLSX 5 МБ-қа дейін; JPG, PNG, WebP 3 МБ-қа дейін',
    ru: 'PDF, DOCX, XLSX до 5 МБ; JPG, PNG, WebP до 3 МБ',
    en: 'PDF, DOCX, XLSX up to 5 MB; JPG, PNG, WebP up to 3 MB',
  },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  nameHint: {
    kk: 'Бос қалса, файлдың өз аты алынады',
    ru: 'Если не указать, берётся имя файла',
    en: 'Left empty, the file’s own',
  },
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
  size: { kk: '{kb} КБ', ru: '{kb} КБ', en: '{kb} KB' },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  remove: { kk: 'Алып тастау: {name}', ru: 'Удалить: {name}', en: 'Remove {name}' },
  empty: { kk: 'Әзірге файл жоқ', ru: 'Файлов пока нет', en: 'No files yet' },
})
