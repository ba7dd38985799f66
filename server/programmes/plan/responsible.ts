import { nameKeyOf, tidy } from './sheet/read-measure.ts'

const RESPONSIBLES_MAX = 60
const ASIDE = /\([^)]*\)/g

/** Whoever answers for a measure, one by one, each once: `Управление образования, колледжи`; the key leaves out `(по согласованию)`. */
export function responsiblesOf(text: string): { name: string; key: string }[] {
  const found = new Map<string, string>()
  for (const part of text.split(/[,;\n](?![^(]*\))/u)) {
    const name = tidy(part)
    const key = nameKeyOf(name.replace(ASIDE, ' '))
    if (name !== '' && key !== '' && !found.has(key)) found.set(key, name)
  }
  return [...found].slice(0, RESPONSIBLES_MAX).map(([key, name]) => ({ name, key }))
}
