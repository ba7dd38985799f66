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
  registrations: {
    kk: '{count, plural, one {# тіркелу} other {# тіркелу}}',
    ru: '{count, plural, one {# регистрация} few {# регистрации} many {# регистраций} other {# регистрации}}',
    en: '{count, plural, one {# registration} other {# registrations}}',
  },
  different: { kk: 'Бұл екі адам', ru: 'Это разные люди', en: 'These are two people' },
  emptyTitle: { kk: 'Күмәнді жазба жоқ', ru: 'Сомнительных записей нет', en: 'Nothing in doubt' },
  emptyText: {
    kk: 'Аты-жөні мен туған күні бірдей екі жазба пайда болса, осында шығады.',
    ru: 'Если появятся две записи с одинаковыми именем и датой рождения, они будут здесь.',
    en: 'Two records with the same name and birth date will appear here.',
  },
})
