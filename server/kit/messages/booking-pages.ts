import { defineMessages } from './message.ts'

/** Booking in the form of an event, on its page, on the pages of venues. */
export const bookingMessages = defineMessages({
  spaces: { kk: 'Брондалатын бөлмелер', ru: 'Какие помещения занять', en: 'Spaces to book' },
  spacesHint: {
    kk: 'Белгіленген бөлме осы уақытқа бір-ақ рет беріледі.',
    ru: 'Отмеченное помещение на это время больше никто не займёт.',
    en: 'Nobody else gets a ticked space for this time.',
  },
  holds: {
    kk: '{count, plural, one {# орын} other {# орын}}',
    ru: '{count, plural, one {# место} few {# места} many {# мест} other {# места}}',
    en: '{count, plural, one {# place} other {# places}}',
  },
  sharedShort: { kk: 'ортақ', ru: 'общее', en: 'shared' },
  people: {
    kk: 'Ортақ бөлмеге неше адам келеді',
    ru: 'Сколько людей в общем помещении',
    en: 'People in the shared space',
  },
  peopleHint: {
    kk: 'Бос қалдырылса, жоспарланған адам саны алынады.',
    ru: 'Если не заполнить, берётся планируемое число людей.',
    en: 'Left out, the planned number of people is taken.',
  },
  resources: { kk: 'Жабдық пен адамдар', ru: 'Оборудование и люди', en: 'Equipment and people' },
  check: { kk: 'Бос па, тексеру', ru: 'Проверить занятость', en: 'Check for clashes' },
  checkHint: {
    kk: 'Ештеңе сақталмайды: қабаттасулар мен ескертулер көрсетіледі.',
    ru: 'Ничего не сохраняется: покажем пересечения и предупреждения.',
    en: 'Nothing is saved: clashes and warnings are shown.',
  },
  showSpaces: { kk: 'Бөлмелерді көрсету', ru: 'Показать помещения', en: 'Show spaces' },
  noClashes: {
    kk: 'Қабаттасу жоқ.',
    ru: 'Пересечений нет.',
    en: 'No clashes.',
  },
  clashes: {
    kk: '{count, plural, one {# қабаттасу бар} other {# қабаттасу бар}}',
    ru: '{count, plural, one {# пересечение} few {# пересечения} many {# пересечений} other {# пересечения}}',
    en: '{count, plural, one {# clash} other {# clashes}}',
  },
  warnings: {
    kk: '{count, plural, one {Бір жайтты ескеріңіз} other {# жайтты ескеріңіз}}',
    ru: '{count, plural, one {Обратите внимание: # замечание} few {Обратите внимание: # замечания} many {Обратите внимание: # замечаний} other {Обратите внимание: # замечания}}',
    en: '{count, plural, one {One thing to think of} other {# things to think of}}',
  },
  part: { kk: '{number}-бөлік', ru: 'Часть {number}', en: 'Part {number}' },
  clash: {
    kk: '{number}-бөлік: «{name}» бос емес.',
    ru: 'Часть {number}: «{name}» занято.',
    en: 'Part {number}: “{name}” is taken.',
  },
  clashFull: {
    kk: '{number}-бөлік: «{name}» ішінде тағы {left, plural, one {# адамға} other {# адамға}} ғана орын бар.',
    ru: 'Часть {number}: в «{name}» осталось места на {left, plural, one {# человека} few {# человек} many {# человек} other {# человека}}.',
    en: 'Part {number}: “{name}” has room for {left, plural, one {# more person} other {# more people}}.',
  },
  samePart: {
    kk: 'осы тізімдегі {number}-бөлікпен қабаттасады',
    ru: 'пересекается с частью {number} этого же списка',
    en: 'overlaps part {number} of the same list',
  },
  hiddenEvent: {
    kk: 'Басқа ұйымдастырушы дайындап жатқан іс-шара',
    ru: 'Мероприятие, которое готовит другой организатор',
    en: 'An event that another organiser is preparing',
  },
  otherTimes: {
    kk: 'Сол жерде басқа уақытта:',
    ru: 'Там же в другое время:',
    en: 'The same place at another time:',
  },
  otherSpaces: {
    kk: 'Сол уақытта басқа жерде:',
    ru: 'В то же время в другом месте:',
    en: 'Another place at the same time:',
  },
  noWayOut: {
    kk: 'Жақын күндерде бос уақыт та, басқа бос бөлме де табылмады.',
    ru: 'В ближайшие дни нет ни свободного времени, ни другого помещения.',
    en: 'No free hour in the next days and no other free space was found.',
  },
  booked: { kk: 'Брондалғаны', ru: 'Забронировано', en: 'Booked' },
  thing: {
    kk: 'Бөлме, жабдық, адам',
    ru: 'Помещение, оборудование, человек',
    en: 'Space, equipment, person',
  },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  pendingTitle: { kk: 'Растауды күтетін брондау', ru: 'Брони ждут решения', en: 'Bookings to decide' },
  pendingLead: {
    kk: 'Сіз жауап беретін алаңдарды брондау. Шешім туралы сұраған адамға хат барады; бас тартылған орын бірден босайды.',
    ru: 'Брони площадок, за которые вы отвечаете. О решении узнает тот, кто просил; после отказа место сразу свободно.',
    en: 'Bookings of venues you answer for. Whoever asked is told; a declined place is free at once.',
  },
  pendingEmpty: {
    kk: 'Күтіп тұрған брондау жоқ',
    ru: 'Броней на рассмотрении нет',
    en: 'Nothing waits for you',
  },
  pendingEmptyText: {
    kk: 'Иесінің растауын талап ететін алаң брондалса, осы жерде шығады.',
    ru: 'Здесь появятся брони площадок, которым нужно ваше подтверждение.',
    en: 'Bookings of venues that want your word will be here.',
  },
  confirm: { kk: 'Растау', ru: 'Подтвердить', en: 'Confirm' },
  decline: { kk: 'Бас тарту', ru: 'Отказать', en: 'Decline' },
  declineReason: { kk: 'Бас тарту себебі', ru: 'Причина отказа', en: 'Why it is declined' },
  confirmedNow: { kk: 'Брондау расталды', ru: 'Бронь подтверждена', en: 'The booking is confirmed' },
  declinedNow: {
    kk: 'Бас тартылды, орын босады',
    ru: 'Отказано, место свободно',
    en: 'Declined, the place is free',
  },
  askedBy: { kk: 'Сұраған: {name}', ru: 'Просит: {name}', en: 'Asked by {name}' },
  noHours: { kk: 'уақыты белгісіз', ru: 'время не указано', en: 'no hours yet' },
  dayTitle: { kk: 'Бір күннің кестесі', ru: 'Занятость по дням', en: 'Day by day' },
  previousDay: { kk: 'Алдыңғы күн', ru: 'Предыдущий день', en: 'Day before' },
  nextDay: { kk: 'Келесі күн', ru: 'Следующий день', en: 'Day after' },
  today: { kk: 'Бүгін', ru: 'Сегодня', en: 'Today' },
  showDay: { kk: 'Көрсету', ru: 'Показать', en: 'Show' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  openFromTo: {
    kk: 'Жұмыс уақыты {opens}–{closes}',
    ru: 'Открыто {opens}–{closes}',
    en: 'Open {opens}–{closes}',
  },
  closedDay: { kk: 'Алаң бұл күні жабық', ru: 'В этот день площадка закрыта', en: 'Closed on this day' },
  hoursUnknown: { kk: 'Жұмыс уақыты көрсетілмеген', ru: 'Часы работы не указаны', en: 'Hours are not given' },
  free: { kk: 'бос', ru: 'свободно', en: 'free' },
  timeline: { kk: 'Уақыт желісі', ru: 'По часам', en: 'By the hour' },
  bookings: { kk: 'Кім алған', ru: 'Кем занято', en: 'Taken by' },
  withBuffers: {
    kk: 'дайындық {before} мин, жинау {after} мин',
    ru: 'подготовка {before} мин, уборка {after} мин',
    en: 'setting up {before} min, clearing up {after} min',
  },
})

/** States of a booking; `declined` is one that was freed with a reason. */
export const bookingStates = defineMessages({
  pending: { kk: 'растауды күтуде', ru: 'ждёт подтверждения', en: 'waits for the owner' },
  confirmed: { kk: 'брондалған', ru: 'забронировано', en: 'booked' },
  cancelled: { kk: 'бас тартылған', ru: 'отказано', en: 'declined' },
})

/** What an organiser should think of; keys of the kinds of `Warning`. */
export const conflictWarnings = defineMessages({
  holiday: { kk: 'бұл күні демалыс: {name}', ru: 'в этот день выходной: {name}', en: 'a day off: {name}' },
  closed: {
    kk: 'алаң бұл күні жабық',
    ru: 'площадка в этот день закрыта',
    en: 'the venue is closed on this day',
  },
  outside_hours: {
    kk: 'алаңның жұмыс уақытынан тыс ({opens}–{closes})',
    ru: 'вне часов работы площадки ({opens}–{closes})',
    en: 'outside the hours of the venue ({opens}–{closes})',
  },
  short_notice: {
    kk: '{days, plural, =0 {бүгін өтеді} one {# күн қалды} other {# күн қалды}}, әдетте кемінде бір апта бұрын хабарланады',
    ru: '{days, plural, =0 {сегодня} one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}, обычно объявляют за неделю',
    en: '{days, plural, =0 {today} one {# day left} other {# days left}}, usually a week is given',
  },
  same_audience: {
    kk: 'сол күні осы ауданда сол топқа арналған іс-шара бар ({groups}):',
    ru: 'в тот же день в этом районе есть мероприятие для той же группы ({groups}):',
    en: 'the same day in this district for the same group ({groups}):',
  },
})

/** Keys of `FIXED_HOLIDAYS`. */
export const holidayNames = defineMessages({
  new_year: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' },
  orthodox_christmas: {
    kk: 'Православиелік Рождество',
    ru: 'Православное Рождество',
    en: 'Orthodox Christmas',
  },
  womens_day: {
    kk: 'Халықаралық әйелдер күні',
    ru: 'Международный женский день',
    en: 'International Women’s Day',
  },
  constitution_day: { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' },
  nauryz: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' },
  unity_day: {
    kk: 'Қазақстан халқының бірлігі күні',
    ru: 'День единства народа Казахстана',
    en: 'Unity Day',
  },
  defender_day: {
    kk: 'Отан қорғаушы күні',
    ru: 'День защитника Отечества',
    en: 'Defender of the Fatherland Day',
  },
  victory_day: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' },
  capital_day: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' },
  republic_day: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' },
  independence_day: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' },
})

/** The table of days off. */
export const holidayMessages = defineMessages({
  title: { kk: 'Демалыс күндері', ru: 'Выходные и праздники', en: 'Days off' },
  lead: {
    kk: 'Мерекелер ереже бойынша есептеледі. Ауыстырылған демалыстар мен Құрбан айттың күнін осында жазыңыз.',
    ru: 'Праздники следуют из правила. Переносы и дату Курбан-айта запишите здесь.',
    en: 'Holidays follow from the rule. Write moved days and the date of Kurban Ait here.',
  },
  year: { kk: '{year} жыл', ru: '{year} год', en: '{year}' },
  previousYear: { kk: 'Алдыңғы жыл', ru: 'Предыдущий год', en: 'Year before' },
  nextYear: { kk: 'Келесі жыл', ru: 'Следующий год', en: 'Year after' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  source: { kk: 'Қайдан алынды', ru: 'Источник', en: 'Source' },
  byRule: { kk: 'ереже бойынша', ru: 'по правилу', en: 'by rule' },
  add: { kk: 'Күн жазу', ru: 'Записать день', en: 'Write a day' },
  nameKk: { kk: 'Қазақша атауы', ru: 'Название на казахском', en: 'Name in Kazakh' },
  nameRu: { kk: 'Орысша атауы', ru: 'Название на русском', en: 'Name in Russian' },
  nameEn: { kk: 'Ағылшынша атауы', ru: 'Название на английском', en: 'Name in English' },
  sourceHint: {
    kk: 'Қаулының нөмірі мен күні немесе жарияланған жері.',
    ru: 'Номер и дата постановления или где опубликовано.',
    en: 'Number and date of the decree, or where it was published.',
  },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  removeDay: { kk: 'Алып тастау: {date}', ru: 'Убрать: {date}', en: 'Remove: {date}' },
  onlyRepublic: {
    kk: 'Бұл күндер бүкіл елге ортақ: оларды республика әкімшісі ғана өзгертеді.',
    ru: 'Эти дни общие для всей страны: их меняет только администратор республики.',
    en: 'These days are for the whole country: only an administrator of the republic changes them.',
  },
})

/** Keys of `MOVED_KINDS`. */
export const movedKinds = defineMessages({
  day_off: { kk: 'Демалыс', ru: 'Выходной', en: 'Day off' },
  working_day: { kk: 'Жұмыс күні', ru: 'Рабочий день', en: 'Working day' },
})
