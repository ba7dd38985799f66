import type { MetaFunction } from '@remix-run/node'
import { localeOf } from '#app/lib/locale.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Message } from '#server/kit/messages/message.ts'

/** Title of a page that search engines have no business with. */
export function authTitle(message: Message): MetaFunction {
  return ({ params }) => [
    { title: `${formatMessage(message, localeOf(params))} · Qamtu` },
    { name: 'robots', content: 'noindex' },
  ]
}
