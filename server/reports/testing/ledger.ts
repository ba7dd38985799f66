import { uuidv7 } from 'uuidv7'
import type { Db } from '#db/client.ts'
import { makeEvent } from '#db/testing/make.ts'
import { endOfDay, instantOf } from '#server/kit/zone.ts'

export type Visit = {
  person: number
  event: number
  residence: string | null
  birthOn: string | null
  group: 'student' | 'pupil'
  children: number
  isAnnulled: boolean
}

export type MadeEvent = {
  district: string
  on: string
  state: 'planned' | 'held' | 'cancelled'
  isMoved: boolean
  plan: number | null
  headcount: number
}

/** Writes events of one session each and their visits as the ledger holds them; gives the ids of the people made. */
export async function makeLedger(
  db: Db,
  { events, visits, now }: { events: readonly MadeEvent[]; visits: readonly Visit[]; now: Date },
): Promise<{ people: Map<number, string>; eventIds: string[] }> {
  const made: Awaited<ReturnType<typeof makeEvent>>[] = []
  for (const event of events) {
    const startsAt = instantOf({ on: event.on, time: '10:00' })
    const given = { districtKato: event.district, startsAt, status: 'published' as const }
    const row = await makeEvent(db, given, now)
    await db.updateTable('events').set({ plannedPeople: event.plan }).where('id', '=', row.id).execute()
    await db
      .updateTable('eventSessions')
      .set({
        attendanceClosedAt: event.state === 'held' ? endOfDay(event.on) : null,
        cancelledAt: event.state === 'cancelled' ? endOfDay(event.on) : null,
        movedAt: event.isMoved ? startsAt : null,
      })
      .where('id', '=', row.sessionId)
      .execute()
    if (event.headcount > 0) {
      await db
        .insertInto('headcounts')
        .values({
          id: uuidv7(),
          sessionId: row.sessionId,
          eventId: row.id,
          targetGroup: 'student',
          people: event.headcount,
          method: 'counter',
        })
        .execute()
    }
    made.push(row)
  }
  const people = new Map<number, string>()
  for (const { person } of visits) if (!people.has(person)) people.set(person, uuidv7())
  if (people.size > 0) {
    await db
      .insertInto('people')
      .values(
        [...people].map(([number, id]) => ({
          id,
          surname: `Тегі${number}`,
          givenName: 'Аты',
          nameKey: `${id} a`,
          latinKey: `${id} a`,
        })),
      )
      .execute()
  }
  for (const visit of visits) {
    const event = made[visit.event]
    const personId = people.get(visit.person)
    if (!event || !personId) throw new Error('a visit of no event')
    const registrationId = uuidv7()
    await db
      .insertInto('registrations')
      .values({
        id: registrationId,
        eventId: event.id,
        entryTypeId: event.entryTypeId,
        personId,
        status: 'cancelled',
        code: codeOf(),
        channel: 'import',
        clientKey: uuidv7(),
        locale: 'kk',
        surname: 'Тегі',
        givenName: 'Аты',
        consentAt: now,
      })
      .execute()
    await db
      .insertInto('attendances')
      .values({
        id: uuidv7(),
        sessionId: event.sessionId,
        eventId: event.id,
        registrationId,
        personId,
        evidence: 'import',
        cameAt: now,
        targetGroups: [visit.group],
        residenceKato: visit.residence,
        birthOn: visit.birthOn,
        childrenCount: visit.children,
        annulledAt: visit.isAnnulled ? now : null,
        annulReason: visit.isAnnulled ? 'Қате белгіленген' : null,
      })
      .execute()
  }
  return { people, eventIds: made.map(({ id }) => id) }
}

const LETTERS = 'ABCDEFGHKL'
let made = 0

function codeOf(): string {
  made += 1
  return String(made)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => LETTERS[Number(digit)] ?? 'A')
}
