import { Problem } from '#server/kit/problem.ts'
import type { Caller } from '#server/router.ts'

/** A series for a page that would change it: whoever may only read it is refused here, not at the button. */
export async function findSeriesToEdit(caller: Caller, id: string) {
  const found = await caller.events.series.find({ id })
  if (!found.may.edit) throw new Problem('not_allowed')
  return found
}
