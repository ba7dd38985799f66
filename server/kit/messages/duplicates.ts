import { defineMessages } from './message.ts'

export const duplicateMessages = defineMessages({
  title: { kk: 'Қайталану мүмкіндігі', ru: 'Возможные повторы', en: 'Possible duplicates' },
  lead: {
    kk: 'Аты-жөні мен туған күні бірдей, бірақ байланысы әртүрлі адамдар. Бір адам болуы да, аттас екі адам болуы да мүмкін: жүйе оларды өздігінен біріктірмейді.',
    ru: 'Люди с одинаковыми именем и датой рождения, но разными контактами. Это может быть один человек или два тёзки: сама система их не объединяет.',
    en: 'People with the same name and birth date but different contacts. It may be one person or two; the system never joins them by itself.',
  },
  first: { kk: 'Бірінші жазба', ru: 'Первая запись', en: 'First record' },
  second: { kk: 'Екінші жазба', ru: 'Вторая запись', en: 'Second record' },
  birth: { kk: 'Туған күні', ru: 'Дата рождения', en: 'Birth date' },
  decision: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
  phoneEnds: { kk: 'телефоны …{last}', ru: 'телефон …{last}', en: 'phone …{last}' },
  different_done: {
    kk: 'Екі адам деп белгіленді: бұл жұп енді тізімге шықпайды.',
    ru: 'Отмечено, что это разные люди: пара больше не появится в списке.',
    en: 'Marked as two people: the pair will not come up again.',
  },
  same_done: {
    kk: 'Екі жазба біріктірілді.',
    ru: 'Две записи объединены.',
    en: 'The two records are one now.',
  },
  registrations: {
    kk: '{count, plural, one {# тіркелу} other {# тіркелу}}',
    ru: '{count, plural, one {# регистрация} few {# регистрации} many {# регистраций} other {# регистрации}}',
    en: '{count, plural, one {# registration} other {# registrations}}',
  },
  birthDates: { kk: '{first} және {second}', ru: '{first} и {second}', en: '{first} and {second}' },
  same: { kk: 'Бұл бір адам', ru: 'Это один человек', en: 'This is one person' },
  sameWhat: {
    kk: 'Екі жазба біріктіріледі: тіркелулері мен келулері бірге есептеледі. Оны кері қайтаруға болмайды.',
    ru: 'Две записи станут одной: регистрации и посещения будут считаться вместе. Отменить это нельзя.',
    en: 'The two records become one: registrations and visits are counted together. This cannot be undone.',
  },
  sameYes: { kk: 'Иә, біріктіру', ru: 'Да, объединить', en: 'Yes, join them' },
  different: { kk: 'Бұл екі адам', ru: 'Это разные люди', en: 'These are two people' },
  emptyTitle: { kk: 'Күмәнді жазба жоқ', ru: 'Сомнительных записей нет', en: 'Nothing in doubt' },
  emptyText: {
    kk: 'Аты-жөні мен туған күні бірдей екі жазба пайда болса, осында шығады.',
    ru: 'Если появятся две записи с одинаковыми именем и датой рождения, они будут здесь.',
    en: 'Two records with the same name and birth date will appear here.',
  },
})

export const duplicateProblems = defineMessages({
  both_registered: {
    kk: 'Екеуі де бір іс-шарада орын алып тұр. Алдымен сол тіркелулердің бірін тоқтатыңыз.',
    ru: 'У обоих есть место на одном и том же мероприятии. Сначала отмените одну из этих регистраций.',
    en: 'Both have a place at one event. Cancel one of those registrations first.',
  },
  two_iins: {
    kk: 'Екеуінің ЖСН-і әртүрлі, сондықтан бұл екі адам.',
    ru: 'У них разные ИИН, поэтому это два человека.',
    en: 'They have different IINs, so these are two people.',
  },
})
