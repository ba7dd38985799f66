/** A system outside of this one that a programme lives in too: a job exchange, a site of its own. */
export type OutsideSystem = { name: string; url: string | null }

export const MOST_SYSTEMS = 10
const NAME_MAX = 100
const URL_MAX = 300
const SEPARATOR = /[\s—–:;,-]+$/u

function readLine(line: string): OutsideSystem | undefined {
  const [, before = '', address] = /^(.*?)(?:\s*(https?:\/\/\S+))?$/u.exec(line.trim()) ?? []
  const name = before.replace(SEPARATOR, '').trim()
  if (!name || name.length > NAME_MAX || name.includes('://')) return undefined
  if (!address) return { name, url: null }
  return address.length <= URL_MAX && URL.canParse(address) ? { name, url: address } : undefined
}

/** One system a line: its name, then its address if it has one. Undefined when a line is neither. */
export function readOutsideSystems(text: string): OutsideSystem[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const systems = lines.map(readLine)
  const isRight = systems.every((system) => system !== undefined) && systems.length <= MOST_SYSTEMS
  return isRight ? systems : undefined
}

/** The same as it is typed. */
export function outsideSystemsText(systems: readonly OutsideSystem[]): string {
  return systems.map(({ name, url }) => (url ? `${name} ${url}` : name)).join('\n')
}
