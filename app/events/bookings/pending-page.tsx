import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { DECLINE_REASON_MAX, decideSchema } from '#server/events/bookings/schema.ts'
import { bookingMessages as m } from '#server/kit/messages/booking-pages.ts'
import { bookingProblems } from '#server/kit/messages/bookings.ts'
import { localDate } from '#server/kit/zone.ts'
import { formatPhone } from '#server/people/phone.ts'

export const meta: MetaFunction = authTitle(m.pendingTitle)

export function loader({ context }: LoaderFunctionArgs) {
  return read(context, async (caller) => ({ rows: await caller.events.bookings.pending(), now: new Date() }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const id = formData.get('id')
  const answer = await submit({
    request,
    context,
    locale,
    formData,
    schema: decideSchema,
    problems: bookingProblems,
    work: async (values, caller) => {
      await caller.events.bookings.decide(values)
      return redirect(paths.bookings(locale, `?done=${values.decision}`))
    },
  })
  if (answer instanceof Response) return answer
  const errors = Object.values(answer.data.lastResult.error ?? {}).flatMap((texts) => texts ?? [])
  return Response.json(
    { id: typeof id === 'string' ? id : '', errors },
    { status: answer.init?.status ?? 400 },
  )
}

type Refused = { id: string; errors: string[] }

/** Bookings of venues that wait for whoever answers for them. */
export default function PendingPage() {
  const { rows, now } = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const [search] = useSearchParams()
  const done = search.get('done')
  return (
    <>
      <ErrorSummary
        errors={(refused?.errors ?? []).map((text) => ({ text, fieldId: `reason-${refused?.id ?? ''}` }))}
      />
      <PageHead title={t(m.pendingTitle)} lead={t(m.pendingLead)} />
      {done === 'confirm' && <Notice tone="success">{t(m.confirmedNow)}</Notice>}
      {done === 'decline' && <Notice tone="success">{t(m.declinedNow)}</Notice>}
      {rows.length === 0 && (
        <EmptyState title={t(m.pendingEmpty)}>
          <p>{t(m.pendingEmptyText)}</p>
        </EmptyState>
      )}
      <CardGrid columns={2}>
        {rows.map((row) => {
          const space = inLocale({ nameKk: row.spaceKk, nameRu: row.spaceRu, nameEn: row.spaceEn }, locale)
          const venue = inLocale({ nameKk: row.venueKk, nameRu: row.venueRu, nameEn: row.venueEn }, locale)
          const organiser = localized(
            { kk: row.institutionKk, ru: row.institutionRu, en: row.institutionEn },
            locale,
          ).text
          const isRefused = refused?.id === row.id
          return (
            <Card
              key={row.id}
              title={`${space}, ${venue}`}
              headingLevel="h2"
              above={row.startsAt && row.endsAt ? words.when(row) : t(m.noHours)}
            >
              <p>{words.title(row)}</p>
              <p>
                {[organiser, row.contactPhone && formatPhone(row.contactPhone)].filter(Boolean).join(', ')}
              </p>
              {row.isShared && <p>{t(m.holds, { count: row.amount })}</p>}
              {row.askedByName && <p className="muted">{t(m.askedBy, { name: row.askedByName })}</p>}
              {row.startsAt && (
                <p>
                  <TextLink href={paths.venueDay(locale, row.venueId, `?on=${localDate(row.startsAt)}`)}>
                    {t(m.dayTitle)}
                  </TextLink>
                </p>
              )}
              <Form method="post" className="booking-word">
                <input type="hidden" name="id" value={row.id} />
                <Button name="decision" value="confirm" size="small">
                  {t(m.confirm)}
                </Button>
              </Form>
              <Details summary={t(m.decline)} isOpen={isRefused}>
                <Form method="post" noValidate className="stack">
                  <input type="hidden" name="id" value={row.id} />
                  <TextareaField
                    name="reason"
                    id={`reason-${row.id}`}
                    label={t(m.declineReason)}
                    maxLength={DECLINE_REASON_MAX}
                    rows={2}
                    required
                    errors={isRefused ? refused.errors : undefined}
                  />
                  <p>
                    <Button name="decision" value="decline" variant="danger" size="small">
                      {t(m.decline)}
                    </Button>
                  </p>
                </Form>
              </Details>
            </Card>
          )
        })}
      </CardGrid>
    </>
  )
}
