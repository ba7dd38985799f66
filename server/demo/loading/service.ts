import type { House } from '#server/context.ts'
import { makeDemo } from '../service.ts'
import { isEmpty, isUnfinished, markBegun, markEnded, throwAway } from './queries.ts'

/**
 * Whether the demo can be loaded: nobody has put anything in, or an earlier load was interrupted. On a server another
 * program may be loading it at this moment, so that only an empty database counts there.
 */
export async function canLoadDemo({ db, kind }: Pick<House, 'db' | 'kind'>): Promise<boolean> {
  return (kind === 'embedded' && (await isUnfinished(db))) || (await isEmpty(db))
}

/** Loads the demo whole: what an interrupted load has left is thrown away first. False when another program loads it. */
export async function loadDemo(
  { db, kind, config }: Pick<House, 'db' | 'kind' | 'config'>,
  now: Date,
): Promise<boolean> {
  if (kind === 'embedded' && (await isUnfinished(db))) await throwAway(db)
  if (!(await markBegun(db, now))) return false
  await makeDemo(db, { config, now })
  await markEnded(db, now)
  return true
}
