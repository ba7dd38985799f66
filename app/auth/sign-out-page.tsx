import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { localeOf } from '#app/lib/locale.ts'
import { leave } from '#app/lib/login.server.ts'
import { paths } from '#app/paths.ts'

export function action({ context, params }: ActionFunctionArgs) {
  return leave(context, paths.home(localeOf(params)))
}

export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.home(localeOf(params)))
}
