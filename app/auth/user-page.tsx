import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { territoryOptions } from '#app/auth/territory-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { UserActions } from '#app/auth/user-actions.tsx'
import { UserEditForm } from '#app/auth/user-edit-form.tsx'
import { UserRoles } from '#app/auth/user-roles.tsx'
import { UserState } from '#app/auth/user-state.tsx'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Details } from '#app/ui/menu.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import {
  disableUserSchema,
  editUserSchema,
  grantSchema,
  revokeSchema,
  userIdSchema,
} from '#server/auth/users/schema.ts'
import { formatDate, formatDateTime } from '#server/kit/dates.ts'
import { accountMessages } from '#server/kit/messages/account.ts'
import { authProblems } from '#server/kit/messages/auth.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'

export const meta: MetaFunction = authTitle(m.account)

const NOTES = {
  created: m.doneCreated,
  saved: m.doneSaved,
  granted: m.doneGranted,
  revoked: m.doneRevoked,
  invited: m.doneInvited,
  factor: m.doneFactor,
  disabled: m.doneDisabled,
  enabled: m.doneEnabled,
} as const
type Note = keyof typeof NOTES
const isNote = (text: string | null): text is Note => text !== null && Object.hasOwn(NOTES, text)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const { context, params } = args
  const scope = await permittedScope(context, 'auth.manage')
  const { user, divisions } = await read(context, async (caller) => ({
    user: await caller.auth.user({ id: params['id'] ?? '' }),
    divisions: await caller.regions.list(),
  }))
  return { user, territories: territoryOptions(divisions, { scope, locale: localeOf(params) }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const formData = await readForm(request)
  formData.set('id', id)
  formData.set('userId', id)
  const intent = formData.get('intent')
  const done = (note: Note, more = '') => redirect(`${paths.staffMember(locale, id)}?done=${note}${more}`)
  const common = { request, context, locale, formData, problems: authProblems } as const
  switch (intent) {
    case 'revoke':
      return submit({
        ...common,
        schema: revokeSchema,
        work: async (values, caller) => {
          const { role, place } = await caller.auth.revoke(values)
          const undo = new URLSearchParams({ role, place: place.kind, placeId: place.id })
          return done('revoked', `&${undo.toString()}`)
        },
      })
    case 'grant':
      return submit({
        ...common,
        schema: grantSchema,
        work: async (values, caller) => {
          await caller.auth.grant(values)
          return done('granted')
        },
      })
    case 'invite':
      return submit({
        ...common,
        schema: userIdSchema,
        work: async (values, caller) => {
          await caller.auth.inviteAgain(values)
          return done('invited')
        },
      })
    case 'reset-factor':
      return submit({
        ...common,
        schema: userIdSchema,
        work: async (values, caller) => {
          await caller.auth.resetSecondFactor(values)
          return done('factor')
        },
      })
    case 'disable':
      return submit({
        ...common,
        schema: disableUserSchema,
        work: async (values, caller) => {
          await caller.auth.disable(values)
          return done('disabled')
        },
      })
    case 'enable':
      return submit({
        ...common,
        schema: userIdSchema,
        work: async (values, caller) => {
          await caller.auth.enable(values)
          return done('enabled')
        },
      })
    default:
      return submit({
        ...common,
        schema: editUserSchema,
        work: async (values, caller) => {
          await caller.auth.updateUser(values)
          return done('saved')
        },
      })
  }
}

/** The hidden fields that give back a role that was just taken away. */
function undoValues(search: URLSearchParams): Record<string, string> | undefined {
  const [role, place, placeId] = ['role', 'place', 'placeId'].map((name) => search.get(name))
  return role && place && placeId ? { intent: 'grant', role, place, placeId } : undefined
}

/** One member of staff: roles first, then the account and what can be done with it. */
export default function UserPage() {
  const { user, territories } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const t = useT()
  const locale = useLocale()
  const done = search.get('done')
  const undo = done === 'revoked' ? undoValues(search) : undefined
  return (
    <div className="narrow-page">
      <Breadcrumb steps={[{ label: t(m.title), href: paths.staff(locale) }, { label: user.name }]} />
      <Flash
        message={isNote(done) ? t(NOTES[done]) : undefined}
        flashKey={search.toString()}
        undo={undo && { action: paths.staffMember(locale, user.id), values: undo }}
      />
      <PageHead title={user.name} badge={<UserState account={user} />} />
      {user.disabledAt && (
        <Notice tone="warning">{t(m.closedOn, { date: formatDate(user.disabledAt) })}</Notice>
      )}
      <UserRoles user={user} lastResult={result?.lastResult} />
      <section className="account-part" aria-labelledby="account">
        <h2 id="account">{t(m.account)}</h2>
        <DefinitionList
          items={[
            { term: t(m.email), value: user.email },
            { term: t(m.home), value: user.homeName?.[locale] },
            {
              term: t(m.secondFactor),
              value: t(user.twoFactorEnabled ? accountMessages.factorOn : accountMessages.factorOff),
            },
            { term: t(m.invitedOn), value: user.invitedAt && formatDateTime(user.invitedAt) },
            { term: t(m.lastSeen), value: user.lastSeenAt ? formatDateTime(user.lastSeenAt) : t(m.never) },
          ]}
        />
        <div className="cluster">
          <ButtonLink
            variant="quiet"
            size="small"
            href={paths.audit(locale, `?subject=user&subjectId=${user.id}`)}
          >
            {t(m.history)}
          </ButtonLink>
          <ButtonLink variant="quiet" size="small" href={paths.audit(locale, `?actor=${user.id}`)}>
            {t(m.actionsOf)}
          </ButtonLink>
        </div>
      </section>
      {user.whyNotManage ? (
        <Notice>{t(problemMessage(user.whyNotManage, authProblems))}</Notice>
      ) : (
        <>
          <Details summary={t(m.edit)} isOpen={Boolean(result?.lastResult.error?.['email'])}>
            <UserEditForm user={user} territories={territories} lastResult={result?.lastResult} />
          </Details>
          <UserActions user={user} lastResult={result?.lastResult} />
        </>
      )}
      <p>
        <TextLink href={paths.staff(locale)}>{t(m.title)}</TextLink>
      </p>
    </div>
  )
}
