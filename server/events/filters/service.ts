import type { Db } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { countFilters } from './queries.ts'
import type { SaveFilterInput } from './schema.ts'

/** More links than this nobody finds again. */
export const MOST_FILTERS = 30

type Own = { actor: { userId: string }; now: Date }

/** Keeps a filter of the calendar. Problems: filter_empty, filter_name_taken beside `name`, filters_full. */
export async function saveFilter(
  db: Db,
  { actor: { userId }, now }: Own,
  { name, filter }: SaveFilterInput,
): Promise<void> {
  if (Object.values(filter).every((value) => value === undefined)) throw new Problem('filter_empty')
  if ((await countFilters(db, userId)) >= MOST_FILTERS)
    throw new Problem('filters_full', { most: MOST_FILTERS })
  try {
    await db
      .insertInto('savedFilters')
      .values({ id: newId(), userId, name, filter: JSON.stringify(filter), createdAt: now })
      .execute()
  } catch (error) {
    if (violatedUnique(error) === 'saved_filter_name_once') throw new Problem('filter_name_taken', {}, 'name')
    throw error
  }
}

/** Forgets a filter of one's own. Problems: not_found. */
export async function removeFilter(db: Db, { actor }: Own, id: string): Promise<void> {
  const removed = await db
    .deleteFrom('savedFilters')
    .where('id', '=', id)
    .where('userId', '=', actor.userId)
    .executeTakeFirst()
  if (removed.numDeletedRows === 0n) throw new Problem('not_found')
}
