import { foldKazakh } from '#server/kit/letters.ts'

// What is done again and again through a period: every month, quarter, week, on Mondays, all the time.
const RECURRING =
  /(?<!\p{L})(?:ежемесячн\p{L}*|ежекварталь?н\p{L}*|еженедель?н\p{L}*|ежедневн\p{L}*|ежегодн\p{L}*|постоянн\p{L}*(?: основе)?|регулярн\p{L}*|систематическ\p{L}*|кажд\p{L}+ (?:месяц\p{L}*|квартал\p{L}*|недел\p{L}*|год\p{L}*|понедельник\p{L}*|вторник\p{L}*|сред\p{L}*|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*)|по (?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)|(?:\d+ )?раз\p{L}* в (?:месяц|квартал|неделю|год|полугодие)|(?:ай|токсан|апта|жыл|кун|дуйсенби|сейсенби|сарсенби|бейсенби|жума|сенби|жексенби) сайын(?:гы)?|ай сайынгы|туракты(?: турде)?|жуйели(?: турде)?|айына \d+ рет|monthly|quarterly|weekly|daily|every (?:month|quarter|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday))(?!\p{L})/u

/** Takes the words for "every month" out of a term: the rest, and whether they were there. */
export function withoutRecurrence(text: string): { text: string; isRecurring: boolean } {
  const folded = foldKazakh(text)
  const match = RECURRING.exec(folded)
  if (!match || folded.length !== text.length) return { text, isRecurring: false }
  const start = match.index
  const rest = `${text.slice(0, start)} ${text.slice(start + match[0].length)}`
  return { text: rest, isRecurring: true }
}
