import { defineMessages } from './message.ts'

/** Roles as a person holds them; keys of `ROLES`, and the participant that everybody is. */
export const roleNames = defineMessages({
  organiser: { kk: 'Ұйымдастырушы', ru: 'Организатор', en: 'Organiser' },
  door: { kk: 'Кіреберіс қызметкері', ru: 'Сотрудник на входе', en: 'Door staff' },
  judge: { kk: 'Төреші', ru: 'Судья', en: 'Judge' },
  employer: { kk: 'Жұмыс беруші', ru: 'Работодатель', en: 'Employer' },
  reviewer: { kk: 'Әкімдік қызметкері', ru: 'Сотрудник акимата', en: 'Akimat reviewer' },
  administrator: { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' },
  participant: { kk: 'Қатысушы', ru: 'Участник', en: 'Participant' },
})

/** What each role is for, in one sentence. */
export const rolePurposes = defineMessages({
  organiser: {
    kk: 'Іс-шараларды жоспарлап, жариялайды, тіркелгендермен жұмыс істейді және келушілер есебін жабады.',
    ru: 'Планирует и публикует мероприятия, ведёт регистрации и закрывает учёт посещений.',
    en: 'Plans and publishes events, keeps registrations and closes attendance.',
  },
  door: {
    kk: 'Кіреберісте билет сканерлейді, келушіні аты-жөні бойынша табады, жазылмай келгендерді қосады.',
    ru: 'Сканирует билеты на входе, находит людей по фамилии, записывает пришедших без регистрации.',
    en: 'Scans tickets at the door, finds people by name, adds walk-ins.',
  },
  judge: {
    kk: 'Өзіне тағайындалған жарыстарда төрешілік етеді.',
    ru: 'Судит соревнования, на которые назначен.',
    en: 'Judges the competitions they are appointed to.',
  },
  employer: {
    kk: 'Өз ұйымының жәрмеңкелерін көреді.',
    ru: 'Видит ярмарки своей организации.',
    en: 'Sees the fairs of their own organisation.',
  },
  reviewer: {
    kk: 'Өз аумағындағы қамту көрсеткіштерін көреді, есептер мен халық саны деректерін жүргізеді.',
    ru: 'Смотрит охват на своей территории, ведёт отчёты и данные о численности.',
    en: 'Reads the reach of their territory, keeps reports and population figures.',
  },
  administrator: {
    kk: 'Қызметкерлерді, рөлдерді, ұйымдарды басқарады және өзгерістер журналын оқиды.',
    ru: 'Управляет сотрудниками, ролями, организациями и читает журнал изменений.',
    en: 'Keeps staff, roles and organisations and reads the log of changes.',
  },
})

/** Permissions as the table of roles lists them; keys of `PERMISSIONS`. */
export const permissionNames = defineMessages({
  'events.view': {
    kk: 'Барлық іс-шараны, жобаларын қоса көру',
    ru: 'Видеть все мероприятия, и черновики',
    en: 'See all events, drafts too',
  },
  'events.edit': {
    kk: 'Іс-шара құру, өзгерту, жариялау',
    ru: 'Создавать, менять и публиковать мероприятия',
    en: 'Create, change and publish events',
  },
  'events.approve': {
    kk: 'Жарияланар алдында іс-шараны келісу',
    ru: 'Согласовывать мероприятия перед публикацией',
    en: 'Approve events before they are published',
  },
  'events.approval_rules': {
    kk: 'Аумақта келісуді енгізу және тоқтату',
    ru: 'Вводить и отменять согласование на территории',
    en: 'Decide whether a territory asks for approval',
  },
  'templates.edit': {
    kk: 'Іс-шара үлгілерін құру және өзгерту',
    ru: 'Создавать и изменять шаблоны мероприятий',
    en: 'Create and change event templates',
  },
  'templates.roll_out': {
    kk: 'Үлгіні аумақтарға тарату',
    ru: 'Рассылать шаблоны по территориям',
    en: 'Roll templates out to territories',
  },
  'registration.view': {
    kk: 'Тіркелгендер тізімін көру',
    ru: 'Видеть списки зарегистрированных',
    en: 'See lists of registrations',
  },
  'registration.edit': { kk: 'Тіркелуді болдырмау', ru: 'Отменять регистрации', en: 'Cancel registrations' },
  'attendance.scan': {
    kk: 'Кіреберісте билет сканерлеу',
    ru: 'Сканировать билеты на входе',
    en: 'Scan tickets at the door',
  },
  'attendance.search': {
    kk: 'Кіреберісте аты-жөні бойынша іздеу',
    ru: 'Искать людей на входе по фамилии',
    en: 'Search people by name at the door',
  },
  'attendance.close': {
    kk: 'Келушілер есебін жабу және қайта ашу',
    ru: 'Закрывать и открывать учёт посещений',
    en: 'Close and reopen attendance',
  },
  'reports.view': { kk: 'Қамту есептерін көру', ru: 'Видеть отчёты об охвате', en: 'Read reports of reach' },
  'reports.people': {
    kk: 'Санның артындағы адамдар тізімін көру',
    ru: 'Видеть людей, из которых сложилось число',
    en: 'See the people behind a figure',
  },
  'reports.import': {
    kk: 'Халық санын жүктеу',
    ru: 'Загружать численность населения',
    en: 'Import population figures',
  },
  'venues.edit': {
    kk: 'Алаңдар тізімін жүргізу',
    ru: 'Вести список площадок',
    en: 'Keep the list of venues',
  },
  'venues.approve': {
    kk: 'Алаңды брондауды растау',
    ru: 'Подтверждать брони площадок',
    en: 'Decide on bookings of venues',
  },
  'regions.holidays': {
    kk: 'Демалыс күндерінің кестесін жүргізу',
    ru: 'Вести таблицу выходных дней',
    en: 'Keep the table of days off',
  },
  'institutions.edit': {
    kk: 'Ұйымдар тізімін жүргізу',
    ru: 'Вести список организаций',
    en: 'Keep the list of organisations',
  },
  'programmes.edit': {
    kk: 'Бағдарламалар тізімін жүргізу',
    ru: 'Вести список программ',
    en: 'Keep the list of programmes',
  },
  'plan.view': {
    kk: 'Жоспарды және оның орындалуын көру',
    ru: 'Видеть план и его исполнение',
    en: 'See the plan and how it is carried out',
  },
  'plan.edit': { kk: 'Өңірдің жоспарын жүргізу', ru: 'Вести план региона', en: 'Keep the plan of a region' },
  'plan.control': {
    kk: 'Орындалуды белгілеу, ескертпе жазу, тапсырма беру',
    ru: 'Отмечать исполнение, писать замечания, давать поручения',
    en: 'Mark the state of measures, write remarks, give orders',
  },
  'plan.approve': { kk: 'Жоспарды бекіту', ru: 'Утверждать план', en: 'Approve the plan' },
  'people.duplicates': {
    kk: 'Қайталанған жазбаларды шешу',
    ru: 'Разбирать возможные повторы людей',
    en: 'Decide on possible duplicates',
  },
  'auth.manage': {
    kk: 'Қызметкерлер мен рөлдерді басқару',
    ru: 'Управлять сотрудниками и ролями',
    en: 'Keep staff and their roles',
  },
  'audit.view': {
    kk: 'Өзгерістер журналын оқу',
    ru: 'Читать журнал изменений',
    en: 'Read the log of changes',
  },
  'notifications.view': {
    kk: 'Жіберілген хаттар мен SMS тізімін көру',
    ru: 'Видеть отправленные письма и SMS',
    en: 'See letters and text messages sent',
  },
  'competitions.judge': {
    kk: 'Жарыстарда төрешілік ету',
    ru: 'Судить соревнования',
    en: 'Judge competitions',
  },
  'jobfairs.employ': {
    kk: 'Жәрмеңкеге жұмыс беруші ретінде қатысу',
    ru: 'Участвовать в ярмарках как работодатель',
    en: 'Take part in fairs as an employer',
  },
})

export const placeKindNames = defineMessages({
  territory: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  institution: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  event: { kk: 'Іс-шара', ru: 'Мероприятие', en: 'Event' },
})
