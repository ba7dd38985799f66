const TIME = String.raw`(\d{1,2})[.:](\d{2})`
const HOUR_WORDS = String.raw`(?:\s*(?:час(?:а|ов)?|ч|сағат\p{L}*)\.?(?!\p{L})|-\p{L}{2,3}(?!\p{L}))?`
const PAIR = new RegExp(
  String.raw`(?<![\d.:])(?:(?:с|со|в|к|сағат)\s+)?${TIME}${HOUR_WORDS}\s*(?:[-–—]|до|по)\s*${TIME}${HOUR_WORDS}(?:\s*дейін)?(?![\d:]|\.\d)`,
  'giu',
)
const ONE = new RegExp(
  String.raw`(?<![\d.:\-–—])(?:(?:с|со|в|к|до|сағат)\s+)?${TIME}${HOUR_WORDS}(?![\d:]|\.\d)`,
  'giu',
)
const WHOLE_HOUR = /(?<!\p{L})(?:в|к|сағат)\s+\d{1,2}(?:-\p{L}{2})?\s*(?:час(?:а|ов)?|ч)\.?(?!\p{L})/giu

/** `15.00` and `9:30` can only be times; `10.10` may be a day and month. */
function isSurelyTime(text: string, hours: number, minutes: number): boolean {
  if (hours > 23 || minutes > 59) return false
  return text.includes(':') || minutes === 0 || minutes > 12
}

/** Takes hours out of a term (`15.07.2025, 15.00-17.30`): a plan's term is kept by days. */
export function withoutClockTimes(text: string): string {
  return text
    .replace(PAIR, (whole, h1: string, m1: string, h2: string, m2: string) => {
      const areTimes = [h1, h2].every((h) => Number(h) < 24) && [m1, m2].every((m) => Number(m) < 60)
      const isSure =
        isSurelyTime(whole, Number(h1), Number(m1)) || isSurelyTime(whole, Number(h2), Number(m2))
      return areTimes && isSure ? ' ' : whole
    })
    .replace(ONE, (whole, h: string, m: string) => (isSurelyTime(whole, Number(h), Number(m)) ? ' ' : whole))
    .replace(WHOLE_HOUR, ' ')
}
