import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { SubmissionResult } from '@conform-to/react'
import { FactorIsOn, FactorPending, FactorStart } from '#app/auth/second-factor-steps.tsx'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { confirmFactor, switchFactorOff } from '#app/lib/login.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { confirmSecondFactorSchema, ownPasswordSchema } from '#server/auth/account/schema.ts'
import { accountMessages as m } from '#server/kit/messages/account.ts'
import { authProblems } from '#server/kit/messages/auth.ts'

export const meta: MetaFunction = authTitle(m.factorTitle)

/** Keys and backup codes stand here while they are new. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return read(args.context, (caller) => caller.auth.secondFactor())
}

type Answer = { intent: string; lastResult?: SubmissionResult<string[]>; backupCodes?: string[] }

export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const locale = localeOf(params)
  const formData = await readForm(request)
  const given = formData.get('intent')
  const intent = typeof given === 'string' ? given : 'start'
  const own = paths.ownSecondFactor(locale)
  const common = { request, context, locale, formData, problems: authProblems } as const
  const answer = async (work: ReturnType<typeof submit>) => {
    const result = await work
    if (result instanceof Response) return result
    return data<Answer>({ intent, ...result.data }, { status: result.init?.status })
  }
  switch (intent) {
    case 'confirm':
      return answer(
        submit({
          ...common,
          schema: confirmSecondFactorSchema,
          work: (values) => confirmFactor(context, values, `${paths.account(locale)}?done=factor`),
        }),
      )
    case 'off':
      return answer(
        submit({
          ...common,
          schema: ownPasswordSchema,
          secretFields: ['password'],
          work: (values) => switchFactorOff(context, values, `${paths.account(locale)}?done=no-factor`),
        }),
      )
    case 'cancel':
      await read(context, (caller) => caller.auth.cancelSecondFactor())
      return redirect(own)
    case 'renew': {
      let backupCodes: string[] | undefined
      const result = await submit({
        ...common,
        schema: ownPasswordSchema,
        secretFields: ['password'],
        work: async (values, caller) => {
          backupCodes = await caller.auth.renewBackupCodes(values)
          return redirect(own)
        },
      })
      // Shown once, in the answer itself: a page to come back to would have to keep them.
      return backupCodes ? data<Answer>({ intent, backupCodes }) : answer(Promise.resolve(result))
    }
    default:
      return answer(
        submit({
          ...common,
          schema: ownPasswordSchema,
          secretFields: ['password'],
          work: async (values, caller) => {
            await caller.auth.startSecondFactor(values)
            return redirect(own)
          },
        }),
      )
  }
}

/** Switching the second step on, in three steps on one page, and off. */
export default function OwnSecondFactorPage() {
  const account = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const resultOf = (...intents: string[]) =>
    result && intents.includes(result.intent) ? result.lastResult : undefined
  return (
    <div className="narrow-page">
      <PageHead
        title={t(m.factorTitle)}
        lead={t(m.factorText)}
        badge={
          <Badge tone={account.hasSecondFactor ? 'success' : 'neutral'}>
            {t(account.hasSecondFactor ? m.factorOn : m.factorOff)}
          </Badge>
        }
      />
      {account.hasSecondFactor ? (
        <FactorIsOn
          newCodes={result?.backupCodes}
          renewResult={resultOf('renew')}
          offResult={resultOf('off')}
        />
      ) : account.pending ? (
        <FactorPending pending={account.pending} result={resultOf('confirm')} />
      ) : account.hasPassword ? (
        <FactorStart result={resultOf('start')} />
      ) : (
        <p>{t(m.factorNeedsPassword)}</p>
      )}
      <p>
        <TextLink href={paths.account(locale)}>{t(m.title)}</TextLink>
      </p>
    </div>
  )
}
