import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Db } from '#db/client.ts'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { newId } from '#server/kit/id.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { attemptRow, makeAttempt } from './attempt.ts'
import { aboutEvent } from './letters.ts'
import { findBrokenInvariants, findEventFacts } from './queries.ts'
import { register } from './service.ts'
import { CONFIG, countersOf, deps, NOW, person } from './testing/registering.ts'

// rules/capacity.md: a place that does not exist is never given, one that exists is never withheld, who came first is
// served first. Proven under load on both databases, with a control that shows the race.

const test = useDatabase()
const SERVER_URL = process.env['TEST_DATABASE_URL']
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
const quiet = deps({ sendsLetters: false })

type Made = Awaited<ReturnType<typeof makeEvent>>

async function rowFor(db: Db, event: Made, number: number) {
  const facts = await findEventFacts(db, event.id)
  if (!facts) throw new Error('no such event')
  const registrant = { ...quiet, channel: 'form', device: null, isDemo: false, sendsLetters: false } as const
  const attempt = makeAttempt(
    person(number, { eventId: event.id }),
    registrant,
    keyedHash(CONFIG.secrets.personKey),
  )
  return attemptRow(attempt, 1, {
    event: facts,
    about: (locale) => aboutEvent(facts, locale),
    mailFrom: 'a@example.kz',
    ticketLink: () => '',
  })
}

type Answer = { status: string; registrationId: string; position: number | null }

async function callSql(db: Db, name: string, { entryTypeId, rows }: { entryTypeId: string; rows: object[] }) {
  const { rows: answers } = await sql<{ answer: Answer[] }>`
    select ${sql.raw(name)}(${entryTypeId}::uuid, ${JSON.stringify(rows)}::jsonb, ${NOW}::timestamptz) as answer`.execute(
    db,
  )
  return answers[0]?.answer ?? []
}

async function registerMany(event: Made, count: number, from = 0) {
  const answers = await Promise.allSettled(
    numbers(count).map((number) => register(test.db, quiet, person(from + number, { eventId: event.id }))),
  )
  return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : 'refused'))
}

const countOf = (statuses: readonly string[], status: string) =>
  statuses.filter((one) => one === status).length

describe('places under load', () => {
  for (const places of [1, 50]) {
    it(`gives exactly ${places} to 200 people at once, through the service`, async () => {
      const event = await makeEvent(test.db, { capacity: places, hasWaitingList: false }, NOW)
      const statuses = await registerMany(event, 200)
      expect(countOf(statuses, 'confirmed')).toBe(places)
      expect(countOf(statuses, 'refused')).toBe(200 - places)
      expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: places, places })
      expect(await test.db.selectFrom('people').select('id').execute()).toHaveLength(places)
    })

    it(`gives exactly ${places} to 200 statements at once`, async () => {
      const event = await makeEvent(test.db, { capacity: places, hasWaitingList: false }, NOW)
      const rows = await Promise.all(numbers(200).map((number) => rowFor(test.db, event, number)))
      const { entryTypeId } = event
      const answers = await Promise.all(
        rows.map((row) => callSql(test.db, 'register_people', { entryTypeId, rows: [row] })),
      )
      const statuses = answers.flat().map(({ status }) => status)
      expect(countOf(statuses, 'confirmed')).toBe(places)
      expect(countOf(statuses, 'full')).toBe(200 - places)
      expect(await countersOf(test.db, entryTypeId)).toMatchObject({ taken: places, places })
    })
  }

  it('puts those who come later on the waiting list, each with a number of their own', async () => {
    const event = await makeEvent(test.db, { capacity: 50 }, NOW)
    const statuses = await registerMany(event, 200)
    expect(countOf(statuses, 'confirmed')).toBe(50)
    expect(countOf(statuses, 'waiting')).toBe(150)
    const queue = await test.db
      .selectFrom('registrations')
      .where('status', '=', 'waiting')
      .select('queueNumber')
      .execute()
    expect(queue.map((row) => row.queueNumber).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      numbers(150).map((n) => n + 1),
    )
  })

  if (SERVER_URL) {
    /** Starts another program that registers so many people at once; gives what each was answered. */
    async function anotherProgram(eventId: string, first: number, count: number, device: string[] = []) {
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(test.db)
      const url = new URL(SERVER_URL ?? '')
      url.pathname = rows[0]?.name ?? ''
      const script = new URL('testing/registering-process.ts', import.meta.url).pathname
      const args = [script, url.toString(), eventId, String(first), String(count), ...device]
      const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', ...args])
      return JSON.parse(stdout) as string[]
    }

    it('gives exactly the places to two programs on one database', async () => {
      const event = await makeEvent(test.db, { capacity: 50, hasWaitingList: false }, NOW)
      const answers = await Promise.all([0, 100].map((first) => anotherProgram(event.id, first, 100)))
      const statuses = answers.flat()
      expect(statuses).toHaveLength(200)
      expect(countOf(statuses, 'confirmed')).toBe(50)
      expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: 50, places: 50 })
    })

    it('limits one browser that goes from one program to the other', async () => {
      const event = await makeEvent(test.db, {}, NOW)
      const first = await anotherProgram(event.id, 0, 40, ['one-browser'])
      expect(countOf(first, 'confirmed')).toBe(40)
      const second = await anotherProgram(event.id, 100, 40, ['one-browser'])
      expect(countOf(second, 'confirmed')).toBe(20)
      expect(countOf(second, 'refused')).toBe(20)
    })
  }
})

describe('the control: without the guard the same load oversells', () => {
  it('by counting first and inserting after', async () => {
    const event = await makeEvent(test.db, { capacity: 50, hasWaitingList: false }, NOW)
    const people = numbers(200).map(() => newId())
    await test.db
      .insertInto('people')
      .values(people.map((id) => ({ id, surname: 'А', givenName: 'Б', nameKey: 'а б', latinKey: 'a b' })))
      .execute()
    const naive = async (personId: string) => {
      const { places } = await countersOf(test.db, event.entryTypeId)
      if (places >= 50) return
      await test.db
        .insertInto('registrations')
        .values({
          id: newId(),
          eventId: event.id,
          entryTypeId: event.entryTypeId,
          personId,
          status: 'confirmed',
          code: Array.from({ length: 8 }, () => 'ABCDEFGHJK'[Math.floor(Math.random() * 10)]).join(''),
          channel: 'walk_in',
          clientKey: randomUUID(),
          locale: 'kk',
          surname: 'А',
          givenName: 'Б',
        })
        .execute()
    }
    await Promise.all(people.map(naive))
    expect((await countersOf(test.db, event.entryTypeId)).places).toBeGreaterThan(50)
    const broken = (await findBrokenInvariants(test.db, NOW)).map(({ name }) => name)
    expect(broken).toContain('never_oversold')
    expect(broken).toContain('taken_equals_places')
  })

  if (SERVER_URL) {
    it('by the same function without its lock and guards', async () => {
      const event = await makeEvent(test.db, { capacity: 50, hasWaitingList: false }, NOW)
      const { rows: definitions } = await sql<{ text: string }>`
        select pg_get_functiondef('register_people(uuid, jsonb, timestamptz)'::regprocedure) as text`.execute(
        test.db,
      )
      const guarded = definitions[0]?.text ?? ''
      const unguarded = guarded
        .replaceAll('register_people(', 'register_unguarded(')
        .replaceAll('perform lock_entry_type(p_entry_type);', '')
        .replaceAll('and (t.capacity is null or t.taken + given <= t.capacity)', '')
      expect(unguarded.length).toBeLessThan(guarded.length - 50)
      await sql.raw(unguarded).execute(test.db)
      await sql`alter table entry_types drop constraint entry_type_never_oversold`.execute(test.db)
      const rows = await Promise.all(numbers(200).map((number) => rowFor(test.db, event, number)))
      const { entryTypeId } = event
      await Promise.all(
        rows.map((row) => callSql(test.db, 'register_unguarded', { entryTypeId, rows: [row] })),
      )
      expect((await countersOf(test.db, entryTypeId)).places).toBeGreaterThan(50)
      await sql`delete from registrations`.execute(test.db)
      await sql`delete from entry_types`.execute(test.db)
      await sql`alter table entry_types add constraint entry_type_never_oversold check (capacity is null or taken <= capacity)`.execute(
        test.db,
      )
    })
  }
})

const operation = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('register' as const),
      children: fc.integer({ min: 0, max: 2 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(40) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('capacity' as const),
      capacity: fc.option(fc.integer({ min: 0, max: 9 })),
      hasWaitingList: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('promote' as const) }) },
)
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never

async function perform(operation: Operation, event: Made, number: number): Promise<void> {
  switch (operation.kind) {
    case 'register':
      await register(
        test.db,
        quiet,
        person(number, { eventId: event.id, childrenCount: operation.children }),
      ).catch((error: unknown) => expect(String(error)).toMatch(/registration_full|too_few_places/))
      return
    case 'cancel': {
      const rows = await test.db
        .selectFrom('registrations')
        .where('eventId', '=', event.id)
        .select('id')
        .execute()
      const chosen = rows[operation.which % Math.max(1, rows.length)]
      if (!chosen) return
      await sql`select cancel_registration(${chosen.id}::uuid, 'self', null, ${NOW}::timestamptz, 'public', null)`.execute(
        test.db,
      )
      return
    }
    case 'capacity':
      await sql`select change_capacity(${event.entryTypeId}::uuid, ${operation.capacity}::integer, ${operation.hasWaitingList}, ${NOW}::timestamptz)`.execute(
        test.db,
      )
      return
    case 'promote':
      await sql`select promote_waiting(${event.entryTypeId}::uuid, ${NOW}::timestamptz)`.execute(test.db)
  }
}

it('keeps every promise in any interleaving of registration, cancellation, promotion and capacity change', async () => {
  let number = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.array(operation, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }),
      async (capacity, rounds) => {
        const event = await makeEvent(test.db, { capacity }, NOW)
        for (const round of rounds) {
          await Promise.all(round.map((one) => perform(one, event, (number += 1))))
          const counters = await countersOf(test.db, event.entryTypeId)
          expect(counters.taken).toBe(counters.places)
          expect(counters.waiting).toBe(counters.queue)
          expect(counters.taken).toBeLessThanOrEqual(counters.capacity ?? Infinity)
        }
        expect(await findBrokenInvariants(test.db, NOW)).toEqual([])
      },
    ),
    { numRuns: 12 },
  )
})
