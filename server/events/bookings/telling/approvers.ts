type Candidate = { userId: string; role: string; kato: string | null; institutionId: string | null }

/**
 * Whom a booking is laid before: those of the organisation that keeps the venue; when it has nobody, organisers of the
 * smallest territory around it; when there are none either, its administrators. Each person once.
 */
export function approversOf<Person extends Candidate>(
  candidates: readonly Person[],
  ownerId: string | null,
): Person[] {
  const ofOwner = candidates.filter(({ institutionId }) => ownerId !== null && institutionId === ownerId)
  // Codes of smaller units have fewer zeros at their end.
  const reach = ({ kato }: Candidate) => (kato ?? '').replace(/0+$/, '').length
  const smallest = (people: Person[]) => {
    const most = Math.max(...people.map(reach))
    return people.filter((person) => reach(person) === most)
  }
  const ofTerritory = candidates.filter(({ kato }) => kato !== null)
  const organisers = ofTerritory.filter(({ role }) => role !== 'administrator')
  const found =
    [ofOwner, smallest(organisers), smallest(ofTerritory)].find((people) => people.length > 0) ?? []
  return found.filter((person, index) => found.findIndex(({ userId }) => userId === person.userId) === index)
}
