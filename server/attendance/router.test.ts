import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Context } from '#server/context.ts'
import { CONFIG } from '#server/registration/testing/registering.ts'
import { createCallerFactory } from '#server/trpc.ts'
import { attendanceRouter } from './router.ts'
import { addSession, later, NOW, scanOnce, standAtDoor, ticketOf } from './testing/at-door.ts'

const test = useDatabase()
const makeCaller = createCallerFactory(attendanceRouter)

function callerOf(actor: Actor, now = NOW) {
  const facts = { db: test.db, actor, now, locale: 'kk', config: { ...CONFIG, overdueDays: 3 } }
  return makeCaller(facts as unknown as Context)
}

const views = () =>
  test.db.selectFrom('personalDataViews').select(['purpose', 'eventId', 'peopleCount', 'userId']).execute()

const named = (surname: string, givenName: string, patronymic?: string) => ({
  surname,
  givenName,
  ...(patronymic ? { patronymic } : {}),
})

async function searchedDoor() {
  const at = await standAtDoor(test.db)
  await ticketOf(test.db, at.event.id, 1, named('Әлиев', 'Қайрат', 'Серікұлы'))
  await ticketOf(test.db, at.event.id, 2, named('Әлиева', 'Гүлнар'))
  await ticketOf(test.db, (await standAtDoor(test.db)).event.id, 3, named('Әлиев', 'Ерлан'))
  const caller = callerOf(at.door.actor)
  const search = async (text: string) => {
    const found = await caller.search({ eventId: at.event.id, sessionId: at.sessionId, text })
    return found.map(({ surname, givenName }) => `${surname} ${givenName}`)
  }
  return { ...at, caller, search }
}

describe('search at the door', () => {
  it('finds people of this event only, in any spelling and by several words', async () => {
    const { search } = await searchedDoor()
    expect(await search('Алиев')).toEqual(['Әлиев Қайрат', 'Әлиева Гүлнар'])
    expect(await search('kairat ali')).toEqual(['Әлиев Қайрат'])
    expect(await search('Қайрат Серікұлы')).toEqual(['Әлиев Қайрат'])
    expect(await search('Ерлан')).toEqual([])
  })

  it('says of a person the name and the last four of the phone, nothing more', async () => {
    const { event, sessionId, caller } = await searchedDoor()
    const [found] = await caller.search({ eventId: event.id, sessionId, text: 'гүлнар' })
    expect(found).toMatchObject({ phoneLast4: '0002', status: 'confirmed', attendanceId: null })
    expect(JSON.stringify(found)).not.toContain('7010000002')
  })

  it.each(['Ал', '%%%', '_ _ _', '...', 'А л'])(
    'refuses %j, which would list half an event',
    async (text) => {
      const { search } = await searchedDoor()
      await expect(search(text)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    },
  )

  it('is written into the log of looks at personal data', async () => {
    const { event, door: staff, search } = await searchedDoor()
    await search('Алиев')
    const userId = staff.actor.kind === 'user' ? staff.actor.userId : ''
    expect(await views()).toEqual([{ purpose: 'door_search', eventId: event.id, peopleCount: 2, userId }])
  })

  it('is of the event whose door it is', async () => {
    const { sessionId, caller } = await searchedDoor()
    await expect(caller.search({ eventId: randomUUID(), sessionId, text: 'Алиев' })).rejects.toThrow(
      'not_found',
    )
  })
})

describe('the door', () => {
  it('shows the numbers of its session and the last scans, newest first', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db, { capacity: 2 })
    const first = await ticketOf(test.db, event.id, 1)
    for (const number of [2, 3]) await ticketOf(test.db, event.id, number)
    await scanOnce(test.db, door, { sessionId, shown: first.qr })
    await scanOnce(test.db, { ...door, now: later(0.1) }, { sessionId, shown: 'nothing of ours' })
    const shown = await callerOf(door.actor).door({ eventId: event.id })
    expect(shown.counts).toMatchObject({ came: 1, registered: 2, waiting: 1, headcount: 0 })
    expect(shown.recent.map(({ outcome, surname }) => [outcome, surname])).toEqual([
      ['red', null],
      ['green', first.surname],
    ])
    expect(shown.may).toEqual({ search: true, close: false })
  })

  it('opens with the session of now, or the one that is asked for', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const afternoon = await addSession(test.db, event.id, later(5))
    const caller = callerOf(door.actor)
    expect((await caller.door({ eventId: event.id })).session.sessionId).toBe(sessionId)
    const chosen = await caller.door({ eventId: event.id, sessionId: afternoon })
    expect(chosen.session.sessionId).toBe(afternoon)
    const other = await standAtDoor(test.db)
    await expect(caller.door({ eventId: event.id, sessionId: other.sessionId })).rejects.toThrow('not_found')
  })

  it('is closed to whoever may only scan', async () => {
    const { event, sessionId, door } = await standAtDoor(test.db)
    const caller = callerOf(door.actor)
    const refused = [
      () => caller.closing({ eventId: event.id }),
      () => caller.close({ sessionId, isEmptyMeant: true }),
      () => caller.reopen({ sessionId, reason: 'қате' }),
      () =>
        caller.headcount({ sessionId, method: 'counter', groups: [{ targetGroup: 'everyone', people: 1 }] }),
      () => caller.names({ eventId: event.id, sessionId, came: 'all', text: '', page: 1 }),
    ]
    for (const ask of refused) await expect(ask()).rejects.toThrow('not_allowed')
  })
})

describe('names of a session', () => {
  it('tell who came and who did not in Kazakh order, and the look is logged', async () => {
    const { event, sessionId, door, organiser } = await standAtDoor(test.db)
    await ticketOf(test.db, event.id, 1, named('Яхин', 'Тимур'))
    await ticketOf(test.db, event.id, 2, named('Әбенов', 'Дәурен'))
    const came = await ticketOf(test.db, event.id, 3, named('Бектұров', 'Нұрлан'))
    await scanOnce(test.db, door, { sessionId, shown: came.qr })
    const caller = callerOf(organiser.actor)
    const list = async (which: 'all' | 'came' | 'missing', text = '') => {
      const { rows } = await caller.names({ eventId: event.id, sessionId, came: which, text, page: 1 })
      return rows.map(({ surname }) => surname)
    }
    expect(await list('all')).toEqual(['Әбенов', 'Бектұров', 'Яхин'])
    expect(await list('came')).toEqual(['Бектұров'])
    expect(await list('missing')).toEqual(['Әбенов', 'Яхин'])
    expect(await list('missing', 'timur')).toEqual(['Яхин'])
    expect(await views()).toHaveLength(4)
    expect((await views())[0]).toMatchObject({ purpose: 'attendance_list', peopleCount: 3 })
  })
})
