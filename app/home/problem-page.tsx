import { useT } from '#app/lib/i18n.tsx'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { homeMessages } from '#server/kit/messages/home.ts'

const TITLE_CODES: Readonly<Record<number, keyof typeof homeMessages>> = {
  401: 'signInNeeded',
  403: 'notAllowed',
  404: 'notFound',
  429: 'tooMany',
}

function codeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined
  return typeof body.code === 'string' ? body.code : undefined
}

/** What happened, in a few words. */
export const problemTitle = (status: number) => homeMessages[TITLE_CODES[status] ?? 'fault']

/** The page of a refusal or a fault: what happened, in plain words, and where to go on. */
export function ProblemPage({ status, body }: { status: number; body: unknown }) {
  const t = useT()
  const code = codeOf(body)
  return (
    <main className="problem-page">
      <h1>{t(problemTitle(status))}</h1>
      <p>{status >= 500 ? t(homeMessages.faultText) : t(problemMessage(code ?? 'not_found'))}</p>
      <p>
        <a href="/">{t(homeMessages.toStart)}</a>
      </p>
    </main>
  )
}
