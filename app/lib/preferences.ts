/** How a reader wants pages shown; kept in one cookie that holds nothing else. */
export const THEMES = ['auto', 'light', 'dark'] as const
export const CONTRASTS = ['normal', 'high'] as const
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const

export type Preferences = {
  theme: (typeof THEMES)[number]
  contrast: (typeof CONTRASTS)[number]
  text: (typeof TEXT_SIZES)[number]
}

export const PREFERENCES_COOKIE = 'qamtu.look'

function oneOf<T extends string>(values: readonly T[], given: string | undefined): T | undefined {
  return values.find((value) => value === given)
}

/** Reads `theme.contrast.text`; anything unreadable is the default. */
export function parsePreferences(value: string | undefined): Preferences {
  const [theme, contrast, text] = (value ?? '').split('.')
  return {
    theme: oneOf(THEMES, theme) ?? 'auto',
    contrast: oneOf(CONTRASTS, contrast) ?? 'normal',
    text: oneOf(TEXT_SIZES, text) ?? 'normal',
  }
}

export function formatPreferences({ theme, contrast, text }: Preferences): string {
  return `${theme}.${contrast}.${text}`
}
