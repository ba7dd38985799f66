import { defineMessages } from './message.ts'

/** Keys of `INSTITUTION_KINDS`. */
export const institutionKinds = defineMessages({
  akimat: { kk: 'Әкімдік', ru: 'Акимат', en: 'Akimat' },
  department: { kk: 'Басқарма, бөлім', ru: 'Управление, отдел', en: 'Department' },
  college: { kk: 'Колледж', ru: 'Колледж', en: 'College' },
  university: { kk: 'Жоғары оқу орны', ru: 'Вуз', en: 'University' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  community_centre: { kk: 'Қоғамдық орталық', ru: 'Общественный центр', en: 'Community centre' },
  career_centre: { kk: 'Мансап орталығы', ru: 'Карьерный центр', en: 'Career centre' },
  market: { kk: 'Базар', ru: 'Рынок', en: 'Market' },
  ngo: {
    kk: 'Үкіметтік емес ұйым',
    ru: 'Неправительственная организация',
    en: 'Non-governmental organisation',
  },
  employer: { kk: 'Жұмыс беруші', ru: 'Работодатель', en: 'Employer' },
  other: { kk: 'Басқа ұйым', ru: 'Другая организация', en: 'Other organisation' },
})

export const institutionMessages = defineMessages({
  title: { kk: 'Ұйымдар', ru: 'Организации', en: 'Organisations' },
  add: { kk: 'Ұйым қосу', ru: 'Добавить организацию', en: 'Add an organisation' },
  newTitle: { kk: 'Жаңа ұйым', ru: 'Новая организация', en: 'New organisation' },
  search: { kk: 'Атауы не БСН бойынша іздеу', ru: 'Искать по названию или БИН', en: 'Search by name or BIN' },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  nameKk: { kk: 'Қазақша атауы', ru: 'Название на казахском', en: 'Name in Kazakh' },
  nameRu: { kk: 'Орысша атауы', ru: 'Название на русском', en: 'Name in Russian' },
  nameEn: { kk: 'Ағылшынша атауы', ru: 'Название на английском', en: 'Name in English' },
  kind: { kk: 'Ұйым түрі', ru: 'Вид организации', en: 'Kind' },
  allKinds: { kk: 'Барлық түрі', ru: 'Все виды', en: 'All kinds' },
  isStateBody: { kk: 'Мемлекеттік орган', ru: 'Государственный орган', en: 'State body' },
  isStateBodyHint: {
    kk: 'Іс-шараларын қазақша және орысша жариялауға міндетті.',
    ru: 'Обязан публиковать мероприятия на казахском и русском.',
    en: 'Has to publish its events in Kazakh and Russian.',
  },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  binHint: { kk: '12 саннан тұрады', ru: 'Состоит из 12 цифр', en: 'Has 12 digits' },
  district: { kk: 'Аудан немесе қала', ru: 'Район или город', en: 'District or city' },
  place: { kk: 'Аумағы', ru: 'Территория', en: 'Territory' },
  allPlaces: { kk: 'Барлық аумақ', ru: 'Вся территория', en: 'Everywhere' },
  addressKk: { kk: 'Қазақша мекенжайы', ru: 'Адрес на казахском', en: 'Address in Kazakh' },
  addressRu: { kk: 'Орысша мекенжайы', ru: 'Адрес на русском', en: 'Address in Russian' },
  phone: { kk: 'Телефон нөмірі', ru: 'Телефон', en: 'Phone' },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  active: { kk: 'Қолданыстағы', ru: 'Действующие', en: 'In use' },
  archived: { kk: 'Мұрағатта', ru: 'В архиве', en: 'Archived' },
  states: { kk: 'Жазба күйі', ru: 'Состояние записи', en: 'State' },
  archive: { kk: 'Мұрағатқа жіберу', ru: 'Убрать в архив', en: 'Archive' },
  restore: { kk: 'Мұрағаттан қайтару', ru: 'Вернуть из архива', en: 'Restore' },
  archiveHint: {
    kk: 'Мұрағаттағы жазба жаңа іс-шараларға ұсынылмайды, бұрынғыларында қалады.',
    ru: 'Запись из архива не предлагается для новых мероприятий, в прежних остаётся.',
    en: 'What is archived is not offered for new events and stays in those it has.',
  },
  saved: { kk: 'Сақталды.', ru: 'Сохранено.', en: 'Saved.' },
  archivedNow: { kk: 'Мұрағатқа жіберілді.', ru: 'Убрано в архив.', en: 'Archived.' },
  restoredNow: { kk: 'Мұрағаттан қайтарылды.', ru: 'Возвращено из архива.', en: 'Restored.' },
  emptyTitle: { kk: 'Мұнда әзірге ұйым жоқ', ru: 'Организаций пока нет', en: 'No organisations yet' },
  emptyText: {
    kk: 'Іс-шара өткізетін ұйымдар осы жерде тұрады.',
    ru: 'Здесь будут организации, которые проводят мероприятия.',
    en: 'Organisations that hold events will be here.',
  },
  emptyFiltered: {
    kk: 'Таңдалған шарттарға сай ештеңе табылмады.',
    ru: 'По выбранным условиям ничего не нашлось.',
    en: 'Nothing matches what you chose.',
  },
})

export const institutionProblems = defineMessages({
  bin_taken: {
    kk: 'Бұл БСН-мен ұйым тіркелген. Алдымен іздеп көріңіз, мұрағатты да қараңыз.',
    ru: 'Организация с таким БИН уже есть. Поищите её, в том числе в архиве.',
    en: 'There already is an organisation with this BIN. Search for it, in the archive too.',
  },
  place_unknown: {
    kk: 'Мұндай аудан немесе қала жоқ.',
    ru: 'Такого района или города нет.',
    en: 'There is no such district or city.',
  },
  place_outside: {
    kk: 'Бұл аумақ сіздің жауапкершілігіңізде емес. Өз аумағыңыздан таңдаңыз.',
    ru: 'Эта территория вне ваших полномочий. Выберите свою.',
    en: 'This territory is not yours. Choose one of your own.',
  },
})
