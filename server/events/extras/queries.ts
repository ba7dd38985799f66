import type { Db } from '#db/client.ts'

/** How one takes part and what is said of access: for everybody, so without the link to join. */
export function findExtras(db: Db, eventId: string) {
  return db
    .selectFrom('eventExtras')
    .where('eventId', '=', eventId)
    .select(['mode', 'accessibilityKk', 'accessibilityRu', 'version'])
    .executeTakeFirst()
}

/** All of it, the link to join too: for the form on the desk. */
export function findWholeExtras(db: Db, eventId: string) {
  return db.selectFrom('eventExtras').where('eventId', '=', eventId).selectAll().executeTakeFirst()
}

/** The link to join: only for whoever holds a ticket, for their letters and for the desk of the event. */
export async function findJoinLink(db: Db, eventId: string): Promise<string | null> {
  const row = await db
    .selectFrom('eventExtras')
    .where('eventId', '=', eventId)
    .select('joinLink')
    .executeTakeFirst()
  return row?.joinLink ?? null
}

/** Links to join of several events, by event. */
export async function findJoinLinks(db: Db, eventIds: readonly string[]): Promise<Map<string, string>> {
  if (eventIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('eventExtras')
    .where('eventId', 'in', [...eventIds])
    .where('joinLink', 'is not', null)
    .select(['eventId', 'joinLink'])
    .execute()
  return new Map(rows.map(({ eventId, joinLink }) => [eventId, joinLink ?? '']))
}

export function listPartners(db: Db, eventId: string) {
  return db
    .selectFrom('eventPartners as p')
    .leftJoin('institutions as i', 'i.id', 'p.institutionId')
    .where('p.eventId', '=', eventId)
    .select(['p.id', 'p.institutionId', 'p.name'])
    .select(['i.nameKk as institutionKk', 'i.nameRu as institutionRu', 'i.nameEn as institutionEn'])
    .orderBy('p.position')
    .execute()
}

/** The agenda of an event's parts, in the order of the parts and of the agenda. */
export function listAgenda(db: Db, eventId: string) {
  return db
    .selectFrom('agendaItems as a')
    .innerJoin('eventSessions as s', 's.id', 'a.sessionId')
    .leftJoin('resources as r', 'r.id', 'a.resourceId')
    .leftJoin('spaces as h', 'h.id', 'a.spaceId')
    .where('s.eventId', '=', eventId)
    .where('s.cancelledAt', 'is', null)
    .select(['a.id', 'a.sessionId', 'a.starts', 'a.titleKk', 'a.titleRu', 'a.titleEn'])
    .select(['a.speaker', 'a.resourceId', 'a.spaceId'])
    .select(['r.nameKk as speakerKk', 'r.nameRu as speakerRu', 'r.nameEn as speakerEn'])
    .select(['h.nameKk as spaceKk', 'h.nameRu as spaceRu', 'h.nameEn as spaceEn'])
    .orderBy('s.position')
    .orderBy('a.position')
    .execute()
}

/** Which of these organisations are in the register and in use. */
export async function knownInstitutions(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('institutions')
    .where('id', 'in', [...ids])
    .where('archivedAt', 'is', null)
    .select('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Which of these are people of the region that an event lies in. */
export async function knownSpeakers(
  db: Db,
  { ids, regionKato }: { ids: readonly string[]; regionKato: string | null },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('resources')
    .where('id', 'in', [...ids])
    .where('kind', '<>', 'equipment')
    .where('regionKato', '=', regionKato ?? '')
    .select('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Which of these are spaces of a venue. */
export async function knownSpaces(
  db: Db,
  { ids, venueId }: { ids: readonly string[]; venueId: string | null },
): Promise<Set<string>> {
  if (ids.length === 0 || !venueId) return new Set()
  const rows = await db
    .selectFrom('spaces')
    .where('id', 'in', [...ids])
    .where('venueId', '=', venueId)
    .select('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}
