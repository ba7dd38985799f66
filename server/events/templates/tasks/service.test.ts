import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeInstitution, makeUser, makeVenue } from '#db/testing/make.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Permission } from '#server/access/permissions.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { eventSchema } from '../../schema.ts'
import { copyEvent } from '../../copying/service.ts'
import { changeEvent, createEvent, publishEvent } from '../../service.ts'
import { checkedParts, missingOfTemplate, type CheckedEvent } from '../checklist.ts'
import { templateSchema } from '../schema.ts'
import { saveTemplate } from '../service.ts'
import { listEventTasks, listTasks } from './queries.ts'
import { tickTask } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
const DISTRICT = '351600000'

async function organiser() {
  const { id, email } = await makeUser(test.db, { name: 'Айгүл' })
  const where = { kato: DISTRICT, institutionId: null }
  await test.db
    .insertInto('roleGrants')
    .values({ id: newId(), userId: id, role: 'organiser', ...where })
    .execute()
  const actor: Actor = {
    kind: 'user',
    userId: id,
    name: 'Айгүл',
    email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [{ id: newId(), role: 'organiser', eventId: null, ...where }],
  }
  return (permission: Permission): By => ({ actor, scope: scopeFor(actor, permission), now: NOW })
}

it('publishes no event whose template still waits for something, and says what', async () => {
  const by = await organiser()
  const template = {
    owner: DISTRICT,
    kind: 'course',
    titleKk: 'Курс',
    checklist: ['venue', 'planned_people', 'capacity'],
    tasks: [
      { textKk: 'Меморандум жасалды', isRequired: true },
      { textRu: 'Позвать прессу' },
      {},
      { textKk: 'Дәрігер шақырылды', isRequired: true },
    ],
  }
  const { id: templateId } = await saveTemplate(test.db, by('templates.edit'), templateSchema.parse(template))
  const tasks = await listTasks(test.db, templateId)
  expect(tasks.map(({ isRequired }) => isRequired)).toEqual([true, false, true])

  const institutionId = await makeInstitution(test.db, { districtKato: DISTRICT })
  const venueId = await makeVenue(test.db, { districtKato: DISTRICT })
  const details = {
    kind: 'course',
    titleKk: 'Курс',
    titleRu: 'Курс',
    descriptionKk: 'Дәнекерлеу',
    descriptionRu: 'Сварка',
    institutionId,
    contactPhone: '+77212421010',
    entryTypes: [{ kind: 'visitor', hasWaitingList: true }],
  }
  const place = {
    districtKato: DISTRICT,
    venueId,
    sessions: [{ on: '2026-12-20', start: '10:00', end: '12:00' }],
  }
  const edit = by('events.edit')
  const { id } = await createEvent(test.db, edit, eventSchema.parse({ ...details, ...place, templateId }))
  await expect(publishEvent(test.db, edit, { id, version: 1 })).rejects.toMatchObject({
    code: 'event_incomplete',
    details: { missing: 'capacity,planned_people,task:1,task:3', count: 4 },
  })

  const tick = (index: number, isDone = true) =>
    tickTask(test.db, edit, { eventId: id, taskId: tasks[index]?.id ?? '', isDone })
  await tick(0)
  await tick(0)
  await tick(2)
  await tick(2, false)
  const ticked = await listEventTasks(test.db, id)
  expect(ticked.map(({ tickedAt, tickedByName }) => [tickedAt, tickedByName])).toEqual([
    [NOW, 'Айгүл'],
    [null, null],
    [null, null],
  ])
  const log = await test.db
    .selectFrom('auditLog')
    .where('action', 'in', ['events.tick', 'events.untick'])
    .select('action')
    .orderBy('id')
    .execute()
  expect(log.map(({ action }) => action)).toEqual(['events.tick', 'events.tick', 'events.untick'])

  const filled = { ...details, plannedPeople: 20, entryTypes: [{ kind: 'visitor', capacity: 20 }] }
  const shown = eventSchema.parse({ ...filled, ...place })
  const change = (version: number) =>
    changeEvent(test.db, edit, { id, version, details: shown, isToldToRegistered: false })
  await change(1)
  await expect(publishEvent(test.db, edit, { id, version: 2 })).rejects.toMatchObject({
    details: { missing: 'task:3' },
  })
  await tick(2)
  await publishEvent(test.db, edit, { id, version: 2 })

  // What the template asks for later is asked of new events; a copy has to be prepared anew.
  await saveTemplate(
    test.db,
    by('templates.edit'),
    templateSchema.parse({
      ...template,
      id: templateId,
      version: 1,
      tasks: [{ ...tasks[1], textKk: undefined, isRequired: true }],
    }),
  )
  await change(3)
  const copy = await copyEvent(test.db, edit, { id, on: '2026-12-27' })
  await expect(publishEvent(test.db, edit, { id: copy.id, version: 1 })).rejects.toMatchObject({
    details: { missing: 'task:1' },
  })
  const gone = tickTask(test.db, edit, { eventId: copy.id, taskId: tasks[0]?.id ?? '', isDone: true })
  await expect(gone).rejects.toMatchObject({ code: 'not_found' })
  const foreign = saveTemplate(
    test.db,
    by('templates.edit'),
    templateSchema.parse({ ...template, tasks: [{ id: tasks[1]?.id, textKk: 'Басқа' }] }),
  )
  await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
})

it('asks for nothing without a template, and only reminds of what is not required', () => {
  const bare: CheckedEvent = {
    titleKk: 'Курс',
    titleRu: null,
    titleEn: null,
    descriptionKk: null,
    descriptionRu: null,
    descriptionEn: null,
    programmeId: null,
    measureId: null,
    institutionId: null,
    contactPhone: null,
    districtKato: '350000000',
    venueId: null,
    startsAt: null,
    targetGroups: [],
    ageMin: null,
    ageMax: null,
    languages: [],
    plannedPeople: null,
    registrationOpensAt: null,
    registrationClosesAt: null,
    entryTypes: [],
  }
  expect(missingOfTemplate(null, bare)).toEqual([])
  const tasks = [{ isRequired: false, tickedAt: null }]
  expect(missingOfTemplate({ checklist: ['title_kk', 'when'], tasks }, bare)).toEqual([])
  expect(missingOfTemplate({ checklist: ['district', 'ages', 'measure'], tasks }, bare)).toEqual([
    { part: 'district' },
    { part: 'measure' },
    { part: 'ages' },
  ])
  expect(checkedParts(['when'], bare)).toEqual([{ part: 'when', isFilled: false }])
})
