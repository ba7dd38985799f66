import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeEvent, makeUser, places } from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import type { Role } from '#server/access/permissions.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { eventMoveSchema } from '../../schema.ts'
import { cancelEvent, moveEvent } from '../../service.ts'
import { shiftEvent, unshiftEvent } from '../../shift/service.ts'
import { decideApproval, setRule, submitEvent } from '../service.ts'
import { tellOfNews } from './jobs.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T05:00:00Z')
const by = (permission: Parameters<typeof scopeFor>[1]): By => ({
  actor: SYSTEM_ACTOR,
  scope: scopeFor(SYSTEM_ACTOR, permission),
  now: NOW,
})

async function staff(role: Role, kato: string) {
  const user = await makeUser(test.db)
  await test.db.updateTable('authUsers').set({ locale: 'ru' }).where('id', '=', user.id).execute()
  await test.db.insertInto('roleGrants').values({ id: newId(), userId: user.id, role, kato }).execute()
  return user
}

/** An event of Karaganda that was approved and is shown. */
async function approved() {
  const { district } = await places(test.db)
  const reviewer = await staff('reviewer', KARAGANDA_REGION)
  await setRule(test.db, by('events.approval_rules'), { kato: KARAGANDA_REGION })
  const event = await makeEvent(test.db, { status: 'draft', districtKato: district }, NOW)
  await submitEvent(test.db, by('events.edit'), { id: event.id, version: 1, publishes: true })
  await decideApproval(test.db, by('events.approve'), { id: event.id, version: 2, decision: 'approve' })
  const version = async () =>
    (
      await test.db
        .selectFrom('events')
        .where('id', '=', event.id)
        .select('version')
        .executeTakeFirstOrThrow()
    ).version
  return { event, version, reviewer }
}

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const tell = (now: Date) => tellOfNews(test.db, { publicUrl: 'https://qamtu.example' }, now)
const letters = () =>
  test.db
    .selectFrom('outbox')
    .where('template', '=', 'approved_changed')
    .select(['recipient', 'subject', 'body'])
    .orderBy('id')
    .execute()

it('tells those who approved an event once of its move and of its cancellation', async () => {
  const { event, version, reviewer } = await approved()
  const input = eventMoveSchema.parse({
    id: event.id,
    version: await version(),
    districtKato: event.districtKato,
    venueId: event.venueId,
    sessions: [{ id: event.sessionId, on: '2026-12-24', start: '15:00', end: '17:00' }],
    reason: 'Зал занят',
  })
  await moveEvent(test.db, by('events.edit'), input)
  // It may still be taken back.
  expect(await tell(later(30))).toBe(0)
  expect(await tell(later(90))).toBe(1)
  expect(await tell(later(120))).toBe(0)
  const [moved] = await letters()
  expect(moved).toMatchObject({ recipient: reviewer.email })
  expect(moved?.subject).toMatch(/^Согласованное мероприятие перенесено: /)
  expect(moved?.body).toContain('24 декабря')
  expect(moved?.body).toContain('Изменено: дата и время')
  expect(moved?.body).toMatch(/Было: .+\nПричина: Зал занят/)

  await cancelEvent(test.db, by('events.edit'), { id: event.id, version: await version(), reason: 'Буран' })
  await tell(later(90))
  expect((await letters()).map(({ subject }) => subject.split(':')[0])).toEqual([
    'Согласованное мероприятие перенесено',
    'Согласованное мероприятие отменено',
  ])
})

it('tells nobody of a move that was taken back in time, nor of what was not approved', async () => {
  const { event, version } = await approved()
  const edit = by('events.edit')
  const shift = { id: event.id, version: await version(), days: 3, reason: 'Зал занят' }
  const { changeId, version: shifted } = await shiftEvent(test.db, edit, shift)
  await unshiftEvent(test.db, edit, {
    ...shift,
    version: shifted,
    changeId: changeId ?? '',
  })
  expect(await tell(later(300))).toBe(0)

  const { elsewhere } = await places(test.db)
  const other = await makeEvent(test.db, { districtKato: elsewhere }, NOW)
  await cancelEvent(test.db, edit, { id: other.id, version: 1, reason: 'Буран' })
  expect(await tell(later(300))).toBe(0)
  expect(await letters()).toEqual([])
})
