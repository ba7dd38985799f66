import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeUser } from '#db/testing/make.ts'
import type { Context } from '#server/context.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { fileSchema } from '#server/events/files/schema.ts'
import { addFile } from '#server/events/files/service.ts'
import { CONFIG } from '#server/registration/testing/registering.ts'
import { createCallerFactory } from '#server/trpc.ts'
import { reportsRouter } from '../router.ts'
import { makeLedger, type Visit } from '../testing/ledger.ts'
import { noteFigures } from './note.ts'

const test = useDatabase()
const makeCaller = createCallerFactory(reportsRouter)

const KARAGANDA = '350000000'
const CITY = '351000000'
const INNER = '351011100'
const BALKHASH = '351600000'
const ALMATY = '751110000'
const NOW = new Date('2026-11-22T06:00:00Z')

async function caller() {
  const { id, name, email } = await makeUser(test.db)
  const role = 'administrator' as const
  const grant = { id, role, kato: KARAGANDA, institutionId: null, eventId: null }
  const facts = { phone: null, isDemo: false, hasSecondFactor: false }
  const actor = { kind: 'user' as const, userId: id, name, email, ...facts, grants: [grant] }
  const config = { ...CONFIG, overdueDays: 7, youthUpperAge: 35 }
  return makeCaller({ db: test.db, actor, now: NOW, locale: 'kk', config } as unknown as Context)
}

const visits = (count: number, first: number, given: Partial<Visit> = {}): Visit[] =>
  Array.from({ length: count }, (_, index) => ({
    person: first + index,
    event: 0,
    residence: CITY,
    birthOn: '2005-05-05',
    group: 'student',
    children: 0,
    isAnnulled: false,
    ...given,
  }))

it('prints the figures that reach has for the event, by residence and group, and the words that were saved', async () => {
  const on = '2026-02-02'
  const held = { district: CITY, on, state: 'held' as const, isMoved: false, plan: 40, headcount: 30 }
  const { eventIds } = await makeLedger(test.db, {
    now: NOW,
    events: [held],
    visits: [
      ...visits(9, 0, { children: 1 }),
      ...visits(8, 20, { residence: INNER, group: 'pupil', birthOn: '2011-03-03' }),
      ...visits(7, 40, { residence: BALKHASH, birthOn: '1960-01-01' }),
      ...visits(6, 60, { residence: ALMATY }),
      ...visits(5, 80, { residence: null }),
      ...visits(3, 90, { isAnnulled: true }),
    ],
  })
  const reports = await caller()
  const [id = ''] = eventIds
  await reports.notes.save({ id, resultsKk: 'Іс-шара өтті', signer: 'А. Серікұлы' })
  const note = await reports.notes.find({ id })
  const { reach } = await reports.reach({ kato: KARAGANDA, from: on, to: on })
  const { total } = reach
  expect(note.figures).toMatchObject({
    visits: total.visits,
    people: total.people,
    youth: 28,
    isHidden: false,
  })
  expect(note.figures.heads + note.figures.children).toBe(total.headcount)
  expect(note.event.plannedPeople).toBe(total.plannedPeople)
  expect(note.figures.groups.map(({ group, people, heads }) => [group, people, heads])).toEqual([
    ['student', 27, 30],
    ['pupil', 8, 0],
  ])
  const places = note.figures.places.map(({ kato, people }) => [kato, people])
  expect(places).toEqual([
    [CITY, 17],
    [BALKHASH, 7],
    ['other', 6],
    ['unknown', 5],
  ])
  expect(reach.elsewhere.people).toBe(6)
  expect(reach.unknown.people).toBe(5)
  expect(note).toMatchObject({ isClosed: true, text: { resultsKk: 'Іс-шара өтті', resultsRu: null } })
})

it('draws the first two photos that everybody may see, each with a recorded consent', async () => {
  const held = {
    district: CITY,
    on: '2026-02-02',
    state: 'held' as const,
    isMoved: false,
    plan: 40,
    headcount: 30,
  }
  const { eventIds } = await makeLedger(test.db, { now: NOW, events: [held], visits: [] })
  const [eventId = ''] = eventIds
  const by = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'events.edit'), now: NOW }
  const add = (last: number, given: object) => {
    const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, last, 0xff, 0xd9])
    return addFile(test.db, by, fileSchema.parse({ eventId, kind: 'photo', bytes, ...given }))
  }
  const consent = { altKk: 'Оқушылар', consentBy: 'Сейтова А.', consentOn: '2026-02-01' }
  await add(1, consent)
  const shown = [
    await add(2, { isPublic: true, ...consent }),
    await add(3, { isPublic: true, ...consent }),
    await add(4, { isPublic: true, ...consent }),
  ]
  const { photos } = await (await caller()).notes.find({ id: eventId })
  expect(photos.map(({ id }) => id)).toEqual(shown.slice(0, 2).map(({ id }) => id))
  expect(JSON.stringify(photos)).not.toContain('Сейтова')
})

it('prints no number of few people, nor what is left of a total', () => {
  const place = (kato: string, people: number) => ({ kato, nameKk: kato, nameRu: kato, people })
  const totals = { visits: 40, people: 40, children: 0, youth: 38, registered: 40, heads: 0 }
  const figures = noteFigures({
    totals,
    groups: [
      { group: 'student', people: 36, heads: 0 },
      { group: 'pensioner', people: 2, heads: 0 },
      { group: 'other', people: 6, heads: 0 },
    ],
    places: [place('a', 30), place('b', 7), place('c', 3)],
  })
  expect(figures.youth).toBeNull()
  expect(figures.groups.map(({ people }) => people)).toEqual([36, null, null])
  expect(figures.places.map(({ kato, people }) => [kato, people])).toEqual([
    ['a', 30],
    ['rest', 10],
  ])
  expect(figures.isHidden).toBe(true)
  const few = noteFigures({
    totals: { ...totals, visits: 3, people: 3, youth: 3 },
    groups: [],
    places: [place('a', 3)],
  })
  expect(few).toMatchObject({ visits: null, people: null, youth: null })
})
