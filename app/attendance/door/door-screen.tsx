import { useCallback, useEffect, useMemo, useState } from 'react'
import { ScannerLayout } from '#app/layouts/scanner-layout.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { liveClient } from '#app/lib/trpc.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import type { SelectOption, SelectOptionGroup } from '#app/ui/select-field.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { formatTime } from '#server/kit/dates.ts'
import { splitFullName } from '#server/people/name-key.ts'
import { CameraView } from './camera-view.tsx'
import { CodeForm } from './code-form.tsx'
import type { DoorAnswer } from './door-facts.ts'
import type { DoorFormResult } from './door-action.server.ts'
import { DoorTabs } from './door-tabs.tsx'
import { MoreView, type SessionChoice } from './more-view.tsx'
import { NameSearch, SearchForm, type SearchState } from './name-search.tsx'
import { RecentScans, type Undoing } from './recent-scans.tsx'
import { refusalWords, StageActions, StageBody, stageTone } from './stage-view.tsx'
import { UnansweredList } from './unanswered-list.tsx'
import { UndoForm } from './undo-form.tsx'
import { useCamera } from './use-camera.ts'
import { useDoor, type Stage } from './use-door.ts'
import { useIsLive, useIsOffline, useLiveNumbers, useMuted, type LiveNumbers } from './use-live.ts'
import { useWedge } from './use-wedge.ts'
import type { DoorView } from './views.ts'
import { WalkInForm } from './walk-in-form.tsx'

/** A green answer goes by itself, so that the next person needs no press. */
const GREEN_MS = 1800

export type DoorScreenProps = {
  title: string
  eventId: string
  sessionId: string
  sessionWhen: string
  sessions: readonly SessionChoice[]
  first: LiveNumbers
  may: { search: boolean; close: boolean }
  attemptId: string
  districts: (SelectOption | SelectOptionGroup)[]
  view: DoorView
  search: SearchState
  undoing: Undoing | null
  /** typed into the search before it turned out that the person is not registered */
  typedName: string
  result: DoorFormResult | undefined
}

function stageOf(result: DoorFormResult | undefined): Stage {
  if (result?.answer) return { kind: 'answer', answer: result.answer }
  // A refusal that belongs to a field stands in its form.
  if (result?.refusal && !result.refusal.field) return { kind: 'refused', refusal: result.refusal }
  return { kind: 'ready' }
}

/** Where a phone has a keyboard of its own, the code field waits for the next code. */
function focusCode() {
  if (window.matchMedia('(pointer: fine)').matches) document.getElementById('door-code')?.focus()
}

/** The scanner of one session: complete as server HTML, quick and with a camera where scripts run. */
export function DoorScreen(props: DoorScreenProps) {
  const { title, eventId, sessionId, sessionWhen, may, attemptId, result } = props
  const t = useT()
  const locale = useLocale()
  const isLive = useIsLive()
  const [view, setView] = useState(props.view)
  const [undoing, setUndoing] = useState(props.undoing)
  const [typedName, setTypedName] = useState(props.typedName)
  // Another number empties the forms: the next person begins with a clean one.
  const [turn, setTurn] = useState(0)
  const [isMuted, setIsMuted] = useMuted()
  const isOffline = useIsOffline()
  const liveCalls = useMemo(() => liveClient(locale), [locale])
  const client = isLive ? liveCalls : undefined
  const { live, refresh, note } = useLiveNumbers(props.first, { client, eventId, sessionId })
  const onAnswer = useCallback(
    (answer: DoorAnswer) => {
      note(answer)
      if (answer.outcome === 'green') setTurn((number) => number + 1)
    },
    [note],
  )
  const firstStage = stageOf(result)
  const door = useDoor({ client: liveCalls, firstStage, sessionId, isMuted, onAnswer })

  const { stage, scan, goOn } = door
  const isReady = stage.kind === 'ready'
  const scanText = useCallback((text: string) => void scan(text, t(m.ticketScanned)), [scan, t])
  const { video, ...camera } = useCamera({ isPaused: !isReady || view !== 'scan', onText: scanText })
  useWedge(scanText)

  const isCameraOn = camera.state === 'on'
  useEffect(() => {
    if (stage.kind !== 'answer' || stage.answer.outcome !== 'green' || !isCameraOn) return
    const timer = setTimeout(goOn, GREEN_MS)
    return () => clearTimeout(timer)
  }, [stage, goOn, isCameraOn])

  const show = (next: DoorView) => {
    goOn()
    setView(next)
  }
  const undo = (chosen: Undoing) => {
    setUndoing(chosen)
    show('undo')
  }
  const next = () => {
    show('scan')
    focusCode()
  }
  const place = useMemo(() => ({ eventId, sessionId }), [eventId, sessionId])
  const typed = typedName ? splitFullName(typedName) : undefined
  const formErrors = result && result.view === props.view ? formErrorsOf(result, t) : {}
  const came = { came: live.numbers.came, registered: live.numbers.registered }

  return (
    <ScannerLayout
      tone={stageTone(stage)}
      title={title}
      exit={{ href: paths.doors(locale), label: t(m.exit) }}
      status={
        <>
          <span className="visually-hidden">{t(m.cameOf, came)}</span>
          <span aria-hidden="true">
            {came.came}/{came.registered}
          </span>
        </>
      }
      actions={
        isReady ? (
          <DoorTabs
            view={view}
            sessionId={sessionId}
            maySearch={may.search}
            onView={isLive ? show : undefined}
          />
        ) : stage.kind === 'asking' ? null : (
          <StageActions
            stage={stage}
            sessionId={sessionId}
            onNext={isLive ? next : undefined}
            onUndo={isLive ? undo : undefined}
            onSendAgain={(attempt) => void door.send(attempt)}
          />
        )
      }
    >
      {isOffline && isReady && (
        <Notice tone="danger" isLive>
          {t(m.offline)}
        </Notice>
      )}
      <StageBody stage={stage} sessionWhen={sessionWhen} />
      <div className="door" hidden={!isReady}>
        <div className="stack" hidden={view !== 'scan'}>
          <p className="door__note door__session">{sessionWhen}</p>
          <div className="needs-script">
            <CameraView video={video} camera={camera} onText={scanText} />
          </div>
          <CodeForm
            sessionId={sessionId}
            attemptId={attemptId}
            onCode={isLive ? (code) => void scan(code, code) : undefined}
          />
          {may.search && (
            <div className="needs-no-script">
              <SearchForm sessionId={sessionId} state={props.search} isBusy={false} />
            </div>
          )}
          <UnansweredList door={door} />
          <RecentScans scans={live.recent} sessionId={sessionId} onUndo={isLive ? undo : undefined} />
        </div>
        {may.search && (
          <div hidden={view !== 'search'}>
            <NameSearch
              key={turn}
              place={place}
              attemptId={attemptId}
              client={client}
              given={props.search}
              onAdmit={(person) =>
                void door.admit(person.registrationId, `${person.surname} ${person.givenName}`)
              }
              onNew={(text) => {
                setTypedName(text)
                show('new')
              }}
            />
          </div>
        )}
        <div hidden={view !== 'new'}>
          <WalkInForm
            key={`${turn} ${typedName}`}
            sessionId={sessionId}
            attemptId={attemptId}
            districts={props.districts}
            given={{
              values: result?.values ?? { surname: typed?.surname ?? '', givenName: typed?.givenName ?? '' },
              errors: props.view === 'new' ? formErrors : {},
            }}
            onWalkIn={
              isLive
                ? async (input) => {
                    const refusal = await door.walkIn(input)
                    if (!refusal) void refresh()
                    if (!refusal?.field) return {}
                    goOn()
                    return { [refusal.field]: [t(refusalWords(refusal), refusal.details)] }
                  }
                : undefined
            }
          />
        </div>
        <div hidden={view !== 'more'}>
          <MoreView
            eventId={eventId}
            sessionId={sessionId}
            sessions={props.sessions}
            numbers={live.numbers}
            numbersAt={formatTime(live.at)}
            mayClose={may.close}
            isLive={isLive}
            isMuted={isMuted}
            onMute={setIsMuted}
          />
        </div>
        {view === 'undo' && undoing && (
          <UndoForm
            undoing={undoing}
            sessionId={sessionId}
            client={client}
            given={props.view === 'undo' ? formErrors : {}}
            onDone={() => {
              void refresh()
              show('scan')
            }}
            onKeep={() => show('scan')}
          />
        )}
      </div>
    </ScannerLayout>
  )
}

function formErrorsOf({ errors, refusal }: DoorFormResult, t: ReturnType<typeof useT>) {
  if (!refusal) return errors ?? {}
  return { [refusal.field ?? '']: [t(refusalWords(refusal), refusal.details)] }
}
