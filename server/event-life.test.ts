import { TRPCError } from '@trpc/server'
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { SYSTEM_ACTOR, type Actor } from '#server/access/actor.ts'
import { ROLES, type Role } from '#server/access/permissions.ts'
import { scopeFor } from '#server/access/scope.ts'
import { makeAuth } from '#server/auth/auth.ts'
import { tellOfApprovals } from '#server/events/approvals/jobs.ts'
import { tellOfNews } from '#server/events/approvals/news/jobs.ts'
import { setRule } from '#server/events/approvals/service.ts'
import { findBrokenEvents } from '#server/events/invariants/queries.ts'
import { phaseOf, type EventPhase } from '#server/events/lifecycle.ts'
import { tellOfChanges } from '#server/registration/jobs.ts'
import { register } from '#server/registration/service.ts'
import { actorWith, CONFIG, deps, person } from '#server/registration/testing/registering.ts'
import type { Context } from './context.ts'
import { asProblem } from './kit/problem.ts'
import { createCaller } from './router.ts'

const test = useDatabase()
const NOW = new Date('2026-11-02T05:00:00Z')
const DAY_MS = 86_400_000
/** makeEvent begins it a week from now, for three hours. */
const DURING = new Date(NOW.getTime() + 7 * DAY_MS + 3_600_000)
const AFTER = new Date(NOW.getTime() + 8 * DAY_MS)
const DISTRICT = '351600000'
const REGION = '350000000'

type Event = Awaited<ReturnType<typeof makeEvent>>
type Caller = ReturnType<typeof createCaller>
type Who = Role | 'registered'

/** One step of the life of an event: what is done, by whom alone, what it needs, what comes of it, who is told. */
type Step = {
  deed: string
  may: readonly Role[]
  act: (caller: Caller, event: Event & { version: number }) => Promise<unknown>
  /** the same without what must be filled in, and how that is refused */
  lacking?: { act: Step['act']; code: string; without?: 'contactPhone' }
  becomes: EventPhase
  told: readonly Who[]
  at?: Date
}

const EDITORS = ['organiser', 'administrator'] as const
const APPROVERS = ['reviewer', 'administrator'] as const

const submit: Step = {
  deed: 'submit',
  may: EDITORS,
  act: ({ events }, { id, version }) => events.approvals.submit({ id, version, publishes: false }),
  lacking: {
    act: ({ events }, { id, version }) => events.approvals.submit({ id, version, publishes: false }),
    without: 'contactPhone',
    code: 'event_incomplete',
  },
  becomes: 'submitted',
  told: ['reviewer'],
}
const publish: Step = {
  deed: 'publish',
  may: EDITORS,
  act: ({ events }, { id, version }) => events.publish({ id, version }),
  lacking: {
    act: ({ events }, { id, version }) => events.publish({ id, version }),
    without: 'contactPhone',
    code: 'event_incomplete',
  },
  becomes: 'upcoming',
  told: [],
}
const decide = (decision: 'approve' | 'return', remarks?: string): Step['act'] => {
  return ({ events }, { id, version }) => events.approvals.decide({ id, version, decision, remarks })
}
const move = (reason: string | undefined, told: readonly Who[]): Step => ({
  deed: 'move',
  may: EDITORS,
  act: ({ events }, { id, version, districtKato, venueId, sessionId }) =>
    events.move({
      id,
      version,
      districtKato,
      venueId,
      reason,
      sessions: [{ id: sessionId, on: '2026-11-09', start: '11:00', end: '13:30' }],
    }),
  lacking: {
    act: ({ events }, { id, version, districtKato, venueId, sessionId }) =>
      events.move({ id, version, districtKato, venueId, sessions: [{ id: sessionId, on: '2026-11-09' }] }),
    code: 'event_incomplete',
  },
  becomes: 'upcoming',
  told,
})
const cancel = (told: readonly Who[]): Step => ({
  deed: 'cancel',
  may: EDITORS,
  act: ({ events }, { id, version }) => events.cancel({ id, version, reason: 'Боран' }),
  lacking: {
    act: ({ events }, { id, version }) => events.cancel({ id, version, reason: ' ' }),
    code: 'BAD_REQUEST',
  },
  becomes: 'cancelled',
  told,
})
const close: Step = {
  deed: 'close',
  may: EDITORS,
  at: AFTER,
  act: ({ attendance }, { sessionId }) => attendance.close({ sessionId, isEmptyMeant: true }),
  lacking: {
    act: ({ attendance }, { sessionId }) => attendance.close({ sessionId, isEmptyMeant: false }),
    code: 'attendance_is_empty',
  },
  becomes: 'past',
  told: [],
}

/** Where the territory asks for approval, and where it does not (docs/decisions/017). */
const LIVES: Readonly<Record<string, { isApprovalAsked: boolean; steps: readonly Step[] }>> = {
  'is laid before the akimat, returned, taken back, approved, published, moved and closed': {
    isApprovalAsked: true,
    steps: [
      submit,
      {
        deed: 'return',
        may: APPROVERS,
        act: decide('return', 'Күнін нақтылаңыз'),
        lacking: { act: decide('return'), code: 'BAD_REQUEST' },
        becomes: 'draft',
        told: ['organiser'],
      },
      submit,
      {
        deed: 'withdraw',
        may: EDITORS,
        act: ({ events }, { id, version }) => events.approvals.withdraw({ id, version }),
        becomes: 'draft',
        told: [],
      },
      submit,
      { deed: 'approve', may: APPROVERS, act: decide('approve'), becomes: 'approved', told: ['organiser'] },
      publish,
      move('Зал бос емес', ['registered', 'reviewer']),
      close,
    ],
  },
  'is approved, published and called off': {
    isApprovalAsked: true,
    steps: [
      submit,
      { deed: 'approve', may: APPROVERS, act: decide('approve'), becomes: 'approved', told: ['organiser'] },
      publish,
      cancel(['registered', 'reviewer']),
    ],
  },
  'is published, moved and called off where nobody has to approve it': {
    isApprovalAsked: false,
    steps: [publish, move(undefined, ['registered']), cancel(['registered'])],
  },
}

function callerOf(actor: Actor, now: Date): Caller {
  const config = { ...CONFIG, overdueDays: 3, youthUpperAge: 35, demo: true } as unknown as Context['config']
  const auth = makeAuth({
    db: test.db,
    secret: CONFIG.secrets.auth,
    baseUrl: CONFIG.publicUrl,
    isBaseUrlGiven: true,
    areDemoSignInsAllowed: true,
  })
  const facts = { locale: 'kk', device: null, address: 'address', headers: new Headers() } as const
  return createCaller({ db: test.db, actor, now, config, auth, log: pino({ level: 'silent' }), ...facts })
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof TRPCError) return asProblem(error)?.code ?? error.code
      throw error
    },
  )

const rowOf = (id: string) =>
  test.db.selectFrom('events').where('id', '=', id).selectAll().executeTakeFirstOrThrow()

async function phaseAt(event: Event, now: Date): Promise<EventPhase> {
  const session = await test.db
    .selectFrom('eventSessions')
    .where('id', '=', event.sessionId)
    .select('attendanceClosedAt')
    .executeTakeFirstOrThrow()
  return phaseOf({ ...(await rowOf(event.id)), isClosed: session.attendanceClosedAt !== null }, now)
}

/** Who has got letters since the last time, by role. */
async function toldNow(people: ReadonlyMap<string, Who>, now: Date): Promise<Who[]> {
  const later = new Date(now.getTime() + 120_000)
  await tellOfApprovals(test.db, CONFIG, later)
  await tellOfNews(test.db, CONFIG, later)
  await tellOfChanges(test.db, CONFIG, later)
  const letters = await test.db.deleteFrom('outbox').returning('recipient').execute()
  const roles = letters.flatMap(({ recipient }) => people.get(recipient) ?? [])
  return [...new Set(roles)].sort()
}

afterEach(async () => {
  expect(await findBrokenEvents(test.db)).toEqual([])
})

it.each(Object.entries(LIVES))('an event %s', async (_life, { isApprovalAsked, steps }) => {
  const event = await makeEvent(test.db, { status: 'draft', districtKato: DISTRICT }, NOW)
  const staff = new Map<Role, Actor>()
  const people = new Map<string, Who>([['aigul@example.kz', 'registered']])
  for (const role of ROLES) {
    const kato = role === 'reviewer' || role === 'administrator' ? REGION : DISTRICT
    const place = { kato, institutionId: null, eventId: null }
    const actor = await actorWith(test.db, [{ role, ...place }])
    await test.db
      .insertInto('roleGrants')
      .values({ id: crypto.randomUUID(), userId: actor.userId, role, kato })
      .execute()
    staff.set(role, actor)
    people.set(actor.email ?? '', role)
  }
  if (isApprovalAsked) {
    const scope = scopeFor(SYSTEM_ACTOR, 'events.approval_rules')
    await setRule(test.db, { actor: SYSTEM_ACTOR, scope, now: NOW }, { kato: REGION })
  }

  for (const step of steps) {
    const now = step.at ?? NOW
    const as = (role: Role) => callerOf(staff.get(role) ?? SYSTEM_ACTOR, now)
    const before = await rowOf(event.id)
    const asked = { ...event, version: before.version }
    for (const role of ROLES.filter((one) => !step.may.includes(one))) {
      const refusal = await refusalOf(step.act(as(role), asked))
      expect(['not_allowed', 'FORBIDDEN', 'not_found', 'NOT_FOUND'], `${role}: ${step.deed}`).toContain(
        refusal,
      )
    }
    const [first = 'administrator'] = step.may
    if (step.lacking) {
      const { without, act, code } = step.lacking
      const set = (contactPhone: string | null) =>
        test.db.updateTable('events').set({ contactPhone }).where('id', '=', event.id).execute()
      // What the table itself refuses to be empty cannot be taken away to see.
      const isTaken = without && before.status === 'draft'
      if (isTaken) await set(null)
      if (isTaken || !without) expect(await refusalOf(act(as(first), asked)), step.deed).toBe(code)
      if (isTaken) await set('+77272123456')
    }
    expect(await rowOf(event.id), step.deed).toEqual(before)

    expect(await refusalOf(step.act(as(first), asked)), step.deed).toBe('done')
    expect(await phaseAt(event, now), step.deed).toBe(step.becomes)
    expect(await toldNow(people, now), step.deed).toEqual([...step.told].sort())
    if (step.deed === 'publish') {
      expect(await phaseAt(event, DURING)).toBe('running')
      expect(await phaseAt(event, AFTER)).toBe('closing')
      const someone = person(1, { eventId: event.id, email: 'aigul@example.kz', residence: DISTRICT })
      await register(test.db, deps({ now: NOW }), someone)
      await test.db.deleteFrom('outbox').execute()
    }
  }
})
