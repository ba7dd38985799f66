import { sql, type Expression, type SqlBool } from 'kysely'
import { scopePrefixes, type Scope } from './scope.ts'
import { regionOf } from './territory.ts'

/**
 * Columns (already qualified, snake_case) that say where a row lies; leave out what the table does not have. `region` only
 * beside `district`, where an index begins with it: a prefix of districts uses none.
 */
export type PlaceColumns = {
  district?: string
  region?: string
  institution?: string
  event?: string
  creator?: string
}

/** The `where` of every protected read: the row lies inside the scope. The same truth as `covers`. */
export function inScope(scope: Scope, columns: PlaceColumns): Expression<SqlBool> {
  const conditions = []
  const prefixes = scopePrefixes(scope)
  if (prefixes.includes('')) return sql<SqlBool>`true`
  if (columns.district && prefixes.length > 0) {
    const patterns = prefixes.map((prefix) => `${prefix}%`)
    const inDistrict = sql<SqlBool>`${sql.ref(columns.district)} like any(${patterns}::text[])`
    const regions = [...new Set(scope.katos.map(regionOf))]
    conditions.push(
      columns.region
        ? sql<SqlBool>`(${sql.ref(columns.region)} = any(${regions}::text[]) and ${inDistrict})`
        : inDistrict,
    )
  }
  if (columns.institution && scope.institutionIds.length > 0) {
    conditions.push(sql<SqlBool>`${sql.ref(columns.institution)} = any(${scope.institutionIds}::uuid[])`)
  }
  if (columns.event && scope.eventIds.length > 0) {
    conditions.push(sql<SqlBool>`${sql.ref(columns.event)} = any(${scope.eventIds}::uuid[])`)
  }
  if (columns.creator && columns.district && columns.institution && scope.userId) {
    conditions.push(
      sql<SqlBool>`(${sql.ref(columns.district)} is null and ${sql.ref(columns.institution)} is null and ${sql.ref(columns.creator)} = ${scope.userId})`,
    )
  }
  if (conditions.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}
