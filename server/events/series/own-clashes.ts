import type { IsoDate } from '#server/kit/calendar.ts'

type Found = { session: number; sessions: number[] }

/** A clash of one event of a list of several. */
export type OwnClash<Clash extends Found> = Omit<Clash, 'session' | 'sessions'> & {
  /** which part of the event, from 0 */
  part: number
  /** other dates of the same series in the way */
  dates: IsoDate[]
}

/** The clashes of the event at `index`; `owners` says of each session of the list which event it is of. */
export function ownClashes<Clash extends Found>(
  clashes: readonly Clash[],
  { owners, index, dateOf }: { owners: readonly number[]; index: number; dateOf: (owner: number) => IsoDate },
): OwnClash<Clash>[] {
  return clashes
    .filter(({ session }) => owners[session] === index)
    .map(({ session, sessions, ...clash }) => ({
      ...clash,
      part: session - owners.indexOf(index),
      dates: [
        ...new Set(sessions.flatMap((other) => (owners[other] === undefined ? [] : dateOf(owners[other])))),
      ],
    }))
}
