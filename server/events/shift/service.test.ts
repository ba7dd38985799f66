import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeEvent, places } from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { listMonth } from '../board/queries.ts'
import { shiftEvent, unshiftEvent } from './service.ts'
import { UNDO_SECONDS } from './shifted.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')
const by = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'events.edit'), now: NOW }
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
let district: string

beforeEach(async () => {
  district = (await places(test.db)).district
})

/** Two parts, on 1 and 3 December from ten to twelve in Almaty. */
async function fair(given: Parameters<typeof makeEvent>[1] = {}) {
  const [startsAt, endsAt] = [new Date('2026-12-01T05:00:00Z'), new Date('2026-12-01T07:00:00Z')]
  const event = await makeEvent(test.db, { districtKato: district, startsAt, endsAt, ...given }, NOW)
  const second = { startsAt: new Date('2026-12-03T05:00:00Z'), endsAt: new Date('2026-12-03T07:00:00Z') }
  await test.db
    .insertInto('eventSessions')
    .values({ id: newId(), eventId: event.id, position: 2, ...second })
    .execute()
  await test.db.updateTable('events').set({ endsAt: second.endsAt }).where('id', '=', event.id).execute()
  return event
}

const starts = async () =>
  (await test.db.selectFrom('eventSessions').select('startsAt').orderBy('position').execute()).map((row) =>
    row.startsAt?.toISOString(),
  )
/** What people would be told of at a moment: registration asks the same. */
const news = async (at: Date) =>
  (await test.db.selectFrom('eventChanges').select(['kind', 'heldUntil']).execute()).filter(
    ({ heldUntil }) => !heldUntil || heldUntil <= at,
  )

describe('a move by whole days', () => {
  it('keeps the hours and the distance of all parts, and is told of after it can no longer be taken back', async () => {
    const { id } = await fair()
    const { version } = await shiftEvent(test.db, by, { id, version: 1, days: 7, reason: undefined })
    expect(version).toBe(2)
    expect(await starts()).toEqual(['2026-12-08T05:00:00.000Z', '2026-12-10T05:00:00.000Z'])
    expect(await news(after(UNDO_SECONDS - 1))).toEqual([])
    expect((await news(after(UNDO_SECONDS))).map(({ kind }) => kind)).toEqual(['moved'])
  })

  it('taken back in time is told to nobody; later its return is news of its own', async () => {
    const { id } = await fair()
    const move = async (version: number) => {
      const moved = await shiftEvent(test.db, by, { id, version, days: 7, reason: undefined })
      return { id, days: 7, version: moved.version, changeId: moved.changeId ?? undefined }
    }
    await unshiftEvent(test.db, { ...by, now: after(20) }, await move(1))
    expect(await starts()).toEqual(['2026-12-01T05:00:00.000Z', '2026-12-03T05:00:00.000Z'])
    expect(await news(after(3600))).toEqual([])
    const moved = await move(3)
    await unshiftEvent(test.db, { ...by, now: after(UNDO_SECONDS - 2) }, moved)
    expect((await news(after(3600))).map(({ kind }) => kind)).toEqual(['moved', 'moved'])
  })

  it('of a draft is no news and takes its registration along', async () => {
    const registrationClosesAt = new Date('2026-11-30T13:00:00Z')
    const { id } = await fair({ status: 'draft', registrationClosesAt })
    await shiftEvent(test.db, by, { id, version: 1, days: -1, reason: undefined })
    const row = await test.db.selectFrom('events').selectAll().executeTakeFirstOrThrow()
    expect(row.registrationClosesAt?.toISOString()).toBe('2026-11-29T13:00:00.000Z')
    expect(await news(after(3600))).toEqual([])
  })

  it('is refused to who saw an older version, for what has begun and for what has no day', async () => {
    const { id } = await fair()
    const ask = { id, version: 1, days: 1, reason: undefined }
    await expect(shiftEvent(test.db, by, { ...ask, version: 9 })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    const begun = { ...by, now: new Date('2026-12-01T06:00:00Z') }
    await expect(shiftEvent(test.db, begun, ask)).rejects.toMatchObject({ code: 'session_has_begun' })
    await test.db.updateTable('events').set({ status: 'draft', publishedAt: null }).execute()
    await test.db.updateTable('eventSessions').set({ startsAt: null, endsAt: null }).execute()
    await expect(shiftEvent(test.db, by, ask)).rejects.toMatchObject({ code: 'event_has_no_day' })
  })
})

it('the month shows every part on its day, drafts without hours too, and says how many a full day has', async () => {
  const event = await fair()
  const { id: draft } = await makeEvent(test.db, { districtKato: district, status: 'draft' }, NOW)
  await test.db
    .updateTable('eventSessions')
    .set({ startsAt: null, endsAt: null, heldOn: '2026-12-03' })
    .where('eventId', '=', draft)
    .execute()
  for (let count = 0; count < 7; count += 1) await fair()
  const parts = await listMonth(test.db, by.scope, { month: '2026-12', kato: KARAGANDA_REGION })
  const of = (on: string) => parts.filter(({ day }) => day === on)
  expect(of('2026-12-01').map(({ total }) => total)).toEqual([8, 8, 8, 8, 8, 8])
  expect(of('2026-12-03')[0]?.total).toBe(9)
  expect(parts.find(({ id }) => id === event.id)).toMatchObject({ sessions: 2, firstDay: '2026-12-01' })
})
