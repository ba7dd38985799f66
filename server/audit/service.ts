import type { Trx } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import { newId } from '#server/kit/id.ts'
import type { AuditAction, AuditSubject } from '#server/kit/messages/audit.ts'

export type AuditEntry = {
  actor: Actor
  /** verb of the domain, e.g. `events.publish`; its words stand in kit/messages/audit.ts */
  action: AuditAction
  subjectKind: AuditSubject
  subjectId: string
  /** district or region the thing belongs to, for territorial reading of the log */
  kato?: string | null
  before?: object | null
  after?: object | null
  reason?: string | null
}

const ACTOR_KIND = { user: 'user', public: 'public', system: 'system' } as const

/**
 * Writes who changed what into the append-only log, in the transaction of the change itself; of several changes in
 * one statement, each with a row of its own.
 * Never pass names, phones, e-mails or IIN of participants: ids and what changed are enough.
 */
export async function recordAll(trx: Trx, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('auditLog')
    .values(
      entries.map((entry) => ({
        id: newId(),
        actorUserId: entry.actor.kind === 'user' ? entry.actor.userId : null,
        actorKind: ACTOR_KIND[entry.actor.kind],
        action: entry.action,
        subjectKind: entry.subjectKind,
        subjectId: entry.subjectId,
        kato: entry.kato ?? null,
        before: entry.before ? JSON.stringify(entry.before) : null,
        after: entry.after ? JSON.stringify(entry.after) : null,
        reason: entry.reason ?? null,
      })),
    )
    .execute()
}

/** One change in the log: see `recordAll`. */
export async function record(trx: Trx, entry: AuditEntry): Promise<void> {
  await recordAll(trx, [entry])
}
