import { defineMessages } from './message.ts'

/** Words of the door: what staff with a phone see. */
export const doorMessages = defineMessages({
  title: { kk: 'Есік алдында', ru: 'На входе', en: 'At the door' },

  exit: { kk: 'Тексеруден шығу', ru: 'Выйти из проверки', en: 'Leave the scanner' },
  viewScan: { kk: 'Тексеру', ru: 'Сканер', en: 'Scan' },
  viewSearch: { kk: 'Іздеу', ru: 'Поиск', en: 'Search' },
  viewNew: { kk: 'Тізімде жоқ', ru: 'Нет в списке', en: 'Not listed' },
  viewMore: { kk: 'Тағы', ru: 'Ещё', en: 'More' },
  views: { kk: 'Тексеру бөлімдері', ru: 'Разделы проверки', en: 'Parts of the scanner' },

  wordGo: { kk: 'Өтіңіз', ru: 'Проходите', en: 'Come in' },
  wordCare: { kk: 'Бұрын кірген', ru: 'Уже внутри', en: 'Already in' },
  wordStop: { kk: 'Тоқтаңыз', ru: 'Стоп', en: 'Stop' },
  firstCame: { kk: 'Алғаш кірген уақыты: {time}', ru: 'Первый вход: {time}', en: 'First came in at {time}' },
  withChildren: {
    kk: '{count, plural, one {Бір баламен} other {# баламен}}',
    ru: '{count, plural, one {С # ребёнком} few {С # детьми} many {С # детьми} other {С # детьми}}',
    en: '{count, plural, one {With one child} other {With # children}}',
  },
  sessionOn: { kk: 'Бұл бөлік: {when}', ru: 'Эта часть: {when}', en: 'This session: {when}' },
  next: { kk: 'Келесі', ru: 'Следующий', en: 'Next' },
  asking: { kk: 'Тексерілуде…', ru: 'Проверяем…', en: 'Checking…' },

  code: { kk: 'Билет коды', ru: 'Код билета', en: 'Ticket code' },
  codeHint: {
    kk: 'Билеттегі сегіз әріп. Сканер құрылғысы да осында жазады.',
    ru: 'Восемь букв под QR. Ручной сканер тоже пишет сюда.',
    en: 'Eight letters under the QR. A hand-held scanner writes here too.',
  },
  check: { kk: 'Тексеру', ru: 'Проверить', en: 'Check' },
  codeNeeded: { kk: 'Билет кодын жазыңыз', ru: 'Введите код билета', en: 'Type the ticket code' },

  cameraOn: { kk: 'Камераны қосу', ru: 'Включить камеру', en: 'Turn the camera on' },
  cameraOff: { kk: 'Камераны өшіру', ru: 'Выключить камеру', en: 'Turn the camera off' },
  cameraStarting: { kk: 'Камера қосылуда…', ru: 'Включаем камеру…', en: 'Starting the camera…' },
  cameraAim: {
    kk: 'Билеттің QR кодын жақтауға келтіріңіз',
    ru: 'Наведите рамку на QR-код билета',
    en: 'Point the frame at the QR code',
  },
  cameraInsecure: {
    kk: 'Бұл мекенжайда камера жұмыс істемейді: браузер оны тек https арқылы ашады. Кодты жазыңыз немесе билетті суретке түсіріңіз.',
    ru: 'По этому адресу камера недоступна: браузер открывает её только через https. Введите код или сфотографируйте билет.',
    en: 'The camera does not work at this address: browsers open it over https only. Type the code or take a photo of the ticket.',
  },
  cameraDenied: {
    kk: 'Камераға рұқсат берілмеген. Браузер баптауынан рұқсат беріңіз немесе билетті суретке түсіріңіз.',
    ru: 'Нет доступа к камере. Разрешите его в настройках браузера или сфотографируйте билет.',
    en: 'The camera is not allowed. Allow it in the browser settings or take a photo of the ticket.',
  },
  cameraMissing: {
    kk: 'Камера табылмады. Кодты жазыңыз немесе билетті суретке түсіріңіз.',
    ru: 'Камера не найдена. Введите код или сфотографируйте билет.',
    en: 'No camera was found. Type the code or take a photo of the ticket.',
  },
  torchOn: { kk: 'Шамды жағу', ru: 'Включить фонарик', en: 'Torch on' },
  torchOff: { kk: 'Шамды өшіру', ru: 'Выключить фонарик', en: 'Torch off' },
  photo: { kk: 'Билетті суретке түсіру', ru: 'Сфотографировать билет', en: 'Take a photo of the ticket' },
  photoEmpty: {
    kk: 'Суреттен QR код табылмады. Жақынырақ, жарығырақ жерде қайта түсіріңіз.',
    ru: 'На снимке нет QR-кода. Снимите ближе и при хорошем свете.',
    en: 'There is no QR code on the photo. Take it closer and in better light.',
  },

  offline: {
    kk: 'Байланыс жоқ. Билетті тексеру мүмкін емес, ештеңе белгіленбейді. Байланыс келгенше аты-жөнін қағазға жазыңыз.',
    ru: 'Нет связи. Билеты не проверяются, ничего не отмечается. До её появления записывайте имена на бумаге.',
    en: 'No connection. Tickets cannot be checked and nothing is marked. Write names on paper until it is back.',
  },
  noAnswer: { kk: 'Жауап келмеді', ru: 'Ответа нет', en: 'No answer' },
  noAnswerText: {
    kk: 'Белгіленген-белгіленбегені белгісіз. Қайта жіберіңіз: екі рет саналмайды.',
    ru: 'Неизвестно, отмечен ли приход. Отправьте ещё раз: дважды не посчитается.',
    en: 'It is not known whether this was marked. Send it again: it will not count twice.',
  },
  sendAgain: { kk: 'Қайта жіберу', ru: 'Отправить ещё раз', en: 'Send again' },
  unanswered: {
    kk: '{count, plural, one {# тексеру жауапсыз қалды} other {# тексеру жауапсыз қалды}}',
    ru: '{count, plural, one {# проверка без ответа} few {# проверки без ответа} many {# проверок без ответа} other {# проверки без ответа}}',
    en: '{count, plural, one {# check has no answer} other {# checks have no answer}}',
  },
  letGo: { kk: 'Тізімнен алу', ru: 'Убрать', en: 'Remove' },
  ticketScanned: { kk: 'QR билет', ru: 'Билет по QR', en: 'QR ticket' },
  signInAgain: { kk: 'Қайта кіру', ru: 'Войти снова', en: 'Sign in again' },

  searchLabel: { kk: 'Аты-жөні', ru: 'Имя и фамилия', en: 'Name' },
  searchHint: {
    kk: 'Кемінде 3 әріп. Тек осы іс-шара ішінен ізделеді, әр іздеу журналға жазылады.',
    ru: 'Не меньше 3 букв. Только это мероприятие; каждый поиск записывается в журнал.',
    en: 'At least 3 letters. This event only; every search is logged.',
  },
  found: {
    kk: '{count, plural, one {# адам табылды} other {# адам табылды}}',
    ru: '{count, plural, one {Найден # человек} few {Найдено # человека} many {Найдено # человек} other {Найдено # человека}}',
    en: '{count, plural, one {# person found} other {# people found}}',
  },
  foundNobody: {
    kk: 'Бұл іс-шараға тіркелгендер арасында ондай адам жоқ.',
    ru: 'Среди зарегистрированных такого человека нет.',
    en: 'Nobody of that name is registered for this event.',
  },
  addAsNew: { kk: 'Жаңа адам ретінде жазу', ru: 'Записать как нового', en: 'Write down as new' },
  phoneEnds: { kk: 'тел. соңы {digits}', ru: 'тел. …{digits}', en: 'phone …{digits}' },
  admit: { kk: 'Кіргізу', ru: 'Впустить', en: 'Let in' },
  inSince: { kk: '{time} бастап ішінде', ru: 'внутри с {time}', en: 'in since {time}' },
  isWaiting: { kk: 'күту тізімінде', ru: 'в листе ожидания', en: 'on the waiting list' },
  isCancelled: { kk: 'тіркелуі тоқтатылған', ru: 'регистрация отменена', en: 'registration cancelled' },

  walkInTitle: { kk: 'Жазылмай келген адам', ru: 'Пришедший без записи', en: 'Walk-in' },
  walkInConsent: {
    kk: 'Адамға айтыңыз: аты-жөні мен телефоны осы іс-шараға келгенін есепке алу үшін сақталады. Келіссе ғана жазыңыз. 14 жасқа толмаған баланы жазбаңыз.',
    ru: 'Скажите человеку: имя и телефон хранятся для учёта посещения этого мероприятия. Записывайте только с его согласия. Детей до 14 лет не записывайте.',
    en: 'Tell the person: name and phone are kept to count attendance at this event. Write them down only if they agree. Do not write down children under 14.',
  },
  surname: { kk: 'Тегі', ru: 'Фамилия', en: 'Surname' },
  givenName: { kk: 'Аты', ru: 'Имя', en: 'Given name' },
  phone: { kk: 'Телефоны', ru: 'Телефон', en: 'Phone' },
  group: { kk: 'Кім', ru: 'Кто это', en: 'Who they are' },
  district: { kk: 'Тұратын ауданы', ru: 'Район проживания', en: 'District of residence' },
  walkInMore: {
    kk: '18-ге толмаған немесе баламен келген',
    ru: 'Нет 18 лет или пришёл с детьми',
    en: 'Under 18, or with children',
  },
  birthOn: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Date of birth' },
  childrenCount: {
    kk: 'Өзімен бірге 14 жасқа дейінгі неше бала',
    ru: 'Сколько с ним детей до 14 лет',
    en: 'Children under 14 with them',
  },
  guardianName: {
    kk: 'Заңды өкілінің аты-жөні (ата-анасы, қамқоршысы)',
    ru: 'Законный представитель (родитель, опекун): фамилия и имя',
    en: 'Name of parent or guardian',
  },
  guardianPhone: {
    kk: 'Заңды өкілінің телефоны',
    ru: 'Телефон законного представителя',
    en: 'Phone of parent or guardian',
  },
  guardianConsent: {
    kk: 'Заңды өкілі келіседі',
    ru: 'Законный представитель согласен',
    en: 'The parent or guardian agrees',
  },
  writeDown: { kk: 'Жазып, кіргізу', ru: 'Записать и впустить', en: 'Write down and let in' },

  recent: { kk: 'Соңғы тексерулер', ru: 'Последние проверки', en: 'Last checks' },
  recentNone: {
    kk: 'Әзірге ешкім тексерілген жоқ.',
    ru: 'Пока никого не проверяли.',
    en: 'Nobody has been checked yet.',
  },
  noName: { kk: 'аты белгісіз', ru: 'имя неизвестно', en: 'name unknown' },
  undone: { kk: 'белгісі алынды', ru: 'отметка снята', en: 'undone' },
  undo: { kk: 'Белгіні алу', ru: 'Снять отметку', en: 'Undo' },
  undoOf: { kk: '{name}: белгіні алу', ru: 'Снять отметку: {name}', en: 'Undo for {name}' },
  undoTitle: { kk: 'Келгені туралы белгіні алу', ru: 'Снять отметку о приходе', en: 'Undo the mark' },
  undoLead: {
    kk: 'Белгі журналда себебімен қалады, адамды кейін қайта кіргізуге болады.',
    ru: 'Запись останется в журнале с причиной, человека можно отметить снова.',
    en: 'The record stays in the log with the reason, and the person can be marked again.',
  },
  undoReason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  undoOther: { kk: 'Басқа себебін жазыңыз', ru: 'Напишите другую причину', en: 'Write another reason' },
  undoDone: { kk: 'Белгі алынды', ru: 'Отметка снята', en: 'Undone' },
  keepMark: { kk: 'Белгіні қалдыру', ru: 'Оставить отметку', en: 'Keep the mark' },

  came: { kk: 'Келді', ru: 'Пришли', en: 'Came' },
  registered: { kk: 'Тіркелген', ru: 'Зарегистрированы', en: 'Registered' },
  inside: { kk: 'Ішінде', ru: 'Внутри', en: 'Inside' },
  insideHint: { kk: 'балаларымен бірге', ru: 'вместе с детьми', en: 'children included' },
  cameOf: {
    kk: '{registered} ішінен {came} келді',
    ru: 'Пришли {came} из {registered}',
    en: '{came} of {registered} came',
  },
  numbersAt: { kk: 'Сандар {time} кезіндегі', ru: 'Числа на {time}', en: 'Numbers as of {time}' },
  sessions: { kk: 'Іс-шара бөлігі', ru: 'Часть мероприятия', en: 'Session' },
  sessionNumber: { kk: '{number}-бөлік', ru: 'Часть {number}', en: 'Session {number}' },
  sound: { kk: 'Дыбыспен белгі беру', ru: 'Звуковой сигнал', en: 'Sound' },
  toClosing: { kk: 'Келушілер есебін жабу', ru: 'Закрыть учёт посещений', en: 'Close attendance' },

  tallyTitle: { kk: 'Бас санау', ru: 'Подсчёт по головам', en: 'Headcount' },
  tallyLead: {
    kk: 'Билетсіз, атын жазбай кіретіндер үшін. Сан осы телефонда сақталады, келушілер есебін жапқанда енгізіледі.',
    ru: 'Для тех, кто входит без билета и имени. Число хранится в этом телефоне, его вносят при закрытии учёта.',
    en: 'For those who come in without ticket or name. The number is kept on this phone and entered at closing.',
  },
  tallyNow: { kk: 'Саналды: {count}', ru: 'Посчитано: {count}', en: 'Counted: {count}' },
  tallyAdd: { kk: 'Тағы бір адам', ru: 'Ещё человек', en: 'One more' },
  tallyTake: { kk: 'Біреуін алу', ru: 'Убрать одного', en: 'One less' },
  tallyTen: { kk: 'Он адам қосу', ru: 'Добавить десять', en: 'Add ten' },
  tallyTell: {
    kk: 'Осы санды ұйымдастырушыға айтыңыз: ол келушілер есебін жапқанда енгізеді.',
    ru: 'Сообщите это число организатору: он внесёт его при закрытии учёта.',
    en: 'Tell the organiser this number: it is entered at closing.',
  },
  needsScript: {
    kk: 'Санау үшін браузерде JavaScript қосулы болуы керек.',
    ru: 'Для счёта в браузере должен быть включён JavaScript.',
    en: 'Counting needs JavaScript in the browser.',
  },
})

/** Refusals as the door says them, where the public form says them to the person. */
export const doorProblems = defineMessages({
  registration_full: {
    kk: 'Бос орын жоқ. Орын санын тек ұйымдастырушы көбейте алады.',
    ru: 'Свободных мест нет. Увеличить их число может только организатор.',
    en: 'There are no places left. Only the organiser can add places.',
  },
  guardian_needed: {
    kk: 'Бүгін 18 жасқа толмаған: заңды өкілінің аты-жөнін, телефонын және келісімін жазыңыз',
    ru: 'Сегодня нет 18 лет: запишите имя, телефон и согласие законного представителя',
    en: 'Under 18 today: write down the name, phone and consent of a parent or guardian',
  },
  under_14: {
    kk: '14 жасқа толмаған бала жазылмайды. Ата-анасын жазып, балалар санын көрсетіңіз немесе атын жазбай санаңыз',
    ru: 'Детей до 14 лет не записывают. Запишите родителя и число детей или посчитайте ребёнка без имени',
    en: 'Children under 14 are not written down. Write down the parent and the number of children, or count the child without a name',
  },
})
