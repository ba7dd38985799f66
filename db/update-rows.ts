import { sql, type Updateable } from 'kysely'
import type { Trx } from './client.ts'
import type { DB } from './types.ts'

/** Tables whose rows are written many at a time. */
type Table = 'events' | 'eventSessions' | 'entryTypes'

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * Gives rows of a table their own new values: one statement for all that name the same columns. The values travel as
 * JSON and are read as the table's own types; a column left undefined stays as it is.
 */
export async function updateRows<Name extends Table>(
  trx: Trx,
  table: Name,
  rows: readonly ({ id: string } & Updateable<DB[Name]>)[],
): Promise<void> {
  const groups = new Map<string, { columns: string[]; values: object[] }>()
  for (const row of rows) {
    const entries = Object.entries(row).filter(([, value]) => value !== undefined)
    const columns = entries.flatMap(([name]) => (name === 'id' ? [] : name)).sort()
    if (columns.length === 0) continue
    const group = groups.get(columns.join()) ?? { columns, values: [] }
    group.values.push(Object.fromEntries(entries.map(([name, value]) => [snake(name), value])))
    groups.set(columns.join(), group)
  }
  for (const { columns, values } of groups.values()) {
    const set = columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`given.${name}`)}`)
    await sql`
      update ${sql.table(table)} as t set ${sql.join(set)}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(values)}::jsonb) as given
      where given.id = t.id`.execute(trx)
  }
}
