import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { Problem } from '#server/kit/problem.ts'
import { findBrokenAttendance } from '../ledger/queries.ts'
import { countSessions } from '../queries.ts'
import { actingAs, addSession, later, NOW, scanOnce, standAtDoor, ticketOf } from '../testing/at-door.ts'
import { listClosings, listHeadcounts } from './queries.ts'
import { closeAttendance, countHeads, reopenAttendance } from './service.ts'

const test = useDatabase()

const refusal = (code: string) => expect.objectContaining({ name: 'Problem', code }) as Problem

const sessionRow = (id: string) =>
  test.db.selectFrom('eventSessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('closing', () => {
  it('makes the session held, with its figures in the log and a row in the ledger', async () => {
    const { event, sessionId, door, organiser } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    await countHeads(test.db, organiser, {
      sessionId,
      method: 'counter',
      groups: [{ targetGroup: 'pupil', people: 40 }],
    })
    await closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: false })
    expect((await sessionRow(sessionId)).attendanceClosedAt).toEqual(NOW)
    expect(await listClosings(test.db, event.id)).toMatchObject([{ action: 'closed', reason: null }])
    const log = await test.db
      .selectFrom('auditLog')
      .selectAll()
      .where('action', '=', 'attendance.close')
      .execute()
    expect(log).toMatchObject([{ subjectId: sessionId, after: { came: 1, headcount: 40 } }])
    expect(await findBrokenAttendance(test.db)).toEqual([])
    await expect(closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: false })).rejects.toThrow(
      refusal('attendance_already_closed'),
    )
  })

  it('of a session that nobody is counted at must be meant', async () => {
    const { sessionId, organiser } = await standAtDoor(test.db)
    await expect(closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: false })).rejects.toThrow(
      refusal('attendance_is_empty'),
    )
    expect((await sessionRow(sessionId)).attendanceClosedAt).toBeNull()
    await closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: true })
    expect((await sessionRow(sessionId)).attendanceClosedAt).toEqual(NOW)
  })

  it('closes one session of several, and none that has not begun', async () => {
    const { event, sessionId, organiser } = await standAtDoor(test.db)
    const next = await addSession(test.db, event.id, later(24))
    await closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: true })
    await expect(
      closeAttendance(test.db, organiser, { sessionId: next, isEmptyMeant: true }),
    ).rejects.toThrow(refusal('session_not_started'))
    expect((await sessionRow(next)).attendanceClosedAt).toBeNull()
  })

  it('is opened again with a reason, by whom and when, and can be closed again', async () => {
    const { event, sessionId, organiser } = await standAtDoor(test.db)
    await expect(reopenAttendance(test.db, organiser, { sessionId, reason: 'қате' })).rejects.toThrow(
      refusal('attendance_not_closed'),
    )
    await closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: true })
    const reopener = { ...organiser, now: later(1) }
    await reopenAttendance(test.db, reopener, { sessionId, reason: 'тізім кеш келді' })
    await closeAttendance(test.db, { ...organiser, now: later(2) }, { sessionId, isEmptyMeant: true })
    expect(await listClosings(test.db, event.id)).toMatchObject([
      { action: 'closed', at: later(2) },
      { action: 'reopened', reason: 'тізім кеш келді', at: later(1), byName: 'Айгүл Сәрсенова' },
      { action: 'closed', at: NOW },
    ])
  })

  it('is refused as not found to a neighbour', async () => {
    const { sessionId } = await standAtDoor(test.db)
    const neighbour = await actingAs(test.db, {
      role: 'organiser',
      permission: 'attendance.close',
      kato: '350000000',
    })
    const acts = [
      () => closeAttendance(test.db, neighbour, { sessionId, isEmptyMeant: true }),
      () => reopenAttendance(test.db, neighbour, { sessionId, reason: 'қате' }),
      () => countHeads(test.db, neighbour, { sessionId, method: 'estimate', groups: [] }),
    ]
    for (const act of acts) await expect(act()).rejects.toThrow(refusal('not_found'))
  })
})

describe('a headcount', () => {
  it('counted again replaces the figures and keeps the old rows', async () => {
    const { event, sessionId, organiser } = await standAtDoor(test.db)
    const count = (people: number[], now = NOW) =>
      countHeads(
        test.db,
        { ...organiser, now },
        {
          sessionId,
          method: 'counter',
          groups: people.map((number, index) => ({
            targetGroup: index === 0 ? 'pupil' : 'children',
            people: number,
          })),
        },
      )
    await count([40, 5])
    await count([60, 0], later(1))
    expect(await listHeadcounts(test.db, event.id)).toMatchObject([
      { targetGroup: 'pupil', people: 60, method: 'counter', countedByName: 'Айгүл Сәрсенова' },
    ])
    const rows = await test.db.selectFrom('headcounts').selectAll().orderBy('people').execute()
    expect(rows.map(({ people, annulledAt }) => [people, annulledAt])).toEqual([
      [5, later(1)],
      [40, later(1)],
      [60, null],
    ])
    expect(await countSessions(test.db, event.id)).toMatchObject([{ came: 0, headcount: 60 }])
  })

  it('is refused before the session and after closing', async () => {
    const { sessionId, organiser } = await standAtDoor(test.db)
    const count = (now: Date) =>
      countHeads(test.db, { ...organiser, now }, { sessionId, method: 'estimate', groups: [] })
    await expect(count(later(-3))).rejects.toThrow(refusal('session_not_started'))
    await closeAttendance(test.db, organiser, { sessionId, isEmptyMeant: true })
    await expect(count(NOW)).rejects.toThrow(refusal('attendance_closed'))
  })

  it('row takes no other change and no deletion', async () => {
    const { sessionId, organiser } = await standAtDoor(test.db)
    await countHeads(test.db, organiser, {
      sessionId,
      method: 'counter',
      groups: [{ targetGroup: 'everyone', people: 9 }],
    })
    const refused = expect.objectContaining({ code: '23514', constraint: 'headcounts_append_only' })
    await expect(test.db.updateTable('headcounts').set({ people: 90 }).execute()).rejects.toEqual(refused)
    await expect(test.db.deleteFrom('headcounts').execute()).rejects.toEqual(refused)
  })
})
