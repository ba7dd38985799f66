import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { allErrors } from '#app/auth/all-errors.ts'
import { useGrantWords, type ShownGrant } from '#app/auth/role-list.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { authProblems } from '#server/kit/messages/auth.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

type HeldGrant = ShownGrant & { grantedAt: Date; whyNotRevoke: string | null }
type User = { id: string; disabledAt: Date | null; grants: HeldGrant[] }

function Role({ grant }: { grant: HeldGrant }) {
  const t = useT()
  const words = useGrantWords()(grant)
  return (
    <li className="role-row">
      <div className="role-row__words">
        <strong>{words}</strong>
        <span className="muted">{formatDate(grant.grantedAt)}</span>
      </div>
      <Form method="post">
        <input type="hidden" name="grantId" value={grant.id} />
        <Button
          variant="secondary"
          size="small"
          name="intent"
          value="revoke"
          disabledReason={grant.whyNotRevoke && t(problemMessage(grant.whyNotRevoke, authProblems))}
        >
          {t(m.takeRole)}
          <VisuallyHidden>: {words}</VisuallyHidden>
        </Button>
      </Form>
    </li>
  )
}

/** What the person may do and where; each role can be taken away, and given back at once. */
export function UserRoles({ user, lastResult }: { user: User; lastResult?: SubmissionResult<string[]> }) {
  const t = useT()
  const locale = useLocale()
  const isOwn =
    lastResult?.initialValue?.['intent'] === 'revoke' || lastResult?.initialValue?.['intent'] === 'grant'
  return (
    <section className="account-part" aria-labelledby="roles-of">
      <h2 id="roles-of">{t(m.roles)}</h2>
      <ErrorSummary errors={isOwn ? allErrors(lastResult) : []} />
      {user.grants.length === 0 ? (
        <p>{t(m.noRolesYet)}</p>
      ) : (
        <ul className="role-rows">
          {user.grants.map((grant) => (
            <Role grant={grant} key={grant.id} />
          ))}
        </ul>
      )}
      {!user.disabledAt && (
        <ButtonLink icon="plus" href={paths.grantRole(locale, user.id)}>
          {t(m.giveRole)}
        </ButtonLink>
      )}
    </section>
  )
}
