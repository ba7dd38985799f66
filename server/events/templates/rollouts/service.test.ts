import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeInstitution, makeUser } from '#db/testing/make.ts'
import type { Actor, Grant } from '#server/access/actor.ts'
import type { Permission } from '#server/access/permissions.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { newId } from '#server/kit/id.ts'
import { changeEvent, publishEvent, removeDraft } from '../../service.ts'
import { findTemplate } from '../queries.ts'
import { templateSchema } from '../schema.ts'
import { archiveTemplate, saveTemplate } from '../service.ts'
import { eventDetailsSchema, placeTimeSchema } from '../../schema.ts'
import { findWaiting, listRollouts, listTargets } from './queries.ts'
import { rolloutSchema } from './schema.ts'
import { remindLate, rollOut } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
const publicUrl = 'https://qamtu.example'

async function person(place: Partial<Pick<Grant, 'kato' | 'institutionId'>>, name = 'Айгүл') {
  const { id, email } = await makeUser(test.db, { name })
  const where = { kato: null, institutionId: null, ...place }
  await test.db
    .insertInto('roleGrants')
    .values({ id: newId(), userId: id, role: 'organiser', ...where })
    .execute()
  const actor: Actor = {
    kind: 'user',
    userId: id,
    name,
    email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [{ id: randomUUID(), role: 'organiser', eventId: null, ...where }],
  }
  return {
    id,
    email,
    by: (permission: Permission, now = NOW): By => ({ actor, scope: scopeFor(actor, permission), now }),
  }
}
type Person = Awaited<ReturnType<typeof person>>

async function nationalTemplate({ by }: Person) {
  const input = templateSchema.parse({
    owner: REPUBLIC,
    kind: 'career_day',
    titleKk: 'Мансап күні',
    titleRu: 'День карьеры',
    entryTypes: [{ kind: 'visitor', capacity: 200, hasWaitingList: true }],
    plannedPeople: 150,
    targetGroups: ['pupil'],
    usualStart: '10:00',
    durationMinutes: 180,
  })
  return (await saveTemplate(test.db, by('templates.edit'), input)).id
}

const regions = async () =>
  (await test.db.selectFrom('divisions').where('level', '=', 1).select('kato').orderBy('kato').execute()).map(
    ({ kato }) => kato,
  )

const order = (templateId: string, katos: readonly string[], given: object = {}) =>
  rolloutSchema.parse({
    rolloutId: randomUUID(),
    templateId,
    periodFrom: '2026-12-15',
    periodTo: '2027-02-28',
    deadline: '2026-12-20',
    note: 'Шақыру керек',
    targets: katos.map((kato) => ({ kato })),
    ...given,
  })

const letters = () =>
  test.db.selectFrom('outbox').select(['recipient', 'subject', 'body']).orderBy('id').execute()

it('gives each of twenty regions one draft, however often and from however many sides it is sent', async () => {
  const minister = await person({ kato: REPUBLIC })
  const karaganda = await person({ kato: '350000000' }, 'Қайрат')
  const two = await person({ kato: '750000000' }, 'Дана')
  await test.db
    .insertInto('roleGrants')
    .values({ id: newId(), userId: two.id, role: 'organiser', kato: '310000000' })
    .execute()
  const department = await makeInstitution(test.db, { districtKato: '351000000' })
  await test.db.updateTable('institutions').set({ kind: 'department' }).where('id', '=', department).execute()
  const templateId = await nationalTemplate(minister)
  const all = await regions()
  expect(all).toHaveLength(20)
  const input = order(templateId, all.slice(0, 12), {
    targets: all.slice(0, 12).map((kato) => ({
      kato,
      ...(kato === '350000000' ? { deadline: '2027-01-15', plannedPeople: 900 } : {}),
    })),
  })
  const by = minister.by('templates.roll_out')
  const answers = await Promise.all([1, 2].map(() => rollOut(test.db, by, { input, publicUrl })))
  expect(answers.map(({ written }) => written).sort((a, b) => a - b)).toEqual([0, 12])
  const whole = { ...input, targets: order(templateId, all).targets }
  expect(await rollOut(test.db, by, { input: whole, publicUrl })).toMatchObject({ written: 8 })
  expect(await rollOut(test.db, by, { input: whole, publicUrl })).toMatchObject({ written: 0, told: 0 })

  const rows = await listTargets(test.db, minister.by('events.view').scope, input.rolloutId)
  expect(rows).toHaveLength(20)
  expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(20)
  const own = rows.find(({ kato }) => kato === '350000000')
  expect(own).toMatchObject({ deadline: '2027-01-15', plannedPeople: 900, institutionId: department })
  expect(rows.find(({ kato }) => kato === '100000000')).toMatchObject({
    deadline: '2026-12-20',
    plannedPeople: 150,
    institutionId: null,
  })
  const draft = await test.db
    .selectFrom('events')
    .where('id', '=', own?.eventId ?? '')
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(draft).toMatchObject({
    status: 'draft',
    districtKato: '350000000',
    regionKato: '350000000',
    templateId,
    titleKk: 'Мансап күні',
    plannedPeople: 900,
    targetGroups: ['pupil'],
  })
  // One letter a person, about all of their regions that came at once.
  const sent = await letters()
  expect(sent.filter(({ recipient }) => recipient === karaganda.email)).toHaveLength(1)
  const both = sent.filter(({ recipient }) => recipient === two.email)
  expect(both.map(({ body }) => body).join('\n')).toMatch(/Жамбыл[\s\S]*Алматы|Алматы[\s\S]*Жамбыл/)
  expect(sent.every(({ body }) => body.includes('Шақыру керек'))).toBe(true)
})

it('shows each territory its own draft alone, and keeps it there until a district is chosen', async () => {
  const minister = await person({ kato: REPUBLIC })
  const karaganda = await person({ kato: '350000000' })
  const templateId = await nationalTemplate(minister)
  const input = order(templateId, ['350000000', '750000000'])
  await rollOut(test.db, minister.by('templates.roll_out'), { input, publicUrl })

  const seen = await listTargets(test.db, karaganda.by('events.view').scope, input.rolloutId)
  expect(seen.map(({ kato }) => kato)).toEqual(['350000000'])
  const listed = await listRollouts(test.db, karaganda.by('events.view').scope, {
    page: 1,
    today: '2026-12-25',
  })
  expect(listed).toMatchObject({ total: 1, rows: [{ total: 1, open: 1, late: 1 }] })
  expect(await findWaiting(test.db, karaganda.by('events.edit').scope)).toMatchObject({ count: 1 })
  expect(await findWaiting(test.db, minister.by('events.edit').scope)).toMatchObject({ count: 0 })

  const id = seen[0]?.eventId ?? ''
  const details = eventDetailsSchema.parse({ kind: 'career_day', titleKk: 'Біздің мансап күні' })
  const edit = (place: object, version: number) =>
    changeEvent(test.db, karaganda.by('events.edit'), {
      id,
      version,
      details,
      placeTime: placeTimeSchema.parse(place),
      isToldToRegistered: false,
    })
  const lies = () =>
    test.db.selectFrom('events').where('id', '=', id).select(['districtKato', 'version']).executeTakeFirst()
  await edit({}, 1)
  expect(await lies()).toEqual({ districtKato: '350000000', version: 2 })
  await expect(publishEvent(test.db, karaganda.by('events.edit'), { id, version: 2 })).rejects.toMatchObject({
    code: 'event_incomplete',
    details: { missing: expect.stringContaining('district') as string },
  })
  await edit({ districtKato: '351600000', sessions: [{ on: '2027-01-20' }] }, 2)
  expect(await lies()).toEqual({ districtKato: '351600000', version: 3 })
  expect(await findWaiting(test.db, karaganda.by('events.edit').scope)).toMatchObject({ count: 0 })

  // What the database refuses whatever the program says.
  const forced = test.db
    .updateTable('events')
    .set({ districtKato: '350000000', status: 'published', publishedAt: NOW })
    .where('id', '=', id)
    .execute()
  await expect(forced).rejects.toThrow(/event_published/)
})

it('gives another draft where one was thrown away, and refuses what lies outside', async () => {
  const minister = await person({ kato: REPUBLIC })
  const karaganda = await person({ kato: '350000000' })
  const templateId = await nationalTemplate(minister)
  const by = minister.by('templates.roll_out')
  const input = order(templateId, ['350000000'])
  await rollOut(test.db, by, { input, publicUrl })
  const [first] = await listTargets(test.db, by.scope, input.rolloutId)
  await removeDraft(test.db, karaganda.by('events.edit'), { id: first?.eventId ?? '', version: 1 })
  expect((await listTargets(test.db, by.scope, input.rolloutId))[0]).toMatchObject({ eventId: null })
  expect(await rollOut(test.db, by, { input, publicUrl })).toMatchObject({ written: 1 })

  const foreign = rollOut(test.db, karaganda.by('templates.roll_out'), {
    input: order(templateId, ['750000000']),
    publicUrl,
  })
  await expect(foreign).rejects.toMatchObject({ code: 'place_outside', field: 'targets[0].kato' })
  const hijacked = rollOut(test.db, karaganda.by('templates.roll_out'), {
    input: { ...order(templateId, ['351600000']), rolloutId: input.rolloutId },
    publicUrl,
  })
  await expect(hijacked).rejects.toMatchObject({ code: 'not_found' })
  const past = rollOut(test.db, by, {
    input: order(templateId, ['350000000'], { deadline: '2026-11-30' }),
    publicUrl,
  })
  await expect(past).rejects.toMatchObject({ code: 'deadline_passed', field: 'deadline' })
  // Nothing half done: one bad territory, and no draft of the others either.
  const mixed = rollOut(test.db, by, { input: order(templateId, ['100000000', '999999999']), publicUrl })
  await expect(mixed).rejects.toMatchObject({ code: 'place_unknown', field: 'targets[1].kato' })
  await archiveTemplate(test.db, minister.by('templates.edit'), { id: templateId, isArchived: true })
  await expect(rollOut(test.db, by, { input, publicUrl })).rejects.toMatchObject({ code: 'not_found' })
  const drafts = await test.db.selectFrom('events').select('id').execute()
  expect(drafts).toHaveLength(1)
})

it('reminds the late once a day, each person by one letter', async () => {
  const minister = await person({ kato: REPUBLIC })
  const karaganda = await person({ kato: '350000000' })
  const templateId = await nationalTemplate(minister)
  const input = order(templateId, ['350000000', '100000000'])
  await rollOut(test.db, minister.by('templates.roll_out'), { input, publicUrl })
  const remind = (on: string) =>
    remindLate(test.db, minister.by('templates.roll_out', new Date(`${on}T05:00:00Z`)), {
      id: input.rolloutId,
      publicUrl,
    })
  await expect(remind('2026-12-20')).rejects.toMatchObject({ code: 'nobody_late' })
  expect(await remind('2026-12-23')).toEqual({ territories: 2, told: 1 })
  await expect(remind('2026-12-23')).rejects.toMatchObject({ code: 'reminded_today' })
  expect(await remind('2026-12-24')).toEqual({ territories: 2, told: 1 })
  const late = (await letters()).filter(({ subject }) => subject.startsWith('Күнін белгілеу мерзімі'))
  expect(late.map(({ recipient }) => recipient === karaganda.email)).toEqual([true, true])
  const strange = remindLate(test.db, karaganda.by('templates.roll_out'), { id: input.rolloutId, publicUrl })
  await expect(strange).rejects.toMatchObject({ code: 'not_found' })
})

it('lets a territory use the templates around it, and change only its own', async () => {
  const minister = await person({ kato: REPUBLIC })
  const district = await person({ kato: '351600000' })
  const college = await makeInstitution(test.db, { districtKato: '351600000' })
  const teacher = await person({ institutionId: college })
  const stranger = await person({ kato: '750000000' })
  const national = await nationalTemplate(minister)
  const save = (who: Person, owner: string, given: object = {}) =>
    saveTemplate(
      test.db,
      who.by('templates.edit'),
      templateSchema.parse({ owner, kind: 'course', titleKk: 'Курс', ...given }),
    )
  const ofDistrict = (await save(district, '351600000')).id
  const ofCollege = (await save(teacher, college)).id
  await expect(save(district, '350000000')).rejects.toMatchObject({ code: 'place_outside', field: 'owner' })
  await expect(save(stranger, college)).rejects.toMatchObject({ code: 'institution_outside' })
  await expect(save(district, REPUBLIC, { id: national, version: 1 })).rejects.toMatchObject({
    code: 'not_found',
  })
  const stale = save(district, '351600000', { id: ofDistrict, version: 9 })
  await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile' })

  const sees = async (who: Person) => {
    const found = await Promise.all(
      [national, ofDistrict, ofCollege].map((id) => findTemplate(test.db, who.by('events.view').scope, id)),
    )
    return found.map(Boolean)
  }
  expect(await sees(minister)).toEqual([true, true, true])
  expect(await sees(district)).toEqual([true, true, true])
  expect(await sees(teacher)).toEqual([true, true, true])
  expect(await sees(stranger)).toEqual([true, false, false])
})
