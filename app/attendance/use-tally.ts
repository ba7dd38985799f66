import { useKept } from './use-kept.ts'

/** A count of people without names at a session, kept on the phone that counts until it is entered at closing. */
export function useTally(sessionId: string): [number, (count: number) => void] {
  const [kept, keep] = useKept(`qamtu.tally.${sessionId}`)
  const count = Number(kept)
  return [Number.isSafeInteger(count) && count > 0 ? count : 0, (next) => keep(next > 0 ? String(next) : '')]
}
