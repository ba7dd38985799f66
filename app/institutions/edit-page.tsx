import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions } from '#app/events/desk/choices.ts'
import { institutionAction } from '#app/institutions/institution-form.server.ts'
import { InstitutionForm } from '#app/institutions/institution-form.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ArchiveForm } from '#app/regions/archive-form.tsx'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { institutionMessages as m } from '#server/kit/messages/institutions.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  const scope = await permittedScope(context, 'institutions.edit')
  return read(context, async (caller) => {
    const [found, divisions] = await Promise.all([caller.institutions.find({ id }), caller.regions.list()])
    const own = ownDivisions(divisions, scope)
    const { searchText: _text, createdAt: _created, updatedAt: _updated, ...institution } = found
    return { institution, districts: districtOptions(own, localeOf(params)) }
  })
}

export const action = (args: ActionFunctionArgs) => institutionAction(args)

export default function EditInstitutionPage() {
  const { institution, districts } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const text = (value: string | null) => value ?? undefined
  const title = inLocale(institution, locale)
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.institutions(locale) }, { label: title }]} />
      <PageHead title={title} />
      <InstitutionForm
        districts={districts}
        lastResult={result?.lastResult}
        values={{
          ...institution,
          bin: text(institution.bin),
          nameEn: text(institution.nameEn),
          addressKk: text(institution.addressKk),
          addressRu: text(institution.addressRu),
          phone: text(institution.phone),
          email: text(institution.email),
        }}
      />
      <ArchiveForm isArchived={institution.archivedAt !== null} />
    </>
  )
}
