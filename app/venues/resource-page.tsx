import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, onlyMatch } from '#app/events/desk/choices.ts'
import { DefaultButton } from '#app/events/desk/default-button.tsx'
import { read } from '#app/lib/caller.server.ts'
import { asTyped, submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { ArchiveForm } from '#app/regions/archive-form.tsx'
import { DistrictField } from '#app/regions/district-field.tsx'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { PhoneField, TextField } from '#app/ui/text-field.tsx'
import { institutionMessages as common, institutionProblems } from '#server/kit/messages/institutions.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { resourceKinds, spaceMessages as m } from '#server/kit/messages/venues.ts'
import { RESOURCE_KINDS } from '#server/venues/kinds.ts'
import { RESOURCE_NAME_MAX, resourceSchema } from '#server/venues/resources/schema.ts'

export const meta: MetaFunction = authTitle(m.resources)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id']
  const scope = await permittedScope(context, 'venues.edit')
  return read(context, async (caller) => {
    const divisions = await caller.regions.list()
    const found = id ? await caller.venues.resource({ id }) : undefined
    return {
      resource: found && {
        kind: found.kind,
        nameKk: found.nameKk,
        nameRu: found.nameRu,
        nameEn: found.nameEn,
        districtKato: found.districtKato,
        institutionId: found.institutionId,
        phone: found.phone,
        isArchived: found.archivedAt !== null,
      },
      districts: districtOptions(ownDivisions(divisions, scope), localeOf(params)),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id']
  const formData = await readForm(request)
  const intent = formData.get('intent')
  if (intent === 'refresh') return asTyped(formData)
  if (id && (intent === 'archive' || intent === 'restore')) {
    const isArchived = intent === 'archive'
    await read(context, (caller) => caller.venues.archiveResource({ id, isArchived }))
    return redirect(paths.resources(locale, isArchived ? '?done=archived' : '?done=restored'))
  }
  const districtQuery = formData.get('districtQuery')
  if (!formData.get('districtKato') && typeof districtQuery === 'string' && districtQuery) {
    const scope = await permittedScope(context, 'venues.edit')
    const own = ownDivisions(await read(context, (caller) => caller.regions.list()), scope)
    const only = onlyMatch(districtOptions(own, locale), districtQuery)
    if (only) formData.set('districtKato', only)
  }
  if (id) formData.set('id', id)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: resourceSchema,
    problems: institutionProblems,
    work: async (values, caller) => {
      await caller.venues.saveResource(values)
      return redirect(paths.resources(locale, '?done=saved'))
    },
  })
}

type Values = z.input<typeof resourceSchema>

/** A thing or a person that events book: new, or changed. */
export default function ResourcePage() {
  const { resource, districts } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const given = <T,>(value: T | null) => value ?? undefined
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'resource',
    lastResult: result?.lastResult,
    defaultValue: resource && {
      ...resource,
      nameEn: given(resource.nameEn),
      institutionId: given(resource.institutionId),
      phone: given(resource.phone),
    },
  })
  const title = resource ? inLocale(resource, locale) : t(m.newResource)
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.resources), href: paths.resources(locale) }, { label: title }]} />
      <PageHead title={title} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <DefaultButton intent="save" />
        {resource?.institutionId && (
          <input type="hidden" name={fields.institutionId.name} value={resource.institutionId} />
        )}
        <FormSection>
          <SelectField
            field={fields.kind}
            label={t(m.resourceKind)}
            required
            options={RESOURCE_KINDS.map((kind) => ({ value: kind, label: t(resourceKinds[kind]) }))}
          />
          <TextField
            field={fields.nameKk}
            label={t(common.nameKk)}
            lang="kk"
            maxLength={RESOURCE_NAME_MAX}
            required
          />
          <TextField
            field={fields.nameRu}
            label={t(common.nameRu)}
            lang="ru"
            maxLength={RESOURCE_NAME_MAX}
            required
          />
          <TextField
            field={fields.nameEn}
            label={t(common.nameEn)}
            lang="en"
            maxLength={RESOURCE_NAME_MAX}
            isOptional
          />
          <DistrictField
            field={fields.districtKato}
            districts={districts}
            lastResult={result?.lastResult}
            required
          />
          <PhoneField field={fields.phone} label={t(common.phone)} autoComplete="off" isOptional />
        </FormSection>
        <FormActions>
          <Button name="intent" value="save">
            {t(uiMessages.save)}
          </Button>
          <ButtonLink variant="quiet" href={paths.resources(locale)}>
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
      {resource && <ArchiveForm isArchived={resource.isArchived} />}
    </>
  )
}
