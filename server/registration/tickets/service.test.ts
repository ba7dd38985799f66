import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { PUBLIC_ACTOR } from '#server/access/actor.ts'
import { ed25519 } from '#server/kit/ed25519.ts'
import { asProblem } from '#server/kit/problem.ts'
import type { CorrectInput } from '../schema.ts'
import { register } from '../service.ts'
import { readTicket } from '../ticket.ts'
import { actorWith, CONFIG, deps, NOW, person } from '../testing/registering.ts'
import { correctOwn, listMine, listOwn, readOwn, tokenOf } from './service.ts'

const test = useDatabase()
const config = { ...CONFIG, smtpUrl: undefined, sms: undefined }
const own = { config, actor: PUBLIC_ACTOR, now: NOW }
const quiet = deps({ sendsLetters: false })

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )

const correction = (token: string, given: Partial<CorrectInput> = {}): CorrectInput => ({
  token,
  surname: 'Сынақбов',
  givenName: 'Қайрат',
  patronymic: undefined,
  phone: '+77010000001',
  email: undefined,
  residence: '751410000',
  targetGroups: ['student'],
  ...given,
})

describe('a ticket', () => {
  it('carries a signed code that says which registration of which event, and nothing personal', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const { registrationId } = await register(test.db, deps(), person(1, { eventId: event.id }))
    const ticket = await readOwn(test.db, own, tokenOf(config, registrationId))
    const { verify } = ed25519(CONFIG.secrets.ticketSeed)
    expect(ticket.qr).toMatch(/^[0-9A-Z $%*+\-./:]{146}$/)
    expect(readTicket(ticket.qr ?? '', verify)).toEqual({ registrationId, eventId: event.id })
    expect(readTicket(ticket.qr ?? '', ed25519('2'.repeat(64)).verify)).toBeUndefined()
    expect(ticket.letter).toEqual({ channel: 'sms', state: 'unconfigured' })
  })

  it('has no code to be let in with while it waits or after it was cancelled', async () => {
    const event = await makeEvent(test.db, { capacity: 0 }, NOW)
    const { registrationId } = await register(test.db, quiet, person(1, { eventId: event.id }))
    const waiting = await readOwn(test.db, own, tokenOf(config, registrationId))
    expect(waiting).toMatchObject({ status: 'waiting', position: 1, qr: null, whyNotChange: null })
    await test.db.updateTable('registrations').set({ status: 'cancelled', queueNumber: null }).execute()
    const cancelled = await readOwn(test.db, own, tokenOf(config, registrationId))
    expect(cancelled).toMatchObject({ qr: null, whyNotChange: 'registration_cancelled_before' })
  })

  it('says that the event moved only to those who registered before', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const { registrationId } = await register(test.db, quiet, person(1, { eventId: event.id }))
    await test.db
      .updateTable('eventSessions')
      .set({ movedAt: new Date(NOW.getTime() + 1000) })
      .execute()
    const later = deps({ sendsLetters: false, now: new Date(NOW.getTime() + 2000) })
    const second = await register(test.db, later, person(2, { eventId: event.id }))
    expect((await readOwn(test.db, own, tokenOf(config, registrationId))).isMoved).toBe(true)
    expect((await readOwn(test.db, own, tokenOf(config, second.registrationId))).isMoved).toBe(false)
  })

  it('is found again by the browser and the account that made it, by nobody else', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const actor = await actorWith(test.db)
    await register(
      test.db,
      deps({ sendsLetters: false, device: 'phone', actor }),
      person(1, { eventId: event.id }),
    )
    const ask = (device: string | null, who: typeof actor | typeof PUBLIC_ACTOR = PUBLIC_ACTOR) =>
      listOwn(test.db, { config, device, actor: who }, event.id)
    expect(await ask('phone')).toHaveLength(1)
    expect(await ask(null, actor)).toHaveLength(1)
    expect(await ask('other')).toEqual([])
    expect(await ask(null)).toEqual([])
  })
})

describe('tickets of an account', () => {
  it('include those made before with a contact that was proven since, and no others', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const given = { eventId: event.id }
    await register(test.db, quiet, person(1, { ...given, email: 'Aigul@Example.kz' }))
    await register(test.db, quiet, person(2, { ...given, phone: '+77051112233' }))
    await register(test.db, quiet, person(3, given))
    const actor = await actorWith(test.db)
    const prove = (columns: object) =>
      test.db.updateTable('authUsers').set(columns).where('id', '=', actor.userId).execute()
    await prove({ email: 'aigul@example.kz', phoneNumber: '+77051112233' })
    expect(await listMine(test.db, { config, actor })).toEqual([])
    await prove({ emailVerified: true })
    expect(await listMine(test.db, { config, actor })).toHaveLength(1)
    await prove({ phoneNumberVerified: true })
    expect(await listMine(test.db, { config, actor })).toHaveLength(2)
  })
})

describe('a correction', () => {
  async function ticketOf(number: number, eventId: string) {
    const { registrationId } = await register(test.db, quiet, person(number, { eventId }))
    return tokenOf(config, registrationId)
  }

  it('puts the spelling and the contact right, is logged without what was said, and sends the ticket there', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const token = await ticketOf(1, event.id)
    await correctOwn(
      test.db,
      own,
      correction(token, { givenName: 'Қайырат', email: 'new@example.kz', targetGroups: ['pupil'] }),
    )
    const row = await test.db.selectFrom('registrations').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      givenName: 'Қайырат',
      contactEmail: 'new@example.kz',
      targetGroups: ['pupil'],
    })
    const letters = await test.db.selectFrom('outbox').select(['recipient', 'template']).execute()
    expect(letters).toEqual([{ recipient: 'new@example.kz', template: 'ticket' }])
    const log = await test.db
      .selectFrom('auditLog')
      .where('action', '=', 'registration.correct')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(log.after).toEqual({ changed: ['givenName', 'email', 'targetGroups'] })
    expect(JSON.stringify(log)).not.toContain('Қайырат')
  })

  it('makes the person known by the new contact', async () => {
    const [event, next] = [await makeEvent(test.db, {}, NOW), await makeEvent(test.db, {}, NOW)]
    const token = await ticketOf(1, event.id)
    await correctOwn(test.db, own, correction(token, { phone: '+77059998877' }))
    await register(test.db, quiet, person(1, { eventId: next.id, phone: '+77059998877' }))
    expect(await test.db.selectFrom('people').select('id').execute()).toHaveLength(1)
  })

  it('does not pass the ticket on to somebody else', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const token = await ticketOf(1, event.id)
    expect(await codeOf(correctOwn(test.db, own, correction(token, { givenName: 'Ержан' })))).toBe(
      'name_of_another',
    )
    expect(await codeOf(correctOwn(test.db, own, correction(token, { surname: 'Ахметова' })))).toBe('done')
  })

  it('does not become a person who is registered already', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    await ticketOf(1, event.id)
    const { registrationId } = await register(
      test.db,
      quiet,
      person(1, { eventId: event.id, phone: '+77059998877' }),
    )
    const token = tokenOf(config, registrationId)
    expect(await codeOf(correctOwn(test.db, own, correction(token)))).toBe('contact_taken')
    const phones = await test.db
      .selectFrom('registrations')
      .select('contactPhone')
      .orderBy('contactPhone')
      .execute()
    expect(phones.map(({ contactPhone }) => contactPhone)).toEqual(['+77010000001', '+77059998877'])
  })

  it('is refused when the event is over, and a contact is not changed without end', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const token = await ticketOf(1, event.id)
    const change = (number: number) =>
      correctOwn(test.db, own, correction(token, { phone: `+7702000000${number}` }))
    for (const number of [1, 2, 3, 4, 5]) await change(number)
    expect(await codeOf(change(6))).toBe('too_many_requests')
    const after = { ...own, now: new Date(NOW.getTime() + 30 * 86_400_000) }
    expect(await codeOf(correctOwn(test.db, after, correction(token)))).toBe('event_over')
  })
})
