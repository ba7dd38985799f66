import { defineMessages } from './message.ts'

export const renewalProblems = defineMessages({
  nothing_to_renew: {
    kk: 'Жаңартылатын жоба қалмады: бәрі үлгіге сай немесе аумақтар толтыруға кіріскен.',
    ru: 'Обновлять нечего: черновики уже совпадают с шаблоном или их начали заполнять.',
    en: 'Nothing to renew: the drafts are as the template or their territories have begun to fill them in.',
  },
})

/** What a change of the template means to a draft. Keys of `RENEWALS`. */
export const renewals = defineMessages({
  renewed: { kk: 'жаңартылады', ru: 'будет обновлён', en: 'will be renewed' },
  same: { kk: 'үлгіге сай', ru: 'совпадает с шаблоном', en: 'as the template' },
  edited: {
    kk: 'жаңартылмайды: аумақ толтыруға кіріскен',
    ru: 'не обновится: территория начала его заполнять',
    en: 'stays: the territory has begun to fill it in',
  },
  submitted: {
    kk: 'жаңартылмайды: келісуде не келісілген',
    ru: 'не обновится: на согласовании или согласован',
    en: 'stays: laid before those who approve',
  },
  published: {
    kk: 'жаңартылмайды: жарияланған',
    ru: 'не обновится: уже опубликован',
    en: 'stays: published',
  },
  cancelled: { kk: 'жаңартылмайды: өтпейді', ru: 'не обновится: отменён', en: 'stays: called off' },
  removed: {
    kk: 'жоба жойылған',
    ru: 'черновик удалён',
    en: 'the draft was deleted',
  },
})

/** Pages that bring a changed template to the drafts made of it. */
export const renewalMessages = defineMessages({
  title: { kk: 'Жобаларды жаңарту', ru: 'Обновить черновики', en: 'Renew the drafts' },
  section: { kk: 'Аумақтардағы жобалар', ru: 'Черновики у территорий', en: 'Drafts of the territories' },
  untouched: {
    kk: '{count, plural, =0 {Барлық аумақ өз жобасын ашты.} one {Таратылғаннан бері # жоба өзгертілмеді:} other {Таратылғаннан бері # жоба өзгертілмеді:}}',
    ru: '{count, plural, =0 {Нетронутых черновиков нет.} one {После рассылки не тронут # черновик:} few {После рассылки не тронуты # черновика:} many {После рассылки не тронуто # черновиков:} other {После рассылки не тронуто # черновика:}}',
    en: '{count, plural, =0 {No draft is untouched.} one {# draft is untouched since the roll-out:} other {# drafts are untouched since the roll-out:}}',
  },
  outdated: {
    kk: 'Үлгі таратылғаннан кейін өзгертілді. {count, plural, one {Қол тимеген # жобада} other {Қол тимеген # жобада}} мәтін ескі күйінде.',
    ru: 'После рассылки шаблон изменили. {count, plural, one {В # нетронутом черновике} few {В # нетронутых черновиках} many {В # нетронутых черновиках} other {В # нетронутых черновиках}} всё по-старому.',
    en: 'The template was changed after the roll-out. {count, plural, one {# untouched draft still has the old text.} other {# untouched drafts still have the old text.}}',
  },
  upToDate: {
    kk: 'Қол тимеген жобалардың бәрі үлгіге сай.',
    ru: 'Все нетронутые черновики совпадают с шаблоном.',
    en: 'All untouched drafts are as the template.',
  },
  look: { kk: 'Не өзгеретінін көру', ru: 'Посмотреть, что изменится', en: 'See what changes' },
  lead: {
    kk: 'Үлгідегі өзгеріс тек аумақ әлі қол тигізбеген жобаларға енгізіледі. Мерзімдер мен аумаққа бөлек берілген сандар сақталады.',
    ru: 'Изменения шаблона получат только черновики, которые территории ещё не трогали. Сроки и отдельно заданный охват сохранятся.',
    en: 'Only drafts that no territory has touched take the change. Deadlines and figures set for a territory stay.',
  },
  changes: { kk: 'Не өзгереді', ru: 'Что изменится', en: 'What changes' },
  fact: { kk: 'Мәлімет', ru: 'Поле', en: 'Field' },
  before: { kk: 'Жобада қазір', ru: 'В черновиках сейчас', en: 'In the drafts now' },
  after: { kk: 'Үлгіде', ru: 'В шаблоне', en: 'In the template' },
  drafts: { kk: 'Жоба саны', ru: 'Черновиков', en: 'Drafts' },
  territories: { kk: 'Аумақтар', ru: 'Территории', en: 'Territories' },
  result: { kk: 'Жобасы', ru: 'Черновик', en: 'Draft' },
  fromVersion: { kk: 'Үлгінің нұсқасы', ru: 'Версия шаблона', en: 'Version of the template' },
  bring: {
    kk: '{count, plural, one {# жобаны жаңарту} other {# жобаны жаңарту}}',
    ru: '{count, plural, one {Обновить # черновик} few {Обновить # черновика} many {Обновить # черновиков} other {Обновить # черновика}}',
    en: '{count, plural, one {Renew # draft} other {Renew # drafts}}',
  },
  done: {
    kk: '{count, plural, one {# жоба жаңартылды.} other {# жоба жаңартылды.}}',
    ru: '{count, plural, one {Обновлён # черновик.} few {Обновлено # черновика.} many {Обновлено # черновиков.} other {Обновлено # черновика.}}',
    en: '{count, plural, one {# draft was renewed.} other {# drafts were renewed.}}',
  },
  left: {
    kk: '{count, plural, one {# жоба сол күйінде қалады, себебі төменде.} other {# жоба сол күйінде қалады, себептері төменде.}}',
    ru: '{count, plural, one {# черновик останется как есть, причина ниже.} few {# черновика останутся как есть, причины ниже.} many {# черновиков останутся как есть, причины ниже.} other {# черновика останутся как есть, причины ниже.}}',
    en: '{count, plural, one {# draft stays as it is; why is said below.} other {# drafts stay as they are; why is said below.}}',
  },
  noWaitingList: { kk: 'күту тізімінсіз', ru: 'без листа ожидания', en: 'no waiting list' },
  nothing: { kk: 'жоқ', ru: 'не указано', en: 'none' },
  changedSince: {
    kk: 'Жоба берілгеннен кейін үлгі өзгертілген. Өзгерісі осы іс-шараға керек пе, үлгіні қараңыз.',
    ru: 'После рассылки шаблон изменили. Посмотрите, нужны ли эти изменения здесь.',
    en: 'The template was changed after the roll-out. See whether this event needs the change.',
  },
})
