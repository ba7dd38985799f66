/** A small generator of random numbers that gives the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    pick: <T>(values: readonly [T, ...T[]]): T => values[Math.floor(next() * values.length)] ?? values[0],
  }
}
export type Random = ReturnType<typeof randomFrom>

/** A name that stands in what is sent and must never stand in a log. */
export const SECRET_NAME = 'Құпиясұлтанов'

export const UNKNOWN_ID = '0190a000-0000-7000-8000-00000000ffff'

/** Texts that some field, address or parser trips over. */
export const BAD_TEXTS = [
  '',
  '   ',
  'x'.repeat(5000),
  'ұ'.repeat(40_000),
  '\u0000',
  `${SECRET_NAME}\u0000`,
  '\ud800',
  `\udfff${SECRET_NAME}\ud800`,
  '\u202e\u200b\ufeff',
  '中文 العربية ไทย',
  '👩🏽‍🏭'.repeat(50),
  '2026-02-30',
  '31.02.2026',
  '0000-00-00',
  '99999-12-31T25:61',
  '2026-13-01T10:00',
  '24:60',
  '-1',
  '1e400',
  '9007199254740993',
  '99999999999999999999',
  '٣٤٥',
  'NaN',
  'null',
  '[object Object]',
  "' or 1=1 --",
  '%',
  '_%\\',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '%00%ff%c0%af',
  '999999999',
  '000000000',
  '00000000-0000-0000-0000-000000000000',
  UNKNOWN_ID,
  'zzzzzzzz-zzzz-7zzz-8zzz-zzzzzzzzzzzz',
  '+7701',
  '+77010000000000000000',
  'a@b',
  `${'a'.repeat(300)}@example.kz`,
  '880101300123',
  '\r\nSet-Cookie: a=b',
] as const satisfies readonly [string, ...string[]]

const deep = (depth: number): unknown => (depth === 0 ? 'x' : [deep(depth - 1)])

/** Values of a wrong kind. */
export const BAD_VALUES = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [null],
  ['x', 'x', 'x'],
  { length: -1 },
  { toString: 'x' },
  deep(200),
  Array.from({ length: 2000 }, () => 'x'),
] as const satisfies readonly [unknown, ...unknown[]]

/** Addresses' segments, written as they go over the wire. */
export const BAD_SEGMENTS = [
  UNKNOWN_ID,
  'zzzzzzzz-zzzz-7zzz-8zzz-zzzzzzzzzzzz',
  '0',
  '-',
  '%00',
  '%FF%FE',
  '%ED%A0%80',
  '%E0%A4%A',
  '..%2F..%2Fetc%2Fpasswd',
  "'%20or%201=1",
  'x'.repeat(3000),
  '%D2%9B%D0%B0',
  '__proto__',
  'constructor',
] as const satisfies readonly [string, ...string[]]

/** Text for an address or a form; lone surrogates go as the bytes that a broken program would send. */
export function escaped(text: string): string {
  return Array.from(text, (letter) =>
    /^[\ud800-\udfff]$/.test(letter) ? '%ED%A0%80' : encodeURIComponent(letter),
  ).join('')
}
