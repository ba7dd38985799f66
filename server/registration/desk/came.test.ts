import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { newId } from '#server/kit/id.ts'
import { listSchema } from '../schema.ts'
import { register } from '../service.ts'
import { deps, NOW, person } from '../testing/registering.ts'
import { countRegistrations, listRegistrations } from './queries.ts'

const test = useDatabase()

it('those who came are a list of their own; an annulled check-in does not count', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  await register(test.db, deps(), person(1, { eventId: event.id }))
  await register(test.db, deps(), person(2, { eventId: event.id }))
  const [first, second] = await test.db
    .selectFrom('registrations')
    .selectAll()
    .orderBy('contactPhone')
    .execute()
  const attended = (row: typeof first, isAnnulled: boolean) => ({
    id: newId(),
    sessionId: event.sessionId,
    eventId: event.id,
    registrationId: row?.id ?? '',
    personId: row?.personId ?? '',
    evidence: 'scan' as const,
    cameAt: NOW,
    ...(isAnnulled ? { annulledAt: NOW, annulReason: 'қате' } : {}),
  })
  await test.db
    .insertInto('attendances')
    .values([attended(first, false), attended(second, true)])
    .execute()
  const list = (tab: string) => listRegistrations(test.db, listSchema.parse({ eventId: event.id, tab }))
  const came = await list('came')
  expect(came.rows.map((row) => [row.registrationId, row.cameAt])).toEqual([[first?.id, NOW]])
  expect(came.total).toBe(1)
  expect((await list('confirmed')).rows.map((row) => row.cameAt !== null).sort()).toEqual([false, true])
  expect(await countRegistrations(test.db, event.id)).toMatchObject({ all: 2, confirmed: 2, came: 1 })
})
