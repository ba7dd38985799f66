import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { scopeFor } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { listSchema } from '../schema.ts'
import { register } from '../service.ts'
import { actorWith, deps, NOW, person } from '../testing/registering.ts'
import { countForDesk, findForDesk, listForDesk } from './service.ts'

const test = useDatabase()
const quiet = deps({ sendsLetters: false })

async function deskOf(kato: string) {
  const actor = await actorWith(test.db, [{ role: 'organiser', kato, institutionId: null, eventId: null }])
  return { actor, scope: scopeFor(actor, 'registration.view'), now: NOW }
}

const names = (rows: { surname: string }[]) => rows.map(({ surname }) => surname)

describe('the list of registrations', () => {
  it('is found by name in any spelling, code, and the end of the phone; the look is logged', async () => {
    const event = await makeEvent(test.db, { capacity: 2 }, NOW)
    const of = (number: number, surname: string, givenName: string) =>
      register(test.db, quiet, person(number, { eventId: event.id, surname, givenName }))
    const ali = await of(4501, 'Әлиев', 'Қайрат')
    await of(2, 'Жүсіпова', 'Гүлнұр')
    await of(3, 'Ермеков', 'Нұрлан')
    const desk = await deskOf('750000000')
    const list = async (given: object) =>
      names((await listForDesk(test.db, desk, listSchema.parse({ eventId: event.id, ...given }))).rows)
    expect(await list({ text: 'алиев' })).toEqual(['Әлиев'])
    expect(await list({ text: 'Kairat Aliev' })).toEqual(['Әлиев'])
    expect(await list({ text: 'жусипова' })).toEqual(['Жүсіпова'])
    expect(await list({ text: '4501' })).toEqual(['Әлиев'])
    expect(await list({ text: '8 701 000 45 01' })).toEqual(['Әлиев'])
    const { code } = await test.db
      .selectFrom('registrations')
      .where('id', '=', ali.registrationId)
      .select('code')
      .executeTakeFirstOrThrow()
    expect(await list({ text: `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}` })).toEqual(['Әлиев'])
    expect(await list({ text: 'жоқ адам' })).toEqual([])
    expect(await list({ tab: 'waiting' })).toEqual(['Ермеков'])
    expect(await list({ sort: 'name' })).toEqual(['Әлиев', 'Ермеков', 'Жүсіпова'])
    expect(await countForDesk(test.db, desk.scope, event.id)).toEqual({
      all: 3,
      came: 0,
      confirmed: 2,
      waiting: 1,
      cancelled: 0,
      taken: 2,
      capacity: 2,
    })
    const views = await test.db.selectFrom('personalDataViews').selectAll().execute()
    expect(views.every((view) => view.userId === desk.actor.userId && view.eventId === event.id)).toBe(true)
    expect(views.reduce((sum, view) => sum + view.peopleCount, 0)).toBe(10)
  })

  it('shows a queue number as those who wait see it', async () => {
    const event = await makeEvent(test.db, { capacity: 0 }, NOW)
    for (const number of [1, 2, 3]) await register(test.db, quiet, person(number, { eventId: event.id }))
    const desk = await deskOf('750000000')
    const { rows } = await listForDesk(test.db, desk, listSchema.parse({ eventId: event.id, sort: 'queue' }))
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it('is unknown outside the scope, and the search finds nothing there', async () => {
    const event = await makeEvent(test.db, {}, NOW)
    await register(test.db, quiet, person(1, { eventId: event.id, surname: 'Әлиев' }))
    const neighbour = await deskOf('350000000')
    const refused = await listForDesk(test.db, neighbour, listSchema.parse({ eventId: event.id })).catch(
      (error: unknown) => asProblem(error)?.code,
    )
    expect(refused).toBe('not_found')
    expect(await findForDesk(test.db, neighbour, { text: 'Әлиев' })).toEqual([])
    const [found] = await findForDesk(test.db, await deskOf('750000000'), { text: 'алиев' })
    expect(found).toMatchObject({ surname: 'Әлиев', phoneLast4: '0001' })
  })
})
