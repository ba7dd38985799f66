import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { newId } from '#server/kit/id.ts'
import { lockSession, setClosed } from '../closing/queries.ts'
import { closeAttendance } from '../closing/service.ts'
import { findBrokenAttendance } from './queries.ts'
import { findAtDoor } from '../queries.ts'
import { annul } from '../service.ts'
import { countAccepted, NOW, scanOnce, standAtDoor, ticketOf } from '../testing/at-door.ts'

const test = useDatabase()

const TICKETS = 12
const PHONES = 10

async function crowdAtDoor() {
  const at = await standAtDoor(test.db)
  const tickets = await Promise.all(
    Array.from({ length: TICKETS }, (_, index) => ticketOf(test.db, at.event.id, index + 1)),
  )
  // Every phone scans every ticket; neighbours in the list are different phones with the same ticket.
  const shown = tickets.flatMap((ticket) => Array.from({ length: PHONES }, () => ticket))
  return { ...at, tickets, shown }
}

describe('many phones at one door', () => {
  it('accept each ticket exactly once, and keep every attempt', async () => {
    const { sessionId, door, shown } = await crowdAtDoor()
    const answers = await Promise.all(
      shown.map(({ qr }) => scanOnce(test.db, door, { sessionId, shown: qr })),
    )
    const greens = answers.filter(({ outcome }) => outcome === 'green')
    expect(greens).toHaveLength(TICKETS)
    expect(new Set(answers.map(({ reason }) => reason))).toEqual(new Set(['admitted', 'already_in']))
    expect(answers.every(({ cameAt }) => cameAt !== null)).toBe(true)
    expect(await countAccepted(test.db, sessionId)).toBe(TICKETS)
    const attempts = await test.db.selectFrom('scanAttempts').select('outcome').execute()
    expect(attempts).toHaveLength(TICKETS * PHONES)
    expect(attempts.filter(({ outcome }) => outcome === 'green')).toHaveLength(TICKETS)
    expect(await findBrokenAttendance(test.db)).toEqual([])
  })

  it('would accept more without the unique index: the control of the test above', async () => {
    const { sessionId, shown } = await crowdAtDoor()
    await sql`drop index attendance_once`.execute(test.db)
    try {
      await Promise.all(shown.map(({ registrationId }) => lookThenInsert(sessionId, registrationId)))
      expect(await countAccepted(test.db, sessionId)).toBeGreaterThan(TICKETS)
    } finally {
      await sql`truncate attendances cascade`.execute(test.db)
      await sql`create unique index attendance_once on attendances (session_id, registration_id) where annulled_at is null`.execute(
        test.db,
      )
    }
  })

  it('never let in a registration that is cancelled in the same moment', async () => {
    const { sessionId, door, tickets } = await crowdAtDoor()
    const cancel = (registrationId: string) =>
      sql<{ answer: { status: string } }>`
        select cancel_registration(${registrationId}::uuid, 'self', null, ${NOW}::timestamptz, 'public', null) as answer`.execute(
        test.db,
      )
    const outcomes = await Promise.all(
      tickets.map(async ({ qr, registrationId }, index) => {
        const scanned = () => scanOnce(test.db, door, { sessionId, shown: qr })
        const [first, second] =
          index % 2 === 0 ? [scanned(), cancel(registrationId)] : [cancel(registrationId), scanned()]
        const both = await Promise.all([first, second])
        const answer = both.find((one) => 'outcome' in one)
        const cancelled = both.find((one) => 'rows' in one)
        return { outcome: answer?.outcome, status: cancelled?.rows[0]?.answer.status }
      }),
    )
    expect(await findBrokenAttendance(test.db)).toEqual([])
    for (const { outcome, status } of outcomes) {
      expect([
        ['green', 'came'],
        ['red', 'cancelled'],
      ]).toContainEqual([outcome, status])
    }
  })

  it('add nobody after the moment of closing', async () => {
    const { sessionId, door, tickets } = await crowdAtDoor()
    const scans = await test.db.transaction().execute(async (trx) => {
      await lockSession(trx, sessionId)
      await setClosed(trx, { sessionId, at: NOW, by: null })
      const waiting = tickets.map(({ qr }) => scanOnce(test.db, door, { sessionId, shown: qr }))
      // Long enough for the scans to have looked at a session that is not closed yet.
      await sleep(300)
      return { waiting }
    })
    const answers = await Promise.all(scans.waiting)
    expect(new Set(answers.map(({ reason }) => reason))).toEqual(new Set(['attendance_closed']))
    expect(await countAccepted(test.db, sessionId)).toBe(0)
  })
})

/** What the door would do without the guard: look whether the person is in, then write. */
async function lookThenInsert(sessionId: string, registrationId: string) {
  const found = await findAtDoor(test.db, sessionId, { registrationIds: [registrationId] })
  if (found?.shown[0]?.attendanceId) return
  await sql`
    insert into attendances (id, session_id, event_id, registration_id, person_id, evidence, came_at)
    select ${newId()}::uuid, ${sessionId}::uuid, r.event_id, r.id, r.person_id, 'scan', ${NOW}::timestamptz
    from registrations r where r.id = ${registrationId}::uuid`.execute(test.db)
}

const refusedBy = (constraint: string) => expect.objectContaining({ code: '23514', constraint })
const change = (text: string) => sql.raw(text).execute(test.db)

describe('the ledger', () => {
  it('of attempts and closings takes no change and no deletion', async () => {
    const { event, sessionId, door, organiser } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    await closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: false })
    for (const table of ['scan_attempts', 'attendance_closings']) {
      const refused = refusedBy(`${table}_append_only`)
      await expect(change(`delete from ${table}`)).rejects.toEqual(refused)
      await expect(change(`update ${table} set id = gen_random_uuid()`)).rejects.toEqual(refused)
    }
  })

  it('of attendances takes an annulment with a reason, once, and nothing else', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const { attendanceId } = await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    const refused = refusedBy('attendances_append_only')
    await expect(change('delete from attendances')).rejects.toEqual(refused)
    for (const set of [
      'came_at = now()',
      "evidence = 'list'",
      'operator_id = null',
      "target_groups = '{}'",
    ]) {
      await expect(change(`update attendances set ${set}`), set).rejects.toEqual(refused)
    }
    await expect(change('update attendances set annulled_at = now()')).rejects.toEqual(
      refusedBy('attendance_annulled_with_reason'),
    )
    await annul(test.db, door, { attendanceId: attendanceId ?? '', reason: 'қате' })
    await expect(change("update attendances set annul_reason = 'басқа'")).rejects.toEqual(refused)
    await expect(change('update attendances set annulled_at = null, annul_reason = null')).rejects.toEqual(
      refused,
    )
  })

  it('follows a person whose two records turn out to be one', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const other = await ticketOf(test.db, event.id, 2)
    await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    await change(
      `update attendances set person_id = (select person_id from registrations where id = '${other.registrationId}')`,
    )
  })
})

describe('verify', () => {
  it('names an attendance without its attempt, without a place, and a closing without its row', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    expect(await findBrokenAttendance(test.db)).toEqual([])
    const unseen = await ticketOf(test.db, event.id, 2)
    await lookThenInsert(sessionId, unseen.registrationId)
    await sql`update registrations set status = 'cancelled', cancelled_at = now() where id = ${ticket.registrationId}::uuid`.execute(
      test.db,
    )
    await sql`update event_sessions set attendance_closed_at = now()`.execute(test.db)
    const names = (await findBrokenAttendance(test.db)).map(({ name }) => name)
    expect(names.toSorted()).toEqual([
      'attendance_has_a_place',
      'attendance_has_its_attempt',
      'closing_in_the_ledger',
    ])
  })
})
