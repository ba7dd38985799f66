import { Form } from '@remix-run/react'
import { RoleList, type ShownGrant } from '#app/auth/role-list.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { DEMO_PASSWORD } from '#server/auth/demo-accounts.ts'
import { signInMessages as m } from '#server/kit/messages/auth.ts'
import { roleNames } from '#server/kit/messages/roles.ts'

type DemoAccount = { id: string; email: string; name: string; grants: ShownGrant[] }

/** One button a role: each is the sign-in form, filled in. */
export function DemoSignIns({ accounts }: { accounts: readonly DemoAccount[] }) {
  const t = useT()
  return (
    <section className="demo-sign-ins" aria-labelledby="demo">
      <h2 id="demo">{t(m.demoTitle)}</h2>
      <p>{t(m.demoText, { password: DEMO_PASSWORD })}</p>
      <ul className="demo-sign-ins__list">
        {accounts.map((account) => {
          const role = t(roleNames[account.grants[0]?.role ?? 'participant'])
          return (
            <li className="demo-sign-ins__person" key={account.id}>
              <p className="demo-sign-ins__name">{account.name || account.email}</p>
              <RoleList grants={account.grants} />
              <p className="muted">{account.email}</p>
              <Form method="post">
                <input type="hidden" name="email" value={account.email} />
                <input type="hidden" name="password" value={DEMO_PASSWORD} />
                <Button variant="secondary" size="small">
                  {t(m.demoEnter, { role })}
                  <VisuallyHidden> {account.email}</VisuallyHidden>
                </Button>
              </Form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
