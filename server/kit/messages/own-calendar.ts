import { defineMessages } from './message.ts'

/** Private calendar addresses and kept filters, in one's own account. */
export const ownCalendarMessages = defineMessages({
  feedsTitle: { kk: 'Жеке күнтізбе', ru: 'Личный календарь', en: 'My calendar' },
  toFeeds: { kk: 'Күнтізбеге сілтеме алу', ru: 'Ссылка для календаря', en: 'Link for a calendar' },
  feedsLead: {
    kk: 'Сілтемені телефон не компьютер күнтізбесіне қосыңыз: іс-шаралар онда өзі пайда болып, өзгерсе, өзі жаңарады.',
    ru: 'Добавьте ссылку в календарь телефона или компьютера: мероприятия появятся в нём сами и будут обновляться.',
    en: 'Add the link to the calendar of your phone or computer: the events appear there and keep themselves up to date.',
  },
  registrations: {
    kk: 'Мен тіркелген іс-шаралар',
    ru: 'Мои записи на мероприятия',
    en: 'What I am registered for',
  },
  registrationsText: {
    kk: 'Тіркелген іс-шараларыңыздың уақыты мен орны. Тіркелген адамдардың аты-жөні көрсетілмейді.',
    ru: 'Время и место мероприятий, на которые вы записаны. Имена записанных не показываются.',
    en: 'Time and place of the events you are registered for. No names of those registered are shown.',
  },
  work: {
    kk: 'Мен жұмыс істейтін іс-шаралар',
    ru: 'Мероприятия, с которыми я работаю',
    en: 'Events I work with',
  },
  workText: {
    kk: 'Рөліңіз берілген аумақтың, ұйымның немесе іс-шараның оқиғалары; күні қойылған жобалар да кіреді.',
    ru: 'Мероприятия территории, организации или события, на которые дана ваша роль, вместе с черновиками, у которых есть дата.',
    en: 'Events of the territory, the organisation or the event your role is for, drafts with a date among them.',
  },
  state: { kk: 'Сілтеме', ru: 'Ссылка', en: 'Link' },
  none: { kk: 'жасалмаған', ru: 'не создана', en: 'not made' },
  madeAt: { kk: '{when} жасалды', ru: 'создана {when}', en: 'made {when}' },
  lastUsed: { kk: 'Соңғы рет қолданылды', ru: 'Последнее обращение', en: 'Last used' },
  neverUsed: { kk: 'әлі қолданылған жоқ', ru: 'ещё не было', en: 'not yet' },
  make: { kk: 'Сілтеме жасау', ru: 'Создать ссылку', en: 'Make a link' },
  makeAnew: { kk: 'Жаңа сілтеме жасау', ru: 'Создать новую ссылку', en: 'Make a new link' },
  makeAnewHint: {
    kk: 'Жаңа сілтеме жасалса, бұрынғысы істемейді.',
    ru: 'Если создать новую ссылку, прежняя перестанет работать.',
    en: 'Once a new link is made, the one before stops working.',
  },
  end: { kk: 'Сілтемені жабу', ru: 'Закрыть ссылку', en: 'End the link' },
  ended: {
    kk: 'Сілтеме жабылды: ол енді ештеңе ашпайды.',
    ru: 'Ссылка закрыта: по ней больше ничего не открывается.',
    en: 'The link is ended: it opens nothing any more.',
  },
  madeTitle: { kk: 'Сілтеме дайын', ru: 'Ссылка готова', en: 'The link is ready' },
  madeText: {
    kk: 'Сілтеме тек қазір көрсетіледі. Оны ешкімге бермеңіз: сілтеме кімде болса, сол күнтізбеңізді көреді. Жоғалтып алсаңыз, жаңасын жасаңыз.',
    ru: 'Ссылка показывается только сейчас. Никому её не передавайте: по ней виден ваш календарь. Если потеряете, создайте новую.',
    en: 'The link is shown only now. Give it to nobody: whoever has it sees your calendar. If you lose it, make a new one.',
  },
  address: { kk: 'Күнтізбе мекенжайы', ru: 'Адрес календаря', en: 'Address of the calendar' },
  open: { kk: 'Күнтізбеде ашу', ru: 'Открыть в календаре', en: 'Open in a calendar' },
  nameOfRegistrations: {
    kk: 'Qamtu: тіркелген іс-шараларым',
    ru: 'Qamtu: мои мероприятия',
    en: 'Qamtu: my events',
  },
  nameOfWork: { kk: 'Qamtu: жұмыс күнтізбесі', ru: 'Qamtu: рабочий календарь', en: 'Qamtu: work calendar' },

  filtersTitle: { kk: 'Сақталған сүзгілер', ru: 'Сохранённые отборы', en: 'Saved filters' },
  filtersLead: {
    kk: 'Күнтізбеден іздеген шарттарыңыз: бір басып ашасыз, сілтемесін басқаларға жібересіз немесе телефон күнтізбесіне қосасыз.',
    ru: 'Условия, по которым вы ищете в календаре: их можно открыть одним нажатием, отправить ссылкой или добавить в календарь телефона.',
    en: 'What you look for in the calendar: open it at once, pass it on as a link or subscribe to it.',
  },
  filtersEmptyTitle: {
    kk: 'Әзірге сақталған сүзгі жоқ',
    ru: 'Сохранённых отборов пока нет',
    en: 'No saved filters yet',
  },
  filtersEmptyText: {
    kk: 'Күнтізбеде өңірді, ауданды немесе іс-шара түрін таңдап, «Сүзгіні сақтау» сілтемесін басыңыз.',
    ru: 'Выберите в календаре регион, район или вид мероприятия и нажмите «Сохранить отбор».',
    en: 'Choose a region, a district or a kind in the calendar and press “Save this filter”.',
  },
  saveFilter: { kk: 'Сүзгіні сақтау', ru: 'Сохранить отбор', en: 'Save this filter' },
  filterName: { kk: 'Сүзгінің атауы', ru: 'Название отбора', en: 'Name of the filter' },
  filterNameHint: {
    kk: 'Мысалы: Қарағандыдағы ашық есік күндері',
    ru: 'Например: дни открытых дверей в Караганде',
    en: 'Such as: open days in Karaganda',
  },
  ageNotKept: {
    kk: 'Жас сақталмайды: ол тек сілтемеде қалады.',
    ru: 'Возраст не сохраняется: он остаётся только в ссылке.',
    en: 'The age is not kept: it stays in the link alone.',
  },
  saved: { kk: 'Сүзгі сақталды.', ru: 'Отбор сохранён.', en: 'The filter is saved.' },
  removed: { kk: 'Сүзгі алып тасталды.', ru: 'Отбор удалён.', en: 'The filter is removed.' },
  remove: { kk: 'Алып тастау', ru: 'Удалить', en: 'Remove' },
  removeNamed: { kk: 'Алып тастау: {name}', ru: 'Удалить: {name}', en: 'Remove: {name}' },
  openFilter: { kk: 'Күнтізбеден ашу', ru: 'Открыть в календаре', en: 'Open in the calendar' },
  copyFilter: {
    kk: 'Осы іріктеудің сілтемесін көшіру',
    ru: 'Скопировать ссылку на отбор',
    en: 'Copy the link of this filter',
  },
})

export const ownCalendarProblems = defineMessages({
  filter_empty: {
    kk: 'Сақтайтын шарт жоқ. Алдымен күнтізбеде өңірді, түрін немесе басқа шартты таңдаңыз.',
    ru: 'Сохранять нечего. Сначала выберите в календаре регион, вид или другое условие.',
    en: 'There is nothing to save. First choose a region, a kind or something else in the calendar.',
  },
  filter_name_taken: {
    kk: 'Мұндай атаумен сақталған сүзгіңіз бар. Басқаша атаңыз.',
    ru: 'Отбор с таким названием у вас уже есть. Назовите иначе.',
    en: 'You already have a filter of this name. Choose another.',
  },
  filters_full: {
    kk: 'Ең көбі {most} сүзгі сақталады. Қажетсізін алып тастаңыз.',
    ru: 'Можно хранить не больше {most} отборов. Удалите ненужный.',
    en: 'At most {most} filters are kept. Remove one you no longer need.',
  },
})
