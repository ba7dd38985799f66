import { resolveName } from '#server/regions/names.ts'
import type { DivisionTree } from '#server/regions/tree.ts'

/** Districts and cities a text names inside a region, and those it names that lie elsewhere. */
export type NamedPlaces = { katos: string[]; elsewhere: string[] }

const NAME = String.raw`[\p{Lu}][\p{L}-]+`
const NAMED = new RegExp(
  String.raw`(?<!\p{L})(?:(?:г\.|город(?:е|а)?)\s*${NAME}|${NAME}\s+(?:район(?:а|е)?|р-н|ауданы(?:нда)?|қаласы(?:нда)?|ауд\.|қ\.))(?!\p{L})`,
  'gu',
)

function resolved(texts: readonly string[], tree: DivisionTree, region: string): NamedPlaces {
  const katos = new Set<string>()
  const elsewhere: string[] = []
  for (const text of texts) {
    const inside = resolveName(tree, text, region)
    const [only] = inside.kind === 'found' ? [inside.division] : []
    if (only && only.level >= 2) katos.add(only.kato)
    else if (inside.kind === 'unknown' && resolveName(tree, text).kind !== 'unknown') elsewhere.push(text)
  }
  return { katos: [...katos], elsewhere }
}

/** The places in a running text: `Дни карьеры, г. Балхаш`, `Абай ауданында`. */
export function placesInText(text: string, tree: DivisionTree, region: string): NamedPlaces {
  return resolved(text.match(NAMED) ?? [], tree, region)
}

/** The places of a column of places, one after another; what is no district (a palace, "все районы") is left out. */
export function placesInList(text: string, tree: DivisionTree, region: string): NamedPlaces {
  return resolved(
    text
      .split(/[,;\n]|\s(?:и|және)\s/u)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    tree,
    region,
  )
}
