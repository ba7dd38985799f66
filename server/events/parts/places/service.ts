import type { Trx } from '#db/client.ts'
import { updateRows } from '#db/update-rows.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { whyNotCapacity } from '../../lifecycle.ts'
import type { EntryTypeInput } from '../../schema.ts'
import {
  changeCapacities,
  deleteEntryTypes,
  insertChanges,
  insertEntryTypes,
  lockPlaces,
  type EntryTypeRow,
  type EventRow,
} from '../../storage/queries.ts'
import { isUnseen } from '../../words.ts'

const rowOf = (type: EntryTypeInput, eventId: string, index: number) => ({
  id: newId(),
  eventId,
  position: index + 1,
  kind: type.kind,
  capacity: capacityOf(type),
  hasWaitingList: type.hasWaitingList,
})
const capacityOf = ({ capacity }: EntryTypeInput) => capacity ?? null

/** Entry types of new events: visitors without a limit where none is given. */
export async function addEntryTypes(
  trx: Trx,
  list: readonly { eventId: string; types: readonly EntryTypeInput[] }[],
): Promise<void> {
  const usual: readonly EntryTypeInput[] = [{ kind: 'visitor', hasWaitingList: true }]
  await insertEntryTypes(
    trx,
    list.flatMap(({ eventId, types }) =>
      (types.length > 0 ? types : usual).map((type, index) => rowOf(type, eventId, index)),
    ),
  )
}

export type ChangedTypes = {
  event: Pick<EventRow, 'id' | 'status'>
  before: readonly EntryTypeRow[]
  given: readonly EntryTypeInput[]
}

function planOf({ event, before, given }: ChangedTypes) {
  const types: readonly EntryTypeInput[] =
    given.length > 0 ? given : before.map((type) => ({ ...type, capacity: type.capacity ?? undefined }))
  const byId = new Map(before.map((type) => [type.id, type]))
  const rows = types.map((type, index) => ({ type, index, old: type.id ? byId.get(type.id) : undefined }))
  if (rows.some(({ type, old }) => type.id && !old)) throw new Problem('not_found')
  const known = rows.flatMap(({ old, ...row }) => (old ? [{ ...row, old }] : []))
  for (const { type, index, old } of known) {
    if (old.kind !== type.kind && old.taken + old.waiting > 0) {
      throw new Problem('entry_type_in_use', {}, `entryTypes[${index}].kind`)
    }
  }
  return {
    event,
    removed: before.flatMap(({ id }) => (types.some((kept) => kept.id === id) ? [] : id)),
    renamed: known.flatMap(({ type, old }) =>
      old.kind === type.kind ? [] : { id: old.id, kind: type.kind },
    ),
    placed: known.flatMap(({ index, old }) =>
      old.position === index + 1 ? [] : { id: old.id, position: index + 1 },
    ),
    added: rows.flatMap(({ type, index, old }) => (old ? [] : [rowOf(type, event.id, index)])),
    resized: known.filter(
      ({ type, old }) => old.capacity !== capacityOf(type) || old.hasWaitingList !== type.hasWaitingList,
    ),
  }
}

/**
 * Makes the entry types of events those of their forms. Capacity changes under the lock of registration and serves
 * those who wait at once. Problems: not_found, capacity_below_taken at `entryTypes[n].capacity`, entry_type_in_use
 * at `entryTypes[n].kind`.
 */
export async function changeEntryTypes(trx: Trx, list: readonly ChangedTypes[], now: Date): Promise<void> {
  await lockPlaces(
    trx,
    list.flatMap(({ event, before }) => (isUnseen(event.status) ? [] : before.map(({ id }) => id))),
  )
  const plans = list.map(planOf)
  const removed = plans.flatMap((plan) => plan.removed)
  if (!(await deleteEntryTypes(trx, removed))) throw new Problem('entry_type_in_use')
  // In the order of the form: a kind that one leaves may be what the next one becomes.
  for (const row of plans.flatMap(({ renamed }) => renamed)) await updateRows(trx, 'entryTypes', [row])
  await updateRows(
    trx,
    'entryTypes',
    plans.flatMap(({ placed }) => placed),
  )
  await insertEntryTypes(
    trx,
    plans.flatMap(({ added }) => added),
  )
  // The locks of several entry types are taken in one order, whatever the order on the forms.
  const answers = await changeCapacities(
    trx,
    plans.flatMap(({ resized }) =>
      resized.map(({ old, type }) => ({
        id: old.id,
        capacity: capacityOf(type),
        hasWaitingList: type.hasWaitingList,
      })),
    ),
    now,
  )
  const news = plans.flatMap(({ event, resized }) =>
    resized.flatMap(({ old, type, index }) => {
      const capacity = capacityOf(type)
      const answer = answers.get(old.id)
      if (answer?.status === 'below_taken') {
        const refusal = whyNotCapacity(answer, capacity)
        throw new Problem('capacity_below_taken', refusal?.details ?? {}, `entryTypes[${index}].capacity`)
      }
      if (answer?.status !== 'changed') throw new Problem('not_found')
      if (event.status !== 'published' || old.capacity === capacity) return []
      const change = {
        kind: 'capacity' as const,
        before: { entryTypeId: old.id, capacity: old.capacity },
        after: { entryTypeId: old.id, capacity, promoted: answer.promoted },
      }
      return [{ eventId: event.id, change }]
    }),
  )
  await insertChanges(trx, news, now)
}
