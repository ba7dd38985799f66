import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import { searchFold } from '#server/kit/search-fold.ts'

/** Words are taken from the front; nobody means the ninth. */
const MOST_WORDS = 8
/** A piece that stands inside more words than these is looked for in the text itself: nearly every event has it. */
const MOST_MEANT = 60

/** A word that was typed, folded, and the words of events it may mean; none of them when there are too many. */
export type SoughtWord = { word: string; meant?: readonly string[] }

/**
 * What a typed text looks for: for each of its words those words of events that hold it and, unless it is meant exactly,
 * those that are written nearly so (one wrong letter in six is forgiven). The cost follows the number of different words,
 * not of events.
 */
export async function findSought(
  db: Db,
  text: string | undefined,
  spelling: 'nearly' | 'exactly' = 'nearly',
): Promise<SoughtWord[]> {
  const words = [...new Set(searchFold(text ?? '').tokens)].slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const { rows } = await sql<{ asked: string; word: string; isInside: boolean }>`
    select a.asked, l.word, l.is_inside from unnest(${words}::text[]) a (asked)
      cross join lateral event_words_like(a.asked, ${MOST_MEANT}::int) l`.execute(db)
  return words.map((word) => {
    const found = rows.filter(({ asked }) => asked === word)
    const inside = found.filter(({ isInside }) => isInside)
    if (inside.length > MOST_MEANT) return { word }
    // Those that hold it stand first; the nearest of the others fill up.
    const meant = spelling === 'nearly' ? found.slice(0, MOST_MEANT) : inside
    return { word, meant: meant.map((row) => row.word) }
  })
}

/** The condition on the events `e`: every word that is sought stands in the event's folded text, or one it may mean. */
export function isSought(sought: readonly SoughtWord[]): RawBuilder<boolean> {
  const conditions = sought.map(({ word, meant }) =>
    meant ? sql`e.search_words && ${meant}::text[]` : sql`e.search_text like ${`%${word}%`}`,
  )
  return conditions.length > 0 ? sql<boolean>`(${sql.join(conditions, sql` and `)})` : sql<boolean>`true`
}
