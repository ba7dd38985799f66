import { useEffect } from 'react'
import { ScannerResult } from '#app/layouts/scanner-layout.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { attendanceProblems } from '#server/kit/messages/attendance.ts'
import { doorMessages as m, doorProblems } from '#server/kit/messages/door.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { registrationProblems } from '#server/kit/messages/registration.ts'
import { answerLines, TONES, WORDS, type DoorAnswer } from './door-facts.ts'
import { UndoLink, type Undoing } from './recent-scans.tsx'
import type { DoorAttempt, Refusal, Stage } from './use-door.ts'
import { viewHref } from './views.ts'

/** The tone of the whole screen while something fills it. */
export function stageTone(stage: Stage) {
  if (stage.kind === 'answer') return TONES[stage.answer.outcome]
  return stage.kind === 'refused' ? 'stop' : stage.kind === 'unanswered' ? 'care' : 'idle'
}

function AnswerView({ answer, sessionWhen }: { answer: DoorAnswer; sessionWhen: string }) {
  const t = useT()
  return (
    <ScannerResult
      tone={TONES[answer.outcome]}
      word={t(WORDS[answer.outcome])}
      name={answer.name}
      reason={answerLines(answer, t, sessionWhen).map((line) => (
        <span className="door__line" key={line}>
          {line}
        </span>
      ))}
    />
  )
}

export function refusalWords(refusal: Refusal) {
  return problemMessage(refusal.code, { ...registrationProblems, ...attendanceProblems, ...doorProblems })
}

function RefusalView({ refusal }: { refusal: Refusal }) {
  const t = useT()
  const locale = useLocale()
  return (
    <ScannerResult tone="stop" word={t(m.wordStop)} reason={t(refusalWords(refusal), refusal.details)}>
      {refusal.code === 'not_signed_in' && (
        <p>
          <a href={paths.signIn(locale)}>{t(m.signInAgain)}</a>
        </p>
      )}
    </ScannerResult>
  )
}

function UnansweredView({ attempt }: { attempt: DoorAttempt }) {
  const t = useT()
  return <ScannerResult tone="care" word={t(m.noAnswer)} name={attempt.label} reason={t(m.noAnswerText)} />
}

const NEXT = 'door-next'

/** Where the thumb is: on to the next person, or back. */
export function StageActions({
  stage,
  sessionId,
  onNext,
  onUndo,
  onSendAgain,
}: {
  stage: Stage
  sessionId: string
  /** missing until the page lives: then the next person is a link */
  onNext: (() => void) | undefined
  onUndo: ((undoing: Undoing) => void) | undefined
  onSendAgain: (attempt: DoorAttempt) => void
}) {
  const t = useT()
  const answer = stage.kind === 'answer' ? stage.answer : undefined
  useEffect(() => document.getElementById(NEXT)?.focus(), [])
  return (
    <>
      {answer?.outcome === 'green' && answer.attendanceId && (
        <UndoLink
          undoing={{ attendanceId: answer.attendanceId, name: answer.name }}
          sessionId={sessionId}
          onUndo={onUndo}
          isButton
        />
      )}
      {stage.kind === 'unanswered' && (
        <Button type="button" onClick={() => onSendAgain(stage.attempt)}>
          {t(m.sendAgain)}
        </Button>
      )}
      {onNext ? (
        <Button
          type="button"
          variant={stage.kind === 'unanswered' ? 'secondary' : 'primary'}
          onClick={onNext}
          id={NEXT}
        >
          {t(m.next)}
        </Button>
      ) : (
        <a className="button button--primary" href={viewHref('scan', sessionId)}>
          {t(m.next)}
        </a>
      )}
    </>
  )
}

/** What fills the screen; nothing while the door is ready. */
export function StageBody({ stage, sessionWhen }: { stage: Stage; sessionWhen: string }) {
  const t = useT()
  switch (stage.kind) {
    case 'ready':
      return null
    case 'asking':
      return (
        <div className="door-asking" role="status">
          <span className="spinner" />
          <p>{t(m.asking)}</p>
        </div>
      )
    case 'answer':
      return <AnswerView answer={stage.answer} sessionWhen={sessionWhen} />
    case 'refused':
      return <RefusalView refusal={stage.refusal} />
    case 'unanswered':
      return <UnansweredView attempt={stage.attempt} />
  }
}
