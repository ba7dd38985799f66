import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { findBrokenEvents } from './queries.ts'

const test = useDatabase()

const names = async () => (await findBrokenEvents(test.db)).map(({ name }) => name)

it('finds nothing in events that are right', async () => {
  await makeEvent(test.db)
  await makeEvent(test.db, { status: 'draft' })
  expect(await names()).toEqual([])
})

it('names each thing that is wrong', async () => {
  const gone = await makeEvent(test.db)
  await test.db.deleteFrom('eventSessions').where('eventId', '=', gone.id).execute()
  await test.db.deleteFrom('entryTypes').where('eventId', '=', gone.id).execute()
  expect((await names()).sort()).toEqual([
    'event_has_a_session',
    'event_has_an_entry_type',
    'event_spans_its_sessions',
  ])
})

it('notices hours without a session, a day that is another, a region that is another', async () => {
  const { id, sessionId } = await makeEvent(test.db)
  await test.db
    .updateTable('eventSessions')
    .set({ heldOn: '2020-01-01' })
    .where('id', '=', sessionId)
    .execute()
  await test.db.updateTable('events').set({ regionKato: '350000000' }).where('id', '=', id).execute()
  expect((await names()).sort()).toEqual(['event_lies_in_its_region', 'session_is_held_on_its_day'])
  await test.db
    .updateTable('eventSessions')
    .set({ startsAt: null, endsAt: null, heldOn: null })
    .where('id', '=', sessionId)
    .execute()
  expect(await names()).toContain('published_sessions_have_hours')
})
