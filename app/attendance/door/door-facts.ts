import type { ScannerTone } from '#app/layouts/scanner-layout.tsx'
import type { AdmissionReason, Outcome } from '#server/attendance/admission.ts'
import { admissionReasons } from '#server/kit/messages/attendance.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import type { Translate } from '#server/kit/messages/format.ts'
import { formatTime } from '#server/kit/dates.ts'

/** What a procedure of the door answers, over HTTP (times as text) or on the server. */
export type DoorAnswer = {
  outcome: Outcome
  reason: AdmissionReason
  attendanceId: string | null
  cameAt: Date | string | null
  name: string | null
  childrenCount: number
}

export const TONES = { green: 'go', yellow: 'care', red: 'stop' } as const satisfies Record<
  Outcome,
  ScannerTone
>
export const WORDS = { green: m.wordGo, yellow: m.wordCare, red: m.wordStop } as const

/** The lines under the name: why, since when, with how many children, and on which day the session is. */
export function answerLines(answer: DoorAnswer, t: Translate, sessionWhen: string): string[] {
  const { reason, cameAt, childrenCount, outcome } = answer
  return [
    t(admissionReasons[reason]),
    ...(reason === 'already_in' && cameAt ? [t(m.firstCame, { time: formatTime(new Date(cameAt)) })] : []),
    ...(reason === 'wrong_day' ? [t(m.sessionOn, { when: sessionWhen })] : []),
    ...(outcome !== 'red' && childrenCount > 0 ? [t(m.withChildren, { count: childrenCount })] : []),
  ]
}

export type RecentScan = {
  id: string
  outcome: Outcome
  reason: AdmissionReason
  at: Date
  name: string | null
  /** what an undo takes back; null when there is nothing to undo */
  undoableId: string | null
  isUndone: boolean
}

type AttemptRow = {
  id: string
  outcome: Outcome
  reason: string
  serverAt: Date | string
  attendanceId: string | null
  annulledAt: Date | string | null
  surname: string | null
  givenName: string | null
}

/** A row of the ledger as the list of last checks shows it. */
export function recentScan(row: AttemptRow): RecentScan {
  // A repeated scan names the same mark, but it was this one that let somebody in.
  const isUndone = row.outcome === 'green' && row.annulledAt !== null
  return {
    id: row.id,
    outcome: row.outcome,
    reason: row.reason as AdmissionReason,
    at: new Date(row.serverAt),
    name: [row.surname, row.givenName].filter(Boolean).join(' ') || null,
    undoableId: row.outcome === 'green' && !isUndone ? row.attendanceId : null,
    isUndone,
  }
}

export type DoorNumbers = { came: number; children: number; registered: number; headcount: number }

/** Nobody is checked out at the door: whoever came is inside. */
export const insideNow = ({ came, children }: DoorNumbers) => came + children
