import type { Locale } from './messages/message.ts'

// Own tables: browsers of cheap phones often carry no Kazakh data and would print English or `M03`, and two
// versions of ICU differ in commas, so that a page of the server and of the phone would not agree.

/** Months as they stand in a date, January first: Russian in the genitive, Kazakh unchanged. */
export const MONTHS_IN_DATE: Readonly<Record<Locale, readonly string[]>> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** Months standing alone. */
export const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  kk: MONTHS_IN_DATE.kk,
  ru: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  en: MONTHS_IN_DATE.en,
}

/** Months in few letters, inside a date. */
export const MONTHS_SHORT: Readonly<Record<Locale, readonly string[]>> = {
  kk: ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'],
  ru: ['янв.', 'февр.', 'мар.', 'апр.', 'мая', 'июн.', 'июл.', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
}

/** Weekdays, Monday first. */
export const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

export const WEEKDAYS_SHORT: Readonly<Record<Locale, readonly string[]>> = {
  kk: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}

/** The words for the days around now: yesterday, today, tomorrow. */
export const NEAR_DAYS: Readonly<Record<Locale, Readonly<Record<-1 | 0 | 1, string>>>> = {
  kk: { [-1]: 'Кеше', 0: 'Бүгін', 1: 'Ертең' },
  ru: { [-1]: 'Вчера', 0: 'Сегодня', 1: 'Завтра' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
}

type KazakhCase = 'dative' | 'ablative'

// A Kazakh ending follows the last word as it is read aloud: `18:00-ге` (нөлге), `23:59-ға` (тоғызға).
const UNIT_ENDINGS: Readonly<Record<KazakhCase, readonly string[]>> = {
  dative: ['ге', 'ге', 'ге', 'ке', 'ке', 'ке', 'ға', 'ге', 'ге', 'ға'],
  ablative: ['ден', 'ден', 'ден', 'тен', 'тен', 'тен', 'дан', 'ден', 'ден', 'дан'],
}
const TEN_ENDINGS: Readonly<Record<KazakhCase, readonly string[]>> = {
  dative: ['ге', 'ға', 'ға', 'ға', 'қа', 'ге'],
  ablative: ['ден', 'нан', 'дан', 'дан', 'тан', 'ден'],
}
const MONTH_ENDINGS: Readonly<Record<KazakhCase, readonly string[]>> = {
  dative: ['ға', 'ға', 'ға', 'ге', 'ға', 'ға', 'ге', 'ға', 'ке', 'ға', 'ға', 'ға'],
  ablative: ['дан', 'нан', 'дан', 'ден', 'дан', 'нан', 'ден', 'дан', 'тен', 'нан', 'дан', 'нан'],
}

/** `18:00` → `18:00-ге` (dative), `18:00-ден` (ablative), by how the minutes are read. */
export function kazakhTimeIn(grammar: KazakhCase, time: string): string {
  const minute = Number(time.slice(3, 5))
  const endings = minute % 10 === 0 ? TEN_ENDINGS : UNIT_ENDINGS
  return `${time}-${endings[grammar][minute % 10 === 0 ? minute / 10 : minute % 10] ?? ''}`
}

/** Month 3 → `наурызға` (dative), `наурыздан` (ablative). */
export function kazakhMonthIn(grammar: KazakhCase, month: number): string {
  return `${MONTHS_IN_DATE.kk[month - 1] ?? ''}${MONTH_ENDINGS[grammar][month - 1] ?? ''}`
}
