/** Any address under a language that no page has. */
export function loader() {
  throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
}

export default function NotFoundPage() {
  return null
}
