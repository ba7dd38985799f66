import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { scopeFor, type Scope } from '#server/access/scope.ts'
import type { Actor } from '#server/access/actor.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { listAuditEntries } from './queries.ts'
import { auditListSchema } from './schema.ts'
import { record, type AuditEntry } from './service.ts'

const base = useDatabase()
const KARAGANDA = '350000000'
const BALKHASH = '351600000'
const ALMATY = '750000000'

const administrator = (kato: string, userId = 'admin'): Actor => ({
  kind: 'user',
  userId,
  name: 'Әкімші',
  email: 'admin@example.kz',
  phone: null,
  isDemo: false,
  hasSecondFactor: false,
  grants: [{ id: 'g', role: 'administrator', kato, institutionId: null, eventId: null }],
})
const scopeOf = (kato: string): Scope => scopeFor(administrator(kato), 'audit.view')

const write = (entry: Partial<AuditEntry>) =>
  base.db.transaction().execute((trx) =>
    record(trx, {
      actor: SYSTEM_ACTOR,
      action: 'events.update',
      subjectKind: 'event',
      subjectId: 'one',
      kato: KARAGANDA,
      ...entry,
    }),
  )

const list = (scope: Scope, query: object = {}) =>
  listAuditEntries(base.db, scope, auditListSchema.parse(query))

const subjectsFor = async (kato: string) => (await list(scopeOf(kato))).rows.map((row) => row.subjectId)

test('a regional administrator reads the own region, the republic reads all', async () => {
  await write({ subjectId: 'region', kato: KARAGANDA })
  await write({ subjectId: 'district', kato: BALKHASH })
  await write({ subjectId: 'neighbour', kato: ALMATY })
  await write({ subjectId: 'nowhere', kato: null })
  expect(await subjectsFor(KARAGANDA)).toEqual(['district', 'region'])
  expect(await subjectsFor(BALKHASH)).toEqual(['district'])
  expect(await subjectsFor('000000000')).toEqual(['nowhere', 'neighbour', 'district', 'region'])
})

test('a territory outside one’s own shows nothing, even when asked for', async () => {
  await write({ kato: ALMATY })
  expect((await list(scopeOf(KARAGANDA), { kato: ALMATY })).rows).toEqual([])
})

test('pages follow one another without a gap or a repeat while new entries come', async () => {
  for (let n = 1; n <= 120; n += 1) await write({ subjectId: `subject ${n}` })
  const scope = scopeOf(KARAGANDA)
  const seen: string[] = []
  let before: string | null | undefined
  for (let page = 1; page === 1 || before; page += 1) {
    const got = await list(scope, before ? { before } : {})
    seen.push(...got.rows.map((row) => row.subjectId))
    before = got.before
    await write({ subjectId: `later ${page}` })
  }
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `subject ${120 - n}`))
})

test('the log is narrowed by person, action, subject and days', async () => {
  await base.db
    .insertInto('authUsers')
    .values({
      id: 'admin',
      name: 'Гүлнар Әбдіқадырова',
      email: 'gulnar@example.kz',
      searchText: 'gulnar abdikadirova',
      homeKato: KARAGANDA,
    })
    .execute()
  await write({
    actor: administrator(KARAGANDA),
    subjectId: 'hers',
    action: 'events.cancel',
    reason: 'ауа райы',
  })
  await write({ subjectId: 'programme', subjectKind: 'programme', action: 'programmes.change' })
  const scope = scopeOf(KARAGANDA)
  const subjects = async (query: object) => (await list(scope, query)).rows.map((row) => row.subjectId)
  expect(await subjects({ who: 'Нұрлан' })).toEqual([])
  expect(await subjects({ who: 'Гульнар' })).toEqual(['hers'])
  expect(await subjects({ actor: 'admin' })).toEqual(['hers'])
  expect(await subjects({ action: 'programmes.change' })).toEqual(['programme'])
  expect(await subjects({ subject: 'event', subjectId: 'hers' })).toEqual(['hers'])
  expect(await subjects({ to: '2001-01-01' })).toEqual([])
  expect(await subjects({ from: 'яңвар', action: 'no such action' })).toHaveLength(2)
  const [entry] = (await list(scope, { actor: 'admin' })).rows
  expect(entry).toMatchObject({ actorName: 'Гүлнар Әбдіқадырова', reason: 'ауа райы' })
})

test('codes of territories in a difference come with their names', async () => {
  await write({ before: { homeKato: KARAGANDA }, after: { homeKato: BALKHASH } })
  const { rows, names } = await list(scopeOf(KARAGANDA))
  expect(rows[0]?.differences).toEqual([{ field: 'homeKato', before: KARAGANDA, after: BALKHASH }])
  expect(names[BALKHASH]?.kk).toBe('Балқаш қаласы')
})

test('what the program keeps for itself is kept and not shown', async () => {
  await write({ after: { id: 'x', isDemo: false, measures: [{ nameKey: 'iarmarka', number: '7' }] } })
  const [entry] = (await list(scopeOf(KARAGANDA))).rows
  expect(entry?.differences).toEqual([{ field: 'measures.1.number', before: null, after: '7' }])
})

test('an entry can be neither changed nor removed', async () => {
  await write({})
  await expect(base.db.updateTable('auditLog').set({ reason: 'x' }).execute()).rejects.toMatchObject({
    constraint: 'audit_log_append_only',
  })
  await expect(base.db.deleteFrom('auditLog').execute()).rejects.toMatchObject({
    constraint: 'audit_log_append_only',
  })
})
