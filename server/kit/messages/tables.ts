import { defineMessages } from './message.ts'

/** Words of the block above an exported table. */
export const tableWords = defineMessages({
  period: { kk: 'Кезең', ru: 'Период', en: 'Period' },
  as_of: { kk: 'Мәлімет алынған уақыт', ru: 'Данные на', en: 'Figures as of' },
  sheet: { kk: 'Кесте', ru: 'Таблица', en: 'Table' },
})

/** Refusals of a spreadsheet given for import. */
export const tableProblems = defineMessages({
  table_unreadable: {
    kk: 'Бұл файлды оқу мүмкін болмады. Кестені Excel-де ашып, XLSX немесе CSV түрінде сақтаңыз.',
    ru: 'Этот файл не удалось прочитать. Откройте таблицу в Excel и сохраните её как XLSX или CSV.',
    en: 'This file could not be read. Open the table in Excel and save it as XLSX or CSV.',
  },
  table_old_format: {
    kk: 'Бұл – Excel-дің ескі форматы (XLS). Файлды XLSX түрінде сақтап, қайта жүктеңіз.',
    ru: 'Это старый формат Excel (XLS). Сохраните файл как XLSX и загрузите снова.',
    en: 'This is the old Excel format (XLS). Save the file as XLSX and upload it again.',
  },
  table_too_long: {
    kk: 'Кестеде тым көп жол бар: ең көбі {max}. Файлды бөліп жүктеңіз.',
    ru: 'В таблице слишком много строк: не больше {max}. Загрузите файл по частям.',
    en: 'The table has too many rows: at most {max}. Upload it in parts.',
  },
  table_empty: {
    kk: 'Файлда бірде-бір толтырылған жол жоқ.',
    ru: 'В файле нет ни одной заполненной строки.',
    en: 'The file has no filled row.',
  },
})
