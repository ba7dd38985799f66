import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { asProblem } from '#server/kit/problem.ts'
import type { Registering } from './attempt.ts'
import { findBrokenInvariants } from './queries.ts'
import { register } from './service.ts'
import { actorWith, countersOf, deps, NOW, person } from './testing/registering.ts'

const test = useDatabase()

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )
const rowsOf = (table: 'registrations' | 'people' | 'outbox' | 'personKeys' | 'auditLog') =>
  test.db.selectFrom(table).selectAll().execute()

// IINs with a right check digit (facts of the rules), the second of another person.
const IIN = '010517500005'
const IIN_OTHER = '010517500015'

describe('a registration', () => {
  it('keeps what was said and writes its letter and log line with it', async () => {
    const event = await makeEvent(test.db, { capacity: 2 }, NOW)
    const answer = await register(test.db, deps(), person(1, { eventId: event.id, patronymic: 'Серікұлы' }))
    expect(answer).toMatchObject({ status: 'confirmed', isReplay: false, isOwn: true })
    const [row] = await test.db.selectFrom('registrations').selectAll().execute()
    expect(row).toMatchObject({
      status: 'confirmed',
      patronymic: 'Серікұлы',
      consentBy: 'self',
      targetGroups: ['student'],
    })
    expect(row?.code).toMatch(/^[A-Z]{8}$/)
    const letter = await test.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    expect(letter).toMatchObject({
      channel: 'sms',
      recipient: '+77010000001',
      template: 'ticket',
      status: 'queued',
    })
    expect(letter.body).toContain(row?.code)
    expect(letter.body).toContain('https://qamtu.example/kk/tickets/')
    const log = await test.db.selectFrom('auditLog').selectAll().executeTakeFirstOrThrow()
    expect(log).toMatchObject({ action: 'registration.register', subjectId: row?.id, actorKind: 'public' })
    expect(JSON.stringify(log)).not.toContain('7010000001')
  })

  it('keeps neither the IIN nor anything it could be read from but the last four', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    await register(test.db, deps(), person(1, { eventId: event.id, iin: IIN }))
    const tables = ['registrations', 'people', 'outbox', 'personKeys', 'auditLog'] as const
    const everything = JSON.stringify(await Promise.all(tables.map(rowsOf)))
    expect(everything).not.toContain(IIN)
    expect(everything).toContain(`"iinLast4":"${IIN.slice(-4)}"`)
  })

  it('sends the ticket by e-mail with a calendar file when there is an e-mail', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    await register(
      test.db,
      deps({ locale: 'ru' }),
      person(1, { eventId: event.id, email: 'aigul@example.kz' }),
    )
    const letters = await test.db.selectFrom('outbox').selectAll().execute()
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ channel: 'email', recipient: 'aigul@example.kz', locale: 'ru' })
    expect(letters[0]?.subject).toBe('Ваш билет: День карьеры')
    expect(letters[0]?.calendar).toMatch(/METHOD:REQUEST[\s\S]*SUMMARY:День карьеры/)
  })

  it('tells a waiting person their number', async () => {
    const event = await makeEvent(test.db, { capacity: 0 }, NOW)
    await register(test.db, deps(), person(1, { eventId: event.id }))
    const second = await register(test.db, deps(), person(2, { eventId: event.id }))
    expect(second).toMatchObject({ status: 'waiting', position: 2 })
    const letter = await test.db
      .selectFrom('outbox')
      .where('recipient', '=', '+77010000002')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(letter.template).toBe('waiting')
    expect(letter.body).toContain('кезектегі нөміріңіз 2')
  })
})

describe('the same form sent twice', () => {
  it('gives the same answer and one row, at once and later, also after the registration has closed', async () => {
    const event = await makeEvent(test.db, { capacity: 1 }, NOW)
    const input = person(1, { eventId: event.id })
    const [first, second] = await Promise.all([
      register(test.db, deps(), input),
      register(test.db, deps(), input),
    ])
    expect(second.registrationId).toBe(first.registrationId)
    expect([first.isReplay, second.isReplay].sort()).toEqual([false, true])
    await test.db.updateTable('events').set({ registrationClosesAt: NOW }).execute()
    const later = await register(test.db, deps(), input)
    expect(later).toMatchObject({ status: 'confirmed', isReplay: true, registrationId: first.registrationId })
    expect(await rowsOf('registrations')).toHaveLength(1)
    expect(await rowsOf('outbox')).toHaveLength(1)
  })

  it('registers another person when the name was changed on the way back', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const input = person(1, { eventId: event.id })
    await register(test.db, deps(), input)
    const brother = await register(test.db, deps(), { ...input, givenName: 'Ержан' })
    expect(brother).toMatchObject({ status: 'confirmed', isReplay: false })
    expect(await rowsOf('people')).toHaveLength(2)
  })
})

describe('the same person twice', () => {
  const cases: [string, Partial<Registering>][] = [
    ['in Russian letters with the same phone', { surname: 'Алиев', givenName: 'Кайрат' }],
    ['in Latin letters with the same phone', { surname: 'Aliev', givenName: 'Kairat' }],
    ['with another name but the same IIN', { surname: 'Ахметов', givenName: 'Болат', phone: '+77050000009' }],
  ]
  it.each(cases)('%s is told so', async (_, change) => {
    const event = await makeEvent(test.db, { capacity: 5 }, NOW)
    const own = person(1, { eventId: event.id, surname: 'Әлиев', givenName: 'Қайрат', iin: IIN })
    const first = await register(test.db, deps({ device: 'phone-1' }), own)
    const again = await register(test.db, deps({ device: 'phone-2' }), {
      ...own,
      clientKey: randomUUID(),
      ...change,
    })
    expect(again).toMatchObject({
      status: 'already',
      registrationId: first.registrationId,
      isOwn: false,
      sentBy: 'sms',
    })
    expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: 1, places: 1 })
  })

  it('gets the link again only at the contact given first, and at most once an hour', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const own = person(1, { eventId: event.id, email: 'first@example.kz' })
    await register(test.db, deps({ device: 'phone-1' }), own)
    for (let times = 0; times < 3; times += 1) {
      await register(test.db, deps({ device: 'other' }), {
        ...own,
        clientKey: randomUUID(),
        email: 'thief@example.kz',
      })
    }
    const again = await test.db
      .selectFrom('outbox')
      .where('template', '=', 'link_again')
      .selectAll()
      .execute()
    expect(again.map((letter) => letter.recipient)).toEqual(['first@example.kz'])
  })

  it('is shown the ticket at once in the browser that made it, without another letter', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const own = person(1, { eventId: event.id })
    await register(test.db, deps({ device: 'phone-1' }), own)
    const again = await register(test.db, deps({ device: 'phone-1' }), { ...own, clientKey: randomUUID() })
    expect(again).toMatchObject({ status: 'already', isOwn: true, sentBy: null })
    expect(await rowsOf('outbox')).toHaveLength(1)
  })

  it('is one person at two events registered in the same moment', async () => {
    const events = await Promise.all([1, 2, 3, 4].map(() => makeEvent(test.db, {}, NOW)))
    const answers = await Promise.all(
      events.map((event) => register(test.db, deps(), person(1, { eventId: event.id }))),
    )
    expect(answers.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'confirmed', 'confirmed'])
    expect(await rowsOf('people')).toHaveLength(1)
    expect(new Set(answers.map(({ personId }) => personId)).size).toBe(1)
  })

  it('with equal name and birth date but another contact is somebody new', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const own = person(1, { eventId: event.id })
    await register(test.db, deps(), own)
    const other = await register(test.db, deps(), { ...own, clientKey: randomUUID(), phone: '+77050000009' })
    expect(other.status).toBe('confirmed')
    expect(await rowsOf('people')).toHaveLength(2)
  })

  it('keeps two persons apart when name and phone are of one and the IIN is new, and remembers the clash', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const own = person(1, { eventId: event.id, iin: IIN })
    const first = await register(test.db, deps(), own)
    const other = await register(test.db, deps(), { ...own, clientKey: randomUUID(), iin: IIN_OTHER })
    expect(other.status).toBe('confirmed')
    expect(other.personId).not.toBe(first.personId)
    const clashes = await test.db.selectFrom('personKeyClashes').selectAll().execute()
    expect(clashes.map(({ personA, personB }) => [personA, personB].sort())).toEqual([
      [first.personId, other.personId].sort(),
    ])
  })

  it('may register again after cancelling', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const own = person(1, { eventId: event.id })
    const first = await register(test.db, deps(), own)
    await test.db.updateTable('registrations').set({ status: 'cancelled', cancelledBy: 'self' }).execute()
    await test.db.updateTable('entryTypes').set({ taken: 0 }).execute()
    const again = await register(test.db, deps(), { ...own, clientKey: randomUUID() })
    expect(again.status).toBe('confirmed')
    expect(again.registrationId).not.toBe(first.registrationId)
    expect(await findBrokenInvariants(test.db, NOW)).toEqual([])
  })
})

describe('ages', () => {
  it('asks a guardian of those under 18 on the day, and keeps the guardian only of them', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const teenager = person(1, { eventId: event.id, birthOn: '2010-01-01' })
    expect(await codeOf(register(test.db, deps(), teenager))).toBe('guardian_needed')
    const guardian = { guardianName: 'Әлия Серікова', guardianPhone: '+77010000777', guardianConsent: true }
    await register(test.db, deps(), { ...teenager, ...guardian })
    await register(test.db, deps(), { ...person(2, { eventId: event.id }), ...guardian })
    const rows = await test.db
      .selectFrom('registrations')
      .select(['guardianName', 'consentBy'])
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { guardianName: 'Әлия Серікова', consentBy: 'guardian' },
      { guardianName: null, consentBy: 'self' },
    ])
  })

  it('keeps nothing of a child: the adult holds the places', async () => {
    const event = await makeEvent(test.db, { capacity: 5, ageMax: 12 }, NOW)
    const child = person(1, { eventId: event.id, birthOn: '2015-01-01' })
    expect(await codeOf(register(test.db, deps(), child))).toBe('under_14')
    expect(await rowsOf('people')).toHaveLength(0)
    await register(test.db, deps(), person(2, { eventId: event.id, childrenCount: 3 }))
    expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: 4, places: 4 })
    expect(await codeOf(register(test.db, deps(), person(3, { eventId: event.id, childrenCount: 1 })))).toBe(
      'done',
    )
    const waiting = await test.db
      .selectFrom('registrations')
      .where('status', '=', 'waiting')
      .select('places')
      .execute()
    expect(waiting).toEqual([{ places: 2 }])
  })

  it('counts age on the day of the event, ends included', async () => {
    const event = await makeEvent(
      test.db,
      { ageMin: 18, ageMax: 25, startsAt: new Date('2026-11-20T05:00:00Z') },
      NOW,
    )
    const born = (birthOn: string, number: number) =>
      codeOf(register(test.db, deps(), person(number, { eventId: event.id, birthOn })))
    expect(await born('2008-11-20', 1)).toBe('done')
    expect(await born('2008-11-21', 2)).toBe('age_too_young')
    expect(await born('2000-11-21', 3)).toBe('done')
    expect(await born('2000-11-20', 4)).toBe('age_too_old')
  })
})

describe('refusals', () => {
  it('says why nothing can be registered, and writes nothing', async () => {
    const past = new Date(NOW.getTime() - 1000)
    const ahead = new Date(NOW.getTime() + 1000)
    const events = {
      registration_not_open: await makeEvent(test.db, { registrationOpensAt: ahead }, NOW),
      registration_closed: await makeEvent(test.db, { registrationClosesAt: past }, NOW),
      event_cancelled: await makeEvent(test.db, { status: 'cancelled' }, NOW),
      not_found: await makeEvent(test.db, { status: 'draft' }, NOW),
      event_over: await makeEvent(
        test.db,
        { startsAt: new Date(NOW.getTime() - 7_200_000), endsAt: past },
        NOW,
      ),
      registration_full: await makeEvent(test.db, { capacity: 0, hasWaitingList: false }, NOW),
    }
    for (const [code, event] of Object.entries(events)) {
      expect(await codeOf(register(test.db, deps(), person(1, { eventId: event.id })))).toBe(code)
    }
    expect(await codeOf(register(test.db, deps(), person(1, { eventId: randomUUID() })))).toBe('not_found')
    expect(await rowsOf('people')).toHaveLength(0)
    expect(await rowsOf('outbox')).toHaveLength(0)
  })

  it('keeps the fault of one attempt from those who wait with it', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const first = register(test.db, deps(), person(1, { eventId: event.id }))
    const poison = register(test.db, deps(), person(2, { eventId: event.id, residence: '999999999' }))
    const third = register(test.db, deps(), person(3, { eventId: event.id }))
    expect(await codeOf(first)).toBe('done')
    expect(await codeOf(poison)).toBe('residence_unknown')
    expect(await codeOf(third)).toBe('done')
    expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: 2, places: 2 })
  })

  it('limits one browser, not a college behind one address', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    const many = async (count: number, given: (number: number) => object, from: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          codeOf(
            register(
              test.db,
              deps({ sendsLetters: false, ...given(index) }),
              person(from + index, { eventId: event.id }),
            ),
          ),
        ),
      )
    const college = await many(300, (index) => ({ address: 'college', device: `phone-${index}` }), 0)
    expect(college.filter((code) => code === 'done')).toHaveLength(300)
    const browser = await many(70, () => ({ address: 'home', device: 'one-browser' }), 1000)
    expect(browser.filter((code) => code === 'too_many_requests')).toHaveLength(10)
  })
})

it('counts a registration of a participant to their account, not those that staff make', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  const participant = await actorWith(test.db)
  const staff = await actorWith(test.db, [
    { role: 'organiser', kato: '750000000', institutionId: null, eventId: null },
  ])
  await register(test.db, deps({ actor: participant }), person(1, { eventId: event.id }))
  await register(test.db, deps({ actor: staff }), person(2, { eventId: event.id }))
  const rows = await test.db
    .selectFrom('registrations')
    .select(['userId', 'contactPhone'])
    .orderBy('contactPhone')
    .execute()
  expect(rows.map(({ userId }) => userId)).toEqual([participant.userId, null])
})
