import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { localeOf } from '#app/lib/locale.ts'
import { signInWithPassword } from '#app/lib/login.server.ts'
import { paths } from '#app/paths.ts'

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const answer = await signInWithPassword(context, request, String(form.get('email')), String(form.get('password')))
  if (!answer.ok) return data({ isWrong: true }, { status: 401 })
  return redirect(paths.desk(localeOf(params)), { headers: answer.headers })
}

export default function SignInPage() {
  const result = useActionData<typeof action>()
  return (
    <Form method="post">
      {result?.isWrong && <p role="alert">?</p>}
      <input name="email" type="email" autoComplete="username" />
      <input name="password" type="password" autoComplete="current-password" />
      <button type="submit">→</button>
    </Form>
  )
}
