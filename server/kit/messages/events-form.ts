import { approvalProblems } from './approvals.ts'
import { bookingProblems } from './bookings.ts'
import { defineMessages } from './message.ts'

/** The form of an event, its sections and hints. */
export const eventForm = defineMessages({
  newTitle: { kk: 'Жаңа іс-шара', ru: 'Новое мероприятие', en: 'New event' },
  editTitle: { kk: 'Іс-шараны өзгерту', ru: 'Изменить мероприятие', en: 'Change the event' },
  newLead: {
    kk: 'Білетініңізді толтырып, жоба ретінде сақтай беріңіз: жарияламайынша оны тек сіз бен әріптестеріңіз көреді.',
    ru: 'Заполните то, что уже известно, и сохраните черновик: до публикации его видите только вы и коллеги.',
    en: 'Fill in what you know and save a draft: until it is published only you and your colleagues see it.',
  },
  whatSection: { kk: 'Не өткізіледі', ru: 'Что проводится', en: 'What it is' },
  textSection: { kk: 'Атауы мен сипаттамасы', ru: 'Название и описание', en: 'Title and description' },
  textHint: {
    kk: 'Мемлекеттік орган қазақша және орысша жариялайды. Басқа ұйымға бір тіл жеткілікті.',
    ru: 'Государственный орган публикует на казахском и русском. Другим организациям достаточно одного языка.',
    en: 'A state body publishes in Kazakh and Russian. For other organisations one language is enough.',
  },
  whereSection: { kk: 'Қайда', ru: 'Где', en: 'Where' },
  whenSection: { kk: 'Қашан', ru: 'Когда', en: 'When' },
  whenHint: {
    kk: 'Қазақстан уақыты. Бірнеше күн болса, әр күнді бөлек қосыңыз.',
    ru: 'Время Казахстана. Если дней несколько, добавьте каждый отдельно.',
    en: 'Time of Kazakhstan. If there are several days, add each of them.',
  },
  placesSection: { kk: 'Орындар', ru: 'Места', en: 'Places' },
  placesHint: {
    kk: 'Орын саны бос қалса, шектеу болмайды.',
    ru: 'Если количество не указано, места не ограничены.',
    en: 'Without a number there is no limit.',
  },
  whoSection: { kk: 'Қатысушылар', ru: 'Участники', en: 'Who comes' },
  registrationSection: { kk: 'Тіркелу мерзімі', ru: 'Сроки регистрации', en: 'Registration' },
  registrationHint: {
    kk: 'Бос қалса, тіркелу жарияланғаннан іс-шара біткенше ашық болады.',
    ru: 'Если не указать, регистрация открыта с публикации до конца мероприятия.',
    en: 'If left empty, registration is open from publishing until the event ends.',
  },

  titleKk: { kk: 'Қазақша атауы', ru: 'Название на казахском', en: 'Title in Kazakh' },
  titleRu: { kk: 'Орысша атауы', ru: 'Название на русском', en: 'Title in Russian' },
  titleEn: { kk: 'Ағылшынша атауы', ru: 'Название на английском', en: 'Title in English' },
  descriptionKk: { kk: 'Қазақша сипаттамасы', ru: 'Описание на казахском', en: 'Description in Kazakh' },
  descriptionRu: { kk: 'Орысша сипаттамасы', ru: 'Описание на русском', en: 'Description in Russian' },
  descriptionEn: { kk: 'Ағылшынша сипаттамасы', ru: 'Описание на английском', en: 'Description in English' },
  noMeasure: { kk: 'Жоспардан тыс', ru: 'Вне плана', en: 'Outside the plan' },
  noProgramme: { kk: 'Бағдарламасыз', ru: 'Вне программ', en: 'No programme' },
  contactPhoneHint: {
    kk: 'Қатысушылар осы нөмірге қоңырау шалады. Мысалы, +7 7212 42 10 10.',
    ru: 'По этому номеру звонят участники. Например, +7 7212 42 10 10.',
    en: 'Participants call this number. For example +7 7212 42 10 10.',
  },

  searchDistrict: {
    kk: 'Ауданды немесе қаланы іздеу',
    ru: 'Найти район или город',
    en: 'Find a district or city',
  },
  searchInstitution: { kk: 'Ұйымды іздеу', ru: 'Найти организацию', en: 'Find an organisation' },
  searchVenue: { kk: 'Алаңды іздеу', ru: 'Найти площадку', en: 'Find a venue' },
  searchHint: {
    kk: 'Қазақша, орысша немесе латынша жаза беріңіз',
    ru: 'Можно по-казахски, по-русски или латиницей',
    en: 'In Kazakh, Russian or Latin letters',
  },
  venueAfterDistrict: {
    kk: 'Алдымен ауданды немесе қаланы таңдаңыз: алаңдар тізімі сол бойынша шығады.',
    ru: 'Сначала выберите район или город: список площадок появится по нему.',
    en: 'Choose the district or city first: its venues will be listed here.',
  },
  showVenues: { kk: 'Осы жердегі алаңдарды көрсету', ru: 'Показать площадки', en: 'Show its venues' },
  newVenue: {
    kk: 'Тізімде жоқ па? Жаңа алаң қосу',
    ru: 'Нет в списке? Добавить площадку',
    en: 'Not listed? Add a venue',
  },
  newVenueHint: {
    kk: 'Жаңа алаң іс-шарамен бірге сақталып, тізімге қосылады.',
    ru: 'Новая площадка сохранится вместе с мероприятием и попадёт в общий список.',
    en: 'The new venue is saved with the event and enters the common list.',
  },

  sessionOn: { kk: 'Күні', ru: 'День', en: 'Day' },
  sessionStart: { kk: 'Басталуы', ru: 'Начало', en: 'Starts' },
  sessionEnd: { kk: 'Аяқталуы', ru: 'Окончание', en: 'Ends' },
  sessionTime: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  sessionLegend: { kk: '{number}-бөлік', ru: 'Часть {number}', en: 'Part {number}' },
  sessionTitles: { kk: 'Бөліктің атауы', ru: 'Название этой части', en: 'Name of this part' },
  addSession: { kk: 'Тағы бір күн қосу', ru: 'Добавить ещё один день', en: 'Add another day' },
  removeSession: {
    kk: '{number}-бөлікті алып тастау',
    ru: 'Убрать часть {number}',
    en: 'Remove part {number}',
  },
  entryKind: { kk: 'Кім ретінде', ru: 'В качестве кого', en: 'As what' },
  entryLegend: { kk: '{number}-санат', ru: 'Категория {number}', en: 'Way {number}' },
  hasWaitingList: {
    kk: 'Орын біткенде күту тізімін жүргізу',
    ru: 'Вести лист ожидания, когда места закончатся',
    en: 'Keep a waiting list when the places are gone',
  },
  addEntryType: { kk: 'Тағы бір санат қосу', ru: 'Добавить категорию', en: 'Add another way to take part' },
  removeEntryType: {
    kk: '«{name}» санатын алып тастау',
    ru: 'Убрать категорию «{name}»',
    en: 'Remove “{name}”',
  },
  taken: {
    kk: '{count, plural, one {# орын берілген} other {# орын берілген}}',
    ru: '{count, plural, one {занято # место} few {занято # места} many {занято # мест} other {занято # места}}',
    en: '{count, plural, one {# place given} other {# places given}}',
  },
  plannedPeopleHint: {
    kk: 'Қамту есебінде нақты санмен салыстырылады.',
    ru: 'В отчёте об охвате сравнивается с фактом.',
    en: 'Compared with the fact in the report of reach.',
  },
  ageMin: { kk: 'Ең кіші жас', ru: 'Возраст от', en: 'Age from' },
  ageMax: { kk: 'Ең үлкен жас', ru: 'Возраст до', en: 'Age to' },
  ageHint: {
    kk: 'Іс-шара күніндегі жас',
    ru: 'Возраст в день мероприятия',
    en: 'Age on the day of the event',
  },

  saveDraft: { kk: 'Жобаны сақтау', ru: 'Сохранить черновик', en: 'Save the draft' },
  saveAndPublish: { kk: 'Сақтап, жариялау', ru: 'Сохранить и опубликовать', en: 'Save and publish' },
  saveChanges: { kk: 'Өзгерістерді сақтау', ru: 'Сохранить изменения', en: 'Save changes' },
  saveOver: { kk: 'Менің нұсқамды сақтау', ru: 'Сохранить мой вариант', en: 'Save my version' },
  seeSaved: {
    kk: 'Сақталған нұсқаны көру',
    ru: 'Посмотреть сохранённый вариант',
    en: 'See the saved version',
  },
  tellRegistered: {
    kk: 'Тіркелгендерге өзгеріс туралы хабарлау',
    ru: 'Сообщить об изменении всем зарегистрированным',
    en: 'Tell everyone registered of the change',
  },
  tellRegisteredHint: {
    kk: 'Атауы, телефоны немесе жас шегі өзгергенде хабарлама жіберіледі. Елеусіз түзетулерге қажет емес.',
    ru: 'Письмо уйдёт, если изменились название, телефон или возраст. Для мелких правок не нужно.',
    en: 'A message goes out when the title, phone or ages change. Not needed for small corrections.',
  },
  placeIsMoved: {
    kk: 'Жарияланған іс-шараның орны мен уақыты бөлек ауыстырылады: тіркелгендердің бәріне хабар барады.',
    ru: 'Место и время опубликованного мероприятия меняются отдельно: об этом узнают все зарегистрированные.',
    en: 'Place and time of a published event are changed separately: everyone registered is told.',
  },

  missingTitle: {
    kk: '{count, plural, one {Жариялау үшін бір нәрсе жетіспейді} other {Жариялау үшін # нәрсе жетіспейді}}',
    ru: '{count, plural, one {Для публикации не хватает # пункта} few {Для публикации не хватает # пунктов} many {Для публикации не хватает # пунктов} other {Для публикации не хватает # пункта}}',
    en: '{count, plural, one {One thing is missing for publishing} other {# things are missing for publishing}}',
  },
  savedNotPublished: {
    kk: 'Жоба сақталды, бірақ әзірге жарияланған жоқ.',
    ru: 'Черновик сохранён, но пока не опубликован.',
    en: 'The draft is saved but not published yet.',
  },
  conflict: {
    kk: 'Сіз толтырып отырғанда {who} бұл іс-шараны {when} өзгертті.',
    ru: 'Пока вы заполняли форму, {who} изменил(а) мероприятие в {when}.',
    en: 'While you were filling this in, {who} changed the event at {when}.',
  },
  conflictParts: { kk: 'Өзгергені: {parts}.', ru: 'Изменено: {parts}.', en: 'Changed: {parts}.' },
  conflictKept: {
    kk: 'Сіз жазған мәтін осы беттегі өрістерде тұр. Тексеріп, қайта сақтаңыз: сонда сіздің нұсқаңыз қалады.',
    ru: 'Всё, что вы написали, осталось в полях. Проверьте и сохраните ещё раз: тогда останется ваш вариант.',
    en: 'What you wrote is still in the fields. Check it and save again to keep your version.',
  },
  someone: { kk: 'әріптесіңіз', ru: 'коллега', en: 'a colleague' },
})

/** What is missing, each a link to its field; keys of `MISSING_PARTS`. */
export const missingParts = defineMessages({
  title: { kk: 'Атауын жазыңыз', ru: 'Напишите название', en: 'Give a title' },
  title_kk: {
    kk: 'Қазақша атауын жазыңыз',
    ru: 'Напишите название на казахском',
    en: 'Give the title in Kazakh',
  },
  title_ru: {
    kk: 'Орысша атауын жазыңыз',
    ru: 'Напишите название на русском',
    en: 'Give the title in Russian',
  },
  description: { kk: 'Сипаттамасын жазыңыз', ru: 'Напишите описание', en: 'Write a description' },
  description_kk: {
    kk: 'Қазақша сипаттамасын жазыңыз',
    ru: 'Напишите описание на казахском',
    en: 'Write the description in Kazakh',
  },
  description_ru: {
    kk: 'Орысша сипаттамасын жазыңыз',
    ru: 'Напишите описание на русском',
    en: 'Write the description in Russian',
  },
  institution: { kk: 'Өткізуші ұйымды таңдаңыз', ru: 'Выберите организатора', en: 'Choose who holds it' },
  contact_phone: {
    kk: 'Байланыс телефонын көрсетіңіз',
    ru: 'Укажите контактный телефон',
    en: 'Give a contact phone',
  },
  district: {
    kk: 'Ауданды немесе қаланы таңдаңыз',
    ru: 'Выберите район или город',
    en: 'Choose the district or city',
  },
  venue: {
    kk: 'Өтетін алаңын таңдаңыз немесе қосыңыз',
    ru: 'Выберите или добавьте площадку',
    en: 'Choose or add a venue',
  },
  session_day: {
    kk: '{number}-бөліктің күнін көрсетіңіз',
    ru: 'Укажите день части {number}',
    en: 'Give the day of part {number}',
  },
  session_start: {
    kk: '{number}-бөліктің басталу уақытын көрсетіңіз',
    ru: 'Укажите начало части {number}',
    en: 'Give the start of part {number}',
  },
  session_end: {
    kk: '{number}-бөліктің аяқталу уақытын көрсетіңіз',
    ru: 'Укажите окончание части {number}',
    en: 'Give the end of part {number}',
  },
  registration_opens: {
    kk: 'Тіркелу іс-шара біткенге дейін басталуы керек',
    ru: 'Регистрация должна начинаться до окончания мероприятия',
    en: 'Registration has to open before the event ends',
  },
  registration_closes: {
    kk: 'Тіркелу іс-шара біткеннен кешікпей жабылуы керек',
    ru: 'Регистрация должна закрываться не позже окончания мероприятия',
    en: 'Registration has to close no later than the event ends',
  },
  title_en: {
    kk: 'Ағылшынша атауын жазыңыз',
    ru: 'Напишите название на английском',
    en: 'Give the title in English',
  },
  description_en: {
    kk: 'Ағылшынша сипаттамасын жазыңыз',
    ru: 'Напишите описание на английском',
    en: 'Write the description in English',
  },
  programme: { kk: 'Бағдарламаны таңдаңыз', ru: 'Выберите программу', en: 'Choose the programme' },
  measure: {
    kk: 'Жоспар тармағын таңдаңыз',
    ru: 'Выберите пункт плана',
    en: 'Choose the measure of the plan',
  },
  capacity: {
    kk: 'Әр санаттың орын санын көрсетіңіз',
    ru: 'Укажите количество мест в каждой категории',
    en: 'Give the places of every way to take part',
  },
  target_groups: { kk: 'Кімге арналғанын белгілеңіз', ru: 'Отметьте, для кого', en: 'Say for whom it is' },
  ages: { kk: 'Жас шегін көрсетіңіз', ru: 'Укажите возраст', en: 'Give the ages' },
  languages: { kk: 'Өткізу тілін белгілеңіз', ru: 'Отметьте язык проведения', en: 'Tick the languages' },
  planned_people: {
    kk: 'Жоспарланған адам санын көрсетіңіз',
    ru: 'Укажите планируемый охват',
    en: 'Give the planned people',
  },
  registration_window: {
    kk: 'Тіркелудің басталуы мен аяқталуын көрсетіңіз',
    ru: 'Укажите начало и окончание регистрации',
    en: 'Give the opening and the closing of registration',
  },
  task: {
    kk: 'Дайындық тізімінің {number}-тармағын орындап, белгілеңіз',
    ru: 'Выполните и отметьте пункт {number} списка подготовки',
    en: 'Do and tick task {number} of the preparation list',
  },
  named_task: {
    kk: 'Орындап, белгілеңіз: {name}',
    ru: 'Выполните и отметьте: {name}',
    en: 'Do and tick: {name}',
  },
})

const ownProblems = defineMessages({
  event_incomplete: {
    kk: '{count, plural, one {Жариялау үшін бір нәрсе жетіспейді.} other {Жариялау үшін # нәрсе жетіспейді.}}',
    ru: '{count, plural, one {Для публикации не хватает # пункта.} few {Для публикации не хватает # пунктов.} many {Для публикации не хватает # пунктов.} other {Для публикации не хватает # пункта.}}',
    en: '{count, plural, one {One thing is missing for publishing.} other {# things are missing for publishing.}}',
  },
  event_is_draft: {
    kk: 'Бұл әлі жоба: жай ғана өзгертіңіз.',
    ru: 'Это ещё черновик: просто измените его.',
    en: 'This is still a draft: just change it.',
  },
  event_is_published: {
    kk: 'Іс-шара жарияланып қойған.',
    ru: 'Мероприятие уже опубликовано.',
    en: 'The event is already published.',
  },
  event_is_cancelled: {
    kk: 'Іс-шара өтпейді деп жарияланған.',
    ru: 'Мероприятие отменено.',
    en: 'The event is cancelled.',
  },
  event_is_over: { kk: 'Іс-шара өтіп кетті.', ru: 'Мероприятие уже прошло.', en: 'The event is over.' },
  event_is_closed: {
    kk: 'Келушілер есебі жабылған. Өзгерту үшін алдымен оны қайта ашыңыз.',
    ru: 'Учёт посещений закрыт. Чтобы изменить, сначала откройте его.',
    en: 'Attendance is closed. Reopen it to make a change.',
  },
  session_is_closed: {
    kk: 'Бұл бөліктің келушілер есебі жабылған, уақытын ауыстыруға болмайды.',
    ru: 'Учёт посещений этой части закрыт, её время не меняется.',
    en: 'Attendance of this part is closed, its time cannot change.',
  },
  session_has_begun: {
    kk: 'Бұл бөлік басталып кетті, уақытын ауыстыруға болмайды.',
    ru: 'Эта часть уже началась, её время не меняется.',
    en: 'This part has begun, its time cannot change.',
  },
  nothing_moved: {
    kk: 'Орны да, уақыты да өзгерген жоқ.',
    ru: 'Ни место, ни время не изменились.',
    en: 'Neither place nor time has changed.',
  },
  move_instead: {
    kk: 'Жарияланған іс-шараның орны мен уақыты «Ауыстыру» арқылы өзгереді.',
    ru: 'Место и время опубликованного мероприятия меняются через «Перенести».',
    en: 'Place and time of a published event are changed by “Move”.',
  },
  capacity_below_taken: {
    kk: '{taken} орын берілген: бұл сан {over} орынға кем. Кемінде {taken} болуы керек.',
    ru: 'Уже занято {taken}: это на {over} больше указанного. Нужно не меньше {taken}.',
    en: '{taken} places are given, {over} more than this. It has to be {taken} at least.',
  },
  entry_type_in_use: {
    kk: 'Бұл санатқа адамдар тіркелген, оны алып тастауға немесе ауыстыруға болмайды.',
    ru: 'В этой категории уже есть зарегистрированные, её нельзя убрать или заменить.',
    en: 'People are registered in this way, it cannot be removed or replaced.',
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
  district_needed: {
    kk: 'Ауданды немесе қаланы таңдаңыз: онсыз жоба ешкімге тиесілі болмайды.',
    ru: 'Выберите район или город: без него неясно, чей это черновик.',
    en: 'Choose the district or city: without it the draft belongs to nobody.',
  },
  institution_unknown: {
    kk: 'Мұндай ұйым тізімде жоқ.',
    ru: 'Такой организации в списке нет.',
    en: 'There is no such organisation in the list.',
  },
  institution_outside: {
    kk: 'Бұл ұйым басқа өңірден. Өз өңіріңіздің ұйымын таңдаңыз.',
    ru: 'Эта организация из другого региона. Выберите организацию своего региона.',
    en: 'This organisation is of another region. Choose one of your own.',
  },
  programme_unknown: {
    kk: 'Мұндай бағдарлама тізімде жоқ.',
    ru: 'Такой программы в списке нет.',
    en: 'There is no such programme in the list.',
  },
  measure_unknown: {
    kk: 'Мұндай жоспар тармағы жоқ.',
    ru: 'Такого пункта плана нет.',
    en: 'There is no such measure of a plan.',
  },
  measure_elsewhere: {
    kk: 'Іс-шара басқа өңір жоспарының тармағын орындайды. Сол өңірдің ауданын таңдаңыз.',
    ru: 'Мероприятие исполняет пункт плана другого региона. Выберите район того региона.',
    en: 'The event carries out a measure of another region. Choose a district of that region.',
  },
  programme_elsewhere: {
    kk: 'Бұл бағдарлама басқа өңірге арналған.',
    ru: 'Эта программа другого региона.',
    en: 'This programme is of another region.',
  },
  venue_unknown: {
    kk: 'Мұндай алаң тізімде жоқ.',
    ru: 'Такой площадки в списке нет.',
    en: 'There is no such venue in the list.',
  },
  venue_elsewhere: {
    kk: 'Бұл алаң таңдалған ауданда емес. Қайта таңдаңыз.',
    ru: 'Эта площадка не в выбранном районе. Выберите площадку заново.',
    en: 'This venue is not in the chosen district. Choose again.',
  },
  venue_needs_district: {
    kk: 'Жаңа алаң қосу үшін ауданды немесе қаланы таңдаңыз.',
    ru: 'Чтобы добавить площадку, выберите район или город.',
    en: 'To add a venue choose the district or city.',
  },
})

/** Refusals of events and of what they book. */
export const eventProblems = { ...ownProblems, ...bookingProblems, ...approvalProblems }
