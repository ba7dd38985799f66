type Facts = Readonly<Record<string, unknown>>

const asText = (value: unknown) => JSON.stringify(value ?? null)

/** The facts that differ, as they were and as they are: what the log keeps of a change. */
export function changedFacts(before: Facts, after: Facts): { before: Facts; after: Facts; names: string[] } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => asText(before[name]) !== asText(after[name]),
  )
  const only = (facts: Facts) => Object.fromEntries(names.map((name) => [name, facts[name] ?? null]))
  return { before: only(before), after: only(after), names }
}
