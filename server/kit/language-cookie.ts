/** Remembers the language last read, for whoever opens the bare address. */
export const LANGUAGE_COOKIE = 'qamtu.lang'
