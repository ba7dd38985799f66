import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import { calendarText } from '#server/events/calendar/feed.ts'
import { newId } from '#server/kit/id.ts'
import { asProblem } from '#server/kit/problem.ts'
import { register } from '../service.ts'
import { actorWith, CONFIG, deps, NOW, person } from '../testing/registering.ts'
import { endFeed, makeFeed, readFeed } from './service.ts'

const test = useDatabase()
const asked = { config: CONFIG, now: NOW, address: 'address-1' }
const at = (minutes: number) => ({ ...asked, now: new Date(NOW.getTime() + minutes * 60_000) })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )

let actor: SignedInActor
beforeEach(async () => {
  actor = await actorWith(test.db)
})
const made = (kind: 'registrations' | 'work' = 'registrations', who = actor) =>
  makeFeed(test.db, { config: CONFIG, now: NOW, actor: who }, kind)

describe('a private calendar address', () => {
  it('opens what its owner is registered for, and nothing of anybody else', async () => {
    const mine = await makeEvent(test.db, {}, NOW)
    const full = await makeEvent(test.db, { capacity: 0 }, NOW)
    const other = await makeEvent(test.db, {}, NOW)
    const quiet = deps({ sendsLetters: false })
    await register(test.db, { ...quiet, actor }, person(1, { eventId: mine.id }))
    await register(test.db, { ...quiet, actor }, person(2, { eventId: mine.id }))
    await register(test.db, { ...quiet, actor }, person(1, { eventId: full.id }))
    await register(test.db, quiet, person(3, { eventId: other.id }))
    const { token } = await made()
    const { rows, locale } = await readFeed(test.db, asked, token)
    expect(rows.map(({ eventId, state }) => ({ eventId, state }))).toEqual(
      expect.arrayContaining([
        { eventId: mine.id, state: null },
        { eventId: full.id, state: 'waiting' },
      ]),
    )
    expect(rows).toHaveLength(2)
    const text = calendarText(rows, { locale, publicUrl: CONFIG.publicUrl })
    expect(text).toContain('STATUS:TENTATIVE')
    expect(text).not.toMatch(/Сынақ|Қайрат|\+7701/)
  })

  it('is kept only as a hash; a new one and its end close it, and so does a closed account', async () => {
    const { token } = await made()
    const [row] = await test.db.selectFrom('personalFeeds').selectAll().execute()
    expect(JSON.stringify(row)).not.toContain(token)
    const anew = await made()
    expect(await codeOf(readFeed(test.db, asked, token))).toBe('not_found')
    expect(await codeOf(readFeed(test.db, asked, anew.token))).toBe('done')
    await test.db.updateTable('authUsers').set({ disabledAt: NOW }).where('id', '=', actor.userId).execute()
    expect(await codeOf(readFeed(test.db, asked, anew.token))).toBe('not_found')
    await test.db.updateTable('authUsers').set({ disabledAt: null }).execute()
    await endFeed(test.db, { actor }, 'registrations')
    expect(await codeOf(readFeed(test.db, asked, anew.token))).toBe('not_found')
    expect(await codeOf(readFeed(test.db, asked, ''))).toBe('not_found')
    const log = await test.db.selectFrom('auditLog').select(['action', 'subjectId']).execute()
    expect(log.filter(({ subjectId }) => subjectId === actor.userId)).toHaveLength(3)
  })

  it('says when it was last used, to the hour', async () => {
    const { token } = await made()
    const used = async () =>
      (await test.db.selectFrom('personalFeeds').select('lastUsedAt').executeTakeFirstOrThrow()).lastUsedAt
    expect(await used()).toBeNull()
    await readFeed(test.db, at(1), token)
    await readFeed(test.db, at(30), token)
    expect(await used()).toEqual(at(1).now)
    await readFeed(test.db, at(62), token)
    expect(await used()).toEqual(at(62).now)
  })

  it('is limited, and so is trying keys', async () => {
    const { token } = await made()
    const many = (key: string, times: number) =>
      Array.from({ length: times }, () => codeOf(readFeed(test.db, asked, key)))
    expect(await Promise.all(many(token, 60))).not.toContain('too_many_requests')
    expect(await codeOf(readFeed(test.db, asked, token))).toBe('too_many_requests')
    const wrong = await Promise.all(many('a'.repeat(43), 110))
    expect(wrong).toContain('too_many_requests')
    const elsewhere = { ...asked, address: 'address-2' }
    expect(await codeOf(readFeed(test.db, elsewhere, 'a'.repeat(43)))).toBe('not_found')
  })
})

describe('a calendar of work', () => {
  it('follows the roles in force: drafts to who may see them, nothing of other territories', async () => {
    const here = await makeEvent(test.db, { districtKato: '351600000' }, NOW)
    const draft = await makeEvent(test.db, { districtKato: '351600000', status: 'draft' }, NOW)
    const elsewhere = await makeEvent(test.db, { districtKato: '751410000' }, NOW)
    expect(await codeOf(made('work'))).toBe('not_allowed')
    const role = { role: 'organiser', kato: '351600000', institutionId: null, eventId: null } as const
    const id = newId()
    await test.db
      .insertInto('roleGrants')
      .values({ id, userId: actor.userId, ...role })
      .execute()
    const { token } = await made('work', { ...actor, grants: [{ id, ...role }] })
    const eventsOf = async () =>
      (await readFeed(test.db, asked, token)).rows.map(({ eventId, state }) => ({ eventId, state }))
    expect(await eventsOf()).toEqual(
      expect.arrayContaining([
        { eventId: here.id, state: null },
        { eventId: draft.id, state: 'draft' },
      ]),
    )
    expect((await eventsOf()).some(({ eventId }) => eventId === elsewhere.id)).toBe(false)
    await test.db.updateTable('roleGrants').set({ revokedAt: NOW }).execute()
    expect(await eventsOf()).toEqual([])
  })
})
