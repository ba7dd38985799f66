import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Documents of a measure with who added them, without their content; `size` in bytes. */
export function listDocuments(db: Db, measureId: string) {
  return db
    .selectFrom('measureDocuments as d')
    .leftJoin('authUsers as u', 'u.id', 'd.addedBy')
    .where('d.measureId', '=', measureId)
    .select(['d.id', 'd.kind', 'd.type', 'd.name', 'd.addedAt', 'u.name as by'])
    .select(sql<number>`octet_length(d.bytes)`.as('size'))
    .orderBy('d.addedAt')
    .orderBy('d.id')
    .execute()
}

/** One document with its content; whether its plan may be read is asked before. */
export function findDocument(db: Db, { measureId, id }: { measureId: string; id: string }) {
  return db
    .selectFrom('measureDocuments')
    .where('id', '=', id)
    .where('measureId', '=', measureId)
    .select(['type', 'name', 'digest', 'bytes'])
    .executeTakeFirst()
}

/** What names a document in a version: its name and the fingerprint of its content. */
export type Attached = { name: string; digest: string }

/** Documents of every measure of a plan that has any. */
export async function attachedByMeasure(db: Db, planId: string): Promise<Map<string, Attached[]>> {
  const rows = await db
    .selectFrom('measureDocuments as d')
    .innerJoin('planMeasures as m', 'm.id', 'd.measureId')
    .where('m.planId', '=', planId)
    .select(['d.measureId', 'd.name', 'd.digest'])
    .orderBy('d.measureId')
    .orderBy('d.addedAt')
    .orderBy('d.id')
    .execute()
  const attached = new Map<string, Attached[]>()
  for (const { measureId, name, digest } of rows) {
    attached.set(measureId, [...(attached.get(measureId) ?? []), { name, digest }])
  }
  return attached
}
