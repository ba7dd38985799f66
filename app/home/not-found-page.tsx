import type { ActionFunctionArgs } from '@remix-run/node'

const NOT_FOUND = { status: 404, code: 'not_found' }

/** Any address under a language that no page has. */
export function loader() {
  throw Response.json({ code: NOT_FOUND.code, details: {} }, { status: NOT_FOUND.status })
}

/** What the server refused before any page was reached is said here (see refusal.ts); nothing of it is read. */
export function action({ context }: ActionFunctionArgs) {
  const { status, code } = context.refusal ?? NOT_FOUND
  throw Response.json({ code, details: {} }, { status })
}

export default function NotFoundPage() {
  return null
}
