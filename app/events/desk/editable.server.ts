import { Problem } from '#server/kit/problem.ts'
import type { Caller } from '#server/router.ts'

/** An event for a page that would change it: whoever may only read it is refused here, not at the button. */
export async function findToEdit(caller: Caller, id: string) {
  const found = await caller.events.find({ id })
  if (!found.may.edit) throw new Problem('not_allowed')
  return found
}
