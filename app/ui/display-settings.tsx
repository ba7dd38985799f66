import { useLocation } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { parsePreferences, type Preferences } from '#app/lib/preferences.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

/**
 * Colours, contrast and text size: a plain form to `/preferences`, felt at once where
 * public/enhance.js runs.
 */
export function DisplaySettings({
  preferences = parsePreferences(undefined),
  idPrefix = 'display',
}: {
  preferences?: Preferences
  idPrefix?: string
}) {
  const t = useT()
  const { pathname, search } = useLocation()
  return (
    <form className="display-settings" method="post" action="/preferences" data-enhance="preferences">
      <input type="hidden" name="returnTo" value={pathname + search} />
      <RadioGroup
        label={t(uiMessages.theme)}
        name="theme"
        id={`${idPrefix}-theme`}
        defaultValue={preferences.theme}
        options={[
          { value: 'auto', label: t(uiMessages.themeSystem) },
          { value: 'light', label: t(uiMessages.themeLight) },
          { value: 'dark', label: t(uiMessages.themeDark) },
        ]}
      />
      <RadioGroup
        label={t(uiMessages.contrast)}
        name="contrast"
        id={`${idPrefix}-contrast`}
        defaultValue={preferences.contrast}
        options={[
          { value: 'normal', label: t(uiMessages.contrastNormal) },
          { value: 'high', label: t(uiMessages.contrastHigh) },
        ]}
      />
      <RadioGroup
        label={t(uiMessages.textSize)}
        name="text"
        id={`${idPrefix}-text`}
        defaultValue={preferences.text}
        options={[
          { value: 'normal', label: t(uiMessages.textNormal) },
          { value: 'large', label: t(uiMessages.textLarge) },
          { value: 'larger', label: t(uiMessages.textLarger) },
        ]}
      />
      <Button variant="secondary" isWide>
        {t(uiMessages.applyPreferences)}
      </Button>
    </form>
  )
}
