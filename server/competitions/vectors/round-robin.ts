import { bergerTable } from '../schedule/berger.ts'
import type { Adapter, Adapters } from './adapter.ts'
import { asList, asNumber, difference, firstOf } from './read.ts'

const schedule: Adapter = (vectorCase) => {
  const given = firstOf(vectorCase, ['players', 'participants', 'teams'])
  const participants = typeof given === 'number' ? given : asList(given, 'players').length
  const published = asList(vectorCase['rounds'], 'rounds')
  const perCycle = participants + (participants % 2) - 1
  const cycles = firstOf(vectorCase, ['cycles'])
  const table = bergerTable(
    participants,
    typeof cycles === 'number' ? cycles : Math.max(1, Math.round(published.length / perCycle)),
  )
  const byes = vectorCase['byes']
  return [
    ...difference('number of rounds', table.length, published.length),
    ...published.flatMap((round, index) => {
      const pairs = asList(round, 'round').map((pair) =>
        asList(pair, 'pair').map((number) => asNumber(number, 'number')),
      )
      const ours = (table[index]?.pairs ?? []).map((pair) => [...pair])
      return difference(`round ${index + 1}`, ours, pairs)
    }),
    ...(byes === undefined || byes === null
      ? []
      : difference(
          'byes',
          table.map(({ bye }) => bye),
          byes,
        )),
  ]
}

export const roundRobinAdapters: Adapters = { 'round-robin-schedule': schedule }
