import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useAgeSpan } from '#app/events/age-span.ts'
import { GivenDrafts } from '#app/events/templates/renewals/given-drafts.tsx'
import { RolloutList } from '#app/events/templates/rollouts/rollout-list.tsx'
import { countIn } from '#app/events/templates/rollouts/count-in.ts'
import { useTemplateOwner, useTemplateTitle } from '#app/events/templates/template-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { mayAnywhere } from '#server/access/scope.ts'
import { isCheckPart } from '#server/events/templates/checklist.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFields, entryKinds, eventKinds, eventLanguages } from '#server/kit/messages/events.ts'
import { isLocale } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { renewalMessages } from '#server/kit/messages/template-renewals.ts'
import { taskMessages } from '#server/kit/messages/template-tasks.ts'
import { checkParts, rolloutMessages, templateMessages as m } from '#server/kit/messages/templates.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

export const meta: MetaFunction = authTitle(m.template)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  const actor = await context.actor()
  return read(context, async (caller) => {
    const template = await caller.events.templates.find({ id })
    const mayRenew = template.may.rollOut && template.archivedAt === null
    const [rollouts, renewal] = await Promise.all([
      caller.events.templates.rollouts.list({ templateId: id, page: 1 }),
      mayRenew ? caller.events.templates.renewals.preview({ id }) : null,
    ])
    return {
      template,
      rollouts: rollouts.rows,
      drafts: renewal?.drafts ?? [],
      mayUse: mayAnywhere(actor, 'events.edit'),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const isArchived = (await readForm(request)).get('intent') !== 'restore'
  await read(context, (caller) => caller.events.templates.archive({ id: params['id'] ?? '', isArchived }))
  return redirect(paths.templates(locale, isArchived ? '?done=archived' : '?done=restored'))
}

/** One template: what an event made of it will be, and where it was rolled out. */
export default function TemplatePage() {
  const { template, rollouts, drafts, mayUse } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const title = useTemplateTitle()(template)
  const owner = useTemplateOwner()
  const isArchived = template.archivedAt !== null
  const renewed = countIn(search, 'renewed')
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.templates(locale) }, { label: title }]} />
      {search.get('done') === 'saved' && <Notice tone="success">{t(m.saved)}</Notice>}
      {renewed && <Notice tone="success">{t(renewalMessages.done, { count: renewed })}</Notice>}
      <PageHead
        title={title}
        kicker={t(eventKinds[template.kind])}
        lead={
          <p>
            {owner(template)} · {t(m.version, { number: template.version })}
          </p>
        }
        badge={isArchived && <Badge>{t(m.archived)}</Badge>}
        actions={
          <>
            {mayUse && !isArchived && (
              <ButtonLink icon="plus" href={paths.newEvent(locale, `?template=${template.id}`)}>
                {t(m.makeEvent)}
              </ButtonLink>
            )}
            {template.may.rollOut && !isArchived && (
              <ButtonLink variant="secondary" icon="share" href={paths.newRollout(locale, template.id)}>
                {t(rolloutMessages.action)}
              </ButtonLink>
            )}
            {template.may.edit && (
              <ButtonLink variant="secondary" href={paths.editTemplate(locale, template.id)}>
                {t(m.edit)}
              </ButtonLink>
            )}
          </>
        }
      />
      <GivenDrafts templateId={template.id} drafts={drafts} />
      <TemplateFacts />
      <section aria-labelledby="rollouts">
        <h2 id="rollouts">{t(m.rollouts)}</h2>
        <RolloutList rows={rollouts} />
      </section>
      {template.may.edit && (
        <Form method="post" className="archive-form">
          <p className="muted">{t(m.archiveHint)}</p>
          <Button variant="secondary" size="small" name="intent" value={isArchived ? 'restore' : 'archive'}>
            {t(isArchived ? m.restore : m.archive)}
          </Button>
        </Form>
      )}
    </>
  )
}

function TemplateFacts() {
  const { template } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const ageSpan = useAgeSpan()
  const text = (of: 'title' | 'description' | 'programme') => {
    const own = { kk: template[`${of}Kk`], ru: template[`${of}Ru`], en: template[`${of}En`] }
    return localized(own, locale).text && <Localized text={own} />
  }
  const notes = { kk: template.notesKk, ru: template.notesRu }
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t(eventDesk.facts)}</h2>
      <DefinitionList
        isEmptyLeftOut
        items={[
          { term: t(eventFields.programme), value: text('programme') },
          { term: t(eventFields.title), value: text('title') },
          {
            term: t(m.description),
            value: text('description') && <div className="prose keeps-lines">{text('description')}</div>,
          },
          {
            term: t(m.timeSection),
            value: [
              template.usualStart,
              template.durationMinutes && t(m.minutes, { count: template.durationMinutes }),
            ]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: t(eventFields.entryType),
            value: template.entryTypes
              .map(({ kind, capacity }) =>
                [
                  t(entryKinds[kind]),
                  capacity === undefined ? t(eventDesk.noLimit) : formatNumber(capacity, { locale }),
                ].join(': '),
              )
              .join('; '),
          },
          {
            term: t(eventFields.targetGroups),
            value: template.targetGroups
              .filter(isTargetGroup)
              .map((group) => t(targetGroupNames[group]))
              .join(', '),
          },
          { term: t(eventFields.ages), value: ageSpan(template) },
          {
            term: t(eventFields.languages),
            value: template.languages
              .filter(isLocale)
              .map((language) => t(eventLanguages[language]))
              .join(', '),
          },
          {
            term: t(eventFields.plannedPeople),
            value: template.plannedPeople !== null && formatNumber(template.plannedPeople, { locale }),
          },
          {
            term: t(m.notes),
            value: localized(notes, locale).text && (
              <div className="prose keeps-lines">
                <Localized text={notes} />
              </div>
            ),
          },
          {
            term: t(m.checklist),
            value: template.checklist
              .filter(isCheckPart)
              .map((part) => t(checkParts[part]))
              .join(', '),
          },
          {
            term: t(taskMessages.title),
            value: template.tasks.length > 0 && (
              <ol className="tasks">
                {template.tasks.map((task) => (
                  <li key={task.id}>
                    <Localized text={{ kk: task.textKk, ru: task.textRu }} />
                    {task.isRequired && ` (${t(taskMessages.required)})`}
                  </li>
                ))}
              </ol>
            ),
          },
        ]}
      />
    </section>
  )
}
