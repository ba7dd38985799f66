import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { PUBLIC_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { asProblem } from '#server/kit/problem.ts'
import { findBrokenInvariants } from '../queries.ts'
import { register } from '../service.ts'
import { ticketToken } from '../ticket-token.ts'
import { actorWith, CONFIG, countersOf, deps, NOW, person } from '../testing/registering.ts'
import { cancel, cancelOwn } from './service.ts'

const test = useDatabase()
const quiet = deps({ sendsLetters: false })
const own = { config: CONFIG, actor: PUBLIC_ACTOR, now: NOW }
const tokenOf = (id: string) => ({ token: ticketToken(id, keyedHash(CONFIG.secrets.ticketSeed)) })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )

async function statuses() {
  const rows = await test.db
    .selectFrom('registrations')
    .select(['contactPhone', 'status'])
    .orderBy('contactPhone')
    .execute()
  return rows.map(({ status }) => status)
}

async function changeCapacity(entryTypeId: string, capacity: number | null) {
  const { rows } = await sql<{ answer: object }>`
    select change_capacity(${entryTypeId}::uuid, ${capacity}::integer, true, ${NOW}::timestamptz) as answer`.execute(
    test.db,
  )
  return rows[0]?.answer
}

describe('a place that is given back', () => {
  it('goes to the one who has waited longest, in the same statement', async () => {
    const event = await makeEvent(test.db, { capacity: 1 }, NOW)
    const first = await register(test.db, quiet, person(1, { eventId: event.id }))
    await register(test.db, quiet, person(2, { eventId: event.id }))
    await register(test.db, quiet, person(3, { eventId: event.id }))
    await cancelOwn(test.db, own, tokenOf(first.registrationId))
    expect(await statuses()).toEqual(['cancelled', 'confirmed', 'waiting'])
    expect(await findBrokenInvariants(test.db, NOW)).toEqual([])
    const log = await test.db.selectFrom('auditLog').select('action').orderBy('action').execute()
    expect(log.map(({ action }) => action)).toContain('registration.promote')
  })

  it('passes over a party that does not fit and keeps its turn', async () => {
    const event = await makeEvent(test.db, { capacity: 1 }, NOW)
    const first = await register(test.db, quiet, person(1, { eventId: event.id }))
    await register(test.db, quiet, person(2, { eventId: event.id, childrenCount: 2 }))
    await register(test.db, quiet, person(3, { eventId: event.id }))
    await register(test.db, quiet, person(4, { eventId: event.id }))
    await cancelOwn(test.db, own, tokenOf(first.registrationId))
    expect(await statuses()).toEqual(['cancelled', 'waiting', 'confirmed', 'waiting'])
    await changeCapacity(event.entryTypeId, 4)
    expect(await statuses()).toEqual(['cancelled', 'confirmed', 'confirmed', 'waiting'])
  })

  it('is not taken by a newcomer before those who wait', async () => {
    const event = await makeEvent(test.db, { capacity: 1 }, NOW)
    const first = await register(test.db, quiet, person(1, { eventId: event.id }))
    await register(test.db, quiet, person(2, { eventId: event.id }))
    const [, newcomer] = await Promise.all([
      cancelOwn(test.db, own, tokenOf(first.registrationId)),
      register(test.db, quiet, person(3, { eventId: event.id })),
    ])
    expect(newcomer.status).toBe('waiting')
    expect(await statuses()).toEqual(['cancelled', 'confirmed', 'waiting'])
  })

  it('leaves the calendar of who gave it back, which may be filled again', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const one = () => person(1, { eventId: event.id, email: 'p1@example.kz' })
    const { registrationId } = await register(test.db, quiet, one())
    await cancelOwn(test.db, own, tokenOf(registrationId))
    await register(test.db, deps({ now: new Date(NOW.getTime() + 60_000) }), one())
    const letters = await test.db.selectFrom('outbox').selectAll().orderBy('createdAt').execute()
    expect(letters.map(({ template }) => template)).toEqual(['place_given_back', 'ticket'])
    const texts = letters.map(({ calendar }) => calendar ?? '')
    expect(texts.map((text) => /METHOD:(\w+)/.exec(text)?.[1])).toEqual(['CANCEL', 'REQUEST'])
    // One number, so the later stamp decides (RFC 5546, 2.1.5).
    const [cancelled = '', again = ''] = texts.map((text) => /DTSTAMP:(\S+)/.exec(text)?.[1])
    expect(again > cancelled).toBe(true)
  })

  it('is given back once, however often the button is pressed', async () => {
    const event = await makeEvent(test.db, { capacity: 2 }, NOW)
    const { registrationId } = await register(test.db, quiet, person(1, { eventId: event.id }))
    const answers = await Promise.all(
      [1, 2, 3].map(() => codeOf(cancelOwn(test.db, own, tokenOf(registrationId)))),
    )
    expect(answers.sort()).toEqual(['done', 'registration_cancelled_before', 'registration_cancelled_before'])
    expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: 0, places: 0 })
  })

  it('stays with the one who came', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const { registrationId, personId } = await register(test.db, quiet, person(1, { eventId: event.id }))
    await test.db
      .insertInto('attendances')
      .values({
        id: newId(),
        sessionId: event.sessionId,
        eventId: event.id,
        registrationId,
        personId,
        evidence: 'scan',
        cameAt: NOW,
      })
      .execute()
    expect(await codeOf(cancelOwn(test.db, own, tokenOf(registrationId)))).toBe('registration_came')
  })
})

describe('capacity', () => {
  it('grows and serves the list at once, shrinks to what is given and says how many are over', async () => {
    const event = await makeEvent(test.db, { capacity: 2 }, NOW)
    for (const number of [1, 2, 3, 4, 5])
      await register(test.db, quiet, person(number, { eventId: event.id }))
    expect(await changeCapacity(event.entryTypeId, 4)).toMatchObject({ status: 'changed', promoted: 2 })
    expect(await changeCapacity(event.entryTypeId, 3)).toEqual({ status: 'below_taken', taken: 4, over: 1 })
    expect(await changeCapacity(event.entryTypeId, null)).toMatchObject({ status: 'changed', promoted: 1 })
    expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({
      capacity: null,
      taken: 5,
      waiting: 0,
    })
  })
})

describe('a ticket link', () => {
  it('opens nothing when a letter of it was changed', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const { registrationId } = await register(test.db, quiet, person(1, { eventId: event.id }))
    const { token } = tokenOf(registrationId)
    for (const wrong of [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      registrationId,
      '',
      'x'.repeat(38),
    ]) {
      expect(await codeOf(cancelOwn(test.db, own, { token: wrong }))).toBe('not_found')
    }
    expect(await statuses()).toEqual(['confirmed'])
  })
})

describe('cancelling on the desk', () => {
  it('needs the place to be inside the scope and tells the person the reason', async () => {
    const event = await makeEvent(test.db, { districtKato: '751410000' }, NOW)
    const { registrationId } = await register(test.db, quiet, person(1, { eventId: event.id }))
    const organiserOf = async (kato: string) => {
      const actor = await actorWith(test.db, [
        { role: 'organiser', kato, institutionId: null, eventId: null },
      ])
      return { config: CONFIG, actor, scope: scopeFor(actor, 'registration.edit'), now: NOW }
    }
    const input = { registrationId, reason: 'Зал жөнделуде' }
    expect(await codeOf(cancel(test.db, await organiserOf('350000000'), input))).toBe('not_found')
    expect(await codeOf(cancel(test.db, await organiserOf('750000000'), input))).toBe('done')
    const letters = await test.db.selectFrom('outbox').selectAll().execute()
    expect(letters.map(({ template }) => template)).toEqual(['registration_cancelled'])
    const [row] = await test.db.selectFrom('registrations').selectAll().execute()
    expect(row).toMatchObject({ status: 'cancelled', cancelledBy: 'staff', cancelReason: 'Зал жөнделуде' })
  })

  it('takes the event out of a calendar with the last place that its address holds', async () => {
    const event = await makeEvent(test.db, { districtKato: '751410000' }, NOW)
    const email = 'teacher@example.kz'
    const pupils = [1, 2].map((number) =>
      register(test.db, quiet, person(number, { eventId: event.id, email })),
    )
    const actor = await actorWith(test.db, [
      { role: 'organiser', kato: '750000000', institutionId: null, eventId: null },
    ])
    const by = { config: CONFIG, actor, scope: scopeFor(actor, 'registration.edit'), now: NOW }
    for (const pupil of pupils) {
      await cancel(test.db, by, { registrationId: (await pupil).registrationId, reason: 'Зал жөнделуде' })
    }
    const rows = await test.db.selectFrom('outbox').select('calendar').orderBy('id').execute()
    const calendars = rows.map(({ calendar }) => calendar?.replaceAll(/\r\n /g, '') ?? null)
    expect(calendars[0]).toBeNull()
    expect(calendars[1]).toMatch(/METHOD:CANCEL[\s\S]*ATTENDEE[\s\S]*teacher@example\.kz/)
    // The event itself stands.
    expect(calendars[1]).not.toContain('STATUS:')
  })
})
