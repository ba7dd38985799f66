import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AccountSessions } from '#app/auth/account-sessions.tsx'
import { RoleList } from '#app/auth/role-list.tsx'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { landingPath } from '#app/lib/landing.ts'
import { localeOf } from '#app/lib/locale.ts'
import { leaveEverywhere } from '#app/lib/login.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { ownAccountSchema } from '#server/auth/account/schema.ts'
import { accountMessages as m } from '#server/kit/messages/account.ts'
import { authProblems } from '#server/kit/messages/auth.ts'
import { LOCALE_NAMES } from '#server/kit/messages/locale-names.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import { ownCalendarMessages } from '#server/kit/messages/own-calendar.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { formatPhone } from '#server/people/phone.ts'

export const meta: MetaFunction = authTitle(m.title)

const NOTES = {
  saved: m.saved,
  password: m.passwordChanged,
  factor: m.factorIsOn,
  'no-factor': m.factorIsOff,
  others: m.endedOthers,
} as const
type Note = keyof typeof NOTES
const isNote = (text: string | null): text is Note => text !== null && Object.hasOwn(NOTES, text)

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireSignedIn(args)
  const done = new URL(args.request.url).searchParams.get('done')
  return {
    account: await read(args.context, (caller) => caller.auth.account()),
    note: isNote(done) ? done : null,
    landing: landingPath(actor, localeOf(args.params)),
  }
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const locale = localeOf(params)
  const formData = await readForm(request)
  const intent = formData.get('intent')
  if (intent === 'end-all') return leaveEverywhere(context, `${paths.signIn(locale)}?done=everywhere`)
  if (intent === 'end-others') {
    await read(context, (caller) => caller.auth.endOtherSessions())
    return redirect(`${paths.account(locale)}?done=others`)
  }
  return submit({
    request,
    context,
    locale,
    formData,
    schema: ownAccountSchema,
    problems: authProblems,
    work: async (values, caller) => {
      await caller.auth.updateAccount(values)
      return redirect(`${paths.account(locale)}?done=saved`)
    },
  })
}

/** One's own account: name and language, roles in words, password and second step, browsers. */
export default function AccountPage() {
  const { account, note, landing } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({
    id: 'account',
    lastResult: result?.lastResult,
    defaultValue: { name: account.name, locale: account.locale },
  })
  return (
    <div className="narrow-page">
      <PageHead
        title={t(m.title)}
        actions={
          <>
            <ButtonLink variant="secondary" size="small" href={landing}>
              {t(account.grants.length > 0 ? m.toWork : m.myTickets)}
            </ButtonLink>
            <Form method="post" action={paths.signOut(locale)}>
              <Button variant="quiet" size="small">
                {t(uiMessages.signOut)}
              </Button>
            </Form>
          </>
        }
      />
      {note && <Notice tone="success">{t(NOTES[note])}</Notice>}
      <section className="account-part" aria-labelledby="about-me">
        <h2 id="about-me">{t(m.aboutMe)}</h2>
        <DefinitionList
          isEmptyLeftOut
          items={[
            { term: t(m.email), value: account.email },
            { term: t(m.phone), value: account.phoneNumber && formatPhone(account.phoneNumber) },
          ]}
        />
        <Form method="post" {...getFormProps(form)} noValidate>
          <ErrorSummary form={form} />
          <TextField field={fields.name} label={t(m.name)} autoComplete="name" maxLength={200} required />
          <RadioGroup
            field={fields.locale}
            label={t(m.language)}
            isInline
            options={LOCALES.map((value) => ({
              value,
              label: <span lang={value}>{LOCALE_NAMES[value]}</span>,
            }))}
          />
          <FormActions>
            <Button>{t(uiMessages.save)}</Button>
          </FormActions>
        </Form>
      </section>
      <section className="account-part" aria-labelledby="my-roles">
        <h2 id="my-roles">{t(m.rolesTitle)}</h2>
        {account.grants.length === 0 ? <p>{t(m.noRoles)}</p> : <RoleList grants={account.grants} />}
        <p>
          <TextLink href={paths.roles(locale)}>{t(m.whatRolesMayDo)}</TextLink>
        </p>
      </section>
      <section className="account-part" aria-labelledby="own-calendar">
        <h2 id="own-calendar">{t(ownCalendarMessages.feedsTitle)}</h2>
        <div className="cluster">
          <ButtonLink variant="secondary" icon="calendar" href={paths.ownFeeds(locale)}>
            {t(ownCalendarMessages.toFeeds)}
          </ButtonLink>
          <ButtonLink variant="secondary" href={paths.savedFilters(locale)}>
            {t(ownCalendarMessages.filtersTitle)}
          </ButtonLink>
        </div>
      </section>
      {account.hasPassword && (
        <section className="account-part" aria-labelledby="guard">
          <h2 id="guard">{t(m.passwordTitle)}</h2>
          <DefinitionList
            items={[
              {
                term: t(m.factorState),
                value: (
                  <Badge tone={account.hasSecondFactor ? 'success' : 'neutral'}>
                    {t(account.hasSecondFactor ? m.factorOn : m.factorOff)}
                  </Badge>
                ),
              },
            ]}
          />
          <div className="cluster">
            <ButtonLink variant="secondary" href={paths.ownPassword(locale)}>
              {t(m.changePassword)}
            </ButtonLink>
            <ButtonLink variant="secondary" href={paths.ownSecondFactor(locale)}>
              {t(m.factorManage)}
            </ButtonLink>
          </div>
        </section>
      )}
      <AccountSessions sessions={account.sessions} />
    </div>
  )
}
