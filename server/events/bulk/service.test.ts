import { beforeEach, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeEvent, makeProgramme, places } from '#db/testing/make.ts'
import { scopeFor } from '#server/access/scope.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import { makeUser } from '#db/testing/make.ts'
import type { BulkTerms } from './schema.ts'
import { doBulk, undoMoves } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')
let where: Awaited<ReturnType<typeof places>>
let by: { actor: SignedInActor; scope: ReturnType<typeof scopeFor>; now: Date }

beforeEach(async () => {
  where = await places(test.db)
  const { id } = await makeUser(test.db)
  const actor: SignedInActor = {
    kind: 'user',
    userId: id,
    name: 'Айгүл',
    email: 'a@example.kz',
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [{ id: 'g', role: 'organiser', kato: KARAGANDA_REGION, institutionId: null, eventId: null }],
  }
  by = { actor, scope: scopeFor(actor, 'events.edit'), now: NOW }
})

const make = async (given: Parameters<typeof makeEvent>[1] = {}) =>
  (await makeEvent(test.db, { districtKato: where.district, status: 'draft', ...given }, NOW)).id
const act = (terms: BulkTerms, ids: string[], isRehearsal = false) =>
  doBulk(test.db, by, { terms, rows: ids.map((id) => ({ id, version: 1 })), isRehearsal })
const codes = async (results: ReturnType<typeof act>) => (await results).map(({ code }) => code)
const statuses = async () =>
  (await test.db.selectFrom('events').select('status').orderBy('createdAt').orderBy('id').execute()).map(
    ({ status }) => status,
  )

it('does what can be done, tells beside every other event why not, and a rehearsal says the same and writes nothing', async () => {
  const ready = await make()
  const incomplete = await make()
  await test.db.updateTable('events').set({ contactPhone: null }).where('id', '=', incomplete).execute()
  const elsewhere = await make({ districtKato: where.elsewhere })
  const all = [ready, incomplete, elsewhere]
  const expected = [undefined, 'event_incomplete', 'not_found']
  expect(await codes(act({ deed: 'publish' }, all, true))).toEqual(expected)
  expect(await statuses()).toEqual(['draft', 'draft', 'draft'])
  expect(await test.db.selectFrom('auditLog').selectAll().execute()).toEqual([])
  expect(await codes(act({ deed: 'publish' }, all))).toEqual(expected)
  expect(await statuses()).toEqual(['published', 'draft', 'draft'])
  expect(await codes(act({ deed: 'publish' }, [ready]))).toEqual(['changed_meanwhile'])
})

it('moves, changes, calls off and removes, each by the rules of one event', async () => {
  const [draft, published] = [await make(), await make({ status: 'published' })]
  const programmeId = await makeProgramme(test.db)
  const both = [draft, published]
  expect(await codes(act({ deed: 'remove' }, both, true))).toEqual([undefined, 'event_is_published'])
  expect(await codes(act({ deed: 'cancel', reason: 'Дауыл' }, both, true))).toEqual([
    'event_is_draft',
    undefined,
  ])
  expect(await codes(act({ deed: 'change', programmeId, contactPhone: '+77212000000' }, both))).toEqual([
    undefined,
    undefined,
  ])
  const rows = await test.db.selectFrom('events').selectAll().execute()
  expect(rows.map((row) => [row.programmeId, row.contactPhone])).toEqual([
    [programmeId, '+77212000000'],
    [programmeId, '+77212000000'],
  ])
  const moved = await doBulk(test.db, by, {
    terms: { deed: 'shift', days: 7 },
    rows: both.map((id) => ({ id, version: 2 })),
    isRehearsal: false,
  })
  expect(moved).toMatchObject([{ id: draft }, { id: published }])
  const later = await test.db.selectFrom('events').select('startsAt').execute()
  expect(later.map(({ startsAt }) => startsAt?.toISOString())).toEqual([
    '2026-12-06T06:00:00.000Z',
    '2026-12-06T06:00:00.000Z',
  ])
})

it('takes a move of many back: nobody is told of it, and what somebody wrote since stays where it is', async () => {
  const [draft, published, touched] = [await make(), await make({ status: 'published' }), await make()]
  const results = await act({ deed: 'shift', days: 7 }, [draft, published, touched])
  const moves = results.map(({ id, moved }) => ({
    id,
    version: moved?.version ?? 0,
    changeId: moved?.changeId ?? undefined,
  }))
  const touch = { deed: 'change', contactPhone: '+77212000000' } as const
  await doBulk(test.db, by, { terms: touch, rows: [{ id: touched, version: 2 }], isRehearsal: false })
  const back = await undoMoves(test.db, by, { days: 7, moves })
  expect(back.map(({ id, code }) => [id, code])).toEqual([
    [draft, undefined],
    [published, undefined],
    [touched, 'changed_meanwhile'],
  ])
  const days = await test.db.selectFrom('events').select(['id', 'startsAt']).execute()
  const dayOf = (id: string) =>
    days
      .find((row) => row.id === id)
      ?.startsAt?.toISOString()
      .slice(0, 10)
  expect([dayOf(draft), dayOf(published), dayOf(touched)]).toEqual(['2026-11-29', '2026-11-29', '2026-12-06'])
  expect(await test.db.selectFrom('eventChanges').select('kind').execute()).toEqual([])
})
