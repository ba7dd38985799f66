import { uuidv7 } from 'uuidv7'
import type { Db } from '../client.ts'

// Rows with good defaults, for tests of every domain. Places are Karaganda's, whose districts are in the demo too.
export const KARAGANDA_REGION = '350000000'
export const ALMATY_CITY = '750000000'

type Given<Row> = Partial<Row>

let made = 0
const next = () => (made += 1)

/** Two districts of Karaganda region and one of Almaty city, as they are seeded. */
export async function places(db: Db): Promise<{ district: string; neighbour: string; elsewhere: string }> {
  const of = async (region: string) =>
    (
      await db
        .selectFrom('divisions')
        .where('regionKato', '=', region)
        .where('level', '=', 2)
        .select('kato')
        .orderBy('kato')
        .execute()
    ).map((row) => row.kato)
  const [district, neighbour] = await of(KARAGANDA_REGION)
  const [elsewhere] = await of(ALMATY_CITY)
  if (!district || !neighbour || !elsewhere) throw new Error('the divisions are not seeded')
  return { district, neighbour, elsewhere }
}

type UserRow = { id: string; name: string; email: string; phone: string | null }

export async function makeUser(db: Db, given: Given<UserRow> = {}): Promise<UserRow> {
  const number = next()
  const user: UserRow = {
    id: given.id ?? uuidv7(),
    name: given.name ?? 'Айгүл Сәрсенова',
    email: given.email ?? `user${number}@example.kz`,
    phone: given.phone ?? null,
  }
  await db
    .insertInto('authUsers')
    .values({ id: user.id, name: user.name, email: user.email, phoneNumber: user.phone })
    .execute()
  return user
}

type InstitutionRow = {
  districtKato: string
  isStateBody: boolean
  nameKk: string
  nameRu: string
  isArchived: boolean
}

export async function makeInstitution(
  db: Db,
  given: Given<InstitutionRow> & { districtKato: string },
): Promise<string> {
  const id = uuidv7()
  await db
    .insertInto('institutions')
    .values({
      id,
      kind: 'college',
      isStateBody: given.isStateBody ?? false,
      nameKk: given.nameKk ?? 'Қарағанды жоғары политехникалық колледжі',
      nameRu: given.nameRu ?? 'Карагандинский высший политехнический колледж',
      districtKato: given.districtKato,
      regionKato: `${given.districtKato.slice(0, 2)}0000000`,
      archivedAt: given.isArchived ? new Date() : null,
    })
    .execute()
  return id
}

type VenueRow = {
  districtKato: string
  nameKk: string
  nameRu: string
  kind: 'hall' | 'online'
  isArchived: boolean
}

export async function makeVenue(db: Db, given: Given<VenueRow> & { districtKato: string }): Promise<string> {
  const id = uuidv7()
  await db
    .insertInto('venues')
    .values({
      id,
      kind: given.kind ?? 'hall',
      nameKk: given.nameKk ?? 'Жастар сарайы',
      nameRu: given.nameRu ?? 'Дворец молодёжи',
      addressKk: 'Бұқар жырау даңғылы, 32',
      addressRu: 'проспект Бухар жырау, 32',
      districtKato: given.districtKato,
      regionKato: `${given.districtKato.slice(0, 2)}0000000`,
      archivedAt: given.isArchived ? new Date() : null,
    })
    .execute()
  return id
}

type ProgrammeRow = { nameKk: string; nameRu: string; regionKato: string | null }

export async function makeProgramme(db: Db, given: Given<ProgrammeRow> = {}): Promise<string> {
  const id = uuidv7()
  await db
    .insertInto('programmes')
    .values({
      id,
      slug: `programme-${next()}`,
      nameKk: given.nameKk ?? 'Дүйсенбілік Sport',
      nameRu: given.nameRu ?? 'Dúisenbilik Sport',
      regionKato: given.regionKato ?? null,
    })
    .execute()
  return id
}

type EventRow = {
  districtKato: string
  status: 'draft' | 'published' | 'cancelled'
  kind: 'career_day' | 'job_fair' | 'exhibition'
  startsAt: Date
  endsAt: Date
  capacity: number | null
  hasWaitingList: boolean
  entryKind: 'visitor' | 'competitor'
  ageMin: number | null
  ageMax: number | null
  targetGroups: string[]
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
}

const HOUR_MS = 3_600_000

/** An event with one session and one entry type; published, a week after `now`, without a limit, unless told. */
export async function makeEvent(
  db: Db,
  given: Given<EventRow> = {},
  now: Date = new Date(),
): Promise<{
  id: string
  sessionId: string
  entryTypeId: string
  institutionId: string
  venueId: string
  districtKato: string
}> {
  const districtKato = given.districtKato ?? '751410000'
  const institutionId = await makeInstitution(db, { districtKato })
  const venueId = await makeVenue(db, { districtKato })
  const startsAt = given.startsAt ?? new Date(now.getTime() + 7 * 24 * HOUR_MS)
  const endsAt = given.endsAt ?? new Date(startsAt.getTime() + 3 * HOUR_MS)
  const status = given.status ?? 'published'
  const id = uuidv7()
  const sessionId = uuidv7()
  const entryTypeId = uuidv7()
  await db
    .insertInto('events')
    .values({
      id,
      kind: given.kind ?? 'career_day',
      status,
      institutionId,
      contactPhone: '+77272123456',
      titleKk: 'Мансап күні',
      titleRu: 'День карьеры',
      descriptionKk: 'Кәсіп таңдау туралы',
      descriptionRu: 'О выборе профессии',
      districtKato,
      regionKato: `${districtKato.slice(0, 2)}0000000`,
      venueId,
      targetGroups: given.targetGroups ?? [],
      ageMin: given.ageMin ?? null,
      ageMax: given.ageMax ?? null,
      registrationOpensAt: given.registrationOpensAt ?? null,
      registrationClosesAt: given.registrationClosesAt ?? null,
      startsAt,
      endsAt,
      publishedAt: status === 'draft' ? null : now,
      cancelledAt: status === 'cancelled' ? now : null,
      cancelReason: status === 'cancelled' ? 'Дауылды ескерту' : null,
    })
    .execute()
  await db
    .insertInto('eventSessions')
    .values({ id: sessionId, eventId: id, position: 1, startsAt, endsAt, firstStartsAt: startsAt })
    .execute()
  await db
    .insertInto('entryTypes')
    .values({
      id: entryTypeId,
      eventId: id,
      kind: given.entryKind ?? 'visitor',
      capacity: given.capacity ?? null,
      hasWaitingList: given.hasWaitingList ?? true,
    })
    .execute()
  return { id, sessionId, entryTypeId, institutionId, venueId, districtKato }
}

type SpaceRow = {
  nameKk: string
  parentId: string | null
  units: string
  isShared: boolean
  capacity: number | null
  minutesBefore: number
  minutesAfter: number
}

/** A part of a venue that is booked alone, of one unit, unless told. */
export async function makeSpace(db: Db, given: Given<SpaceRow> & { venueId: string }): Promise<string> {
  const id = uuidv7()
  const number = next()
  await db
    .insertInto('spaces')
    .values({
      id,
      venueId: given.venueId,
      parentId: given.parentId ?? null,
      nameKk: given.nameKk ?? `Акт залы ${number}`,
      nameRu: `Актовый зал ${number}`,
      units: given.units ?? `[${number},${number + 1})`,
      isShared: given.isShared ?? false,
      capacity: given.capacity ?? (given.isShared ? 100 : null),
      minutesBefore: given.minutesBefore ?? 0,
      minutesAfter: given.minutesAfter ?? 0,
    })
    .execute()
  return id
}

type ResourceRow = { kind: 'equipment' | 'expert' | 'referee' | 'speaker'; nameKk: string; nameRu: string }

export async function makeResource(
  db: Db,
  given: Given<ResourceRow> & { districtKato: string },
): Promise<string> {
  const id = uuidv7()
  await db
    .insertInto('resources')
    .values({
      id,
      kind: given.kind ?? 'equipment',
      nameKk: given.nameKk ?? 'Дыбыс күшейткіш',
      nameRu: given.nameRu ?? 'Звуковое оборудование',
      districtKato: given.districtKato,
      regionKato: `${given.districtKato.slice(0, 2)}0000000`,
    })
    .execute()
  return id
}

type BookingRow = { spaceId: string; resourceId: string; amount: number; status: 'pending' | 'confirmed' }

/** A booking of a session, confirmed unless told; the database refuses it when the thing is taken. */
export async function makeBooking(db: Db, given: Given<BookingRow> & { sessionId: string }): Promise<string> {
  const id = uuidv7()
  await db
    .insertInto('bookings')
    .values({
      id,
      sessionId: given.sessionId,
      spaceId: given.spaceId ?? null,
      resourceId: given.resourceId ?? null,
      amount: given.amount ?? 1,
      status: given.status ?? 'confirmed',
    })
    .execute()
  return id
}
