import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { ownRegions, programmeAction } from '#app/programmes/programme-form.server.ts'
import { ProgrammeForm } from '#app/programmes/programme-form.tsx'
import { ArchiveForm } from '#app/regions/archive-form.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { REPUBLIC } from '#server/access/territory.ts'
import { programmeMessages as m } from '#server/kit/messages/programmes.ts'
import { outsideSystemsText, type OutsideSystem } from '#server/programmes/outside-systems.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? ''
  const found = await read(args.context, (caller) => caller.programmes.find({ id }))
  const { searchText: _text, createdAt: _created, ...programme } = found
  return { programme, regions: await ownRegions(args) }
}

export const action = (args: ActionFunctionArgs) => programmeAction(args)

export default function EditProgrammePage() {
  const { programme, regions } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const given = <T,>(value: T | null) => value ?? undefined
  const title = inLocale(programme, locale)
  return (
    <>
      <Breadcrumb steps={[{ label: t(m.title), href: paths.programmes(locale) }, { label: title }]} />
      <PageHead title={title} />
      <ProgrammeForm
        regions={regions}
        lastResult={result?.lastResult}
        values={{
          kato: programme.regionKato ?? REPUBLIC,
          nameKk: programme.nameKk,
          nameRu: programme.nameRu,
          nameEn: given(programme.nameEn),
          descriptionKk: given(programme.descriptionKk),
          descriptionRu: given(programme.descriptionRu),
          descriptionEn: given(programme.descriptionEn),
          targetGroups: programme.targetGroups.filter(isTargetGroup),
          plannedPeople: given(programme.plannedPeople),
          link: given(programme.link),
          partners: given(programme.partners),
          outsideSystems: outsideSystemsText(programme.outsideSystems as OutsideSystem[]),
        }}
      />
      <ArchiveForm isArchived={programme.archivedAt !== null} />
    </>
  )
}
