import type { Locale } from '#server/kit/messages/message.ts'

/** A name of the register (kk and ru always there) in the reader's language. */
export function inLocale(
  named: { nameKk: string; nameRu: string; nameEn: string | null },
  locale: Locale,
): string {
  return { kk: named.nameKk, ru: named.nameRu, en: named.nameEn ?? named.nameRu }[locale]
}
