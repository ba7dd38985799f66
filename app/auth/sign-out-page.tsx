import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { localeOf } from '#app/lib/locale.ts'
import { signOut } from '#app/lib/login.server.ts'
import { paths } from '#app/paths.ts'

export async function action({ request, context, params }: ActionFunctionArgs) {
  const answer = await signOut(context, request)
  return redirect(paths.home(localeOf(params)), { headers: answer.headers })
}

export function loader({ params }: ActionFunctionArgs) {
  return redirect(paths.home(localeOf(params)))
}
