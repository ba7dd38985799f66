import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { Problem } from '#server/kit/problem.ts'
import { findBrokenInvariants } from './queries.ts'
import { register } from './service.ts'
import { makeEvent } from '#db/testing/make.ts'
import { countersOf, deps, NOW, person } from './testing/registering.ts'

const test = useDatabase()

describe('registering', () => {
  it('gives a place, keeps what was said and writes the letter in the same transaction', async () => {
    const event = await makeEvent(test.db, { capacity: 2 }, NOW)
    const answer = await register(test.db, deps(), person(1, { eventId: event.id, patronymic: 'Серікұлы' }))
    expect(answer.status).toBe('confirmed')
    const row = await test.db.selectFrom('registrations').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      status: 'confirmed',
      patronymic: 'Серікұлы',
      consentBy: 'self',
      targetGroups: ['student'],
    })
    expect(row.code).toMatch(/^[A-Z]{8}$/)
    const letter = await test.db.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
    expect(letter).toMatchObject({
      channel: 'sms',
      recipient: '+77010000001',
      template: 'ticket',
      status: 'queued',
    })
    expect(letter.body).toContain(row.code)
    expect(letter.body).toContain('https://qamtu.example/kk/tickets/')
    expect(await countersOf(test.db, event.entryTypeId)).toMatchObject({ taken: 1, places: 1 })
    const log = await test.db.selectFrom('auditLog').selectAll().executeTakeFirstOrThrow()
    expect(log).toMatchObject({ action: 'registration.register', subjectId: row.id, actorKind: 'public' })
  })
})
