import { sql } from 'kysely'
import type { Db } from '../client.ts'
import divisions from './divisions.json' with { type: 'json' }

type SeededDivision = {
  kato: string
  level: number
  parentKato?: string
  regionKato?: string
  nameKk: string
  nameRu: string
  nameEn: string
  kind: string
  iso?: string
  aliases?: string[]
  predecessors?: string[]
  validFrom?: string
  validTo?: string
  labelLat?: number
  labelLon?: number
}

/**
 * Writes the republic, its 20 regions, 228 districts and 6 inner districts; returns how many rows were new or
 * changed. Can be run again: a row that is already right is left alone, nothing is ever removed (SOURCES.md).
 */
export async function seedDivisions(db: Db): Promise<number> {
  const seeded: readonly SeededDivision[] = divisions
  const rows = seeded.map((division) => ({
    ...division,
    parentKato: division.parentKato ?? null,
    regionKato: division.regionKato ?? null,
    iso: division.iso ?? null,
    aliases: division.aliases ?? [],
    predecessors: division.predecessors ?? [],
    validFrom: division.validFrom ?? null,
    validTo: division.validTo ?? null,
    labelLat: division.labelLat ?? null,
    labelLon: division.labelLon ?? null,
  }))
  const written = await db
    .insertInto('divisions')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('kato')
        .doUpdateSet((row) => ({
          level: row.ref('excluded.level'),
          parentKato: row.ref('excluded.parentKato'),
          regionKato: row.ref('excluded.regionKato'),
          nameKk: row.ref('excluded.nameKk'),
          nameRu: row.ref('excluded.nameRu'),
          nameEn: row.ref('excluded.nameEn'),
          kind: row.ref('excluded.kind'),
          iso: row.ref('excluded.iso'),
          aliases: row.ref('excluded.aliases'),
          predecessors: row.ref('excluded.predecessors'),
          validFrom: row.ref('excluded.validFrom'),
          validTo: row.ref('excluded.validTo'),
          labelLat: row.ref('excluded.labelLat'),
          labelLon: row.ref('excluded.labelLon'),
        }))
        .where(sql<boolean>`divisions.* is distinct from excluded.*`),
    )
    .returning('kato')
    .execute()
  return written.length
}
