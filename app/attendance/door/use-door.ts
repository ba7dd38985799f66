import { useCallback, useRef, useState } from 'react'
import { ask, type LiveClient } from '#app/lib/trpc.ts'
import { newId } from '#server/kit/id.ts'
import type { WalkInInput } from '#server/attendance/schema.ts'
import type { DoorAnswer } from './door-facts.ts'
import { signal } from './signals.ts'

/** Long enough for a slow phone network, short enough for a queue of people. */
const ANSWER_LIMIT_MS = 7000

/** One thing that was asked of the server; sent again, it is the same attempt and counts once. */
export type DoorAttempt = {
  attemptId: string
  /** who or what, for the list of those without an answer */
  label: string
  send: (stop: AbortSignal) => Promise<DoorAnswer>
}

export type Refusal = { code: string; details: Record<string, string | number | boolean>; field?: string }

/** What fills the screen. */
export type Stage =
  | { kind: 'ready' }
  | { kind: 'asking'; attempt: DoorAttempt }
  | { kind: 'answer'; answer: DoorAnswer }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unanswered'; attempt: DoorAttempt }

type Given = {
  client: LiveClient
  /** what the page came with, when a form was sent without a script */
  firstStage: Stage
  sessionId: string
  isMuted: boolean
  onAnswer: (answer: DoorAnswer) => void
}

/** The door as it lives in the browser: what is asked, what was answered, what has no answer yet. */
export function useDoor({ client, firstStage, sessionId, isMuted, onAnswer }: Given) {
  const [stage, setStage] = useState(firstStage)
  const [unanswered, setUnanswered] = useState<readonly DoorAttempt[]>([])
  const isAsking = useRef(false)

  const send = useCallback(
    async (attempt: DoorAttempt): Promise<Refusal | undefined> => {
      if (isAsking.current) return undefined
      isAsking.current = true
      setStage({ kind: 'asking', attempt })
      const asked = await ask(attempt.send, ANSWER_LIMIT_MS)
      isAsking.current = false
      const others = (list: readonly DoorAttempt[]) =>
        list.filter(({ attemptId }) => attemptId !== attempt.attemptId)
      if (asked.kind === 'unanswered') {
        signal('red', isMuted)
        setUnanswered((list) => [...others(list), attempt])
        setStage({ kind: 'unanswered', attempt })
        return undefined
      }
      setUnanswered(others)
      if (asked.kind === 'refused') {
        signal('red', isMuted)
        setStage({ kind: 'refused', refusal: asked })
        return asked
      }
      signal(asked.value.outcome, isMuted)
      setStage({ kind: 'answer', answer: asked.value })
      onAnswer(asked.value)
      return undefined
    },
    [isMuted, onAnswer],
  )

  const facts = useCallback(
    (attemptId: string) => ({ attemptId, sessionId, deviceAt: new Date().toISOString() }),
    [sessionId],
  )

  const scan = useCallback(
    (shown: string, label: string) => {
      const asked = { ...facts(newId()), shown }
      return send({
        attemptId: asked.attemptId,
        label,
        send: (stop) => client.attendance.scan.mutate(asked, { signal: stop }),
      })
    },
    [client, facts, send],
  )

  const admit = useCallback(
    (registrationId: string, label: string) => {
      const asked = { ...facts(newId()), registrationId }
      return send({
        attemptId: asked.attemptId,
        label,
        send: (stop) => client.attendance.admit.mutate(asked, { signal: stop }),
      })
    },
    [client, facts, send],
  )

  const walkIn = useCallback(
    (input: WalkInInput) =>
      send({
        attemptId: input.attemptId,
        label: `${input.surname} ${input.givenName}`,
        send: (stop) => client.attendance.walkIn.mutate(input, { signal: stop }),
      }),
    [client, send],
  )

  const goOn = useCallback(() => setStage({ kind: 'ready' }), [])
  const drop = useCallback(
    (attemptId: string) => setUnanswered((list) => list.filter((one) => one.attemptId !== attemptId)),
    [],
  )

  return { stage, unanswered, scan, admit, walkIn, send, goOn, drop }
}
