import { defineMessages } from './message.ts'

/** Approval of events: on the page of an event, in the list of those that wait, in its settings. */
export const approvalMessages = defineMessages({
  title: { kk: 'Келісуді күтіп тұр', ru: 'На согласовании', en: 'To approve' },
  lead: {
    kk: 'Сіздің аумағыңызда өтетін, жариялауға келісім сұралған іс-шаралар. Бетін ашып, келісіңіз немесе ескертпемен қайтарыңыз.',
    ru: 'Мероприятия вашей территории, для публикации которых просят согласования. Откройте страницу, согласуйте или верните с замечаниями.',
    en: 'Events of your territory whose organisers ask for approval. Open one and approve it or return it with remarks.',
  },
  count: {
    kk: '{count, plural, one {# іс-шара күтіп тұр} other {# іс-шара күтіп тұр}}',
    ru: '{count, plural, one {# мероприятие} few {# мероприятия} many {# мероприятий} other {# мероприятия}} на согласовании',
    en: '{count, plural, one {# event waits} other {# events wait}}',
  },
  empty: { kk: 'Келісуді күтіп тұрған іс-шара жоқ', ru: 'Согласовывать нечего', en: 'Nothing to approve' },
  emptyText: {
    kk: 'Ұйымдастырушы іс-шараны келісуге жібергенде, ол осы жерде шығады, сізге хат барады.',
    ru: 'Когда организатор отправит мероприятие на согласование, оно появится здесь, а вам придёт письмо.',
    en: 'When an organiser asks for approval the event is listed here and you get a letter.',
  },
  asked: { kk: 'Сұраған', ru: 'Кто и когда отправил', en: 'Asked' },
  planned: { kk: 'Жоспар, адам', ru: 'План, человек', en: 'Planned people' },
  homeTitle: { kk: 'Келісуді күтіп тұр', ru: 'Ждут согласования', en: 'Waiting for approval' },
  look: { kk: 'Қарау', ru: 'Рассмотреть', en: 'Look at it' },

  needed: {
    kk: 'Бұл аумақта іс-шара жарияланар алдында әкімдікпен келісіледі.',
    ru: 'На этой территории мероприятия публикуются после согласования с акиматом.',
    en: 'In this territory events are published after the akimat has approved them.',
  },
  submit: { kk: 'Келісуге жіберу', ru: 'Отправить на согласование', en: 'Ask for approval' },
  publishes: {
    kk: 'Келісілген бойда жариялансын',
    ru: 'Опубликовать сразу после согласования',
    en: 'Publish as soon as it is approved',
  },
  submittedTitle: { kk: 'Келісуде', ru: 'На согласовании', en: 'Waiting for approval' },
  submittedText: {
    kk: '{when} жіберілді ({name}). Шешім қабылдайтын аумақ: {territory}. Әзірге өзгертуге болмайды.',
    ru: 'Отправлено {when} ({name}). Решение принимает: {territory}. Пока менять ничего нельзя.',
    en: 'Sent {when} ({name}). Decided by: {territory}. Until then nothing can be changed.',
  },
  thenPublished: {
    kk: 'Келісілсе, бірден жарияланады.',
    ru: 'После согласования будет сразу опубликовано.',
    en: 'Published at once when approved.',
  },
  withdraw: { kk: 'Қайтарып алу', ru: 'Отозвать', en: 'Take it back' },
  approve: { kk: 'Келісу', ru: 'Согласовать', en: 'Approve' },
  approveAndPublish: { kk: 'Келісіп, жариялау', ru: 'Согласовать и опубликовать', en: 'Approve and publish' },
  giveBack: { kk: 'Ескертпемен қайтару', ru: 'Вернуть с замечаниями', en: 'Return with remarks' },
  remarks: { kk: 'Нені түзету керек', ru: 'Что исправить', en: 'What to put right' },
  remarksHint: {
    kk: 'Бұл мәтін ұйымдастырушыға сөзбе-сөз жіберіледі.',
    ru: 'Организатор получит этот текст дословно.',
    en: 'The organiser gets this text word for word.',
  },
  approvedTitle: { kk: 'Келісілген', ru: 'Согласовано', en: 'Approved' },
  approvedText: {
    kk: '{when} келісілді ({name}). Енді жариялай аласыз.',
    ru: 'Согласовано {when} ({name}). Теперь можно публиковать.',
    en: 'Approved {when} ({name}). It can be published now.',
  },
  changesLapse: {
    kk: 'Атауын, түрін, күнін, орнын, ұйымын немесе кімге арналғанын өзгертсеңіз, қайта келісу керек болады.',
    ru: 'Если изменить название, вид, даты, место, организатора или аудиторию, согласовывать придётся заново.',
    en: 'A new title, kind, date, place, organiser or audience has to be approved again.',
  },
  returnedTitle: {
    kk: 'Ескертпемен қайтарылды',
    ru: 'Возвращено с замечаниями',
    en: 'Returned with remarks',
  },
  returnedBy: { kk: '{name}, {when}', ru: '{name}, {when}', en: '{name}, {when}' },

  submittedNow: {
    kk: 'Келісуге жіберілді. Шешім туралы сізге хат келеді.',
    ru: 'Отправлено на согласование. О решении придёт письмо.',
    en: 'Sent for approval. You will get a letter about the decision.',
  },
  withdrawnNow: {
    kk: 'Қайтарып алынды: енді өзгерте аласыз.',
    ru: 'Отозвано: теперь можно менять.',
    en: 'Taken back: you can change it now.',
  },
  approvedNow: {
    kk: 'Келісілді. Ұйымдастырушыға хат жіберіледі.',
    ru: 'Согласовано. Организатору уйдёт письмо.',
    en: 'Approved. The organiser will get a letter.',
  },
  returnedNow: {
    kk: 'Қайтарылды. Ұйымдастырушы ескертпеңізді хатпен алады.',
    ru: 'Возвращено. Организатор получит ваши замечания письмом.',
    en: 'Returned. The organiser will get your remarks by letter.',
  },
  neededNow: {
    kk: 'Сақталды. Бұл аумақта жариялау үшін келісім керек: келісуге жіберіңіз.',
    ru: 'Сохранено. На этой территории для публикации нужно согласование: отправьте на него.',
    en: 'Saved. This territory asks for approval before publishing: send it for approval.',
  },

  rulesTitle: { kk: 'Іс-шараларды келісу', ru: 'Согласование мероприятий', en: 'Approval of events' },
  rulesLead: {
    kk: 'Осы тізімдегі аумақтарда іс-шара жарияланар алдында келісіледі. Жарияланып қойғандарға әсер етпейді.',
    ru: 'На территориях из этого списка мероприятия публикуются после согласования. На уже опубликованные это не влияет.',
    en: 'In these territories events are approved before they are published. Those published already stay.',
  },
  rulesEmpty: {
    kk: 'Ешбір аумақ келісуді талап етпейді',
    ru: 'Согласование нигде не требуется',
    en: 'No territory asks for approval',
  },
  rulesEmptyText: {
    kk: 'Ұйымдастырушылар іс-шараларын өздері жариялайды.',
    ru: 'Организаторы публикуют мероприятия сами.',
    en: 'Organisers publish their events themselves.',
  },
  territory: { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  since: { kk: 'Қашаннан, кім енгізген', ru: 'С какого времени, кем введено', en: 'Since, by' },
  waitingNow: { kk: 'Келісуде', ru: 'На согласовании', en: 'Waiting' },
  add: { kk: 'Келісуді енгізу', ru: 'Ввести согласование', en: 'Ask for approval' },
  remove: { kk: 'Тоқтату', ru: 'Отменить', en: 'Stop' },
  removeFor: {
    kk: 'Келісуді тоқтату: {name}',
    ru: 'Отменить согласование: {name}',
    en: 'Stop asking: {name}',
  },
  chooseTerritory: {
    kk: 'Өңірді немесе ауданды таңдаңыз',
    ru: 'Выберите регион или район',
    en: 'Choose a region or district',
  },
})

/** Words inside letters about approval. */
export const approvalWords = defineMessages({
  headMoved: {
    kk: '{count, plural, one {Келісілген іс-шара ауыстырылды} other {Келісілген # іс-шара ауыстырылды}}',
    ru: '{count, plural, one {Согласованное мероприятие перенесено} few {Перенесены # согласованных мероприятия} many {Перенесены # согласованных мероприятий} other {Перенесены # согласованных мероприятия}}',
    en: '{count, plural, one {An approved event was moved} other {# approved events were moved}}',
  },
  headChanged: {
    kk: '{count, plural, one {Келісілген іс-шара өзгертілді} other {Келісілген # іс-шара өзгертілді}}',
    ru: '{count, plural, one {Согласованное мероприятие изменено} few {Изменены # согласованных мероприятия} many {Изменены # согласованных мероприятий} other {Изменены # согласованных мероприятия}}',
    en: '{count, plural, one {An approved event was changed} other {# approved events were changed}}',
  },
  headCancelled: {
    kk: '{count, plural, one {Келісілген іс-шара өтпейтін болды} other {Келісілген # іс-шара өтпейтін болды}}',
    ru: '{count, plural, one {Согласованное мероприятие отменено} few {Отменены # согласованных мероприятия} many {Отменены # согласованных мероприятий} other {Отменены # согласованных мероприятия}}',
    en: '{count, plural, one {An approved event was called off} other {# approved events were called off}}',
  },
  newsFacts: { kk: 'Өзгергені: {facts}', ru: 'Изменено: {facts}', en: 'Changed: {facts}' },
  newsWas: { kk: 'Бұрынғы уақыты: {was}', ru: 'Было: {was}', en: 'Before: {was}' },
  newsReason: { kk: 'Себебі: {reason}', ru: 'Причина: {reason}', en: 'Reason: {reason}' },
  byProgram: { kk: 'бағдарлама', ru: 'программа', en: 'the program' },
  isPublished: {
    kk: 'Іс-шара жарияланды.',
    ru: 'Мероприятие опубликовано.',
    en: 'The event is published.',
  },
  mayPublish: {
    kk: 'Енді оны жариялай аласыз.',
    ru: 'Теперь его можно опубликовать.',
    en: 'You can publish it now.',
  },
})

/** Refusals about approval. */
export const approvalProblems = defineMessages({
  approval_needed: {
    kk: 'Бұл аумақта жариялау үшін әкімдіктің келісімі керек. Келісуге жіберіңіз.',
    ru: 'На этой территории для публикации нужно согласование акимата. Отправьте на согласование.',
    en: 'This territory asks for approval before publishing. Send the event for approval.',
  },
  approval_not_asked: {
    kk: 'Бұл аумақта келісу талап етілмейді: бірден жариялаңыз.',
    ru: 'На этой территории согласование не требуется: публикуйте сразу.',
    en: 'This territory asks for no approval: publish the event.',
  },
  approval_decided: {
    kk: 'Бұл іс-шара бойынша шешім қабылданған немесе ол қайтарып алынған.',
    ru: 'По этому мероприятию решение уже принято, или его отозвали.',
    en: 'This event has been decided on or taken back.',
  },
  event_is_submitted: {
    kk: 'Іс-шара келісуде. Өзгерту үшін алдымен оны қайтарып алыңыз.',
    ru: 'Мероприятие на согласовании. Чтобы изменить, сначала отзовите его.',
    en: 'The event waits for approval. Take it back to change it.',
  },
  event_is_approved: {
    kk: 'Іс-шара келісіліп қойған.',
    ru: 'Мероприятие уже согласовано.',
    en: 'The event is approved already.',
  },
  event_not_submitted: {
    kk: 'Іс-шара келісуге жіберілмеген.',
    ru: 'Мероприятие не отправляли на согласование.',
    en: 'The event was not sent for approval.',
  },
})
