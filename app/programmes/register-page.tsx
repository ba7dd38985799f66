import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { paths } from '#app/paths.ts'
import { Card } from '#app/ui/card.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatMessage } from '#server/kit/messages/format.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { programmeMessages as m } from '#server/kit/messages/programmes.ts'
import { sortByText } from '#server/kit/sorting.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) =>
  pageMeta({
    title: formatMessage(m.title, localeOf(params)),
    description: formatMessage(m.publicLead, localeOf(params)),
    pathname: location.pathname,
    publicUrl: page?.publicUrl,
  })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const programmes = await read(context, (caller) => caller.programmes.register())
  const locale = localeOf(params)
  return {
    programmes: sortByText(programmes, { locale, by: (programme) => inLocale(programme, locale) }),
    publicUrl: context.publicUrl,
  }
}

type Programme = ReturnType<typeof useLoaderData<typeof loader>>['programmes'][number]

function Outside({ name, url }: Programme['outsideSystems'][number]) {
  if (!url) return <>{name}</>
  return (
    <TextLink href={url} isPlain rel="noopener">
      {name}
    </TextLink>
  )
}

function ProgrammeCard({ programme }: { programme: Programme }) {
  const t = useT()
  const locale = useLocale()
  const { slug, targetGroups, plannedPeople, link, partners, outsideSystems, ahead, regionKato } = programme
  const groups = targetGroups.filter(isTargetGroup).map((group) => t(targetGroupNames[group]))
  const calendar = paths.events(locale, `?programme=${slug}`)
  return (
    <Card
      headingLevel="h2"
      title={inLocale(programme, locale)}
      footer={
        <>
          {ahead > 0 ? (
            <TextLink href={calendar}>{t(m.ahead, { count: ahead })}</TextLink>
          ) : (
            <span className="muted">{t(m.ahead, { count: 0 })}</span>
          )}
          {link && (
            <TextLink href={link} isPlain rel="noopener">
              {t(m.website)}
            </TextLink>
          )}
        </>
      }
    >
      {programme.descriptionKk && (
        <p>
          <Localized
            text={{
              kk: programme.descriptionKk,
              ru: programme.descriptionRu,
              en: programme.descriptionEn,
            }}
          />
        </p>
      )}
      <DefinitionList
        isEmptyLeftOut
        items={[
          {
            term: t(m.ofRegion),
            value: regionKato && (
              <Localized text={{ kk: programme.regionKk, ru: programme.regionRu, en: programme.regionEn }} />
            ),
          },
          { term: t(m.forWhom), value: groups.join(', ') },
          { term: t(m.plannedPeople), value: plannedPeople && t(m.people, { count: plannedPeople }) },
          { term: t(m.partners), value: partners },
          {
            term: t(m.outsideSystems),
            value:
              outsideSystems.length === 0 ? undefined : (
                <ul className="plain-list">
                  {outsideSystems.map((system) => (
                    <li key={system.name}>
                      <Outside {...system} />
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Card>
  )
}

/** The register of programmes for everybody: whom each is for, with whom, where else it lives, what is ahead. */
export default function ProgrammeRegisterPage() {
  const { programmes } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.publicLead)}</p>} />
      {programmes.length === 0 && <EmptyState title={t(m.emptyTitle)}>{t(m.emptyText)}</EmptyState>}
      <ul className="plain-list card-grid card-grid--2">
        {programmes.map((programme) => (
          <li key={programme.slug}>
            <ProgrammeCard programme={programme} />
          </li>
        ))}
      </ul>
    </>
  )
}
