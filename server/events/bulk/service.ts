import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { asProblem, type ProblemDetails } from '#server/kit/problem.ts'
import { orWhoHasIt } from '../bookings/service.ts'
import type { ListToCheck } from '../conflicts/whole/queries.ts'
import { whyNotEdit } from '../lifecycle.ts'
import { checkBelongings } from '../parts/service.ts'
import { findShifted } from '../shift/queries.ts'
import { unshiftEvent, writeShift, type Shifted } from '../shift/service.ts'
import { finish, lockWhole, refuse } from '../whole/service.ts'
import { cancelAll, publishAll, removeAll } from '../writing/service.ts'
import type { BulkTerms, BulkUndo } from './schema.ts'

type Writer = By & { locale?: Locale }
type Versioned = { id: string; version: number }

/**
 * What became of one event, or would: the Problem that stood in the way, undefined when nothing did. A move that was made
 * says what takes it back.
 */
export type BulkResult = { id: string; code?: string; details?: ProblemDetails; moved?: Shifted }

/** Another programme, organiser or phone, without a word to those registered; Problems of `changeEvent`. */
async function writeDetails(trx: Trx, by: By, input: Versioned, terms: BulkTerms): Promise<void> {
  const before = await lockWhole(trx, by, input)
  refuse(whyNotEdit({ ...before.event, sessions: before.sessions }))
  const { event } = before
  const row = {
    programmeId: terms.programmeId ?? event.programmeId,
    institutionId: terms.institutionId ?? event.institutionId,
    contactPhone: terms.contactPhone ?? event.contactPhone,
  }
  await checkBelongings(trx, by, { event: { ...event, ...row }, before: event })
  await finish(trx, by, { before, action: 'events.update', row })
}

async function write(trx: Trx, by: By, row: Versioned, terms: BulkTerms): Promise<Shifted | undefined> {
  switch (terms.deed) {
    case 'publish':
      await publishAll(trx, by, [row])
      return undefined
    case 'shift':
      return writeShift(trx, by, { ...row, days: terms.days ?? 0, reason: terms.reason })
    case 'change':
      await writeDetails(trx, by, row, terms)
      return undefined
    case 'cancel':
      await cancelAll(trx, by, { events: [row], reason: terms.reason ?? '' })
      return undefined
    case 'remove':
      await removeAll(trx, by, [row])
      return undefined
  }
}

class TakenBack extends Error {}

/** One event in a transaction of its own; a rehearsal does everything and takes it back, so that it cannot be wrong. */
async function doOne(
  db: Db,
  by: Writer,
  row: Versioned,
  { terms, isRehearsal }: { terms: BulkTerms; isRehearsal: boolean },
): Promise<BulkResult> {
  const { id } = row
  try {
    const list: ListToCheck =
      terms.deed === 'shift'
        ? (await findShifted(db, by.scope, { id, days: terms.days ?? 0 })).list
        : { sessions: [], targetGroups: [] }
    const moved = await orWhoHasIt(db, { by, list, locale: by.locale }, () =>
      db.transaction().execute(async (trx) => {
        const done = await write(trx, by, row, terms)
        if (isRehearsal) throw new TakenBack()
        return done
      }),
    )
    return moved ? { id, moved } : { id }
  } catch (error) {
    if (error instanceof TakenBack) return { id }
    return refusedAs(id, error)
  }
}

function refusedAs(id: string, error: unknown): BulkResult {
  const problem = asProblem(error)
  if (!problem) throw error
  return { id, code: problem.code, details: problem.details }
}

/**
 * Does one thing with many events, each by itself: what is refused is told beside the event and keeps nothing else from
 * being done. Permissions, territory and version are looked at for every one of them. Results in the order of the rows.
 */
export async function doBulk(
  db: Db,
  by: Writer,
  { terms, rows, isRehearsal }: { terms: BulkTerms; rows: readonly Versioned[]; isRehearsal: boolean },
): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const row of rows) results.push(await doOne(db, by, row, { terms, isRehearsal }))
  return results
}

/**
 * Takes moves of many events back, the last first, since one may stand where another came from. Each by itself: who wrote
 * an event since keeps it, and what has begun stays. Results in the order of the moves.
 */
export async function undoMoves(db: Db, by: Writer, { days, moves }: BulkUndo): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const move of moves.toReversed()) {
    results.unshift(
      await unshiftEvent(db, by, { ...move, days }).then(
        () => ({ id: move.id }),
        (error: unknown) => refusedAs(move.id, error),
      ),
    )
  }
  return results
}
