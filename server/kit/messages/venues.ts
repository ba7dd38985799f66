import { defineMessages } from './message.ts'

/** Keys of `VENUE_KINDS`. */
export const venueKinds = defineMessages({
  college: { kk: 'Колледж', ru: 'Колледж', en: 'College' },
  community_centre: { kk: 'Қоғамдық орталық', ru: 'Общественный центр', en: 'Community centre' },
  leisure_centre: { kk: 'Демалыс орталығы', ru: 'Центр досуга', en: 'Leisure centre' },
  market: { kk: 'Базар', ru: 'Рынок', en: 'Market' },
  stadium: { kk: 'Стадион, спорт кешені', ru: 'Стадион, спорткомплекс', en: 'Stadium' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  enterprise: { kk: 'Кәсіпорын', ru: 'Предприятие', en: 'Enterprise' },
  hall: { kk: 'Зал, мәдениет үйі', ru: 'Зал, дом культуры', en: 'Hall' },
  online: { kk: 'Онлайн алаң', ru: 'Онлайн', en: 'Online' },
  other: { kk: 'Басқа алаң', ru: 'Другая площадка', en: 'Other venue' },
})

export const venueMessages = defineMessages({
  title: { kk: 'Алаңдар', ru: 'Площадки', en: 'Venues' },
  add: { kk: 'Алаң қосу', ru: 'Добавить площадку', en: 'Add a venue' },
  newTitle: { kk: 'Жаңа алаң', ru: 'Новая площадка', en: 'New venue' },
  search: {
    kk: 'Атауы не мекенжайы бойынша іздеу',
    ru: 'Искать по названию или адресу',
    en: 'Search by name or address',
  },
  kind: { kk: 'Алаң түрі', ru: 'Вид площадки', en: 'Kind' },
  address: { kk: 'Мекенжайы', ru: 'Адрес', en: 'Address' },
  capacity: { kk: 'Сыйымдылығы, адам', ru: 'Вместимость, человек', en: 'Capacity, people' },
  lat: { kk: 'Ендік', ru: 'Широта', en: 'Latitude' },
  lon: { kk: 'Бойлық', ru: 'Долгота', en: 'Longitude' },
  point: { kk: 'Картадағы нүкте', ru: 'Точка на карте', en: 'Point on the map' },
  pointHint: {
    kk: 'Картадан көшіріңіз: мысалы, 49.8028 және 73.0877.',
    ru: 'Скопируйте с карты: например, 49.8028 и 73.0877.',
    en: 'Copy from a map: for example 49.8028 and 73.0877.',
  },
  emptyTitle: { kk: 'Мұнда әзірге алаң жоқ', ru: 'Площадок пока нет', en: 'No venues yet' },
  emptyText: {
    kk: 'Іс-шара өтетін алаңдар осы жерде тұрады. Оларды іс-шара құрғанда да қосуға болады.',
    ru: 'Здесь будут площадки мероприятий. Их можно добавлять и при создании мероприятия.',
    en: 'Venues of events will be here. They can also be added while creating an event.',
  },
  contactSection: { kk: 'Байланыс', ru: 'Контакты', en: 'Contact' },
  contactName: { kk: 'Жауапты адам', ru: 'Ответственное лицо', en: 'Person in charge' },
  stateSection: { kk: 'Ғимараты', ru: 'Здание', en: 'Building' },
  openedOn: { kk: 'Ашылған күні', ru: 'Дата открытия', en: 'Opened on' },
  condition: { kk: 'Жай-күйі', ru: 'Состояние', en: 'Condition' },
  conditionUnknown: { kk: 'көрсетілмеген', ru: 'не указано', en: 'not given' },
  accessibility: { kk: 'Қолжетімділігі', ru: 'Доступность', en: 'Accessibility' },
  hoursSection: { kk: 'Жұмыс уақыты', ru: 'Часы работы', en: 'Opening hours' },
  hoursHint: {
    kk: 'Уақыты жазылмаған күні алаң жабық. Бірде-бір күн жазылмаса, уақыт тексерілмейді.',
    ru: 'День без часов — выходной площадки. Если не заполнен ни один день, часы не проверяются.',
    en: 'A day without hours is a day off. With no day filled in, hours are not checked.',
  },
  opens: { kk: 'Ашылады', ru: 'Открывается', en: 'Opens' },
  closes: { kk: 'Жабылады', ru: 'Закрывается', en: 'Closes' },
  datesLegend: { kk: 'Ерекше күндер', ru: 'Особые дни', en: 'Particular days' },
  datesHint: {
    kk: 'Осы күні уақыт басқаша. Уақыты жазылмаса, алаң жабық.',
    ru: 'В этот день часы другие. Без часов площадка закрыта.',
    en: 'On this day the hours differ. Without hours the venue is closed.',
  },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  addDate: { kk: 'Күн қосу', ru: 'Добавить день', en: 'Add a day' },
  removeDate: { kk: '{number}-күнді алып тастау', ru: 'Убрать день {number}', en: 'Remove day {number}' },
  needsApproval: {
    kk: 'Брондау алаң иесінің растауын күтеді',
    ru: 'Бронь ждёт подтверждения владельца площадки',
    en: 'Bookings wait for the word of the owner',
  },
  needsApprovalHint: {
    kk: 'Растау туралы хат алаңды жүргізетін ұйымға, ондай ұйым болмаса, аумақ ұйымдастырушыларына барады.',
    ru: 'Письмо получит организация, которая ведёт площадку, а если её нет — организаторы территории.',
    en: 'The letter goes to the organisation that keeps the venue, or to the organisers of the territory.',
  },
  owner: { kk: 'Алаңды жүргізетін ұйым', ru: 'Организация, которая ведёт площадку', en: 'Kept by' },
  noOwner: { kk: 'көрсетілмеген', ru: 'не указана', en: 'nobody in particular' },
  photo: { kk: 'Суреті', ru: 'Фотография', en: 'Photo' },
  photoOf: {
    kk: '{name}: алаңның суреті',
    ru: '{name}: фотография площадки',
    en: '{name}: photo of the venue',
  },
  photoFile: { kk: 'Сурет файлы', ru: 'Файл с фотографией', en: 'Photo file' },
  photoHint: {
    kk: 'JPEG, PNG немесе WebP, 3 МБ-қа дейін. Суретте адамдар көрінсе, олардың келісімі керек.',
    ru: 'JPEG, PNG или WebP, до 3 МБ. Если на снимке есть люди, нужно их согласие.',
    en: 'JPEG, PNG or WebP, up to 3 MB. People on it have to agree.',
  },
  photoSave: { kk: 'Суретті сақтау', ru: 'Сохранить фотографию', en: 'Save the photo' },
  photoRemove: { kk: 'Суретті алып тастау', ru: 'Убрать фотографию', en: 'Remove the photo' },
  day: { kk: 'Бір күннің кестесі', ru: 'Занятость по дням', en: 'Day by day' },
})

/** Keys of `VENUE_CONDITIONS`. */
export const venueConditions = defineMessages({
  good: { kk: 'Жақсы', ru: 'Хорошее', en: 'Good' },
  to_modernise: { kk: 'Жаңғыртуды қажет етеді', ru: 'Требует модернизации', en: 'To be modernised' },
  under_repair: { kk: 'Жөндеуде', ru: 'На ремонте', en: 'Under repair' },
  closed: { kk: 'Жабық', ru: 'Закрыто', en: 'Closed' },
})

/** Keys of `ACCESSIBILITY`. */
export const accessibilityNames = defineMessages({
  step_free: { kk: 'Баспалдақсыз кіру', ru: 'Вход без ступеней', en: 'Step-free entrance' },
  lift: { kk: 'Лифт', ru: 'Лифт', en: 'Lift' },
  toilet: { kk: 'Арба сыятын дәретхана', ru: 'Туалет для колясок', en: 'Wheelchair toilet' },
  parking: {
    kk: 'Мүгедектігі бар адамдарға тұрақ',
    ru: 'Парковка для людей с инвалидностью',
    en: 'Accessible parking',
  },
  hearing_loop: { kk: 'Индукциялық жүйе', ru: 'Индукционная петля', en: 'Hearing loop' },
  tactile: { kk: 'Тактильді белгілер', ru: 'Тактильные указатели', en: 'Tactile signs' },
  guide: { kk: 'Көмекші қызметкер', ru: 'Сопровождающий', en: 'An assistant' },
})

/** Keys of `RESOURCE_KINDS`. */
export const resourceKinds = defineMessages({
  equipment: { kk: 'Жабдық', ru: 'Оборудование', en: 'Equipment' },
  expert: { kk: 'Сарапшы', ru: 'Эксперт', en: 'Expert' },
  referee: { kk: 'Төреші', ru: 'Рефери', en: 'Referee' },
  speaker: { kk: 'Баяндамашы', ru: 'Спикер', en: 'Speaker' },
})

/** Spaces of a venue and resources. */
export const spaceMessages = defineMessages({
  title: { kk: 'Бөлмелер мен алаңқайлар', ru: 'Помещения и поля', en: 'Spaces' },
  lead: {
    kk: 'Алаңның брондалатын бөліктері. Бүтінін брондаған оның барлық бөлігін алады, бөлігін брондаған бүтінін жабады.',
    ru: 'Части площадки, которые бронируют. Кто занял целое, занял и все его части; кто занял часть, закрыл целое.',
    en: 'Bookable parts of the venue. Who books the whole has all its parts; a booked part closes the whole.',
  },
  add: { kk: 'Бөлме қосу', ru: 'Добавить помещение', en: 'Add a space' },
  space: { kk: 'Бөлме, алаңқай', ru: 'Помещение, поле', en: 'Space' },
  parent: { kk: 'Қайсысының бөлігі', ru: 'Часть чего', en: 'Part of' },
  whole: { kk: 'жеке тұрады', ru: 'отдельное', en: 'stands alone' },
  use: { kk: 'Пайдалану', ru: 'Использование', en: 'Use' },
  exclusive: { kk: 'Бір уақытта бір іс-шара', ru: 'Одно мероприятие за раз', en: 'One event at a time' },
  shared: {
    kk: 'Бірнеше іс-шара қатар өте алады',
    ru: 'Несколько мероприятий одновременно',
    en: 'Several events at once',
  },
  sharedHint: {
    kk: 'Іс-шаралардың адам саны бірге сыйымдылықтан аспайды.',
    ru: 'Люди всех мероприятий вместе не превысят вместимость.',
    en: 'People of all events together stay within the capacity.',
  },
  minutesBefore: {
    kk: 'Дайындық уақыты, минут',
    ru: 'Подготовка до начала, минут',
    en: 'Setting up, minutes',
  },
  minutesAfter: { kk: 'Жинастыру уақыты, минут', ru: 'Уборка после, минут', en: 'Clearing up, minutes' },
  buffers: {
    kk: '{before}/{after} мин',
    ru: '{before}/{after} мин',
    en: '{before}/{after} min',
  },
  buffersHeader: { kk: 'Дайындық/жинау', ru: 'До/после', en: 'Before/after' },
  editTitle: { kk: 'Бөлмені өзгерту', ru: 'Изменить помещение', en: 'Change the space' },
  emptyTitle: { kk: 'Бұл алаң әзірге бөлінбеген', ru: 'Площадка пока не разделена', en: 'No spaces yet' },
  emptyText: {
    kk: 'Бөлме қосылмаса, алаң брондалмайды: бір уақытта бірнеше іс-шара қойылуы мүмкін.',
    ru: 'Пока помещений нет, площадка не бронируется: на одно время можно поставить несколько мероприятий.',
    en: 'Without spaces nothing is booked: several events may be set for one time.',
  },
  archived: { kk: 'мұрағатта', ru: 'в архиве', en: 'archived' },
  resources: { kk: 'Жабдық пен сарапшылар', ru: 'Оборудование и люди', en: 'Equipment and people' },
  resourcesLead: {
    kk: 'Іс-шараға алынатын жабдық, сарапшы, төреші және баяндамашы. Бір уақытта екі жерде бола алмайды.',
    ru: 'Оборудование, эксперты, рефери и спикеры. Одно и то же нельзя занять дважды на одно время.',
    en: 'Equipment, experts, referees and speakers. Nobody and nothing is in two places at once.',
  },
  addResource: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  newResource: { kk: 'Жаңа жазба', ru: 'Новая запись', en: 'New entry' },
  resourceKind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  emptyResources: { kk: 'Мұнда әзірге ештеңе жоқ', ru: 'Пока ничего нет', en: 'Nothing here yet' },
})

/** Refusals of venues, spaces and resources. */
export const venueProblems = defineMessages({
  space_in_itself: {
    kk: 'Бөлме өзінің немесе өз бөлігінің ішінде бола алмайды.',
    ru: 'Помещение не может быть частью самого себя или своей части.',
    en: 'A space cannot be a part of itself or of its own part.',
  },
  space_bookings_clash: {
    kk: 'Бұлай өзгертсе, қазіргі брондаулар қабаттасады. Алдымен оларды ауыстырыңыз.',
    ru: 'После такого изменения уже сделанные брони пересекутся. Сначала перенесите их.',
    en: 'Bookings already made would overlap. Move them first.',
  },
  space_is_booked: {
    kk: 'Бұл бөлмеде немесе оның бөлігінде алдағы брондау бар.',
    ru: 'В этом помещении или его части есть предстоящие брони.',
    en: 'Something to come is booked in this space or a part of it.',
  },
  too_many_spaces: {
    kk: 'Бір алаңда ең көбі {max} бөлме болады.',
    ru: 'У площадки может быть не больше {max} помещений.',
    en: 'A venue has at most {max} spaces.',
  },
  photo_missing: { kk: 'Файлды таңдаңыз', ru: 'Выберите файл', en: 'Choose a file' },
  photo_too_large: {
    kk: 'Сурет {max} МБ-тан аспауы керек',
    ru: 'Фотография должна быть не больше {max} МБ',
    en: 'The photo may have {max} MB at most',
  },
  photo_wrong: {
    kk: 'Бұл JPEG, PNG не WebP сурет емес',
    ru: 'Это не фотография JPEG, PNG или WebP',
    en: 'This is no JPEG, PNG or WebP photo',
  },
})
