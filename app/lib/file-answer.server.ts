type File = { type: string; name: string; kind?: 'document' | 'photo'; digest: string; bytes: Uint8Array }

/**
 * A file as it was stored: of the type its bytes say, never guessed by a browser, with a policy that lets nothing in it
 * run. A photo is shown in its place, a document is kept as a file.
 */
export function fileAnswer(request: Request, file: File, { isPublic }: { isPublic: boolean }): Response {
  const tag = `"${file.digest}"`
  const place = file.kind === 'photo' ? 'inline' : 'attachment'
  const headers = {
    ETag: tag,
    // Somebody may take the file away or close it at any time.
    'Cache-Control': isPublic ? 'public, max-age=60' : 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    ...(isPublic ? {} : { 'X-Robots-Tag': 'noindex' }),
  }
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
  return new Response(new Blob([new Uint8Array(file.bytes)]), {
    headers: {
      ...headers,
      'Content-Type': file.type,
      'Content-Disposition': `${place}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    },
  })
}
