import { isRegion, katoContains } from '#server/access/territory.ts'

type Candidate = { id: string; kind: string; districtKato: string }

/**
 * The organisation that a territory's draft is given to: the only department of a region, the only akimat of a
 * district. Where there are several or none it is not clear, and the region names it itself.
 */
export function organiserOf<Institution extends Candidate>(
  institutions: readonly Institution[],
  kato: string,
): Institution | undefined {
  const kind = isRegion(kato) ? 'department' : 'akimat'
  const [only, ...others] = institutions.filter(
    (candidate) => candidate.kind === kind && katoContains(kato, candidate.districtKato),
  )
  return others.length === 0 ? only : undefined
}

type Grant = { userId: string; role: string; kato: string | null; institutionId: string | null }

/**
 * Who is told that a territory has a draft to fill in: those who answer for exactly this territory or for the
 * organisation that got the draft; its administrators only where nobody else does. Each person once.
 */
export function toldOf<Person extends Grant>(
  people: readonly Person[],
  { kato, institutionId }: { kato: string; institutionId: string | null },
): Person[] {
  const near = people.filter(
    (person) => person.kato === kato || (institutionId !== null && person.institutionId === institutionId),
  )
  const organisers = near.filter(({ role }) => role !== 'administrator')
  const found = organisers.length > 0 ? organisers : near
  return found.filter((person, index) => found.findIndex(({ userId }) => userId === person.userId) === index)
}
