import type { z } from 'zod'
import { defineMessages, type Message } from './message.ts'
import type { MessageValues } from './format.ts'

/**
 * What is wrong with a field, in words that say what to do. A schema names one of these keys as its message
 * (`z.string().regex(…, 'phone_wrong')`); what has no key is recognised by the kind of the issue.
 */
export const fieldMessages = defineMessages({
  required: { kk: 'Осы өрісті толтырыңыз', ru: 'Заполните это поле', en: 'Fill in this field' },
  wrong: { kk: 'Мәнін тексеріңіз', ru: 'Проверьте значение', en: 'Check this value' },
  too_long: {
    kk: 'Ең көбі {max, plural, one {# таңба} other {# таңба}} болуы керек',
    ru: 'Не длиннее {max, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}',
    en: 'At most {max, plural, one {# character} other {# characters}}',
  },
  too_short: {
    kk: 'Кемінде {min, plural, one {# таңба} other {# таңба}} болуы керек',
    ru: 'Не короче {min, plural, one {# знака} few {# знаков} many {# знаков} other {# знака}}',
    en: 'At least {min, plural, one {# character} other {# characters}}',
  },
  too_small: {
    kk: '{min} немесе одан үлкен сан енгізіңіз',
    ru: 'Введите число не меньше {min}',
    en: 'Enter {min} or more',
  },
  too_big: {
    kk: '{max} немесе одан кіші сан енгізіңіз',
    ru: 'Введите число не больше {max}',
    en: 'Enter {max} or less',
  },
  number_wrong: { kk: 'Бүтін сан енгізіңіз', ru: 'Введите целое число', en: 'Enter a whole number' },
  choice_wrong: { kk: 'Тізімнен таңдаңыз', ru: 'Выберите из списка', en: 'Choose from the list' },
  choose_one: { kk: 'Кемінде біреуін таңдаңыз', ru: 'Выберите хотя бы одно', en: 'Choose at least one' },
  email_wrong: {
    kk: 'Электрондық поштаны aigul@mail.kz түрінде жазыңыз',
    ru: 'Напишите адрес почты в виде aigul@mail.kz',
    en: 'Write the e-mail address like aigul@mail.kz',
  },
  phone_wrong: {
    kk: 'Телефон нөмірін 8 701 234 56 78 түрінде жазыңыз',
    ru: 'Напишите номер телефона в виде 8 701 234 56 78',
    en: 'Write the phone number like 8 701 234 56 78',
  },
  date_wrong: {
    kk: 'Күнді 25.03.2008 түрінде жазыңыз',
    ru: 'Напишите дату в виде 25.03.2008',
    en: 'Write the date like 25.03.2008',
  },
  date_in_future: {
    kk: 'Бұл күн әлі келген жоқ',
    ru: 'Этот день ещё не наступил',
    en: 'This day is still to come',
  },
  time_wrong: {
    kk: 'Уақытты 15:05 түрінде жазыңыз',
    ru: 'Напишите время в виде 15:05',
    en: 'Write the time like 15:05',
  },
  phone_not_mobile: {
    kk: 'Бұл нөмірге SMS келмейді: ұялы телефонды немесе поштаны көрсетіңіз',
    ru: 'На этот номер не приходят SMS: укажите мобильный или почту',
    en: 'This number cannot receive text messages: give a mobile or an e-mail address',
  },
  birth_date_future: {
    kk: 'Туған күн болашақта бола алмайды',
    ru: 'Дата рождения не может быть в будущем',
    en: 'A birth date cannot be in the future',
  },
  birth_date_too_old: {
    kk: 'Туған жылды тексеріңіз',
    ru: 'Проверьте год рождения',
    en: 'Check the year of birth',
  },
  moment_wrong: {
    kk: 'Күн мен уақытты 25.03.2026 15:05 түрінде жазыңыз',
    ru: 'Напишите дату и время в виде 25.03.2026 15:05',
    en: 'Write the date and time like 25.03.2026 15:05',
  },
  series_too_long: {
    kk: 'Серияда ең көбі 366 іс-шара болады: кезеңді қысқартыңыз',
    ru: 'В серии не больше 366 мероприятий: сократите период',
    en: 'A series has 366 events at most: shorten the period',
  },
  day_needed: { kk: 'Алдымен күнін көрсетіңіз', ru: 'Сначала укажите день', en: 'Give the day first' },
  start_needed: {
    kk: 'Басталу уақытын көрсетіңіз',
    ru: 'Укажите время начала',
    en: 'Give the time it starts',
  },
  one_of_two: {
    kk: 'Екеуінің бірін ғана қалдырыңыз',
    ru: 'Оставьте что-то одно',
    en: 'Leave only one of the two',
  },
  link_for_onsite: {
    kk: 'Сілтеме керек болса, өткізу түрін онлайн не аралас деп таңдаңыз',
    ru: 'Для ссылки выберите онлайн или смешанный формат',
    en: 'A link needs the online or the mixed format',
  },
  needed_to_show: {
    kk: 'Фотоны көрсету үшін осыны толтырыңыз',
    ru: 'Без этого фотографию показывать нельзя',
    en: 'A photo cannot be shown without this',
  },
  past_midnight: {
    kk: 'Іс-шара басталған күні аяқталуы керек',
    ru: 'Мероприятие должно закончиться в тот же день',
    en: 'It must end on the day it begins',
  },
  after_period: {
    kk: 'Мерзім өткізу кезеңінің соңынан кеш болмауы керек',
    ru: 'Срок не может быть позже конца периода',
    en: 'The deadline cannot be after the period ends',
  },
  end_before_start: {
    kk: 'Аяқталу уақыты басталу уақытынан кейін болуы керек',
    ru: 'Окончание должно быть позже начала',
    en: 'The end must be after the start',
  },
  ages_out_of_order: {
    kk: 'Жоғарғы жас төменгі жастан кіші болмауы керек',
    ru: 'Верхний возраст не может быть меньше нижнего',
    en: 'The upper age cannot be below the lower',
  },
  opening_needed: { kk: 'Ашылу уақытын жазыңыз', ru: 'Укажите время открытия', en: 'Give the opening time' },
  closing_needed: { kk: 'Жабылу уақытын жазыңыз', ru: 'Укажите время закрытия', en: 'Give the closing time' },
  shared_needs_capacity: {
    kk: 'Қатар пайдалану үшін сыйымдылығын жазыңыз',
    ru: 'Для совместного использования укажите вместимость',
    en: 'A shared space needs its capacity',
  },
  date_twice: {
    kk: 'Бұл күн екі рет жазылған',
    ru: 'Этот день указан дважды',
    en: 'This day is given twice',
  },
  chosen_twice: {
    kk: 'Бұл санат екі рет таңдалған',
    ru: 'Эта категория выбрана дважды',
    en: 'This one is chosen twice',
  },
  name_for_address: {
    kk: 'Жаңа алаңның қазақша да, орысша да атауын жазыңыз',
    ru: 'Напишите название новой площадки на казахском и русском',
    en: 'Name the new venue in Kazakh and Russian',
  },
  both_coordinates: {
    kk: 'Ендік пен бойлықтың екеуін де жазыңыз',
    ru: 'Укажите и широту, и долготу',
    en: 'Give both the latitude and the longitude',
  },
  code_wrong: {
    kk: 'Код алты цифрдан тұрады',
    ru: 'Код состоит из шести цифр',
    en: 'A code has six digits',
  },
  letters_only: {
    kk: 'Тек әріп, бос орын, сызықша және дәйекше қолданыңыз',
    ru: 'Используйте только буквы, пробел, дефис и апостроф',
    en: 'Use only letters, spaces, hyphens and apostrophes',
  },
  iin_wrong: {
    kk: 'ЖСН-де 12 цифр болады; бір цифры қате сияқты',
    ru: 'В ИИН 12 цифр; похоже, в одной из них ошибка',
    en: 'An IIN has 12 digits; one of them seems wrong',
  },
  bin_wrong: {
    kk: 'БСН-де 12 цифр болады; бір цифры қате сияқты',
    ru: 'В БИН 12 цифр; похоже, в одной из них ошибка',
    en: 'A BIN has 12 digits; one of them seems wrong',
  },
  link_wrong: {
    kk: 'Сілтеме https:// деп басталуы керек',
    ru: 'Ссылка должна начинаться с https://',
    en: 'The link must begin with https://',
  },
  systems_wrong: {
    kk: 'Әр жолға бір жүйе жазыңыз: атауы, содан кейін https:// деп басталатын мекенжайы. Ең көбі 10 жүйе.',
    ru: 'Пишите по одной системе в строке: название, затем адрес, который начинается с https://. Не больше 10.',
    en: 'Write one system a line: its name, then its address that begins with https://. At most 10.',
  },
  contact_needed: {
    kk: 'Телефон нөмірін немесе электрондық поштаны көрсетіңіз: билет сонда келеді',
    ru: 'Укажите телефон или электронную почту: туда придёт билет',
    en: 'Give a phone number or an e-mail address: the ticket is sent there',
  },
  consent_needed: {
    kk: 'Келісімсіз тіркеу мүмкін емес',
    ru: 'Без согласия зарегистрировать нельзя',
    en: 'Registration needs your consent',
  },
})

type FieldKey = keyof typeof fieldMessages
const isFieldKey = (text: string): text is FieldKey => Object.hasOwn(fieldMessages, text)

/** Words and values for one issue of a schema. */
export function fieldError(issue: z.core.$ZodIssue): { message: Message; values: MessageValues } {
  if (issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')) {
    return { message: fieldMessages.too_long, values: { max: Number(issue.maximum) } }
  }
  if (isFieldKey(issue.message)) return { message: fieldMessages[issue.message], values: {} }
  switch (issue.code) {
    case 'too_big':
      return { message: fieldMessages.too_big, values: { max: Number(issue.maximum) } }
    case 'too_small':
      if (issue.origin === 'array') return { message: fieldMessages.choose_one, values: {} }
      if (issue.origin === 'string') {
        return Number(issue.minimum) <= 1
          ? { message: fieldMessages.required, values: {} }
          : { message: fieldMessages.too_short, values: { min: Number(issue.minimum) } }
      }
      return { message: fieldMessages.too_small, values: { min: Number(issue.minimum) } }
    case 'invalid_type':
      // A word or a fraction where a whole number belongs is told apart from an empty field only by these.
      if (issue.expected === 'int' || ('received' in issue && issue.received === 'NaN'))
        return { message: fieldMessages.number_wrong, values: {} }
      if (issue.input === undefined) return { message: fieldMessages.required, values: {} }
      return {
        message:
          issue.expected === 'number' || issue.expected === 'int'
            ? fieldMessages.number_wrong
            : fieldMessages.wrong,
        values: {},
      }
    case 'invalid_value':
      return {
        message: issue.input === undefined ? fieldMessages.required : fieldMessages.choice_wrong,
        values: {},
      }
    case 'invalid_format':
      if (issue.format === 'email') return { message: fieldMessages.email_wrong, values: {} }
      return { message: issue.format === 'url' ? fieldMessages.link_wrong : fieldMessages.wrong, values: {} }
    default:
      return { message: fieldMessages.wrong, values: {} }
  }
}
