/**
 * Texts that are rightly the same in two languages: names, units and words that Kazakh and Russian share. Whatever
 * else is equal in two languages has been forgotten by the translator and fails the checks; so does an entry here
 * that no message uses any more.
 */
export const TRUE_EQUALS: readonly string[] = ['Qamtu', 'Форум', 'Экскурсия']
