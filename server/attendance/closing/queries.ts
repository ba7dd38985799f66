import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { DOOR_COLUMNS } from '../queries.ts'
import { NAMES_PAGE_SIZE, type HeadcountInput, type NamesInput } from '../schema.ts'

/** The session of a closing, locked so that no two people close it with different figures and no scan slips in. */
export function lockSession(trx: Trx, sessionId: string) {
  return trx
    .selectFrom('eventSessions as s')
    .innerJoin('events as e', 'e.id', 's.eventId')
    .where('s.id', '=', sessionId)
    .select(DOOR_COLUMNS)
    .forUpdate('s')
    .executeTakeFirst()
}

export async function setClosed(
  trx: Trx,
  { sessionId, at, by }: { sessionId: string; at: Date | null; by: string | null },
) {
  await trx
    .updateTable('eventSessions')
    .set({ attendanceClosedAt: at, attendanceClosedBy: by })
    .where('id', '=', sessionId)
    .execute()
}

export async function insertClosing(
  trx: Trx,
  row: {
    sessionId: string
    action: 'closed' | 'reopened'
    reason: string | null
    by: string | null
    now: Date
  },
) {
  await trx
    .insertInto('attendanceClosings')
    .values({
      id: newId(),
      sessionId: row.sessionId,
      action: row.action,
      reason: row.reason,
      byUserId: row.by,
      at: row.now,
    })
    .execute()
}

/** Closings and reopenings of an event's sessions, newest first. */
export function listClosings(db: Db, eventId: string) {
  return db
    .selectFrom('attendanceClosings as c')
    .innerJoin('eventSessions as s', 's.id', 'c.sessionId')
    .leftJoin('authUsers as u', 'u.id', 'c.byUserId')
    .where('s.eventId', '=', eventId)
    .select(['c.id', 'c.sessionId', 'c.action', 'c.reason', 'c.at', 'u.name as byName'])
    .orderBy('c.at', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
}

/** The headcounts in force of an event's sessions, by group. */
export function listHeadcounts(db: Db, eventId: string) {
  return db
    .selectFrom('headcounts as h')
    .leftJoin('authUsers as u', 'u.id', 'h.countedBy')
    .where('h.eventId', '=', eventId)
    .where('h.annulledAt', 'is', null)
    .select([
      'h.sessionId',
      'h.targetGroup',
      'h.people',
      'h.method',
      'h.countedAt',
      'u.name as countedByName',
    ])
    .orderBy('h.targetGroup')
    .execute()
}

/** Replaces the headcount of a session: the old rows stay, annulled. */
export async function replaceHeadcount(
  trx: Trx,
  input: HeadcountInput & { eventId: string; by: string | null; now: Date },
) {
  await trx
    .updateTable('headcounts')
    .set({ annulledAt: input.now, annulReason: 'counted_again' })
    .where('sessionId', '=', input.sessionId)
    .where('annulledAt', 'is', null)
    .execute()
  const rows = input.groups.filter((group) => group.people > 0)
  if (rows.length === 0) return
  await trx
    .insertInto('headcounts')
    .values(
      rows.map((group) => ({
        id: newId(),
        sessionId: input.sessionId,
        eventId: input.eventId,
        targetGroup: group.targetGroup,
        people: group.people,
        method: input.method,
        countedBy: input.by,
        countedAt: input.now,
      })),
    )
    .execute()
}

/** Everyone who has a place at an event, with whether they came to the session; by name in Kazakh order. */
export async function listNames(db: Db, { eventId, sessionId, came, text, page }: NamesInput) {
  const { tokens } = searchFold(text)
  const named = db
    .selectFrom('registrations as r')
    .leftJoin('attendances as a', (join) =>
      join
        .onRef('a.registrationId', '=', 'r.id')
        .on('a.sessionId', '=', sessionId)
        .on('a.annulledAt', 'is', null),
    )
    .where('r.eventId', '=', eventId)
    .where('r.status', '=', 'confirmed')
    .where((eb) => eb.and(tokens.map((token) => eb('r.searchText', 'like', `%${token}%`))))
    .$if(came === 'came', (query) => query.where('a.id', 'is not', null))
    .$if(came === 'missing', (query) => query.where('a.id', 'is', null))
  const [rows, { total }] = await Promise.all([
    named
      .select([
        'r.id as registrationId',
        'r.surname',
        'r.givenName',
        'r.patronymic',
        'r.channel',
        'a.id as attendanceId',
        'a.cameAt',
        'a.evidence',
      ])
      .orderBy(sql`r.surname collate qamtu_kk`)
      .orderBy(sql`r.given_name collate qamtu_kk`)
      .orderBy('r.id')
      .limit(NAMES_PAGE_SIZE)
      .offset((page - 1) * NAMES_PAGE_SIZE)
      .execute(),
    named.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows, total }
}
