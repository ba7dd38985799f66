import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { doorAction } from '#app/attendance/door/door-action.server.ts'
import { recentScan } from '#app/attendance/door/door-facts.ts'
import { DoorScreen } from '#app/attendance/door/door-screen.tsx'
import { NO_SEARCH, searchFault } from '#app/attendance/door/name-search.tsx'
import { doorView } from '#app/attendance/door/views.ts'
import { sessionLabel, sessionWhen } from '#app/attendance/session-words.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { residenceOptions } from '#app/registration/residence-options.ts'
import { regionOf } from '#server/access/territory.ts'
import { newId } from '#server/kit/id.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Caller } from '#server/router.ts'

export const handle = { scripts: true }

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.title, localeOf(params))} · Qamtu` },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context, params })
  const locale = localeOf(params)
  const query = new URL(request.url).searchParams
  const eventId = params['id'] ?? ''
  return read(context, async (caller) => {
    const sessionId = query.get('session') ?? undefined
    const [door, divisions] = await Promise.all([
      caller.attendance.door({ eventId, sessionId }),
      caller.regions.list(),
    ])
    const { districtKato } = door.session
    const place = { eventId, sessionId: door.session.sessionId }
    const text = query.get('q')?.trim() ?? ''
    const search = door.may.search && text ? await searched(caller, { ...place, text }, locale) : NO_SEARCH
    return {
      door,
      search,
      districts: residenceOptions(divisions, { locale, regionKato: districtKato && regionOf(districtKato) }),
      view: doorView(query.get('view')),
      typedName: query.get('surname') ?? '',
      undoingId: query.get('attendance'),
      // A page that is sent again is the same attempt; each new page is another.
      attemptId: newId(),
    }
  })
}

type Asked = { eventId: string; sessionId: string; text: string }

async function searched(caller: Caller, asked: Asked, locale: Parameters<typeof searchFault>[1]) {
  const error = searchFault(asked, locale)
  if (error) return { text: asked.text, found: null, error }
  return { text: asked.text, found: await caller.attendance.search(asked), error: null }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  await requireSignedIn({ request, context, params })
  const { status, result } = await doorAction(request, context, localeOf(params))
  return data(result, { status })
}

/** The scanner of one event's door. */
export default function DoorPage() {
  const { door, search, districts, view, typedName, undoingId, attemptId } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const locale = useLocale()
  const t = useT()
  const { session, sessions, counts, recent, may, now } = door
  const scans = recent.map(recentScan)
  const undone = undoingId ?? result?.values?.['attendanceId']
  return (
    <DoorScreen
      title={localized({ kk: session.titleKk, ru: session.titleRu, en: session.titleEn }, locale).text}
      eventId={session.eventId}
      sessionId={session.sessionId}
      sessionWhen={sessionWhen(session, { locale, now })}
      sessions={sessions.map((one) => ({
        sessionId: one.sessionId,
        label: sessionLabel(one, { locale, t }),
        when: sessionWhen(one, { locale, now }),
      }))}
      first={{
        numbers: counts ?? { came: 0, children: 0, registered: 0, headcount: 0 },
        recent: scans,
        at: now,
      }}
      may={may}
      attemptId={attemptId}
      districts={districts}
      view={result?.isUndone ? 'scan' : (result?.view ?? view)}
      search={search}
      undoing={
        undone
          ? { attendanceId: undone, name: scans.find((scan) => scan.undoableId === undone)?.name ?? null }
          : null
      }
      typedName={typedName}
      result={result}
    />
  )
}
