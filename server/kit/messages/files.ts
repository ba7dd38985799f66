import { defineMessages } from './message.ts'

/** Why a file is not taken, wherever files are kept. */
export const fileProblems = defineMessages({
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
  file_twice: {
    kk: 'Бұл файл бұрын қосылған.',
    ru: 'Этот файл уже добавлен.',
    en: 'This file has been added already.',
  },
})

/** What is said of files, wherever they are kept. */
export const fileMessages = defineMessages({
  added: { kk: 'Файл қосылды.', ru: 'Файл добавлен.', en: 'The file is added.' },
  removed: { kk: 'Файл алып тасталды.', ru: 'Файл удалён.', en: 'The file is removed.' },
  addTitle: { kk: 'Файл қосу', ru: 'Добавить файл', en: 'Add a file' },
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
  size: { kk: '{kb} КБ', ru: '{kb} КБ', en: '{kb} KB' },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  removeTitle: { kk: 'Алып тастау', ru: 'Удалить', en: 'Remove' },
  remove: { kk: 'Алып тастау: {name}', ru: 'Удалить: {name}', en: 'Remove {name}' },
})

/** What a file is, by its ending. */
export const fileFormats = defineMessages({
  pdf: { kk: 'PDF', ru: 'PDF', en: 'PDF' },
  docx: { kk: 'Word құжаты', ru: 'документ Word', en: 'Word document' },
  xlsx: { kk: 'Excel кестесі', ru: 'таблица Excel', en: 'Excel table' },
  jpg: { kk: 'сурет', ru: 'изображение', en: 'picture' },
  png: { kk: 'сурет', ru: 'изображение', en: 'picture' },
  webp: { kk: 'сурет', ru: 'изображение', en: 'picture' },
})
