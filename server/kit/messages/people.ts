import { defineMessages } from './message.ts'

/** Groups as reports and events name them; keys of `TARGET_GROUPS`. */
export const targetGroupNames = defineMessages({
  pupil: { kk: 'оқушылар', ru: 'школьники', en: 'school pupils' },
  student: { kk: 'студенттер', ru: 'студенты', en: 'students' },
  working_youth: { kk: 'жұмысшы жастар', ru: 'работающая молодёжь', en: 'working youth' },
  not_working_or_studying: {
    kk: 'оқымайтын және жұмыс істемейтін жастар (өз айтуынша)',
    ru: 'не учатся и не работают (с их слов)',
    en: 'not studying or working (in their own words)',
  },
  unemployed: { kk: 'жұмыссыздар', ru: 'безработные', en: 'unemployed' },
  with_disability: {
    kk: 'мүгедектігі бар адамдар',
    ru: 'люди с инвалидностью',
    en: 'people with a disability',
  },
  parent_of_many: { kk: 'көпбалалы ата-аналар', ru: 'многодетные родители', en: 'parents of many children' },
  market_worker: { kk: 'базар қызметкерлері', ru: 'работники рынков', en: 'market workers' },
  specialist: { kk: 'мамандар', ru: 'специалисты', en: 'specialists' },
  pensioner: { kk: 'зейнеткерлер', ru: 'пенсионеры', en: 'pensioners' },
  other: { kk: 'басқалар', ru: 'другие', en: 'others' },
})

/** The same groups in the words a person chooses about themselves. */
export const targetGroupChoices = defineMessages({
  pupil: { kk: 'Мектепте оқимын', ru: 'Учусь в школе', en: 'I am at school' },
  student: {
    kk: 'Колледжде немесе университетте оқимын',
    ru: 'Учусь в колледже или университете',
    en: 'I study at a college or university',
  },
  working_youth: { kk: 'Жұмыс істеймін', ru: 'Работаю', en: 'I work' },
  not_working_or_studying: {
    kk: 'Оқымаймын және жұмыс істемеймін',
    ru: 'Не учусь и не работаю',
    en: 'I am not studying or working',
  },
  unemployed: {
    kk: 'Жұмыссыз ретінде тіркелгенмін',
    ru: 'Состою на учёте как безработный',
    en: 'I am registered as unemployed',
  },
  with_disability: { kk: 'Мүгедектігім бар', ru: 'У меня есть инвалидность', en: 'I have a disability' },
  parent_of_many: {
    kk: 'Көпбалалы анамын немесе әкемін',
    ru: 'Я многодетная мать или отец',
    en: 'I am a parent of many children',
  },
  market_worker: { kk: 'Базарда жұмыс істеймін', ru: 'Работаю на рынке', en: 'I work at a market' },
  specialist: {
    kk: 'Білікті маманмын',
    ru: 'Я квалифицированный специалист',
    en: 'I am a qualified specialist',
  },
  pensioner: { kk: 'Зейнеткермін', ru: 'Я на пенсии', en: 'I am retired' },
  other: { kk: 'Басқа', ru: 'Другое', en: 'Something else' },
})

/** Youth as a figure defines it; keys of `YOUTH_DEFINITIONS`. */
export const youthDefinitionNames = defineMessages({
  '14_35': { kk: '14–35 жас (заң бойынша)', ru: '14–35 лет (по закону)', en: 'aged 14–35 (by law)' },
  '14_34': {
    kk: '14–34 жас (статистика бойынша)',
    ru: '14–34 года (по статистике)',
    en: 'aged 14–34 (statistics)',
  },
})

/** Questions about an IIN that is accepted all the same; keys of `IIN_WARNINGS`. */
export const iinWarnings = defineMessages({
  looks_like_bin: {
    kk: 'Бұл ұйымның БСН-іне ұқсайды. Тексеріп жіберіңіз.',
    ru: 'Похоже на БИН организации. Проверьте, пожалуйста.',
    en: 'This looks like the BIN of an organisation. Please check it.',
  },
  not_a_date: {
    kk: 'ЖСН басындағы сандар күнге ұқсамайды. Тексеріп жіберіңіз.',
    ru: 'Начало ИИН не похоже на дату. Проверьте, пожалуйста.',
    en: 'The beginning of the IIN does not look like a date. Please check it.',
  },
  differs_from_birth_date: {
    kk: 'ЖСН туған күніңізге сәйкес келмейді. Тексеріп жіберіңіз.',
    ru: 'ИИН не совпадает с датой рождения. Проверьте, пожалуйста.',
    en: 'The IIN does not match the birth date. Please check it.',
  },
})

/** Why two records are taken for one person or asked about; keys of `LIKENESS_REASONS`. */
export const likenessReasons = defineMessages({
  iin: { kk: 'ЖСН бірдей', ru: 'совпадает ИИН', en: 'same IIN' },
  name_birth_phone: {
    kk: 'аты-жөні, туған күні және телефоны бірдей',
    ru: 'совпадают имя, дата рождения и телефон',
    en: 'same name, birth date and phone',
  },
  name_birth_email: {
    kk: 'аты-жөні, туған күні және электрондық поштасы бірдей',
    ru: 'совпадают имя, дата рождения и электронная почта',
    en: 'same name, birth date and e-mail',
  },
  iin_differs: {
    kk: 'басқасы бірдей, бірақ ЖСН әртүрлі',
    ru: 'остальное совпадает, но ИИН разные',
    en: 'all else is the same, but the IINs differ',
  },
  patronymic_differs: {
    kk: 'басқасы бірдей, бірақ әкесінің аты әртүрлі',
    ru: 'остальное совпадает, но отчества разные',
    en: 'all else is the same, but the patronymics differ',
  },
  name_birth: {
    kk: 'аты-жөні мен туған күні бірдей',
    ru: 'совпадают имя и дата рождения',
    en: 'same name and birth date',
  },
  name_contact: {
    kk: 'аты-жөні мен байланысы бірдей, туған күні басқа немесе белгісіз',
    ru: 'совпадают имя и контакт, дата рождения другая или неизвестна',
    en: 'same name and contact, the birth date differs or is unknown',
  },
  similar_name: {
    kk: 'аты-жөні ұқсас, туған күні мен байланысы бірдей',
    ru: 'имя похоже, дата рождения и контакт совпадают',
    en: 'similar name, same birth date and contact',
  },
  nothing_shared: { kk: 'ортақ белгі жоқ', ru: 'общих признаков нет', en: 'nothing in common' },
})
