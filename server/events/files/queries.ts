import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

const LINE = [
  'id',
  'kind',
  'type',
  'name',
  'altKk',
  'altRu',
  'isPublic',
  'consentBy',
  'consentOn',
  'addedAt',
  'version',
] as const
const SIZE = sql<number>`octet_length(bytes)`.as('size')

/** Files of an event for its desk, without their content. */
export function listFiles(db: Db, eventId: string) {
  return db
    .selectFrom('eventFiles')
    .where('eventId', '=', eventId)
    .select(LINE)
    .select(SIZE)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

/** What is said of one file of an event, without its content. */
export function findFileWords(db: Db, { eventId, id }: { eventId: string; id: string }) {
  return db
    .selectFrom('eventFiles')
    .where('id', '=', id)
    .where('eventId', '=', eventId)
    .select(LINE)
    .executeTakeFirst()
}

/** Files of an event for everybody; who confirmed a consent is not said. */
export function listPublicFiles(db: Db, eventId: string) {
  return db
    .selectFrom('eventFiles')
    .where('eventId', '=', eventId)
    .where('isPublic', '=', true)
    .select(['id', 'kind', 'type', 'name', 'altKk', 'altRu'])
    .select(SIZE)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

const CONTENT = ['f.type', 'f.name', 'f.kind', 'f.digest', 'f.bytes', 'f.isPublic'] as const

/** A file that everybody may have: marked so, of an event that everybody sees. */
export function findPublicFile(db: Db, { eventId, id }: { eventId: string; id: string }) {
  return db
    .selectFrom('eventFiles as f')
    .innerJoin('events as e', 'e.id', 'f.eventId')
    .where('f.id', '=', id)
    .where('f.eventId', '=', eventId)
    .where('f.isPublic', '=', true)
    .where('e.publishedAt', 'is not', null)
    .select(CONTENT)
    .executeTakeFirst()
}

/** Any file of an event; whether the event may be seen is asked before. */
export function findFile(db: Db, { eventId, id }: { eventId: string; id: string }) {
  return db
    .selectFrom('eventFiles as f')
    .where('f.id', '=', id)
    .where('f.eventId', '=', eventId)
    .select(CONTENT)
    .executeTakeFirst()
}
