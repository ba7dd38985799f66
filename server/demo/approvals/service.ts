import type { Db } from '#db/client.ts'
import type { Permission } from '#server/access/permissions.ts'
import type { By } from '#server/access/scope.ts'
import { decideApproval, setRule, submitEvent } from '#server/events/approvals/service.ts'
import type { DemoEvent } from '../events/event.ts'
import { byAt } from '../made.ts'
import { listAccounts } from '../queries.ts'
import { demoEmail, type DemoPerson } from '#server/auth/demo-accounts.ts'

/** Balkhash: its akimat approves what is published there. */
const APPROVING = '351600000'
const HOUR_MS = 3_600_000

/** The town that asks for approval: what its organiser has laid before the akimat, and what the akimat has said. */
export async function makeApprovals(db: Db, now: Date, ids: ReadonlyMap<DemoEvent, string>): Promise<void> {
  const people: readonly DemoPerson[] = ['organiser', 'reviewer', 'admin']
  const accounts = await listAccounts(db, people.map(demoEmail))
  const as = (person: DemoPerson, permission: Permission, hoursAgo: number): By => {
    const by = byAt(new Date(now.getTime() - hoursAgo * HOUR_MS), permission)
    const account = accounts.find(({ email }) => email === demoEmail(person))
    if (!account) return by
    const { id: userId, name, email } = account
    const actor = { userId, name, email, phone: null, isDemo: true, hasSecondFactor: false, grants: [] }
    return { ...by, actor: { kind: 'user', ...actor } }
  }
  await setRule(db, as('admin', 'events.approval_rules', 72), { kato: APPROVING })
  for (const [event, id] of ids) {
    if (event.state !== 'submitted' && event.state !== 'approved') continue
    const isWaiting = event.state === 'submitted'
    const { version } = await submitEvent(db, as('organiser', 'events.edit', isWaiting ? 5 : 50), {
      id,
      version: 1,
      publishes: isWaiting,
    })
    if (isWaiting) continue
    await decideApproval(db, as('reviewer', 'events.approve', 26), { id, version, decision: 'approve' })
  }
}
