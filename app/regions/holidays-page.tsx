import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { covers } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { addDays } from '#server/kit/calendar.ts'
import { formatWeekdayDate } from '#server/kit/dates.ts'
import { holidayMessages as m, holidayNames, movedKinds } from '#server/kit/messages/booking-pages.ts'
import { localDate } from '#server/kit/zone.ts'
import { fixedHoliday, type HolidayKey } from '#server/regions/holidays/holiday.ts'
import {
  DAY_NAME_MAX,
  holidayYearSchema,
  MOVED_KINDS,
  movedDaySchema,
  removeDaySchema,
} from '#server/regions/holidays/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

const yearOf = (request: Request): number => {
  const asked = holidayYearSchema.safeParse({ year: new URL(request.url).searchParams.get('year') ?? '' })
  return asked.success ? asked.data.year : Number(localDate(new Date()).slice(0, 4))
}

type Line = {
  heldOn: string
  key?: HolidayKey
  moved?: {
    kind: (typeof MOVED_KINDS)[number]
    nameKk: string
    nameRu: string
    nameEn: string | null
    source: string | null
  }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const year = yearOf(request)
  const scope = await permittedScope(context, 'regions.holidays')
  return read(context, async (caller) => {
    const moved = await caller.regions.holidays.year({ year })
    const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index))
    const lines = days
      .filter((on) => on.startsWith(String(year)))
      .flatMap((heldOn): Line[] => {
        const key = fixedHoliday(heldOn)
        const row = moved.find((one) => one.heldOn === heldOn)
        if (!key && !row) return []
        return [{ heldOn, ...(key ? { key } : {}), ...(row ? { moved: row } : {}) }]
      })
    return { year, lines, mayWrite: covers(scope, { districtKato: REPUBLIC }) }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const year = yearOf(request)
  const back = (heldOn: string) => redirect(paths.holidays(locale, `?year=${heldOn.slice(0, 4) || year}`))
  const shared = { request, context, locale, formData }
  if (formData.get('intent') === 'remove') {
    return submit({
      ...shared,
      schema: removeDaySchema,
      work: async (values, caller) => {
        await caller.regions.holidays.remove(values)
        return back(values.heldOn)
      },
    })
  }
  return submit({
    ...shared,
    schema: movedDaySchema,
    work: async (values, caller) => {
      await caller.regions.holidays.save(values)
      return back(values.heldOn)
    },
  })
}

type Values = z.input<typeof movedDaySchema>

/** Days off of a year: those of the rule, and the moved ones that an administrator of the republic writes. */
export default function HolidaysPage() {
  const { year, lines, mayWrite } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'moved-day',
    lastResult: result?.lastResult,
    defaultValue: { kind: 'day_off' },
  })
  const nameOf = ({ key, moved }: Line) => (moved ? inLocale(moved, locale) : key ? t(holidayNames[key]) : '')
  return (
    <>
      <PageHead title={t(m.title)} kicker={t(m.year, { year: String(year) })} lead={t(m.lead)} />
      <nav className="cluster" aria-label={t(m.title)}>
        <ButtonLink variant="secondary" size="small" href={paths.holidays(locale, `?year=${year - 1}`)}>
          {t(m.previousYear)}
        </ButtonLink>
        <ButtonLink variant="secondary" size="small" href={paths.holidays(locale, `?year=${year + 1}`)}>
          {t(m.nextYear)}
        </ButtonLink>
      </nav>
      <DataTable
        caption={t(m.year, { year: String(year) })}
        rows={lines}
        rowId={(line) => line.heldOn}
        narrow="cards"
        columns={[
          { id: 'date', header: t(m.date), cell: (line) => formatWeekdayDate(line.heldOn, { locale }) },
          { id: 'name', header: t(m.name), cell: nameOf },
          {
            id: 'kind',
            header: t(m.kind),
            cell: (line) => (
              <Badge tone={line.moved?.kind === 'working_day' ? 'neutral' : 'accent'}>
                {t(movedKinds[line.moved?.kind ?? 'day_off'])}
              </Badge>
            ),
          },
          { id: 'source', header: t(m.source), cell: (line) => line.moved?.source ?? t(m.byRule) },
          ...(mayWrite
            ? [
                {
                  id: 'remove',
                  header: t(m.remove),
                  cell: (line: Line) =>
                    line.moved && (
                      <Form method="post">
                        <input type="hidden" name="heldOn" value={line.heldOn} />
                        <Button
                          name="intent"
                          value="remove"
                          variant="quiet"
                          size="small"
                          aria-label={t(m.removeDay, { date: formatWeekdayDate(line.heldOn, { locale }) })}
                        >
                          {t(m.remove)}
                        </Button>
                      </Form>
                    ),
                },
              ]
            : []),
        ]}
      />
      {mayWrite ? (
        <section aria-labelledby="add-day">
          <h2 id="add-day">{t(m.add)}</h2>
          <Form method="post" {...getFormProps(form)} noValidate>
            <ErrorSummary form={form} />
            <FormSection>
              <DateField field={fields.heldOn} label={t(m.date)} required />
              <SelectField
                field={fields.kind}
                label={t(m.kind)}
                required
                emptyLabel={false}
                options={MOVED_KINDS.map((kind) => ({ value: kind, label: t(movedKinds[kind]) }))}
              />
              <TextField
                field={fields.nameKk}
                label={t(m.nameKk)}
                lang="kk"
                maxLength={DAY_NAME_MAX}
                required
              />
              <TextField
                field={fields.nameRu}
                label={t(m.nameRu)}
                lang="ru"
                maxLength={DAY_NAME_MAX}
                required
              />
              <TextField
                field={fields.nameEn}
                label={t(m.nameEn)}
                lang="en"
                maxLength={DAY_NAME_MAX}
                isOptional
              />
              <TextField field={fields.source} label={t(m.source)} hint={t(m.sourceHint)} isOptional />
            </FormSection>
            <FormActions>
              <Button name="intent" value="save">
                {t(m.add)}
              </Button>
            </FormActions>
          </Form>
        </section>
      ) : (
        <Notice>{t(m.onlyRepublic)}</Notice>
      )}
    </>
  )
}
