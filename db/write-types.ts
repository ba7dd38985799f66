import { readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { openEmbedded, type Db } from './client.ts'
import { migrate } from './migrate.ts'

type Column = {
  tableName: string
  columnName: string
  dataType: string
  udtName: string
  isNullable: boolean
  hasDefault: boolean
  check: string | null
}

const SCALAR: Readonly<Record<string, string>> = {
  text: 'string',
  uuid: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'number',
  date: 'string',
  timestamptz: 'Timestamp',
  jsonb: 'Json',
  bytea: 'Uint8Array',
  int4range: 'string',
  tstzrange: 'string',
}

const camel = (name: string) => name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string) => camel(`_${name}`)

function typeOf(column: Column): string {
  const values = column.check?.match(/^CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)$/)
  if (values) return [...(values[2] ?? '').matchAll(/'([^']*)'/g)].map((match) => `'${match[1]}'`).join(' | ')
  const isArray = column.udtName.startsWith('_')
  const base = SCALAR[isArray ? column.udtName.slice(1) : column.udtName]
  if (!base)
    throw new Error(`no TypeScript type for ${column.tableName}.${column.columnName} (${column.udtName})`)
  return isArray ? `${base}[]` : base
}

async function columns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table_name", a.attname as "column_name", format_type(a.atttypid, a.atttypmod) as "data_type", t.typname as "udt_name",
      not a.attnotnull as "is_nullable", a.atthasdef as "has_default",
      (select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like '%= ANY (ARRAY[%' and pg_get_constraintdef(k.oid) not like '%<@%' limit 1) as "check"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname not like 'kysely_%'
    order by c.relname, a.attnum`.execute(db)
  return rows
}

function write(rows: Column[]): string {
  const tables = new Map<string, Column[]>()
  for (const row of rows) tables.set(row.tableName, [...(tables.get(row.tableName) ?? []), row])
  const parts = [
    '// Written by `npm run types:db` from the migrated schema. Do not edit.',
    "import type { ColumnType, JSONColumnType } from 'kysely'",
    '',
    'type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>',
    'type Timestamp = ColumnType<Date, Date | string, Date | string>',
    'type Json = JSONColumnType<object>',
    '',
  ]
  for (const [table, cols] of tables) {
    const lines = cols.map((column) => {
      const base = typeOf(column) + (column.isNullable ? ' | null' : '')
      return `  ${camel(column.columnName)}: ${column.hasDefault ? `Generated<${base}>` : base}`
    })
    parts.push(`interface ${pascal(table)} {`, ...lines, '}', '')
  }
  parts.push(
    'export interface DB {',
    ...[...tables.keys()].map((table) => `  ${camel(table)}: ${pascal(table)}`),
    '}',
    '',
  )
  return parts.join('\n')
}

const path = new URL('./types.ts', import.meta.url)
const { db, close } = await openEmbedded()
await migrate(db)
const text = write(await columns(db))
await close()
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error('db/types.ts is stale: run `npm run types:db`')
    process.exit(1)
  }
} else writeFileSync(path, text)
