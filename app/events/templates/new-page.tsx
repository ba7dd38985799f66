import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { saveTemplate, templateChoices } from '#app/events/templates/template-form.server.ts'
import { TemplateForm } from '#app/events/templates/template-form.tsx'
import { valuesOfEvent, type TemplateValues } from '#app/events/templates/template-values.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { templateMessages as m } from '#server/kit/messages/templates.ts'

export const meta: MetaFunction = authTitle(m.newTitle)

const EMPTY: Partial<TemplateValues> = { entryTypes: [{ kind: 'visitor', hasWaitingList: true }] }

export async function loader(args: LoaderFunctionArgs) {
  const eventId = new URL(args.request.url).searchParams.get('event')
  const choices = await templateChoices(args)
  const found = eventId
    ? await read(args.context, (caller) => caller.events.find({ id: eventId }))
    : undefined
  const values = found ? valuesOfEvent(found.event, found.entryTypes, found.sessions) : EMPTY
  const [only, ...others] = [...choices.territories, ...choices.institutions]
  return {
    choices,
    eventId,
    values: { ...values, ...(only && others.length === 0 ? { owner: only.value } : {}) },
  }
}

export const action = (args: ActionFunctionArgs) => saveTemplate(args)

/** A new template, from scratch or from an event. */
export default function NewTemplatePage() {
  const { choices, values, eventId } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.templates(locale) }, { label: t(m.newTitle) }]} />
      <PageHead title={t(m.newTitle)} />
      {eventId && (
        <Notice tone="info">
          <p>{t(m.newFromEvent)}</p>
        </Notice>
      )}
      <TemplateForm
        choices={choices}
        lastResult={result?.lastResult}
        values={values}
        backHref={eventId ? paths.deskEvent(locale, eventId) : paths.templates(locale)}
        keep={`template-${eventId ?? 'new'}`}
      />
    </>
  )
}
