import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Details } from '#app/ui/menu.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PERMISSIONS, ROLE_PERMISSIONS, ROLE_PLACES, ROLES } from '#server/access/permissions.ts'
import { permissionNames, placeKindNames, roleNames, rolePurposes } from '#server/kit/messages/roles.ts'
import { accountMessages as m } from '#server/kit/messages/account.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.rolesPageTitle)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return null
}

function Mark({ isAllowed }: { isAllowed: boolean }) {
  const t = useT()
  if (isAllowed) return <Icon name="done" label={t(uiMessages.yes)} />
  return <span className="visually-hidden">{t(uiMessages.no)}</span>
}

/** The permission table as it stands in the program, in words. */
export default function RolesPage() {
  const t = useT()
  return (
    <div className="roles-page">
      <PageHead title={t(m.rolesPageTitle)} lead={t(m.rolesPageLead)} />
      {ROLES.map((role) => (
        <section className="account-part" aria-labelledby={`role-${role}`} key={role}>
          <h2 id={`role-${role}`}>{t(roleNames[role])}</h2>
          <p>{t(rolePurposes[role])}</p>
          <p className="muted">
            {t(m.rolePlaces, { places: ROLE_PLACES[role].map((kind) => t(placeKindNames[kind])).join(', ') })}
          </p>
          <Details summary={t(m.roleMay)}>
            <ul>
              {ROLE_PERMISSIONS[role].map((permission) => (
                <li key={permission}>{t(permissionNames[permission])}</li>
              ))}
            </ul>
          </Details>
        </section>
      ))}
      <div className="roles-table">
        <table>
          <caption>{t(m.rolesTableCaption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(m.permission)}</th>
              {ROLES.map((role) => (
                <th scope="col" key={role}>
                  {t(roleNames[role])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PERMISSIONS.map((permission) => (
              <tr key={permission} data-permission={permission}>
                <th scope="row">{t(permissionNames[permission])}</th>
                {ROLES.map((role) => (
                  <td
                    key={role}
                    data-role={role}
                    data-allowed={ROLE_PERMISSIONS[role].includes(permission) || undefined}
                  >
                    <Mark isAllowed={ROLE_PERMISSIONS[role].includes(permission)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
