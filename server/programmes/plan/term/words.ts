import { foldKazakh } from '#server/kit/letters.ts'

/** What a word of a term says; words that say nothing of time are `unknown`. */
export type TermWord =
  | { is: 'month'; month: number; opens: boolean }
  | { is: 'ordinal'; number: number }
  | { is: 'quarter' | 'half' | 'half_of' | 'decade' | 'week' }
  | { is: 'year' | 'whole' | 'and' | 'from' | 'to' | 'until' | 'end' | 'noise' | 'unknown' }

// In folded letters (ә→а, қ→к, і→и …), each the beginning of a word in all its cases.
const MONTH_STEMS: readonly (readonly string[])[] = [
  ['январ', 'кантар', 'january'],
  ['феврал', 'акпан', 'february'],
  ['март', 'наурыз', 'march'],
  ['апрел', 'сауир', 'april'],
  ['мамыр'],
  ['июн', 'маусым', 'june'],
  ['июл', 'шилде', 'july'],
  ['август', 'тамыз', 'august'],
  ['сентябр', 'кыркуйе', 'september'],
  ['октябр', 'казан', 'october'],
  ['ноябр', 'караша', 'november'],
  ['декабр', 'желтоксан', 'december'],
]
const MONTH_WORDS: readonly (readonly string[])[] = [
  ['янв', 'кан', 'jan'],
  ['фев', 'февр', 'акп', 'feb'],
  ['мар', 'нау', 'mar'],
  ['апр', 'сау', 'apr'],
  ['май', 'мая', 'мае', 'маю', 'маем', 'мам', 'may'],
  ['мау', 'jun'],
  ['шил', 'jul'],
  ['авг', 'там', 'aug'],
  ['сен', 'сент', 'кыр', 'sep', 'sept'],
  ['окт', 'каз', 'oct'],
  ['ноя', 'нояб', 'кар', 'nov'],
  ['дек', 'жел', 'dec'],
]

// Endings of cases that may follow a month's stem; anything longer is another word (`Казань`, `мартен`).
const RUSSIAN_END = '(?:ь|я|е|ю|а|у|ем|ём|ом|ы|ской|ский)?'
const KAZAKH_END =
  '(?:[гк]?(?:дын|дин|нын|нин|тын|тин)|да|де|та|те|нда|нде|га|ге|ка|ке|дан|ден|нан|нен|тан|тен|ы|и|сы|си|ына|ине|ында|инде|к|г|й)*'
const MONTHS = MONTH_STEMS.map(
  (stems) => new RegExp(`^(?:${stems.join('|')})(?:${RUSSIAN_END}|${KAZAKH_END})$`),
)
const ABLATIVE = /(?:дан|ден|нан|нен|тан|тен)$/

const ORDINALS: readonly RegExp[] = [
  /^(?:перв\p{L}*|биринши|first)$/u,
  /^(?:втор\p{L}*|екинши|second)$/u,
  /^(?:трет\p{L}*|ушинши|third)$/u,
  /^(?:четв[её]рт\p{L}*|тортинши|fourth)$/u,
]

const WORDS: readonly (readonly [RegExp, TermWord['is']])[] = [
  [/^(?:квартал\p{L}*|кв|токсан(?!.*сайын)\p{L}*|quarters?|q)$/u, 'quarter'],
  [/^(?:полугоди\p{L}*|п\/г|жартыжылды\p{L}*|half-?year)$/u, 'half'],
  [/^(?:половин\p{L}*|жартысы\p{L}*|half)$/u, 'half_of'],
  [/^(?:декад\p{L}*|онкунди\p{L}*)$/u, 'decade'],
  [/^(?:недел\p{L}*|апта(?:сы\p{L}*)?|week)$/u, 'week'],
  [/^(?:год\p{L}*|гг?|жыл\p{L}*|жж?|years?)$/u, 'year'],
  [
    /^(?:течени[еи]|бойы\p{L}*|ишинде|весь|всего|вс[её]|кругл\p{L}*|during|throughout|whole|round|барысында)$/u,
    'whole',
  ],
  [/^(?:и|а также|жане|мен|and)$/u, 'and'],
  [/^(?:с|со|от|from|начиная)$/u, 'from'],
  [/^(?:по|to|through)$/u, 'to'],
  [/^(?:до|не позднее|позднее|к|ко|дейин\p{L}*|шейин|until|till|by|before)$/u, 'until'],
  [/^(?:кон(?:ец|ца|це|цу)|сон(?:ы|ына|ында|гы)|аягы\p{L}*|end)$/u, 'end'],
  [
    /^(?:в|во|на|не|об|т|тек|текущ\p{L}*|агымдагы|бастап|месяц\p{L}*|мес|ай|айы|айынын|айында|айлары|айларында|айына|числ[оа]|куни|кундери|дата|срок\p{L}*|аралыгында|аралыгы|арасында|ой|ый|го|ого|ые|ых|ий|ая|ую|ом|я|е|й|м|x|х|ши|шы|нши|иншы|инши|ынши|ыншы|the|of|in|on|st|nd|rd|th|ориентировочно)$/u,
    'noise',
  ],
]

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, iiii: 4 }

/** `II`, `ІІ` with Cyrillic letters, `IV`, `ІУ`; undefined for anything but one to four. */
function romanNumber(word: string): number | undefined {
  const latin = word
    .toLowerCase()
    .replace(/[іӏ|l]/g, 'i')
    .replace(/[уyѵ]/g, 'v')
  return ROMAN[latin]
}

/** One word of a term, in Kazakh, Russian or English, in any case. */
export function termWord(written: string): TermWord {
  const number = romanNumber(written)
  if (number !== undefined) return { is: 'ordinal', number }
  const word = foldKazakh(written)
  const ordinal = ORDINALS.findIndex((pattern) => pattern.test(word))
  if (ordinal >= 0) return { is: 'ordinal', number: ordinal + 1 }
  const month = MONTH_STEMS.findIndex(
    (_, index) => MONTHS[index]?.test(word) || MONTH_WORDS[index]?.includes(word),
  )
  if (month >= 0) return { is: 'month', month: month + 1, opens: isAblative(word, month) }
  const found = WORDS.find(([pattern]) => pattern.test(word))
  return { is: found?.[1] ?? 'unknown' } as TermWord
}

function isAblative(word: string, month: number): boolean {
  const stem = MONTH_STEMS[month]?.find((start) => word.startsWith(start))
  return stem !== undefined && ABLATIVE.test(word.slice(stem.length))
}
