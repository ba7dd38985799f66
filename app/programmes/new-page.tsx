import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ownRegions, programmeAction } from '#app/programmes/programme-form.server.ts'
import { ProgrammeForm } from '#app/programmes/programme-form.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { programmeMessages as m } from '#server/kit/messages/programmes.ts'

export const meta: MetaFunction = authTitle(m.newTitle)

export async function loader(args: LoaderFunctionArgs) {
  return { regions: await ownRegions(args) }
}

export const action = (args: ActionFunctionArgs) => programmeAction(args)

export default function NewProgrammePage() {
  const { regions } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.programmes(locale) }, { label: t(m.newTitle) }]} />
      <PageHead title={t(m.newTitle)} />
      <ProgrammeForm regions={regions} lastResult={result?.lastResult} />
    </>
  )
}
