import { sql, type ExpressionBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { OUTBOX_PAGE, type OutboxListInput } from './schema.ts'
import { SECRET_TEMPLATES } from './templates.ts'

const like = (text: string) => `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`

/** Where no channel is set up the outbox is the only place to read a code; anywhere else it is its reader's alone. */
const isSecret = sql<boolean>`(o.template in (${sql.join(SECRET_TEMPLATES)}) and o.status <> 'unconfigured')`
const unlessSecret = (column: 'subject' | 'body') =>
  sql<string>`case when ${isSecret} then '' else ${sql.ref(`o.${column}`)} end`

type OutboxTable = ExpressionBuilder<DB & { o: DB['outbox'] }, 'o'>

function matching(eb: OutboxTable, { q, channel }: OutboxListInput) {
  return eb.and([
    ...(channel ? [eb('o.channel', '=', channel)] : []),
    ...(q
      ? [
          sql<boolean>`lower(o.recipient || ' ' || ${unlessSecret('subject')} || ' ' || ${unlessSecret('body')}) like ${like(q)}`,
        ]
      : []),
  ])
}

/** Letters of events lie where the event does; those of accounts are read for the whole republic only. */
function inside(db: Db, scope: Scope, input: OutboxListInput) {
  return db
    .selectFrom('outbox as o')
    .leftJoin('events as e', 'e.id', 'o.eventId')
    .where(inScope(scope, { district: 'e.district_kato' }))
    .where((eb) => matching(eb, input))
}

/** One page of the outbox, newest first, with how many there are in each state. */
export async function listOutbox(db: Db, scope: Scope, input: OutboxListInput) {
  const [rows, counted] = await Promise.all([
    inside(db, scope, input)
      .$if(input.state !== undefined, (query) => query.where('o.status', '=', input.state ?? 'queued'))
      .select([
        'o.id',
        'o.channel',
        'o.recipient',
        'o.locale',
        'o.template',
        'o.status',
        'o.attempts',
        'o.nextAttemptAt',
        'o.lastError',
        'o.sentAt',
        'o.createdAt',
        'o.eventId',
        'e.titleKk',
        'e.titleRu',
        'e.titleEn',
        unlessSecret('subject').as('subject'),
        unlessSecret('body').as('body'),
        isSecret.as('isSecret'),
      ])
      .orderBy('o.createdAt', 'desc')
      .orderBy('o.id', 'desc')
      .limit(OUTBOX_PAGE)
      .offset((input.page - 1) * OUTBOX_PAGE)
      .execute(),
    inside(db, scope, input)
      .select((eb) => ['o.status', eb.fn.countAll<number>().as('count')])
      .groupBy('o.status')
      .execute(),
  ])
  const counts = Object.fromEntries(counted.map((row) => [row.status, row.count]))
  const all = counted.reduce((sum, row) => sum + row.count, 0)
  return { rows, counts, total: input.state ? (counts[input.state] ?? 0) : all, all }
}

/** Puts a letter that was not sent back into the queue; whether there was one inside the scope. */
export async function queueAgain(
  db: Db,
  scope: Scope,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const found = await db
    .updateTable('outbox')
    .set({ status: 'queued', nextAttemptAt: now, attempts: 0, lastError: null })
    .where('id', '=', id)
    .where('status', 'in', ['failed', 'unconfigured'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('outbox as o')
          .leftJoin('events as e', 'e.id', 'o.eventId')
          .where('o.id', '=', id)
          .where(inScope(scope, { district: 'e.district_kato' }))
          .select('o.id'),
      ),
    )
    .returning('id')
    .executeTakeFirst()
  return found !== undefined
}
