import type { Db } from '#db/client.ts'

/** Every division in the order of its code; names in three languages. */
export function listDivisions(db: Db) {
  return db
    .selectFrom('divisions')
    .select(['kato', 'level', 'parentKato', 'regionKato', 'nameKk', 'nameRu', 'nameEn', 'kind'])
    .orderBy('kato')
    .execute()
}
