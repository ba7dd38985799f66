import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { templateMessages as m } from '#server/kit/messages/templates.ts'

type Template = {
  id: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  notesKk: string | null
  notesRu: string | null
}

/** Over the form of an event that is made of a template: which, and what its author asks to mind. */
export function FromTemplate({ template }: { template: Template }) {
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()(template)
  const notes = { kk: template.notesKk, ru: template.notesRu }
  return (
    <Notice tone="info">
      <p>
        {t(m.fromTemplate)} <TextLink href={paths.template(locale, template.id)}>{title}</TextLink>
      </p>
      {localized(notes, locale).text && (
        <p className="keeps-lines">
          <Localized text={notes} />
        </p>
      )}
    </Notice>
  )
}
