import { Form } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { CopyLinkButton } from '#app/ui/page-actions.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { ownCalendarMessages as m } from '#server/kit/messages/own-calendar.ts'
import type { FeedKind } from '#server/registration/feeds/schema.ts'

type Feed = { createdAt: Date; lastUsedAt: Date | null }
/** The address that has just been made: told once. */
export type MadeFeed = { kind: FeedKind; url: string }

const WORDS = {
  registrations: { title: m.registrations, text: m.registrationsText },
  work: { title: m.work, text: m.workText },
} as const

/** Phones and computers open their calendar for this kind of address. */
const forCalendar = (url: string) => url.replace(/^https?:/, 'webcal:')

function Made({ url }: { url: string }) {
  const t = useT()
  return (
    <Notice tone="success" title={t(m.madeTitle)} isLive>
      <p>{t(m.madeText)}</p>
      <TextField name="address" label={t(m.address)} defaultValue={url} readOnly spellCheck={false} />
      <div className="cluster">
        <ButtonLink href={forCalendar(url)} icon="calendar" isPlain>
          {t(m.open)}
        </ButtonLink>
        <CopyLinkButton url={url} />
      </div>
    </Notice>
  )
}

/** One private calendar with its state and what may be done with it. */
export function FeedPart({
  kind,
  feed,
  made,
}: {
  kind: FeedKind
  feed: Feed | undefined
  made: MadeFeed | undefined
}) {
  const t = useT()
  const { title, text } = WORDS[kind]
  return (
    <section className="account-part" aria-labelledby={`feed-${kind}`}>
      <h2 id={`feed-${kind}`}>{t(title)}</h2>
      <p className="muted">{t(text)}</p>
      {made && <Made url={made.url} />}
      <DefinitionList
        items={[
          {
            term: t(m.state),
            value: feed ? t(m.madeAt, { when: formatDateTime(feed.createdAt) }) : t(m.none),
          },
          ...(feed
            ? [
                {
                  term: t(m.lastUsed),
                  value: feed.lastUsedAt ? formatDateTime(feed.lastUsedAt) : t(m.neverUsed),
                },
              ]
            : []),
        ]}
      />
      {feed && <p className="muted">{t(m.makeAnewHint)}</p>}
      <Form method="post" className="cluster">
        <input type="hidden" name="kind" value={kind} />
        <Button variant={feed ? 'secondary' : 'primary'} name="intent" value="make">
          {t(feed ? m.makeAnew : m.make)}
        </Button>
        {feed && (
          <Button variant="quiet" name="intent" value="end">
            {t(m.end)}
          </Button>
        )}
      </Form>
    </section>
  )
}
