import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import {
  PERMISSIONS,
  ROLE_PERMISSIONS,
  ROLE_PLACES,
  ROLES,
  type Permission,
  type Role,
} from '#server/access/permissions.ts'
import { permissionNames, placeKindNames, roleNames, rolePurposes } from '#server/kit/messages/roles.ts'
import { accountMessages as m } from '#server/kit/messages/account.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.rolesPageTitle)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return null
}

type Row = { permission: Permission }
const ROWS: Row[] = PERMISSIONS.map((permission) => ({ permission }))

function Mark({ isAllowed }: { isAllowed: boolean }) {
  const t = useT()
  if (isAllowed) return <Icon name="done" label={t(uiMessages.yes)} />
  return <span className="visually-hidden">{t(uiMessages.no)}</span>
}

const markCell = (role: Role) => (row: Row) => (
  <Mark isAllowed={ROLE_PERMISSIONS[role].includes(row.permission)} />
)

/** The permission table as it stands in the program, in words. */
export default function RolesPage() {
  const t = useT()
  return (
    <div className="roles-page">
      <PageHead title={t(m.rolesPageTitle)} lead={t(m.rolesPageLead)} />
      <DefinitionList
        items={ROLES.map((role) => ({
          term: t(roleNames[role]),
          value: (
            <>
              {t(rolePurposes[role])}{' '}
              <span className="muted">
                {t(m.rolePlaces, {
                  places: ROLE_PLACES[role].map((kind) => t(placeKindNames[kind])).join(', '),
                })}
              </span>
            </>
          ),
        }))}
      />
      <DataTable
        caption={t(m.rolesTableCaption)}
        rows={ROWS}
        rowId={({ permission }) => permission}
        isDense
        columns={[
          {
            id: 'permission',
            header: t(m.permission),
            cell: ({ permission }) => t(permissionNames[permission]),
          },
          ...ROLES.map((role) => ({
            id: role,
            header: t(roleNames[role]),
            cell: markCell(role),
          })),
        ]}
      />
    </div>
  )
}
