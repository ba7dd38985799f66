import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { ALMATY_CITY, KARAGANDA_REGION, makeEvent, places } from '#db/testing/make.ts'
import type { Grant, SignedInActor } from '#server/access/actor.ts'
import type { Role } from '#server/access/permissions.ts'
import { scopeFor, type Scope } from '#server/access/scope.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { eventListSchema } from '../schema.ts'
import { findChoices, findEvent, findWork, listEvents } from './queries.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)

let where: { district: string; neighbour: string; elsewhere: string }

function scopeOf(place: Partial<Grant>, role: Role = 'organiser'): Scope {
  const grant: Grant = { id: 'g', role, kato: null, institutionId: null, eventId: null, ...place }
  const actor: SignedInActor = {
    kind: 'user',
    userId: 'u',
    name: 'Айгүл',
    email: 'a@example.kz',
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [grant],
  }
  return scopeFor(actor, 'events.view')
}

beforeEach(async () => {
  where = await places(test.db)
})

const list = (scope: Scope, given: Record<string, unknown> = {}) =>
  listEvents(test.db, scope, { input: eventListSchema.parse(given), now: NOW })

const at = (from: number, to: number, given: Parameters<typeof makeEvent>[1] = {}) =>
  makeEvent(
    test.db,
    { districtKato: where.district, startsAt: hours(from), endsAt: hours(to), ...given },
    NOW,
  )

describe('the list', () => {
  it('sorts events under the tab of what they wait for, and counts every tab', async () => {
    const ahead = await at(24, 27)
    const running = await at(-1, 1)
    const open = await at(-30, -27)
    const closed = await at(-60, -57)
    await test.db
      .updateTable('eventSessions')
      .set({ attendanceClosedAt: NOW })
      .where('id', '=', closed.sessionId)
      .execute()
    const draft = await at(48, 50, { status: 'draft' })
    const cancelled = await at(72, 75, { status: 'cancelled' })
    const scope = scopeOf({ kato: KARAGANDA_REGION })
    const idsOf = async (tab: string) => (await list(scope, { tab })).rows.map((row) => row.id)
    expect(await idsOf('upcoming')).toEqual([running.id, ahead.id])
    expect(await idsOf('closing')).toEqual([open.id])
    expect(await idsOf('past')).toEqual([closed.id])
    expect(await idsOf('drafts')).toEqual([draft.id])
    expect(await idsOf('cancelled')).toEqual([cancelled.id])
    const { counts } = await list(scope)
    expect(counts).toEqual({ upcoming: 2, closing: 1, past: 1, drafts: 1, approval: 0, cancelled: 1 })
  })

  it('shows nobody an event of another territory, organisation or author', async () => {
    const own = await at(24, 27)
    await at(24, 27, { districtKato: where.elsewhere })
    expect((await list(scopeOf({ kato: KARAGANDA_REGION }))).rows.map((row) => row.id)).toEqual([own.id])
    expect((await list(scopeOf({ kato: where.neighbour }))).rows).toEqual([])
    expect((await list(scopeOf({ institutionId: own.institutionId }))).total).toBe(1)
    expect(await findEvent(test.db, scopeOf({ kato: ALMATY_CITY }), own.id)).toBeUndefined()
    expect((await list(scopeOf({ kato: '000000000' }, 'reviewer'))).total).toBe(2)
  })

  it('finds by text, district, kind; the counts follow the filter', async () => {
    const fair = await at(24, 27, { kind: 'job_fair' })
    await at(30, 33, { districtKato: where.neighbour })
    await test.db
      .updateTable('events')
      .set({ searchText: searchFold('Қазыбек би ярмарка').text })
      .where('id', '=', fair.id)
      .execute()
    const scope = scopeOf({ kato: KARAGANDA_REGION })
    for (const given of [
      { q: 'казыбек' },
      { q: 'Qazybek bi' },
      { kind: 'job_fair' },
      { district: where.district },
    ]) {
      const found = await list(scope, given)
      expect(
        found.rows.map((row) => row.id),
        JSON.stringify(given),
      ).toEqual([fair.id])
      expect(found.counts.upcoming).toBe(1)
    }
    expect((await list(scope, { q: '100% _' })).rows).toEqual([])
  })

  it('says the places of all entry types together, none when one has no limit', async () => {
    const limited = await at(24, 27, { capacity: 10 })
    const scope = scopeOf({ kato: KARAGANDA_REGION })
    await test.db
      .updateTable('entryTypes')
      .set({ taken: 4, waiting: 1 })
      .where('eventId', '=', limited.id)
      .execute()
    expect((await list(scope)).rows[0]).toMatchObject({ capacity: 10, taken: 4, waiting: 1 })
    await test.db
      .updateTable('entryTypes')
      .set({ capacity: null })
      .where('eventId', '=', limited.id)
      .execute()
    expect((await list(scope)).rows[0]).toMatchObject({ capacity: null, taken: 4 })
  })

  it('reads an address that was typed wrongly as one that says nothing', async () => {
    const ahead = await at(24, 27)
    const given = { tab: 'nonsense', kind: 'x', region: '1', programme: 'p', sort: 'y', page: '-3' }
    expect((await list(scopeOf({ kato: KARAGANDA_REGION }), given)).rows.map((row) => row.id)).toEqual([
      ahead.id,
    ])
  })
})

describe('what needs you today', () => {
  const day = {
    dayStart: new Date('2026-11-21T19:00:00Z'),
    dayEnd: new Date('2026-11-22T19:00:00Z'),
    weekEnd: new Date('2026-11-29T19:00:00Z'),
  }

  it('gathers events of the day, full ones, those to close and drafts, and says which are overdue', async () => {
    const today = await at(2, 4)
    const full = await at(50, 52, { capacity: 3 })
    await test.db.updateTable('entryTypes').set({ taken: 3 }).where('eventId', '=', full.id).execute()
    const late = await at(-200, -197)
    const fresh = await at(-30, -27)
    const draft = await at(48, 50, { status: 'draft' })
    const few = await at(72, 74)
    await test.db.updateTable('events').set({ plannedPeople: 20 }).where('id', '=', few.id).execute()
    await test.db.updateTable('entryTypes').set({ taken: 9 }).where('eventId', '=', few.id).execute()
    await at(2, 4, { districtKato: where.elsewhere })
    const work = await findWork(test.db, scopeOf({ kato: KARAGANDA_REGION }), {
      now: NOW,
      overdueBefore: hours(-72),
      ...day,
    })
    const ids = (rows: { id: string }[]) => rows.map((row) => row.id)
    expect(ids(work.today)).toEqual([today.id])
    expect(ids(work.full)).toEqual([full.id])
    expect(ids(work.behind)).toEqual([few.id])
    expect(ids(work.closing)).toEqual([late.id, fresh.id])
    expect(ids(work.drafts)).toEqual([draft.id])
    expect(work.counts).toEqual({
      today: 1,
      full: 1,
      closing: 2,
      overdue: 1,
      drafts: 1,
      draftsNear: 1,
      behind: 1,
      upcoming: 3,
    })
  })
})

describe('what the form offers', () => {
  it('districts inside the territory, organisations of its region, programmes of the country and the region', async () => {
    const own = await at(24, 27)
    const foreign = await at(24, 27, { districtKato: where.elsewhere })
    const choices = await findChoices(test.db, scopeOf({ kato: where.district }))
    const districts = choices.divisions.filter(({ level }) => level >= 2).map(({ kato }) => kato)
    expect(districts).toContain(where.district)
    expect(districts).not.toContain(where.neighbour)
    const institutions = choices.institutions.map(({ id }) => id)
    expect(institutions).toContain(own.institutionId)
    expect(institutions).not.toContain(foreign.institutionId)
  })

  it('every district to who answers for an organisation', async () => {
    const own = await at(24, 27)
    const choices = await findChoices(test.db, scopeOf({ institutionId: own.institutionId }))
    expect(choices.divisions.filter(({ level }) => level >= 2).length).toBeGreaterThan(200)
    expect(choices.institutions.map(({ id }) => id)).toEqual([own.institutionId])
  })
})
