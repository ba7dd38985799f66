import { Form } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CopyLinkButton } from '#app/ui/page-actions.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import { ownCalendarMessages as m } from '#server/kit/messages/own-calendar.ts'

export type SavedOne = { id: string; name: string; query: string; words: string[] }

/** Each kept filter: open it, subscribe to it, pass it on, remove it. */
export function SavedList({ saved, publicUrl }: { saved: SavedOne[]; publicUrl: string }) {
  const t = useT()
  const locale = useLocale()
  return (
    <ul className="event-list">
      {saved.map(({ id, name, query, words }) => (
        <li key={id}>
          <Card
            headingLevel="h2"
            title={name}
            footer={
              <>
                <ButtonLink size="small" href={paths.events(locale, query)}>
                  {t(m.openFilter)}
                </ButtonLink>
                <ButtonLink
                  size="small"
                  variant="secondary"
                  icon="calendar"
                  isPlain
                  href={`/calendar.ics${withQuery(new URLSearchParams(query), { lang: locale })}`}
                >
                  {t(calendarMessages.subscribe)}
                </ButtonLink>
                <CopyLinkButton size="small" url={publicUrl + paths.events(locale, query)} />
                <Form method="post" action={paths.savedFilters(locale)}>
                  <input type="hidden" name="id" value={id} />
                  <Button size="small" variant="quiet" name="intent" value="remove">
                    <span aria-hidden="true">{t(m.remove)}</span>
                    <VisuallyHidden>{t(m.removeNamed, { name })}</VisuallyHidden>
                  </Button>
                </Form>
              </>
            }
          >
            <p className="muted">{words.join(' · ')}</p>
          </Card>
        </li>
      ))}
    </ul>
  )
}
