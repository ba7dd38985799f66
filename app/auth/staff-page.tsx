import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { RoleList, type ShownGrant } from '#app/auth/role-list.tsx'
import { labelOf, territoryOptions } from '#app/auth/territory-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { UserState } from '#app/auth/user-state.tsx'
import { withQuery } from '#app/events/calendar-query.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { ROLES } from '#server/access/permissions.ts'

import { USER_STATES, userListSchema } from '#server/auth/users/schema.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import { accountMessages } from '#server/kit/messages/account.ts'
import { roleNames } from '#server/kit/messages/roles.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const input = userListSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { list, divisions } = await read(context, async (caller) => ({
    list: await caller.auth.users(input),
    divisions: await caller.regions.list(),
  }))
  const scope = await permittedScope(context, 'auth.manage')
  return { ...list, input, territories: territoryOptions(divisions, { scope, locale: localeOf(params) }) }
}

type Row = {
  id: string
  name: string
  email: string | null
  grants: ShownGrant[]
  disabledAt: Date | null
  hasPassword: boolean
  lastSeenAt: Date | null
}

function Roles({ row }: { row: Row }) {
  const t = useT()
  return row.grants.length > 0 ? (
    <RoleList grants={row.grants} />
  ) : (
    <span className="muted">{t(m.noRoles)}</span>
  )
}

function LastSeen({ row }: { row: Row }) {
  const t = useT()
  return row.lastSeenAt ? formatDateTime(row.lastSeenAt) : <span className="muted">{t(m.never)}</span>
}

const rolesCell = (row: Row) => <Roles row={row} />
const stateCell = (row: Row) => <UserState account={row} />
const seenCell = (row: Row) => <LastSeen row={row} />

const STATE_WORDS = { active: m.stateActive, invited: m.stateInvited, disabled: m.stateDisabled } as const

/** The staff of one's territory. */
export default function StaffPage() {
  const { rows, total, pageSize, input, territories } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const without = (name: string) => withQuery(search, { [name]: undefined, page: undefined }) || '?'
  const chosen = [
    ...(input.role ? [{ label: t(roleNames[input.role]), removeHref: without('role') }] : []),
    ...(input.state ? [{ label: t(STATE_WORDS[input.state]), removeHref: without('state') }] : []),
    ...(input.kato
      ? [{ label: labelOf(territories, input.kato) ?? input.kato, removeHref: without('kato') }]
      : []),
  ]
  return (
    <>
      <PageHead
        title={t(m.title)}
        lead={t(m.lead)}
        actions={
          <>
            <ButtonLink icon="plus" href={paths.newStaff(locale)}>
              {t(m.add)}
            </ButtonLink>
            <ButtonLink variant="quiet" href={paths.roles(locale)}>
              {t(accountMessages.rolesPageTitle)}
            </ButtonLink>
          </>
        }
      />
      <SearchBox label={t(m.search)} defaultValue={input.q} />
      <FilterBar names={['role', 'state', 'kato']} chosen={chosen} clearHref={paths.staff(locale)}>
        <SelectField
          name="role"
          label={t(m.role)}
          emptyLabel={t(m.allRoles)}
          defaultValue={input.role}
          options={ROLES.map((role) => ({ value: role, label: t(roleNames[role]) }))}
        />
        <SelectField
          name="state"
          label={t(m.state)}
          emptyLabel={t(m.allStates)}
          defaultValue={input.state}
          options={USER_STATES.map((state) => ({ value: state, label: t(STATE_WORDS[state]) }))}
        />
        <SelectField
          name="kato"
          label={t(m.territory)}
          emptyLabel={t(m.allTerritories)}
          defaultValue={input.kato}
          options={territories}
        />
      </FilterBar>
      <DataTable
        caption={t(m.caption)}
        isCaptionHidden
        isSortedByServer
        narrow="cards"
        rows={rows}
        rowId={(row) => row.id}
        rowHref={(row) => paths.staffMember(locale, row.id)}
        columns={[
          { id: 'name', header: t(m.name), cell: (row) => row.name },
          { id: 'email', header: t(m.email), cell: (row) => row.email, isHideable: true },
          { id: 'roles', header: t(m.roles), cell: rolesCell },
          { id: 'state', header: t(m.state), cell: stateCell },
          { id: 'seen', header: t(m.lastSeen), cell: seenCell, isHideable: true },
        ]}
        emptyState={<EmptyState title={t(m.emptyTitle)}>{t(m.emptyText)}</EmptyState>}
      />
      <Pagination page={input.page} pageSize={pageSize} total={total} />
    </>
  )
}
