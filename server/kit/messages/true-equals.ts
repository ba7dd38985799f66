/**
 * Texts that are rightly the same in two languages: names, units and words that Kazakh and Russian share. Whatever
 * else is equal in two languages has been forgotten by the translator and fails the checks; so does an entry here
 * that no message uses any more.
 */
export const TRUE_EQUALS: readonly string[] = [
  'Qamtu',
  'Форум',
  'Экскурсия',
  'Колледж',
  'SMS',
  'Ресурс',
  'Лифт',
  'Карта',
  'Файл',
  'PDF',
  'Меморандум',
  '{kb} КБ',
  'Наурыз мейрамы',
  '{before}/{after} мин',
  'теория',
  'практика',
]

/** Messages whose languages rightly say a thing by different values: `1/8 финала` is the round of 16. */
export const OWN_VALUES: readonly string[] = ['stageNames.roundOf']
