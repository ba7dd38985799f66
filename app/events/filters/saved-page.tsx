import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { queryOf, readFilter } from '#app/events/calendar-query.ts'
import { filterLabels } from '#app/events/filter-labels.ts'
import { SavedList } from '#app/events/filters/saved-list.tsx'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { FILTER_NAME_MAX, filterIdSchema, saveFilterSchema } from '#server/events/filters/schema.ts'
import { accountMessages } from '#server/kit/messages/account.ts'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import { ownCalendarMessages as m, ownCalendarProblems } from '#server/kit/messages/own-calendar.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.filtersTitle)

const NOTES = { saved: m.saved, removed: m.removed } as const
type Note = keyof typeof NOTES
const isNote = (text: string | null): text is Note => text !== null && Object.hasOwn(NOTES, text)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const search = new URL(args.request.url).searchParams
  const { filter } = readFilter(search)
  const { age, ...kept } = filter
  const locale = localeOf(args.params)
  const loaded = await read(args.context, async (caller) => ({
    saved: await caller.events.filters.list(),
    divisions: await caller.regions.list(),
    programmes: await caller.events.calendar.programmes(),
    organisers: filter.institution
      ? await caller.events.calendar.organisers({ institution: filter.institution })
      : [],
  }))
  const regions = loaded.divisions.filter(({ level }) => level === 1)
  const districts = loaded.divisions.filter(({ level }) => level >= 2)
  const things = { regions, districts, programmes: loaded.programmes }
  const wordsOf = (one: typeof filter, organisers: typeof loaded.organisers) =>
    filterLabels(one, { ...things, organisers }, locale).map(([, label]) => label)
  const done = search.get('done')
  return {
    saved: loaded.saved.map(({ id, name, filter: one, nameKk, nameRu, nameEn }) => ({
      id,
      name,
      query: queryOf(one),
      words: wordsOf(
        one,
        nameKk && nameRu && one.institution ? [{ id: one.institution, nameKk, nameRu, nameEn }] : [],
      ),
    })),
    asked: queryOf(kept) ? wordsOf(kept, loaded.organisers) : undefined,
    isAgeLeftOut: age !== undefined,
    done: isNote(done) ? done : undefined,
    publicUrl: args.context.publicUrl,
  }
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const locale = localeOf(params)
  const formData = await readForm(request)
  if (formData.get('intent') === 'remove') {
    const asked = filterIdSchema.safeParse({ id: formData.get('id') })
    if (!asked.success) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
    await read(context, (caller) => caller.events.filters.remove(asked.data))
    return redirect(paths.savedFilters(locale, '?done=removed'))
  }
  const { age: _age, ...filter } = readFilter(new URL(request.url).searchParams).filter
  return submit({
    request,
    context,
    locale,
    formData,
    schema: saveFilterSchema.pick({ name: true }),
    problems: ownCalendarProblems,
    work: async ({ name }, caller) => {
      await caller.events.filters.save({ name, filter })
      return redirect(paths.savedFilters(locale, '?done=saved'))
    },
  })
}

function SaveForm({ words, isAgeLeftOut }: { words: string[]; isAgeLeftOut: boolean }) {
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({
    id: 'save-filter',
    lastResult: result?.lastResult,
    defaultValue: { name: words.join(', ').slice(0, FILTER_NAME_MAX) },
  })
  return (
    <section className="account-part" aria-labelledby="save-this">
      <h2 id="save-this">{t(m.saveFilter)}</h2>
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <p>{words.join(' · ')}</p>
        {isAgeLeftOut && <p className="muted">{t(m.ageNotKept)}</p>}
        <TextField
          field={fields.name}
          label={t(m.filterName)}
          hint={t(m.filterNameHint)}
          maxLength={FILTER_NAME_MAX}
          required
        />
        <FormActions>
          <Button name="intent" value="save">
            {t(uiMessages.save)}
          </Button>
          <ButtonLink variant="quiet" href={paths.events(locale)}>
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </section>
  )
}

/** The filters a person keeps, and the form that keeps the one they came with. */
export default function SavedFiltersPage() {
  const { saved, asked, isAgeLeftOut, done, publicUrl } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  return (
    <div className="narrow-page">
      <Breadcrumb
        steps={[
          { label: t(accountMessages.title), href: paths.account(locale) },
          { label: t(m.filtersTitle) },
        ]}
      />
      <PageHead title={t(m.filtersTitle)} lead={<p>{t(m.filtersLead)}</p>} />
      {done && <Notice tone="success">{t(NOTES[done])}</Notice>}
      {asked && <SaveForm words={asked} isAgeLeftOut={isAgeLeftOut} />}
      {saved.length === 0 && !asked && (
        <EmptyState
          title={t(m.filtersEmptyTitle)}
          actions={<ButtonLink href={paths.events(locale)}>{t(calendarMessages.wholeCalendar)}</ButtonLink>}
        >
          {t(m.filtersEmptyText)}
        </EmptyState>
      )}
      <SavedList saved={saved} publicUrl={publicUrl} />
    </div>
  )
}
