import type { Request, Response } from 'express'
import { formatMessage } from '#server/kit/messages/format.ts'
import { homeMessages } from '#server/kit/messages/home.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { requestLocale } from './facts.ts'

const wantsJson = (request: Request) =>
  request.path.startsWith('/api/') || (request.get('accept') ?? '').includes('application/json')

/** A refusal before any page is reached: the same words, as a small page or as JSON. */
export function refuse(
  request: Request,
  response: Response,
  { status, code }: { status: number; code: string },
): void {
  const locale = requestLocale(request)
  response.status(status).setHeader('Cache-Control', 'no-store')
  if (wantsJson(request)) {
    response.json({ error: { code } })
    return
  }
  const text = formatMessage(problemMessage(code), locale)
  const back = formatMessage(homeMessages.toStart, locale)
  response
    .type('html')
    .send(
      `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Qamtu</title></head><body><main><h1>${text}</h1><p><a href="/${locale}">${back}</a></p></main></body></html>`,
    )
}
