import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import {
  makeBooking,
  makeEvent,
  makeInstitution,
  makeProgramme,
  makeResource,
  makeSpace,
  makeUser,
} from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { closeAttendance } from '#server/attendance/closing/service.ts'
import { later, NOW, scanOnce, ticketOf } from '#server/attendance/testing/at-door.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { enqueue } from '#server/notifications/service.ts'

/** Where everything of the world lies; somebody from another district or region has no business with it. */
export const HERE = { region: '350000000', district: '351600000' }
export const NEXT_DISTRICT = '351000000'
export const NEXT_REGION = '750000000'
const NEXT_REGION_DISTRICT = '751410000'

/** A word in every name that only this world has, so that an answer which tells of it is found out. */
export const MARK = 'Құпиятас'

type Made = Awaited<ReturnType<typeof makeEvent>>

async function markedEvent(db: Db, given: Parameters<typeof makeEvent>[1]): Promise<Made> {
  const event = await makeEvent(db, { districtKato: HERE.district, ...given }, NOW)
  const title = `${MARK} ${event.id.slice(-6)}`
  const searchText = searchFold(title).text
  await db
    .updateTable('events')
    .set({ titleKk: title, titleRu: title, searchText })
    .where('id', '=', event.id)
    .execute()
  for (const table of ['institutions', 'venues'] as const) {
    const id = table === 'venues' ? event.venueId : event.institutionId
    await db
      .updateTable(table)
      .set({ nameKk: `${MARK} ${table}`, nameRu: `${MARK} ${table} ru`, searchText: searchFold(MARK).text })
      .where('id', '=', id)
      .execute()
  }
  return event
}

async function markedStaff(db: Db, id: string, isDisabled: boolean): Promise<void> {
  await makeUser(db, { id, name: `${MARK} ${id}` })
  await db
    .updateTable('authUsers')
    .set({
      homeKato: HERE.district,
      searchText: searchFold(`${MARK} ${id}`).text,
      disabledAt: isDisabled ? NOW : null,
    })
    .where('id', '=', id)
    .execute()
}

async function markedGrant(db: Db, userId: string): Promise<string> {
  const id = newId()
  await db.insertInto('roleGrants').values({ id, userId, role: 'organiser', kato: HERE.district }).execute()
  return id
}

async function failedLetter(db: Db, eventId: string): Promise<string> {
  await enqueue(db, {
    channel: 'email',
    recipient: 'aigul@example.kz',
    locale: 'kk',
    template: 'auth_use_code',
    values: { link: `https://qamtu.example/${MARK}` },
    eventId,
    now: NOW,
  })
  const { id } = await db
    .updateTable('outbox')
    .set({ status: 'failed' })
    .where('template', '=', 'auth_use_code')
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function population(db: Db): Promise<void> {
  await db
    .insertInto('populations')
    .values({
      id: newId(),
      kato: HERE.district,
      targetGroup: 'youth',
      asOf: '2026-01-01',
      definition: '14–35',
      source: `${MARK} статистика`,
      people: 12_345,
    })
    .execute()
}

const PDF = {
  type: 'application/pdf' as const,
  name: `${MARK}.pdf`,
  digest: 'mark',
  bytes: new TextEncoder().encode('%PDF-1.4'),
}

type MadePlan = { planId: string; measureId: string; orderId: string; documentId: string }

async function plan(db: Db): Promise<MadePlan> {
  const [planId, directionId, measureId] = [newId(), newId(), newId()]
  const [orderId, documentId] = [newId(), newId()]
  const titles = { titleKk: `${MARK} жоспар`, titleRu: `${MARK} план` }
  await db
    .insertInto('plans')
    .values({ id: planId, regionKato: HERE.region, yearFrom: 2026, yearTo: 2026, ...titles })
    .execute()
  await db
    .insertInto('planDirections')
    .values({ id: directionId, planId, position: 1, nameRu: `${MARK} направление`, nameKey: 'mark' })
    .execute()
  await db
    .insertInto('planMeasures')
    .values({
      id: measureId,
      planId,
      directionId,
      position: 1,
      nameRu: `${MARK} ярмарка`,
      nameKey: 'yarmarka',
      term: 'май',
      termKind: 'month',
      termFrom: '2026-05-01',
      termTo: '2026-05-31',
      responsible: `${MARK} управление`,
    })
    .execute()
  await db
    .insertInto('planOrders')
    .values({
      id: orderId,
      planId,
      measureId,
      text: `${MARK} поручение`,
      owner: 'аким',
      meetingOn: '2026-04-01',
      dueOn: '2026-05-01',
      createdAt: NOW,
    })
    .execute()
  await db
    .insertInto('measureDocuments')
    .values({ id: documentId, measureId, kind: 'memorandum', ...PDF, addedAt: NOW })
    .execute()
  const content = JSON.stringify({ measures: [] })
  await db.insertInto('planVersions').values({ planId, number: 1, content, approvedAt: NOW }).execute()
  await db.updateTable('plans').set({ version: 1 }).where('id', '=', planId).execute()
  return { planId, measureId, orderId, documentId }
}

/** A series of Sundays with one coming event of its own. */
async function series(db: Db): Promise<{ id: string; event: Made }> {
  const id = newId()
  const event = await markedEvent(db, {})
  const title = { titleKk: `${MARK} лига`, titleRu: `${MARK} лига` }
  const place = { districtKato: HERE.district, regionKato: HERE.region }
  const rule = { frequency: 'weekly' as const, weekdays: [7], startsOn: '2026-11-22', occurrences: 4 }
  await db
    .insertInto('eventSeries')
    .values({ id, ...rule, ...title, ...place })
    .execute()
  await db
    .updateTable('events')
    .set({ seriesId: id, seriesOn: '2026-11-29' })
    .where('id', '=', event.id)
    .execute()
  return { id, event }
}

/** The district asks for approval: one event waits for it, another has it. */
async function approval(db: Db, events: { submitted: string; approved: string }): Promise<void> {
  await db.insertInto('approvalRules').values({ kato: HERE.district, setAt: NOW }).execute()
  await db.updateTable('events').set({ status: 'submitted' }).where('id', '=', events.submitted).execute()
  await db
    .insertInto('eventApprovals')
    .values({
      id: newId(),
      eventId: events.submitted,
      ruleKato: HERE.district,
      publishes: true,
      askedAt: NOW,
    })
    .execute()
  await db
    .updateTable('events')
    .set({ status: 'approved', approvedAt: NOW })
    .where('id', '=', events.approved)
    .execute()
}

async function markedFile(db: Db, eventId: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('eventFiles')
    .values({ id, eventId, kind: 'document', ...PDF, addedAt: NOW })
    .execute()
  return id
}

/** A template of the district, rolled out to it: its draft is late. */
async function rolledOut(
  db: Db,
): Promise<{ templateId: string; rolloutId: string; given: string; taskId: string }> {
  const [templateId, rolloutId] = [newId(), newId()]
  const titles = { titleKk: `${MARK} үлгі`, titleRu: `${MARK} шаблон` }
  await db
    .insertInto('eventTemplates')
    .values({ id: templateId, kato: HERE.district, kind: 'career_day', ...titles })
    .execute()
  await db
    .insertInto('templateRollouts')
    .values({
      id: rolloutId,
      templateId,
      templateVersion: 1,
      kato: HERE.district,
      periodFrom: '2026-11-01',
      periodTo: '2026-12-31',
      createdAt: NOW,
    })
    .execute()
  const event = await markedEvent(db, { status: 'draft' })
  const times = { startsAt: null, endsAt: null }
  await db.updateTable('eventSessions').set(times).where('eventId', '=', event.id).execute()
  await db
    .updateTable('events')
    .set({ templateId, ...times })
    .where('id', '=', event.id)
    .execute()
  await db
    .insertInto('templateRolloutTargets')
    .values({
      rolloutId,
      kato: HERE.district,
      eventId: event.id,
      deadline: '2026-11-01',
      templateVersion: 1,
      createdAt: NOW,
    })
    .execute()
  const taskId = newId()
  await db
    .insertInto('templateTasks')
    .values({ id: taskId, templateId, position: 1, textKk: 'Меморандум жасалды', isRequired: true })
    .execute()
  return { templateId, rolloutId, given: event.id, taskId }
}

/**
 * One thing of every kind in one district, and a colleague's event and organisation in another region. Rows are made
 * as the domains' own tests make them.
 */
export async function makeWorld(db: Db) {
  const running = await markedEvent(db, { startsAt: later(-0.5), endsAt: later(2) })
  const coming = await markedEvent(db, {})
  const draft = await markedEvent(db, { status: 'draft' })
  const submitted = await markedEvent(db, { status: 'draft' })
  const approved = await markedEvent(db, { status: 'draft' })
  const ended = await markedEvent(db, { startsAt: later(-30), endsAt: later(-28) })
  const closed = await markedEvent(db, { startsAt: later(-60), endsAt: later(-58) })
  const system = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'attendance.close'), now: NOW }
  await closeAttendance(db, system, { sessionId: closed.sessionId, isEmptyMeant: true })

  const named = { surname: MARK, givenName: 'Айгүл', residence: HERE.district }
  const waiting = await ticketOf(db, running.id, 1, named)
  const came = await ticketOf(db, running.id, 2, { ...named, givenName: 'Бекзат' })
  const { attendanceId } = await scanOnce(
    db,
    { ...system, scope: scopeFor(SYSTEM_ACTOR, 'attendance.scan') },
    { sessionId: running.sessionId, shown: came.qr },
  )
  // The same name and birth date with another phone: possibly one person twice.
  const twin = await ticketOf(db, running.id, 3, named)
  const persons = await db
    .selectFrom('registrations')
    .select(['id', 'personId'])
    .where('id', 'in', [waiting.registrationId, twin.registrationId])
    .execute()
  const [personA = '', personB = ''] = persons.map(({ personId }) => personId).sort()

  const programmeId = await makeProgramme(db, {
    nameKk: `${MARK} бағдарлама`,
    nameRu: `${MARK} программа`,
    regionKato: HERE.region,
  })
  const { planId, measureId, orderId, documentId } = await plan(db)
  const { id: seriesId, event: seriesEvent } = await series(db)
  const { templateId, rolloutId, given, taskId } = await rolledOut(db)
  const fileId = await markedFile(db, coming.id)
  const hallId = await makeSpace(db, { venueId: coming.venueId, nameKk: `${MARK} залы` })
  const roomId = await makeSpace(db, { venueId: coming.venueId, nameKk: `${MARK} бөлмесі` })
  const bookingId = await makeBooking(db, {
    sessionId: coming.sessionId,
    spaceId: hallId,
    status: 'pending',
  })
  const resourceId = await makeResource(db, {
    districtKato: HERE.district,
    nameKk: `${MARK} құралы`,
    nameRu: `${MARK} оборудование`,
  })
  await markedStaff(db, 'staff', false)
  await markedStaff(db, 'closed-staff', true)
  const grantId = await markedGrant(db, 'staff')
  const letterId = await failedLetter(db, running.id)
  await population(db)
  await db.transaction().execute((trx) =>
    record(trx, {
      actor: SYSTEM_ACTOR,
      action: 'events.update',
      subjectKind: 'event',
      subjectId: coming.id,
      kato: HERE.district,
    }),
  )

  await approval(db, { submitted: submitted.id, approved: approved.id })

  const elsewhere = await makeEvent(db, { districtKato: NEXT_REGION_DISTRICT }, NOW)
  const otherInstitution = await makeInstitution(db, { districtKato: NEXT_REGION_DISTRICT })
  return {
    now: NOW,
    running,
    coming,
    draft,
    submitted,
    approved,
    ended,
    closed,
    waiting,
    came,
    attendanceId: attendanceId ?? '',
    personA,
    personB,
    programmeId,
    planId,
    measureId,
    documentId,
    orderId,
    seriesId,
    seriesEvent,
    templateId,
    rolloutId,
    taskId,
    given,
    fileId,
    hallId,
    roomId,
    bookingId,
    resourceId,
    grantId,
    letterId,
    elsewhere: { eventId: elsewhere.id, institutionId: otherInstitution },
    /** what an answer to a stranger must not hold */
    traces: [
      MARK,
      ...[running, coming, draft, submitted, approved, ended, closed].map(({ id }) => id),
      ...[waiting, came, twin].map(({ registrationId }) => registrationId),
      programmeId,
      seriesId,
      seriesEvent.id,
      HERE.district,
    ],
  }
}
export type World = Awaited<ReturnType<typeof makeWorld>>

// A look at personal data is logged even when the list is empty; the others are counters of the program itself.
const NOT_COMPARED = ['personal_data_views', 'rate_limits', 'public_versions', 'divisions']

/** A value that changes when any row of any table does. */
export async function fingerprint(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and relkind = 'r' and relname not like 'kysely_%' order by relname`.execute(db)
  const parts = tables
    .filter(({ name }) => !NOT_COMPARED.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*)::int as rows, coalesce(sum(hashtext(t::text)::bigint), 0)::text as sum from ${name} t`,
    )
  const { rows } = await sql
    .raw<{ name: string; rows: number; sum: string }>(parts.join(' union all '))
    .execute(db)
  return rows.map(({ name, rows: count, sum }) => `${name}:${count}:${sum}`).join('\n')
}
