import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { AuditEntry } from '#app/audit/audit-entry.tsx'
import { labelOf, territoryOptions } from '#app/auth/territory-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, auditListSchema } from '#server/audit/schema.ts'
import { formatDate } from '#server/kit/dates.ts'
import { auditActions, auditMessages as m, auditSubjects } from '#server/kit/messages/audit.ts'
import { sortByText } from '#server/kit/sorting.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const scope = await permittedScope(context, 'audit.view')
  const given = Object.entries(Object.fromEntries(new URL(request.url).searchParams))
  const input = auditListSchema.parse(Object.fromEntries(given.filter(([, value]) => value !== '')))
  const { list, divisions } = await read(context, async (caller) => ({
    list: await caller.audit.list(input),
    divisions: await caller.regions.list(),
  }))
  return { ...list, input, territories: territoryOptions(divisions, { scope, locale: localeOf(params) }) }
}

const NAMES = ['who', 'action', 'subject', 'kato', 'from', 'to'] as const

/** Who changed what: filters, the newest first, older pages by a link that stays true while entries come. */
export default function AuditPage() {
  const { rows, names, before, input, territories } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const without = (name: string) => withQuery(search, { [name]: undefined, before: undefined }) || '?'
  const words = {
    who: input.who || undefined,
    action: input.action && t(auditActions[input.action]),
    subject: input.subject && t(auditSubjects[input.subject]),
    kato: input.kato && (labelOf(territories, input.kato) ?? input.kato),
    from: input.from && `${t(m.from)} ${formatDate(input.from)}`,
    to: input.to && `${t(m.to)} ${formatDate(input.to)}`,
  }
  const chosen = [
    ...NAMES.flatMap((name) => {
      const label = words[name]
      return label ? [{ label, removeHref: without(name) }] : []
    }),
    ...(input.actor
      ? [{ label: names[input.actor]?.[locale] ?? t(m.who), removeHref: without('actor') }]
      : []),
  ]
  const actions = sortByText(
    AUDIT_ACTIONS.map((action) => ({ value: action, label: t(auditActions[action]) })),
    { locale, by: (option) => option.label },
  )
  return (
    <>
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      <FilterBar names={[...NAMES, 'subjectId', 'before']} chosen={chosen} clearHref={paths.audit(locale)}>
        <TextField name="who" label={t(m.who)} hint={t(m.whoHint)} defaultValue={input.who} type="search" />
        <SelectField
          name="action"
          label={t(m.action)}
          emptyLabel={t(m.allActions)}
          defaultValue={input.action}
          options={actions}
        />
        <SelectField
          name="subject"
          label={t(m.subjectKind)}
          emptyLabel={t(m.allSubjects)}
          defaultValue={input.subject}
          options={AUDIT_SUBJECTS.map((subject) => ({ value: subject, label: t(auditSubjects[subject]) }))}
        />
        <SelectField
          name="kato"
          label={t(m.territory)}
          emptyLabel={t(m.allTerritories)}
          defaultValue={input.kato}
          options={territories}
        />
        <DateField name="from" label={t(m.from)} defaultValue={input.from} />
        <DateField name="to" label={t(m.to)} defaultValue={input.to} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={t(m.title)}>{t(m.empty)}</EmptyState>
      ) : (
        <ol className="audit-list" aria-label={t(m.caption)}>
          {rows.map((entry) => (
            <AuditEntry entry={entry} names={names} key={entry.id} />
          ))}
        </ol>
      )}
      <div className="cluster">
        {before && (
          <ButtonLink variant="secondary" href={withQuery(search, { before })} rel="next">
            {t(m.older)}
          </ButtonLink>
        )}
        {input.before && (
          <ButtonLink variant="quiet" href={withQuery(search, { before: undefined }) || '?'}>
            {t(m.newest)}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
