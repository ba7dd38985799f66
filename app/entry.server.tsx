import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { keepMarkup } from '#app/lib/keep.server.ts'
import { NonceContext } from '#app/lib/nonce.tsx'
import { KeepContext } from '#app/ui/kept.tsx'

const RENDER_LIMIT_MS = 10_000
export const streamTimeout = RENDER_LIMIT_MS

/**
 * Collects the page: it is sent whole, which costs the server a third less than many small pieces. React 18 fills a
 * block with U+0000 where a letter of two bytes would cross its end, which browsers show as a broken letter
 * (facebook/react#24985). No text of a page holds U+0000, so it is left out.
 */
function collect(done: (body: Buffer) => void): Writable {
  const chunks: Buffer[] = []
  return new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk.includes(0) ? (chunk.filter((byte) => byte !== 0) as Buffer) : Buffer.from(chunk))
      next()
    },
    final(next) {
      done(Buffer.concat(chunks))
      next()
    },
  })
}

/** The whole page at once: public pages have no scripts that could fill in later parts. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let answerStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={loadContext.nonce}>
        <KeepContext.Provider value={keepMarkup}>
          <RemixServer
            context={remixContext}
            url={request.url}
            nonce={loadContext.nonce}
            abortDelay={RENDER_LIMIT_MS}
          />
        </KeepContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: loadContext.nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8')
          pipe(
            collect((body) => resolve(new Response(new Uint8Array(body), { headers, status: answerStatus }))),
          )
        },
        onShellError: reject,
        onError() {
          answerStatus = 500
        },
      },
    )
    setTimeout(abort, RENDER_LIMIT_MS + 1000).unref()
  })
}

/** A fault of ours: logged by name and place, never with what the person sent. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted) return
  context.logFault(error, new URL(request.url).pathname)
}
