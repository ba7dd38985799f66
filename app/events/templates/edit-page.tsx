import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { saveTemplate, templateChoices } from '#app/events/templates/template-form.server.ts'
import { TemplateForm } from '#app/events/templates/template-form.tsx'
import { templateValues } from '#app/events/templates/template-values.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { templateMessages as m } from '#server/kit/messages/templates.ts'

export const meta: MetaFunction = authTitle(m.editTitle)

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const template = await read(args.context, (caller) =>
    caller.events.templates.find({ id: args.params['id'] ?? '' }),
  )
  if (!template.may.edit) throw Response.json({ code: 'not_allowed', details: {} }, { status: 403 })
  const { territories, institutions, programmes } = await templateChoices(args)
  const { institutionId, institutionKk, institutionRu, institutionEn } = template
  // The organisation whose it is stays a choice for those who answer for its whole territory.
  const isOffered = !institutionId || institutions.some(({ value }) => value === institutionId)
  const own = { nameKk: institutionKk ?? '', nameRu: institutionRu ?? '', nameEn: institutionEn }
  return {
    template,
    choices: {
      territories,
      programmes,
      institutions: isOffered
        ? institutions
        : [{ value: institutionId, label: inLocale(own, locale) }, ...institutions],
    },
  }
}

export const action = (args: ActionFunctionArgs) => saveTemplate(args)

export default function EditTemplatePage() {
  const { template, choices } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()(template)
  const back = paths.template(locale, template.id)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.templates(locale) },
          { label: title, href: back },
          { label: t(m.editTitle) },
        ]}
      />
      <PageHead title={t(m.editTitle)} kicker={title} />
      <TemplateForm
        choices={choices}
        lastResult={result?.lastResult}
        values={templateValues(template)}
        version={template.version}
        backHref={back}
        keep={`template-${template.id}-${template.version}`}
      />
    </>
  )
}
