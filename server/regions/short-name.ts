import type { Locale } from '#server/kit/messages/message.ts'

type Named = { nameKk: string; nameRu: string; nameEn: string }

// What a name calls itself; on a map of districts everything is one.
const SORT_WORDS: Readonly<Record<Locale, RegExp>> = {
  kk: /\s(?:ауданы|қаласы|облысы)$/u,
  ru: /^(?:город|область|район)\s(?:имени\s)?|\s(?:район|область)$/gu,
  en: /\s(?:District|Region|City)(?=$|\s)|\s\(.*\)$/gu,
}

/** The proper part of a name, for where there is little room: `Бұқар жырау ауданы` is `Бұқар жырау`. */
export function shortName({ nameKk, nameRu, nameEn }: Named, locale: Locale): string {
  const name = { kk: nameKk, ru: nameRu, en: nameEn }[locale]
  return name.replace(SORT_WORDS[locale], '').trim() || name
}
