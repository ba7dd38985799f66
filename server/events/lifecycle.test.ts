import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MISSING_PARTS,
  missingForPublishing,
  phaseOf,
  readMissing,
  whyNotCancel,
  whyNotCapacity,
  whyNotEdit,
  whyNotMove,
  whyNotMoveSession,
  whyNotPublish,
  whyNotRemove,
  writeMissing,
  type EventFacts,
  type SessionFacts,
} from './lifecycle.ts'

const now = new Date('2026-11-22T06:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

const session: SessionFacts = {
  heldOn: '2026-11-25',
  startsAt: hours(72),
  endsAt: hours(75),
  cancelledAt: null,
  attendanceClosedAt: null,
}

const complete: EventFacts = {
  status: 'draft',
  titleKk: 'Мансап күні',
  titleRu: 'День карьеры',
  titleEn: null,
  descriptionKk: 'Кәсіп таңдау туралы',
  descriptionRu: 'О выборе профессии',
  descriptionEn: null,
  institutionId: 'i',
  contactPhone: '+77212123456',
  districtKato: '351000000',
  venueId: 'v',
  endsAt: hours(75),
  registrationOpensAt: null,
  registrationClosesAt: hours(71),
  sessions: [session],
}

const parts = (event: EventFacts, isStateBody = false) =>
  missingForPublishing(event, isStateBody).map(({ part }) => part)

describe('publishing', () => {
  it('lets a complete draft through', () => {
    expect(whyNotPublish(complete, { isStateBody: true, needsApproval: false })).toBeUndefined()
  })

  it('names everything that an empty draft lacks, in the order of the form', () => {
    const empty: EventFacts = {
      ...complete,
      titleKk: null,
      titleRu: null,
      descriptionKk: null,
      descriptionRu: null,
      institutionId: null,
      contactPhone: null,
      districtKato: null,
      venueId: null,
      endsAt: null,
      registrationClosesAt: null,
      sessions: [{ ...session, heldOn: null, startsAt: null, endsAt: null }],
    }
    expect(parts(empty)).toEqual([
      'institution',
      'contact_phone',
      'title',
      'description',
      'district',
      'venue',
      'session_day',
      'session_start',
      'session_end',
    ])
  })

  it('asks a state body for Kazakh and Russian, anyone else for one language', () => {
    const russianOnly = { ...complete, titleKk: null, descriptionKk: null }
    expect(parts(russianOnly, true)).toEqual(['title_kk', 'description_kk'])
    expect(parts(russianOnly, false)).toEqual([])
    const englishOnly = { ...russianOnly, titleRu: null, descriptionRu: null, titleEn: 'Career day' }
    expect(parts({ ...englishOnly, descriptionEn: 'About trades' })).toEqual([])
  })

  it('counts sessions as the form does and passes over those called off', () => {
    const dayOnly = { ...session, startsAt: null, endsAt: null }
    const missing = missingForPublishing({ ...complete, sessions: [session, dayOnly] }, false)
    expect(missing).toEqual([
      { part: 'session_start', session: 1 },
      { part: 'session_end', session: 1 },
    ])
    const calledOff = { ...dayOnly, cancelledAt: now }
    expect(parts({ ...complete, sessions: [session, calledOff] })).toEqual([])
    expect(parts({ ...complete, sessions: [calledOff] })).toEqual(['session_day'])
  })

  it('refuses registration that closes after the last part is over', () => {
    expect(parts({ ...complete, registrationClosesAt: hours(76) })).toEqual(['registration_closes'])
  })

  it('writes and reads its list without loss', () => {
    const missing = fc.array(
      fc
        .record({
          part: fc.constantFrom(...MISSING_PARTS),
          number: fc.option(fc.nat(59), { nil: undefined }),
        })
        .map(({ part, number }) =>
          number === undefined ? { part } : { part, [part === 'task' ? 'task' : 'session']: number },
        ),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(missing, (list) => {
        expect(readMissing(writeMissing(list))).toEqual(list)
      }),
    )
  })

  it('never lets through what misses one of its parts, whatever else is there', () => {
    const holes = ['institutionId', 'contactPhone', 'districtKato', 'venueId'] as const
    const some = fc.subarray([...holes], { minLength: 1 })
    fc.assert(
      fc.property(some, fc.boolean(), (names, isStateBody) => {
        const event = { ...complete, ...Object.fromEntries(names.map((name) => [name, null])) }
        expect(whyNotPublish(event, { isStateBody, needsApproval: false })?.details?.['count']).toBe(
          names.length,
        )
      }),
    )
  })
})

describe('what may be done when', () => {
  const published: EventFacts = { ...complete, status: 'published' }
  const over: EventFacts = { ...published, endsAt: hours(-1) }
  const closed = { ...session, attendanceClosedAt: now }

  it('moves and cancels only what is published and still ahead', () => {
    expect(whyNotMove(published, now)).toBeUndefined()
    expect(whyNotCancel(published, now)).toBeUndefined()
    expect(whyNotMove(complete, now)?.code).toBe('event_is_draft')
    expect(whyNotCancel({ ...published, status: 'cancelled' }, now)?.code).toBe('event_is_cancelled')
    expect(whyNotMove(over, now)?.code).toBe('event_is_over')
    expect(whyNotCancel(over, now)?.code).toBe('event_is_over')
  })

  it('does not call off an event of which a part has been counted', () => {
    expect(whyNotCancel({ ...published, sessions: [closed, session] }, now)?.code).toBe('event_is_closed')
  })

  it('keeps counted events as they are, and lets the texts of a past one be corrected until then', () => {
    expect(whyNotEdit(over)).toBeUndefined()
    expect(whyNotEdit({ ...over, sessions: [closed] })?.code).toBe('event_is_closed')
    expect(whyNotEdit({ ...over, sessions: [closed, session] })).toBeUndefined()
  })

  it('does not move a part that has begun or was counted', () => {
    expect(whyNotMoveSession(session, now)).toBeUndefined()
    expect(whyNotMoveSession({ ...session, startsAt: hours(-1) }, now)?.code).toBe('session_has_begun')
    expect(whyNotMoveSession(closed, now)?.code).toBe('session_is_closed')
  })

  it('throws away drafts alone', () => {
    expect(whyNotRemove(complete)).toBeUndefined()
    expect(whyNotRemove(published)?.code).toBe('event_is_published')
  })

  it('lets capacity shrink to what is given and says by how many it is over', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (taken, capacity) => {
        const refusal = whyNotCapacity({ taken }, capacity)
        if (capacity >= taken) expect(refusal).toBeUndefined()
        else expect(refusal?.details).toEqual({ taken, over: taken - capacity })
        expect(whyNotCapacity({ taken }, null)).toBeUndefined()
      }),
    )
  })
})

describe('phase', () => {
  it('follows the clock and the closing of attendance', () => {
    const event = { status: 'published', startsAt: hours(1), endsAt: hours(2), isClosed: false } as const
    expect(phaseOf(event, now)).toBe('upcoming')
    expect(phaseOf(event, hours(1))).toBe('running')
    expect(phaseOf(event, hours(2))).toBe('closing')
    expect(phaseOf({ ...event, isClosed: true }, hours(2))).toBe('past')
    expect(phaseOf({ ...event, status: 'draft' }, hours(2))).toBe('draft')
  })
})
