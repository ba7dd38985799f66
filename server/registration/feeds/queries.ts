import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { FEED_COLUMNS, FEED_LIMIT } from '#server/events/calendar/queries.ts'

/** The private calendars of an account; the addresses are known to nobody. */
export function listFeeds(db: Db, userId: string) {
  return db
    .selectFrom('personalFeeds')
    .where('userId', '=', userId)
    .select(['kind', 'createdAt', 'lastUsedAt'])
    .execute()
}

/** Whose calendar an address opens, and the language it is read in. */
export function findFeed(db: Db, tokenHash: string) {
  return db
    .selectFrom('personalFeeds as f')
    .innerJoin('authUsers as u', 'u.id', 'f.userId')
    .where('f.tokenHash', '=', tokenHash)
    .where('u.disabledAt', 'is', null)
    .select(['f.id', 'f.userId', 'f.kind', 'f.lastUsedAt', 'u.locale'])
    .executeTakeFirst()
}

type Span = { from: Date; until: Date }

function sessionsBetween(db: Db, { from, until }: Span) {
  return db
    .selectFrom('events as e')
    .innerJoin('eventSessions as s', 's.eventId', 'e.id')
    .leftJoin('venues as v', (join) => join.on('v.id', '=', sql<string>`coalesce(s.venue_id, e.venue_id)`))
    .where('s.cancelledAt', 'is', null)
    .where('s.startsAt', '<', until)
    .where('s.endsAt', '>=', from)
    .select(FEED_COLUMNS)
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .limit(FEED_LIMIT)
}

/**
 * Sessions of what an account is registered for, called-off events too, so that a calendar says so. `state` is
 * `waiting` as long as none of its registrations for the event has a place. Nothing of the registrations but that.
 */
export function listRegisteredSessions(db: Db, userId: string, span: Span) {
  return sessionsBetween(db, span)
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('registrations')
          .where('userId', '=', userId)
          .where((or) => or.or([or('status', '<>', 'cancelled'), or('cancelledBy', '=', 'event')]))
          .groupBy('eventId')
          .select(['eventId', sql<boolean>`bool_and(status = 'waiting')`.as('isWaiting')])
          .as('r'),
      (join) => join.onRef('r.eventId', '=', 'e.id'),
    )
    .where('e.publishedAt', 'is not', null)
    .select(sql<'waiting' | null>`case when r.is_waiting then 'waiting' end`.as('state'))
    .execute()
}

/** Sessions of the events somebody works with; drafts only where they may see drafts. */
export function listWorkSessions(
  db: Db,
  { desk, floor }: { desk: Scope | undefined; floor: readonly Scope[] },
  span: Span,
) {
  const inEvents = (scope: Scope) =>
    inScope(scope, { district: 'e.district_kato', institution: 'e.institution_id', event: 'e.id' })
  return sessionsBetween(db, span)
    .where((eb) =>
      eb.or([
        ...(desk ? [inEvents(desk)] : []),
        ...floor.map((scope) => eb.and([inEvents(scope), eb('e.publishedAt', 'is not', null)])),
      ]),
    )
    .where('e.status', '<>', 'cancelled')
    .select(sql<'draft' | null>`case when e.published_at is null then 'draft' end`.as('state'))
    .execute()
}
