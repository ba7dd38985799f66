import { defineMessages } from './message.ts'

/** Keys of `DOCUMENT_KINDS`. */
export const documentKinds = defineMessages({
  memorandum: { kk: 'Меморандум', ru: 'Меморандум', en: 'Memorandum' },
  agreement: { kk: 'Шарт немесе келісім', ru: 'Договор или соглашение', en: 'Contract or agreement' },
  decision: {
    kk: 'Бұйрық, қаулы немесе хаттама',
    ru: 'Приказ, постановление или протокол',
    en: 'Order, decree or minutes',
  },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another document' },
})

export const measureDocumentMessages = defineMessages({
  title: { kk: 'Тармаққа тіркелген құжаттар', ru: 'Документы пункта плана', en: 'Documents of the measure' },
  short: { kk: 'Тіркелген құжаттар', ru: 'Приложенные документы', en: 'Attached documents' },
  lead: {
    kk: 'Меморандумдар, шарттар, бұйрықтар мен хаттамалар. Оларды өңір жоспарын оқи алатындар ғана көреді. Бекітілген жоспарға құжат қосу немесе алып тастау да өзгеріс: жоспар қайта бекітіледі.',
    ru: 'Меморандумы, договоры, приказы и протоколы. Их видят только те, кто может читать план региона. Добавить или удалить документ утверждённого плана — значит изменить план: его утверждают заново.',
    en: 'Memoranda, contracts, orders and minutes. Only those who may read the region’s plan see them. Adding or removing a document changes an approved plan: it is approved again.',
  },
  kind: { kk: 'Құжаттың түрі', ru: 'Вид документа', en: 'Kind of document' },
  fileHint: {
    kk: 'PDF, DOCX, XLSX, JPG, PNG не WebP, 5 МБ-қа дейін',
    ru: 'PDF, DOCX, XLSX, JPG, PNG или WebP, до 5 МБ',
    en: 'PDF, DOCX, XLSX, JPG, PNG or WebP, up to 5 MB',
  },
  document: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  format: { kk: 'Пішімі, көлемі', ru: 'Формат, размер', en: 'Format, size' },
  addedBy: { kk: 'Кім, қашан қосты', ru: 'Кто и когда добавил', en: 'Added by, on' },
  manage: {
    kk: 'Құжат қосу немесе алып тастау',
    ru: 'Добавить или удалить документы',
    en: 'Add or remove documents',
  },
  empty: { kk: 'Тіркелген құжат жоқ', ru: 'Документов пока нет', en: 'No documents yet' },
  emptyText: {
    kk: 'Меморандум, шарт немесе хаттама қосылса, осында тұрады және жоспармен бірге басып шығарғанда аты көрсетіледі.',
    ru: 'Здесь будут меморандумы, договоры и протоколы; их названия печатаются вместе с планом.',
    en: 'Memoranda, contracts and minutes will be here; their names are printed with the plan.',
  },
})

export const measureDocumentProblems = defineMessages({
  too_many_documents: {
    kk: 'Бір тармаққа {max} құжаттан артық тіркелмейді. Керегі жоғын алып тастаңыз.',
    ru: 'К одному пункту можно приложить не больше {max} документов. Удалите ненужные.',
    en: 'A measure may have at most {max} documents. Remove some.',
  },
})
