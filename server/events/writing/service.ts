import type { Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { recordAll } from '#server/audit/service.ts'
import { askedOnce } from '#server/kit/asked-once.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import { findRule } from '../approvals/queries.ts'
import { whyNotCancel, whyNotPublish, whyNotRemove } from '../lifecycle.ts'
import { addEntryTypes } from '../parts/places/service.ts'
import { checkBelongings, chosenVenue, usableTemplate } from '../parts/service.ts'
import { addSessions } from '../parts/sessions/service.ts'
import { detailColumns, spanOf, timesOf } from '../rows.ts'
import type { EventInput, PlaceTime } from '../schema.ts'
import {
  deleteEvents,
  findHolder,
  findSearchText,
  insertChanges,
  insertEvents,
  keepFirstStarts,
} from '../storage/queries.ts'
import { demandsOn, factsOf, finishAll, lockWholes, onlyOne, refuse } from '../whole/service.ts'

/** Someone who answers for one organisation alone need not name it; a territory's draft lies where its organisation does. */
export async function withDefaults(
  trx: Trx,
  by: By,
  given: { institutionId: string | null; districtKato: string | null },
) {
  const [only, ...others] = by.scope.institutionIds
  const isAlone = only !== undefined && others.length === 0 && by.scope.katos.length === 0
  const institutionId = given.institutionId ?? (isAlone ? only : null)
  if (given.districtKato || !institutionId || by.scope.institutionIds.includes(institutionId)) {
    return { institutionId, districtKato: given.districtKato }
  }
  const holder = await findHolder(trx, institutionId)
  return { institutionId, districtKato: holder?.districtKato ?? null }
}

/** `isForTerritory`: given to a whole region, which chooses the district itself. */
export type NewEvent = EventInput & {
  isDemo?: boolean
  /** `templateId` is that of the event which the others are like, whatever became of the template */
  series?: { id: string; on: IsoDate; changes: string[]; templateId: string | null }
  isForTerritory?: boolean
}

type Asked = Pick<NewEvent, 'isForTerritory' | 'templateId'> & {
  columns: Omit<ReturnType<typeof detailColumns>, 'registrationOpensAt' | 'registrationClosesAt'>
  place: Omit<PlaceTime, 'sessions'>
  isOfSeries: boolean
}

/** Where an event belongs and what it is found by, checked; dates of a series mostly ask the same. */
async function placed(trx: Trx, by: By, { columns, place, templateId, isOfSeries, isForTerritory }: Asked) {
  const own = await withDefaults(trx, by, { ...columns, districtKato: place.districtKato ?? null })
  const row = { ...columns, ...own }
  const usable = isOfSeries ? null : await usableTemplate(trx, by, templateId)
  await checkBelongings(trx, by, { event: row, isForTerritory })
  const there = { ...place, sessions: [], districtKato: own.districtKato ?? undefined }
  const venueId = await chosenVenue(trx, by, { place: there, institutionId: own.institutionId })
  return {
    ...own,
    templateId: usable,
    venueId,
    regionKato: row.districtKato ? regionOf(row.districtKato) : null,
    searchText: await findSearchText(trx, { ...row, venueId }),
  }
}

/**
 * Begins events as drafts inside a transaction: few statements for however many, each with its own row in the log. Ids
 * in the order given. Problems of `checkBelongings`, `chosenVenue` and `readWishes`; what is taken is refused by the
 * database (`orWhoHasIt`).
 */
export async function writeEvents(trx: Trx, by: By, inputs: readonly NewEvent[]): Promise<string[]> {
  if (inputs.length === 0) return []
  const ask = askedOnce((asked: Asked) => placed(trx, by, asked))
  const events = []
  for (const input of inputs) {
    const { registrationOpensAt, registrationClosesAt, ...columns } = detailColumns(input)
    const { districtKato, venueId, newVenue, templateId, isForTerritory } = input
    const where = await ask({
      columns,
      place: { districtKato, venueId, newVenue },
      templateId,
      isOfSeries: input.series !== undefined,
      isForTerritory,
    })
    events.push({
      input,
      row: { id: newId(), ...columns, registrationOpensAt, registrationClosesAt, ...where },
    })
  }
  await insertEvents(
    trx,
    events.map(({ input, row }) => ({
      ...row,
      templateId: input.series?.templateId ?? row.templateId,
      isDemo: input.isDemo ?? false,
      seriesId: input.series?.id ?? null,
      seriesOn: input.series?.on ?? null,
      seriesChanges: input.series?.changes ?? [],
      ...spanOf(input.sessions.map(timesOf)),
      createdBy: by.actor.kind === 'user' ? by.actor.userId : null,
      createdAt: by.now,
      updatedAt: by.now,
    })),
  )
  await addSessions(
    trx,
    by,
    events.map(({ input, row }) => ({
      event: { ...row, status: 'draft' as const },
      sessions: input.sessions,
    })),
  )
  await addEntryTypes(
    trx,
    events.map(({ input, row }) => ({ eventId: row.id, types: input.entryTypes })),
  )
  const wholes = await lockWholes(
    trx,
    by,
    events.map(({ row }) => ({ id: row.id })),
  )
  await recordAll(
    trx,
    wholes.map((whole) => ({
      actor: by.actor,
      action: 'events.create',
      subjectKind: 'event',
      subjectId: whole.event.id,
      kato: whole.event.districtKato,
      after: factsOf(whole),
    })),
  )
  return events.map(({ row }) => row.id)
}

/** Begins one event as a draft inside a transaction: see `writeEvents`. */
export async function writeEvent(trx: Trx, by: By, input: NewEvent): Promise<{ id: string }> {
  return { id: onlyOne(await writeEvents(trx, by, [input])) }
}

export type Versioned = { id: string; version: number }

/** Shows events to everybody, inside a transaction; Problems of `publishEvent`. */
export async function publishAll(
  trx: Trx,
  by: By,
  list: readonly Versioned[],
): Promise<{ version: number }[]> {
  if (list.length === 0) return []
  const needsApproval = askedOnce(async (kato: string | null) => (await findRule(trx, kato)) !== undefined)
  const wholes = await lockWholes(trx, by, list)
  for (const { whole, demands } of await demandsOn(trx, wholes)) {
    const { event, sessions } = whole
    const terms = { ...demands, needsApproval: await needsApproval(event.districtKato) }
    refuse(whyNotPublish({ ...event, sessions }, terms))
  }
  await keepFirstStarts(
    trx,
    list.map(({ id }) => id),
  )
  const row = { status: 'published' as const, publishedAt: by.now }
  const done = await finishAll(
    trx,
    by,
    wholes.map((before) => ({ before, action: 'events.publish', row })),
  )
  return done.map(({ after }) => ({ version: after.event.version }))
}

/** Shows one event to everybody, inside a transaction; Problems of `publishEvent`. */
export async function writePublished(trx: Trx, by: By, input: Versioned): Promise<{ version: number }> {
  return onlyOne(await publishAll(trx, by, [input]))
}

/** Calls published events off for one reason, inside a transaction; Problems of `cancelEvent`. */
export async function cancelAll(
  trx: Trx,
  by: By,
  { events, reason }: { events: readonly Versioned[]; reason: string },
): Promise<void> {
  if (events.length === 0) return
  const wholes = await lockWholes(trx, by, events)
  for (const { event, sessions } of wholes) refuse(whyNotCancel({ ...event, sessions }, by.now))
  const row = { status: 'cancelled' as const, cancelledAt: by.now, cancelReason: reason }
  await finishAll(
    trx,
    by,
    wholes.map((before) => ({ before, action: 'events.cancel', row, reason })),
  )
  await insertChanges(
    trx,
    events.map(({ id }) => ({ eventId: id, change: { kind: 'cancelled', reason } })),
    by.now,
  )
}

/** Throws drafts away, inside a transaction; Problems of `removeDraft`. */
export async function removeAll(trx: Trx, by: By, list: readonly Versioned[]): Promise<void> {
  if (list.length === 0) return
  const wholes = await lockWholes(trx, by, list)
  for (const { event } of wholes) refuse(whyNotRemove(event))
  await recordAll(
    trx,
    wholes.map((whole) => ({
      actor: by.actor,
      action: 'events.remove',
      subjectKind: 'event',
      subjectId: whole.event.id,
      kato: whole.event.districtKato,
      before: factsOf(whole),
    })),
  )
  await deleteEvents(
    trx,
    list.map(({ id }) => id),
  )
}
