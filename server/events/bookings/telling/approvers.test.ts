import { expect, it } from 'vitest'
import { approversOf } from './approvers.ts'

const person = (userId: string, place: { kato?: string; institutionId?: string }, role = 'organiser') => ({
  userId,
  role,
  kato: place.kato ?? null,
  institutionId: place.institutionId ?? null,
})

const keeper = person('keeper', { institutionId: 'college' })
const city = person('city', { kato: '351000000' })
const region = person('region', { kato: '350000000' })
const admin = person('admin', { kato: '000000000' }, 'administrator')

it('asks the organisation that keeps the venue, then the nearest organisers, then an administrator', () => {
  const ids = (people: (typeof keeper)[], ownerId: string | null) =>
    approversOf(people, ownerId).map(({ userId }) => userId)
  expect(ids([region, admin, keeper, city], 'college')).toEqual(['keeper'])
  expect(ids([region, admin, keeper, city], null)).toEqual(['city'])
  expect(ids([region, admin, keeper], 'another')).toEqual(['region'])
  expect(ids([admin], 'another')).toEqual(['admin'])
  expect(ids([], 'college')).toEqual([])
  expect(ids([city, city], null)).toEqual(['city'])
})
