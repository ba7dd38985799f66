import { termWord, type TermWord } from './words.ts'

/** Day, month (1–12) and year as written; the year may stand elsewhere. */
export type WrittenDate = { day: number; month: number; year?: number }

export type Token =
  | TermWord
  | { is: 'date'; date: WrittenDate }
  | { is: 'number'; number: number }
  | { is: 'year_number'; year: number }
  | { is: 'dash' }

const PIECES =
  /(?<iso>\d{4}-\d{2}-\d{2})|(?<dmy>\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d))|(?<my>\d{1,2}\.\d{4}(?!\d))|(?<dm>\d{1,2}\.\d{1,2}(?![\d]))|(?<number>\d+)|(?<word>[\p{L}]+(?:\/г)?)|(?<dash>[-–—−‑])|(?<and>[,;&+\n/])/gu

const parts = (text: string) => text.split(/[-./]/).map(Number)

function yearOf(written: number | undefined): number | undefined {
  if (written === undefined) return undefined
  return written < 100 ? 2000 + written : written
}

function dateToken(kind: 'iso' | 'dmy' | 'dm', text: string): Token {
  const [first = 0, second = 0, third] = parts(text)
  if (kind === 'iso') return { is: 'date', date: { day: third ?? 0, month: second, year: first } }
  const year = yearOf(third)
  return { is: 'date', date: { day: first, month: second, ...(year ? { year } : {}) } }
}

/** `07.2025` */
function monthOfYear(text: string): Token[] {
  const [month = 0, year = 0] = parts(text)
  return [
    { is: 'month', month, opens: false },
    { is: 'year_number', year },
  ]
}

/** The pieces of a term in their order; signs that say nothing are dropped. */
export function termTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const { groups } of text.matchAll(PIECES)) {
    const { iso, dmy, dm, my, number, word, dash } = groups ?? {}
    if (iso) tokens.push(dateToken('iso', iso))
    else if (dmy) tokens.push(dateToken('dmy', dmy))
    else if (dm) tokens.push(dateToken('dm', dm))
    else if (my) tokens.push(...monthOfYear(my))
    else if (number)
      tokens.push(
        number.length === 4 && number.startsWith('20')
          ? { is: 'year_number', year: Number(number) }
          : { is: 'number', number: Number(number) },
      )
    else if (word) tokens.push(termWord(word))
    else tokens.push({ is: dash ? 'dash' : 'and' })
  }
  return tokens
}
