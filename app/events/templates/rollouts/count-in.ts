/** A count that an action left in the address, if it is one. */
export function countIn(search: URLSearchParams, name: string): number | undefined {
  const text = search.get(name) ?? ''
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined
}
