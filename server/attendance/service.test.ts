import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { Problem } from '#server/kit/problem.ts'
import { deps } from '#server/registration/testing/registering.ts'
import { findBrokenAttendance } from './ledger/queries.ts'
import { admitFound, annul, markFromList, walkIn } from './service.ts'
import {
  actingAs,
  addSession,
  countAccepted,
  later,
  NOW,
  scanOnce,
  standAtDoor,
  ticketOf,
} from './testing/at-door.ts'

const test = useDatabase()

const refusal = (code: string) => expect.objectContaining({ name: 'Problem', code }) as Problem

const attempts = () => test.db.selectFrom('scanAttempts').selectAll().orderBy('serverAt').execute()

const cancel = (registrationId: string) =>
  sql`select cancel_registration(${registrationId}::uuid, 'staff', 'келмейді', ${NOW}::timestamptz, 'system', null) as answer`.execute(
    test.db,
  )

describe('a scan', () => {
  it('lets in by QR, writes the fact and the attempt, and takes the time from the server', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1, { patronymic: 'Серікұлы' })
    const deviceAt = later(-30)
    const answer = await scanOnce(test.db, door, { sessionId, shown: ticket.qr, deviceAt })
    expect(answer).toMatchObject({
      outcome: 'green',
      reason: 'admitted',
      name: `${ticket.surname} Қайрат Серікұлы`,
      cameAt: NOW,
    })
    const [attendance] = await test.db.selectFrom('attendances').selectAll().execute()
    expect(attendance).toMatchObject({
      sessionId,
      registrationId: ticket.registrationId,
      evidence: 'scan',
      cameAt: NOW,
      birthOn: '2001-05-17',
      residenceKato: '751410000',
      targetGroups: ['student'],
    })
    const [attempt] = await attempts()
    expect(attempt).toMatchObject({
      attendanceId: attendance?.id,
      outcome: 'green',
      shown: `ticket ${ticket.registrationId}`,
      deviceAt,
      serverAt: NOW,
      skewMs: 30 * 3_600_000,
    })
    expect(await findBrokenAttendance(test.db)).toEqual([])
  })

  it.each([(code: string) => code, (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase()])(
    'lets in by the human code, however it is typed',
    async (typed) => {
      const { event, sessionId, door } = await standAtDoor(test.db)
      const ticket = await ticketOf(test.db, event.id, 1)
      const answer = await scanOnce(test.db, door, { sessionId, shown: typed(ticket.code) })
      expect(answer.outcome).toBe('green')
    },
  )

  it('tells who is in already since when, and does not count twice', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    const again = await scanOnce(test.db, { ...door, now: later(1) }, { sessionId, shown: ticket.qr })
    expect(again).toMatchObject({ outcome: 'yellow', reason: 'already_in', cameAt: NOW })
    expect(await countAccepted(test.db, sessionId)).toBe(1)
    expect((await attempts()).map(({ outcome }) => outcome)).toEqual(['green', 'yellow'])
  })

  it('keeps nothing of what a stranger showed', async () => {
    const { sessionId, door } = await standAtDoor(test.db)
    const shown = 'BEGIN:VCARD FN:Aigerim TEL:+77015550011 END:VCARD'
    expect(await scanOnce(test.db, door, { sessionId, shown })).toMatchObject({
      outcome: 'red',
      reason: 'unknown_ticket',
      name: null,
    })
    expect(await attempts()).toMatchObject([{ shown: 'unknown', outcome: 'red', registrationId: null }])
  })

  it('refuses a forged ticket as unknown', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const { qr } = await ticketOf(test.db, event.id, 1)
    const forged = qr.slice(0, -3) + (qr.endsWith('000') ? '111' : '000')
    expect((await scanOnce(test.db, door, { sessionId, shown: forged })).reason).toBe('unknown_ticket')
  })

  it('refuses the ticket of another event without saying whose it is', async () => {
    const { sessionId, door } = await standAtDoor(test.db)
    const other = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, other.event.id, 1)
    const answer = await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    expect(answer).toMatchObject({ outcome: 'red', reason: 'wrong_event', name: null, attendanceId: null })
    expect(await attempts()).toMatchObject([{ registrationId: null }])
    expect((await scanOnce(test.db, door, { sessionId, shown: ticket.code })).reason).toBe('unknown_ticket')
  })

  it('refuses the cancelled, the waiting, a wrong day and a closed attendance with the name', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db, { capacity: 2 })
    const cancelled = await ticketOf(test.db, event.id, 1)
    const second = await ticketOf(test.db, event.id, 2)
    const waiting = await ticketOf(test.db, event.id, 3)
    expect(waiting.status).toBe('waiting')
    const toWaiting = await scanOnce(test.db, door, { sessionId, shown: waiting.qr })
    expect(toWaiting.reason).toBe('on_waiting_list')
    expect(toWaiting.name).toContain(waiting.surname)
    await cancel(cancelled.registrationId)
    expect((await scanOnce(test.db, door, { sessionId, shown: cancelled.qr })).reason).toBe(
      'registration_cancelled',
    )
    const tomorrow = { ...door, now: later(24) }
    expect((await scanOnce(test.db, tomorrow, { sessionId, shown: second.qr })).reason).toBe('wrong_day')
    await test.db.updateTable('eventSessions').set({ attendanceClosedAt: NOW }).execute()
    expect((await scanOnce(test.db, door, { sessionId, shown: second.qr })).reason).toBe('attendance_closed')
    expect(await countAccepted(test.db, sessionId)).toBe(0)
    expect(await attempts()).toHaveLength(4)
  })

  it('counts each session of an event for itself', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const afternoon = await addSession(test.db, event.id, later(5))
    const ticket = await ticketOf(test.db, event.id, 1)
    for (const id of [sessionId, afternoon]) {
      expect((await scanOnce(test.db, door, { sessionId: id, shown: ticket.qr })).outcome).toBe('green')
    }
    expect(await countAccepted(test.db, sessionId)).toBe(1)
  })

  it('is refused as not found at the door of another region or event', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const neighbour = { role: 'door', permission: 'attendance.scan' } as const
    const strangers = [
      await actingAs(test.db, { ...neighbour, kato: '350000000' }),
      (await standAtDoor(test.db)).door,
    ]
    for (const stranger of strangers) {
      await expect(scanOnce(test.db, stranger, { sessionId, shown: ticket.qr })).rejects.toThrow(
        refusal('not_found'),
      )
    }
    await expect(scanOnce(test.db, door, { sessionId: randomUUID(), shown: ticket.qr })).rejects.toThrow(
      refusal('not_found'),
    )
    expect(await attempts()).toEqual([])
  })
})

describe('many scans at once', () => {
  it('each phone is told of its own person, whatever the others show', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const other = await standAtDoor(test.db, { districtKato: '351600000' })
    const tickets = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => ticketOf(test.db, event.id, number)))
    const foreign = await ticketOf(test.db, other.event.id, 7)
    const [byQr, byCode] = [tickets.slice(0, 4), tickets.slice(4)]
    const scan = (shown: string) => scanOnce(test.db, door, { sessionId, shown })
    const [qr, codes, strange, unknown, refused] = await Promise.all([
      Promise.all(byQr.map((ticket) => scan(ticket.qr))),
      Promise.all(byCode.map((ticket) => scan(ticket.code))),
      scan(foreign.qr),
      scan('AAAA AAAA'),
      scanOnce(test.db, other.door, { sessionId, shown: tickets[0]?.qr ?? '' }).catch(
        (error: unknown) => error,
      ),
    ])
    for (const [index, ticket] of tickets.entries())
      expect([...qr, ...codes][index]).toMatchObject({ outcome: 'green', name: `${ticket.surname} Қайрат` })
    // What is undone later is the attendance that the phone was told of.
    const kept = await test.db.selectFrom('attendances').select(['id', 'registrationId']).execute()
    const told = [...qr, ...codes].map((answer) => kept.find(({ id }) => id === answer.attendanceId))
    expect(told.map((row) => row?.registrationId)).toEqual(tickets.map((ticket) => ticket.registrationId))
    expect(strange).toMatchObject({ outcome: 'red', reason: 'wrong_event', name: null })
    expect(unknown).toMatchObject({ outcome: 'red', name: null })
    expect(refused).toEqual(refusal('not_found'))
    expect(await countAccepted(test.db, sessionId)).toBe(tickets.length)
    expect(await findBrokenAttendance(test.db)).toEqual([])
    const written = await test.db
      .selectFrom('scanAttempts as t')
      .innerJoin('attendances as a', 'a.id', 't.attendanceId')
      .whereRef('a.registrationId', '<>', 't.registrationId')
      .select('t.id')
      .execute()
    expect(written).toEqual([])
  })
})

describe('an attempt sent twice', () => {
  it.each(['green', 'yellow', 'red'] as const)(
    'gives the %s answer of the first time and one row',
    async (outcome) => {
      const { event, sessionId, door } = await standAtDoor(test.db)
      const ticket = await ticketOf(test.db, event.id, 1)
      if (outcome === 'yellow') await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
      if (outcome === 'red') await cancel(ticket.registrationId)
      const attemptId = randomUUID()
      const before = await attempts()
      const first = await scanOnce(test.db, door, { sessionId, shown: ticket.qr, attemptId })
      const second = await scanOnce(
        test.db,
        { ...door, now: later(0.1) },
        { sessionId, shown: ticket.qr, attemptId },
      )
      expect(first.outcome).toBe(outcome)
      expect(second).toEqual(first)
      expect(await attempts()).toHaveLength(before.length + 1)
    },
  )

  it('keeps its answer when the world has changed since', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db, { capacity: 1 })
    const first = await ticketOf(test.db, event.id, 1)
    const waiting = await ticketOf(test.db, event.id, 2)
    const attemptId = randomUUID()
    await scanOnce(test.db, door, { sessionId, shown: waiting.qr, attemptId })
    await cancel(first.registrationId)
    const again = await scanOnce(test.db, door, { sessionId, shown: waiting.qr, attemptId })
    expect(again).toMatchObject({ outcome: 'red', reason: 'on_waiting_list' })
    expect(await countAccepted(test.db, sessionId)).toBe(0)
    expect((await scanOnce(test.db, door, { sessionId, shown: waiting.qr })).outcome).toBe('green')
  })

  it('in the same moment counts once', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const attemptId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => scanOnce(test.db, door, { sessionId, shown: ticket.qr, attemptId })),
    )
    expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['green']))
    expect(await attempts()).toHaveLength(1)
  })

  it('is unknown to another person', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const attemptId = randomUUID()
    await scanOnce(test.db, door, { sessionId, shown: ticket.qr, attemptId })
    const colleague = await actingAs(test.db, {
      role: 'door',
      permission: 'attendance.scan',
      eventId: event.id,
    })
    await expect(scanOnce(test.db, colleague, { sessionId, shown: ticket.qr, attemptId })).rejects.toThrow(
      refusal('not_found'),
    )
  })
})

describe('somebody found by search', () => {
  it('is let in with that evidence', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const { registrationId } = await ticketOf(test.db, event.id, 1)
    const input = { attemptId: randomUUID(), sessionId, registrationId, point: 'entrance' }
    expect((await admitFound(test.db, door, input)).outcome).toBe('green')
    expect(await admitFound(test.db, door, input)).toMatchObject({ outcome: 'green' })
    expect(await attempts()).toMatchObject([{ evidence: 'search' }])
  })

  it('of another event is not found', async () => {
    const { sessionId, door } = await standAtDoor(test.db)
    const other = await standAtDoor(test.db)
    const { registrationId } = await ticketOf(test.db, other.event.id, 1)
    const input = { attemptId: randomUUID(), sessionId, registrationId, point: 'entrance' }
    await expect(admitFound(test.db, door, input)).rejects.toThrow(refusal('not_found'))
  })
})

describe('a paper list', () => {
  it('is typed in days later, with the day of the session as the time', async () => {
    const { event, sessionId, organiser } = await standAtDoor(test.db)
    const { registrationId } = await ticketOf(test.db, event.id, 1)
    const input = { attemptId: randomUUID(), sessionId, registrationId }
    const answer = await markFromList(test.db, { ...organiser, now: later(50) }, input)
    expect(answer).toMatchObject({ outcome: 'green', cameAt: later(-0.5) })
    expect(await test.db.selectFrom('attendances').select(['evidence', 'cameAt']).execute()).toEqual([
      { evidence: 'list', cameAt: later(-0.5) },
    ])
  })

  it('is refused before the session and after closing', async () => {
    const { event, sessionId, organiser } = await standAtDoor(test.db)
    const { registrationId } = await ticketOf(test.db, event.id, 1)
    const input = { attemptId: randomUUID(), sessionId, registrationId }
    await expect(markFromList(test.db, { ...organiser, now: later(-2) }, input)).rejects.toThrow(
      refusal('session_not_started'),
    )
    await test.db.updateTable('eventSessions').set({ attendanceClosedAt: NOW }).execute()
    await expect(markFromList(test.db, organiser, input)).rejects.toThrow(refusal('attendance_closed'))
  })
})

describe('undoing', () => {
  it('keeps the row with its reason, and the person can be let in again', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const { attendanceId } = await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    await annul(test.db, door, { attendanceId: attendanceId ?? '', reason: 'басқа адам' })
    expect(await countAccepted(test.db, sessionId)).toBe(0)
    expect((await scanOnce(test.db, door, { sessionId, shown: ticket.qr })).outcome).toBe('green')
    const rows = await test.db.selectFrom('attendances').selectAll().orderBy('id').execute()
    expect(rows).toMatchObject([
      { id: attendanceId, annulReason: 'басқа адам', annulledAt: NOW },
      { annulledAt: null },
    ])
    const log = await test.db
      .selectFrom('auditLog')
      .selectAll()
      .where('action', '=', 'attendance.annul')
      .execute()
    expect(log).toMatchObject([{ subjectId: attendanceId, reason: 'басқа адам' }])
  })

  it('is refused twice, after closing, and to a neighbour', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, event.id, 1)
    const { attendanceId } = await scanOnce(test.db, door, { sessionId, shown: ticket.qr })
    const input = { attendanceId: attendanceId ?? '', reason: 'қате' }
    const neighbour = await actingAs(test.db, {
      role: 'door',
      permission: 'attendance.scan',
      kato: '350000000',
    })
    await expect(annul(test.db, neighbour, input)).rejects.toThrow(refusal('not_found'))
    await test.db.updateTable('eventSessions').set({ attendanceClosedAt: NOW }).execute()
    await expect(annul(test.db, door, input)).rejects.toThrow(refusal('attendance_closed'))
    await test.db.updateTable('eventSessions').set({ attendanceClosedAt: null }).execute()
    await annul(test.db, door, input)
    await expect(annul(test.db, door, input)).rejects.toThrow(refusal('attendance_already_annulled'))
  })
})

describe('somebody who comes unregistered', () => {
  const given = {
    surname: 'Жұмабек',
    givenName: 'Айдана',
    targetGroups: [],
    childrenCount: 0,
    guardianConsent: false,
  }
  const walkInAt = (
    { door, sessionId }: Awaited<ReturnType<typeof standAtDoor>>,
    input: Partial<Parameters<typeof walkIn>[3]> = {},
  ) => walkIn(test.db, door, deps(), { attemptId: randomUUID(), sessionId, ...given, ...input })

  it('is registered and let in by a name alone, once however often it is sent', async () => {
    const at = await standAtDoor(test.db)
    const attemptId = randomUUID()
    const first = await walkInAt(at, { attemptId })
    expect(first).toMatchObject({ outcome: 'green', name: 'Жұмабек Айдана' })
    expect(await walkInAt(at, { attemptId })).toEqual(first)
    expect(await test.db.selectFrom('registrations').select(['channel', 'status']).execute()).toEqual([
      { channel: 'walk_in', status: 'confirmed' },
    ])
    expect(await countAccepted(test.db, at.sessionId)).toBe(1)
  })

  it('takes a place: a full event refuses and writes nothing', async () => {
    const at = await standAtDoor(test.db, { capacity: 1 })
    await ticketOf(test.db, at.event.id, 1)
    await expect(walkInAt(at)).rejects.toThrow(refusal('registration_full'))
    expect(await test.db.selectFrom('people').select('id').execute()).toHaveLength(1)
    expect(await attempts()).toEqual([])
  })

  it('who is registered already under this name and phone is let in by that registration', async () => {
    const at = await standAtDoor(test.db)
    const ticket = await ticketOf(test.db, at.event.id, 7, { surname: 'Жұмабек', givenName: 'Айдана' })
    const answer = await walkInAt(at, { surname: 'Жумабек', givenName: 'Айдана', phone: '+77010000007' })
    expect(answer.outcome).toBe('green')
    const rows = await test.db.selectFrom('attendances').select('registrationId').execute()
    expect(rows).toEqual([{ registrationId: ticket.registrationId }])
  })

  it('who is the same person by birth date and phone is not registered twice either', async () => {
    const at = await standAtDoor(test.db)
    const { surname, registrationId } = await ticketOf(test.db, at.event.id, 8)
    await walkInAt(at, { surname, givenName: 'Қайрат', phone: '+77010000008', birthOn: '2001-05-17' })
    const rows = await test.db.selectFrom('registrations').select('id').execute()
    expect(rows).toEqual([{ id: registrationId }])
  })

  it('who waits in line is told so and not let past it', async () => {
    const at = await standAtDoor(test.db, { capacity: 1 })
    await ticketOf(test.db, at.event.id, 1)
    const { surname } = await ticketOf(test.db, at.event.id, 2)
    const answer = await walkInAt(at, { surname, givenName: 'Қайрат', phone: '+77010000002' })
    expect(answer).toMatchObject({ outcome: 'red', reason: 'on_waiting_list' })
  })

  it('is asked for the age of the event when the birth date is known', async () => {
    const at = await standAtDoor(test.db, { ageMin: 16, ageMax: 29 })
    // Sixteen on the very day of the session.
    await expect(walkInAt(at, { birthOn: '2010-11-13' })).rejects.toThrow(refusal('age_too_young'))
    await expect(walkInAt(at, { birthOn: '1990-01-01' })).rejects.toThrow(refusal('age_too_old'))
    const guardian = { guardianName: 'Жұмабек Серік', guardianPhone: '+77015550011', guardianConsent: true }
    expect((await walkInAt(at, { birthOn: '2010-11-12', ...guardian })).outcome).toBe('green')
  })

  it('under 18 needs a guardian, under 14 nothing is kept', async () => {
    const at = await standAtDoor(test.db)
    await expect(walkInAt(at, { birthOn: '2009-01-01' })).rejects.toThrow(refusal('guardian_needed'))
    await expect(walkInAt(at, { birthOn: '2013-01-01' })).rejects.toThrow(refusal('under_14'))
    expect(await test.db.selectFrom('people').select('id').execute()).toEqual([])
    await walkInAt(at, {
      birthOn: '2009-01-01',
      guardianName: 'Жұмабек Серік',
      guardianPhone: '+77015550011',
      guardianConsent: true,
    })
    expect(await test.db.selectFrom('registrations').select(['guardianName', 'consentBy']).execute()).toEqual(
      [{ guardianName: 'Жұмабек Серік', consentBy: 'guardian' }],
    )
  })

  it('is refused on another day, after closing and in another region', async () => {
    const at = await standAtDoor(test.db)
    await expect(walkInAt({ ...at, door: { ...at.door, now: later(30) } })).rejects.toThrow(
      refusal('wrong_day'),
    )
    await test.db.updateTable('eventSessions').set({ attendanceClosedAt: NOW }).execute()
    await expect(walkInAt(at)).rejects.toThrow(refusal('attendance_closed'))
    const door = await actingAs(test.db, { role: 'door', permission: 'attendance.scan', kato: '350000000' })
    await expect(walkInAt({ ...at, door })).rejects.toThrow(refusal('not_found'))
    expect(await test.db.selectFrom('registrations').select('id').execute()).toEqual([])
  })
})
