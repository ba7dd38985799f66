import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { landingPath } from '#app/lib/landing.ts'
import { localeOf } from '#app/lib/locale.ts'
import { can, mayAnywhere, mayOverTerritory } from '#server/access/scope.ts'

const APPROVALS_SHOWN = 6

/** Everything that waits for whoever is signed in, by kind. */
export async function loadWork(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireSignedIn(args)
  // Judges, employers and door staff have a page of their own; a participant has tickets.
  if (!mayAnywhere(actor, 'events.view')) throw redirect(landingPath(actor, locale))
  const mayApprove = mayAnywhere(actor, 'events.approve')
  const mayEdit = mayAnywhere(actor, 'events.edit')
  const [work, waiting, given, late] = await read(args.context, (caller) =>
    Promise.all([
      caller.events.work(),
      mayApprove ? caller.events.approvals.waiting() : { rows: [], count: 0 },
      mayEdit ? caller.events.templates.rollouts.waiting() : { rows: [], count: 0 },
      mayAnywhere(actor, 'plan.view') ? caller.reports.late() : { count: 0, planId: null },
    ]),
  )
  const atDoor = work.today.filter((row) => can(actor, 'attendance.scan', { ...row, eventId: row.id }))
  return {
    ...work,
    waiting: { ...waiting, rows: waiting.rows.slice(0, APPROVALS_SHOWN) },
    given,
    late,
    may: {
      edit: mayEdit,
      reports: mayOverTerritory(actor, 'reports.view'),
      close: mayAnywhere(actor, 'attendance.close'),
    },
    doorIds: atDoor.map((row) => row.id),
  }
}

export type DeskWork = Awaited<ReturnType<typeof loadWork>>
