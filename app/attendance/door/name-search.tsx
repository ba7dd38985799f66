import { useId, useState, type FormEvent } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { ask, type LiveClient } from '#app/lib/trpc.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { searchSchema } from '#server/attendance/schema.ts'
import { formatTime } from '#server/kit/dates.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { fieldError } from '#server/kit/messages/fields.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { viewHref } from './views.ts'

const SEARCH_LIMIT_MS = 8000

/** Somebody of this event, as a search tells it (times as text over HTTP). */
export type FoundPerson = {
  registrationId: string
  status: 'confirmed' | 'waiting' | 'cancelled'
  surname: string
  givenName: string
  patronymic: string | null
  phoneLast4: string | null
  attendanceId: string | null
  cameAt: Date | string | null
}

export type SearchState = { text: string; found: FoundPerson[] | null; error: string | null }
export const NO_SEARCH: SearchState = { text: '', found: null, error: null }

/** Why a text cannot be searched for, in words. */
export function searchFault(input: { eventId: string; sessionId: string; text: string }, locale: Locale) {
  const parsed = searchSchema.safeParse(input)
  const [issue] = parsed.error?.issues ?? []
  if (!issue) return null
  const { message, values } = fieldError(issue)
  return formatMessage(message, locale, values)
}

type Place = { eventId: string; sessionId: string }

/** Looks people of this event up; where no script runs the page itself is asked for with `?q=`. */
export function NameSearch({
  place,
  attemptId,
  client,
  given,
  onAdmit,
  onNew,
}: {
  place: Place
  attemptId: string
  client: LiveClient | undefined
  given: SearchState
  onAdmit: (person: FoundPerson) => void
  onNew: (text: string) => void
}) {
  const t = useT()
  const locale = useLocale()
  const [state, setState] = useState(given)
  const [isBusy, setIsBusy] = useState(false)
  const search = async (text: string, from: LiveClient) => {
    const error = searchFault({ ...place, text }, locale)
    if (error) return setState({ text, found: null, error })
    setIsBusy(true)
    const asked = await ask(
      (stop) => from.attendance.search.query({ ...place, text }, { signal: stop }),
      SEARCH_LIMIT_MS,
    )
    setIsBusy(false)
    if (asked.kind === 'answer') return setState({ text, found: asked.value, error: null })
    const words = asked.kind === 'refused' ? problemMessage(asked.code) : m.noAnswer
    setState({ text, found: null, error: t(words) })
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!client) return
    event.preventDefault()
    const text = new FormData(event.currentTarget).get('q')
    void search(typeof text === 'string' ? text.trim() : '', client)
  }
  return (
    <section className="stack">
      <SearchForm sessionId={place.sessionId} state={state} isBusy={isBusy} onSubmit={onSubmit} />
      <div role="status">
        {state.found && state.found.length > 0 && (
          <p className="door__note">{t(m.found, { count: state.found.length })}</p>
        )}
      </div>
      {state.found && state.found.length > 0 && (
        <ul className="door-list">
          {state.found.map((person) => (
            <FoundRow
              key={person.registrationId}
              person={person}
              sessionId={place.sessionId}
              attemptId={attemptId}
              onAdmit={client ? onAdmit : undefined}
            />
          ))}
        </ul>
      )}
      {state.found?.length === 0 && (
        <Notice
          title={t(m.foundNobody)}
          isLive
          actions={
            <a
              className="button button--secondary"
              href={viewHref('new', place.sessionId, { surname: state.text })}
              onClick={(event) => {
                if (!client) return
                event.preventDefault()
                onNew(state.text)
              }}
            >
              {t(m.addAsNew)}
            </a>
          }
        />
      )}
    </section>
  )
}

export function SearchForm({
  sessionId,
  state,
  isBusy,
  onSubmit,
}: {
  sessionId: string
  state: SearchState
  isBusy: boolean
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void
}) {
  const t = useT()
  const id = useId()
  return (
    <form className="door-code" method="get" onSubmit={onSubmit} role="search">
      <input type="hidden" name="session" value={sessionId} />
      <input type="hidden" name="view" value="search" />
      <TextField
        id={`${id}-name`}
        label={t(m.searchLabel)}
        aria-describedby={`${id}-hint`}
        name="q"
        type="search"
        autoComplete="off"
        enterKeyHint="search"
        maxLength={80}
        defaultValue={state.text}
        errors={state.error}
      />
      <Button variant="secondary" icon="search" isBusy={isBusy}>
        {t(m.viewSearch)}
      </Button>
      <p className="door-code__hint" id={`${id}-hint`}>
        {t(m.searchHint)}
      </p>
    </form>
  )
}

function FoundRow({
  person,
  sessionId,
  attemptId,
  onAdmit,
}: {
  person: FoundPerson
  sessionId: string
  attemptId: string
  onAdmit: ((person: FoundPerson) => void) | undefined
}) {
  const t = useT()
  const name = [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ')
  const facts = [
    person.phoneLast4 ? t(m.phoneEnds, { digits: person.phoneLast4 }) : null,
    person.cameAt ? t(m.inSince, { time: formatTime(new Date(person.cameAt)) }) : null,
    person.status === 'waiting' ? t(m.isWaiting) : null,
    person.status === 'cancelled' ? t(m.isCancelled) : null,
  ]
  const mayCome = person.status === 'confirmed' && !person.cameAt
  return (
    <li className="door-list__row">
      <div className="door-list__words">
        <p className="door-list__name">{name}</p>
        <p className="door-list__facts">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {mayCome && (
        <form
          method="post"
          onSubmit={(event) => {
            if (!onAdmit) return
            event.preventDefault()
            onAdmit(person)
          }}
        >
          <input type="hidden" name="intent" value="admit" />
          <input type="hidden" name="view" value="search" />
          <input type="hidden" name="sessionId" value={sessionId} />
          <input type="hidden" name="attemptId" value={attemptId} />
          <input type="hidden" name="registrationId" value={person.registrationId} />
          <Button className="door-list__button" aria-label={`${t(m.admit)}: ${name}`}>
            {t(m.admit)}
          </Button>
        </form>
      )}
    </li>
  )
}
