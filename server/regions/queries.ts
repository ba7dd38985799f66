import type { Db } from '#db/client.ts'

/** Every division in the order of its code; names in three languages. */
export function listDivisions(db: Db) {
  return db
    .selectFrom('divisions')
    .select(['kato', 'level', 'parentKato', 'regionKato', 'nameKk', 'nameRu', 'nameEn', 'aliases', 'kind'])
    .orderBy('kato')
    .execute()
}

/** A region, or a unit inside one. */
export function findUnit(db: Db, kato: string) {
  return db
    .selectFrom('divisions')
    .where('kato', '=', kato)
    .where('level', '>=', 1)
    .select(['kato', 'level'])
    .executeTakeFirst()
}

/** A unit that an event, a venue or an organisation can lie in: a district, a city or a district inside one. */
export function findPlace(db: Db, kato: string) {
  return db
    .selectFrom('divisions')
    .where('kato', '=', kato)
    .where('level', '>=', 2)
    .select(['kato', 'regionKato', 'nameKk', 'nameRu', 'nameEn', 'aliases'])
    .executeTakeFirst()
}

/** Where each district and city of oblast significance stands on a map. */
export async function listLabelPoints(db: Db) {
  const rows = await db
    .selectFrom('divisions')
    .where('level', '=', 2)
    .select(['kato', 'regionKato', 'labelLat', 'labelLon'])
    .orderBy('kato')
    .execute()
  return rows.flatMap(({ kato, regionKato, labelLat: lat, labelLon: lon }) =>
    regionKato && lat !== null && lon !== null ? [{ kato, regionKato, lat, lon }] : [],
  )
}
