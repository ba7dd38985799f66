/** KATO code of the whole republic (not in KATO itself, used as root). */
export const REPUBLIC = '000000000'

/**
 * The leading digits that every unit inside this one shares: none for the republic, 2 for a region, 4 for a district
 * or city of an oblast, 6 for districts of the three big cities and for inner city districts.
 */
export function katoPrefix(kato: string): string {
  if (kato === REPUBLIC) return ''
  if (kato.endsWith('0000000')) return kato.slice(0, 2)
  if (kato.endsWith('00000')) return kato.slice(0, 4)
  return kato.slice(0, 6)
}

/** Whether `inner` lies in `outer` (or is it), by KATO codes alone. */
export function katoContains(outer: string, inner: string): boolean {
  return inner.startsWith(katoPrefix(outer))
}

/** KATO code of the region (level 1) that a code lies in. */
export function regionOf(kato: string): string {
  return `${kato.slice(0, 2)}0000000`
}

/** Whether a code is a whole region (level 1): no district, and not the republic. */
export function isRegion(kato: string): boolean {
  return kato !== REPUBLIC && kato.endsWith('0000000')
}
