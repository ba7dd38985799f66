import { etagOf, hasTag } from '#server/kit/etag.ts'

const KEPT = { 'Cache-Control': 'public, no-cache' }

/** A text or a file with its tag; whoever has it already is told so (304) without it. */
export function tagged(
  request: Request,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Response {
  const all = { ...KEPT, ETag: etagOf(body), ...headers }
  const hasIt = hasTag(request.headers.get('if-none-match'), all.ETag)
  if (hasIt) return new Response(null, { status: 304, headers: all })
  return new Response(new Blob([typeof body === 'string' ? body : new Uint8Array(body)]), { headers: all })
}
