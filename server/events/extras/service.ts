import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { whyNotEdit } from '../lifecycle.ts'
import { insertChange } from '../storage/queries.ts'
import { lockWhole, refuse, type Whole } from '../whole/service.ts'
import {
  findExtras,
  findJoinLink,
  knownInstitutions,
  knownSpaces,
  knownSpeakers,
  listAgenda,
  listPartners,
} from './queries.ts'
import type { ExtrasInput } from './schema.ts'

const given = (ids: readonly (string | undefined)[]) => ids.flatMap((id) => id ?? [])

/** Refuses what a row names and the event cannot have, at the field that names it. */
async function checkNamed(trx: Trx, { event, sessions }: Whole, { partners, agenda }: ExtrasInput) {
  const institutions = await knownInstitutions(trx, given(partners.map(({ institutionId }) => institutionId)))
  for (const [index, { institutionId }] of partners.entries()) {
    if (!institutionId || institutions.has(institutionId)) continue
    throw new Problem('institution_unknown', {}, `partners[${index}].institutionId`)
  }
  const live = new Set(sessions.filter(({ cancelledAt }) => !cancelledAt).map(({ id }) => id))
  const { regionKato, venueId } = event
  const speakers = await knownSpeakers(trx, {
    ids: given(agenda.map(({ resourceId }) => resourceId)),
    regionKato,
  })
  const spaces = await knownSpaces(trx, { ids: given(agenda.map(({ spaceId }) => spaceId)), venueId })
  for (const [index, item] of agenda.entries()) {
    const at = (field: string) => `agenda[${index}].${field}`
    if (!live.has(item.sessionId)) throw new Problem('session_unknown', {}, at('sessionId'))
    if (item.resourceId && !speakers.has(item.resourceId)) {
      throw new Problem('resource_unknown', {}, at('resourceId'))
    }
    if (item.spaceId && !spaces.has(item.spaceId)) throw new Problem('space_unknown', {}, at('spaceId'))
  }
}

async function writeLists(trx: Trx, { id, partners, agenda }: ExtrasInput, sessionIds: readonly string[]) {
  await trx.deleteFrom('eventPartners').where('eventId', '=', id).execute()
  if (partners.length > 0) {
    await trx
      .insertInto('eventPartners')
      .values(
        partners.map(({ institutionId, name }, index) => ({
          id: newId(),
          eventId: id,
          position: index + 1,
          institutionId: institutionId ?? null,
          name: name ?? null,
        })),
      )
      .execute()
  }
  if (sessionIds.length > 0)
    await trx
      .deleteFrom('agendaItems')
      .where('sessionId', 'in', [...sessionIds])
      .execute()
  if (agenda.length === 0) return
  await trx
    .insertInto('agendaItems')
    .values(
      agenda.map((item, index) => ({
        id: newId(),
        sessionId: item.sessionId,
        position: index + 1,
        starts: item.starts ?? null,
        titleKk: item.titleKk ?? null,
        titleRu: item.titleRu ?? null,
        titleEn: item.titleEn ?? null,
        speaker: item.speaker ?? null,
        resourceId: item.resourceId ?? null,
        spaceId: item.spaceId ?? null,
      })),
    )
    .execute()
}

/** What the log keeps: everything but the link itself, of which it says only whether there is one. */
async function factsOf(trx: Trx, eventId: string) {
  const extras = await findExtras(trx, eventId)
  return {
    mode: extras?.mode ?? 'onsite',
    accessibilityKk: extras?.accessibilityKk ?? null,
    accessibilityRu: extras?.accessibilityRu ?? null,
    hasJoinLink: (await findJoinLink(trx, eventId)) !== null,
    partners: (await listPartners(trx, eventId)).map(({ name, institutionKk }) => name ?? institutionKk),
    agenda: (await listAgenda(trx, eventId)).map(({ starts, titleKk, titleRu, titleEn }) =>
      [starts, titleKk ?? titleRu ?? titleEn].filter(Boolean).join(' '),
    ),
  }
}

/**
 * Says how one takes part in an event, who its partners are and what is on its agenda; whatever the form leaves out is
 * gone. Problems: not_found, changed_meanwhile, event_is_cancelled, event_is_closed, and at their fields
 * institution_unknown, session_unknown, resource_unknown, space_unknown.
 */
export async function saveExtras(db: Db, by: By, input: ExtrasInput): Promise<{ version: number }> {
  return db.transaction().execute(async (trx) => {
    const whole = await lockWhole(trx, by, { id: input.id })
    const { event, sessions } = whole
    refuse(whyNotEdit({ ...event, sessions }))
    const known = await findExtras(trx, input.id)
    if ((known?.version ?? 0) !== input.version) throw new Problem('changed_meanwhile')
    await checkNamed(trx, whole, input)
    const before = await factsOf(trx, input.id)
    const row = {
      mode: input.mode,
      joinLink: input.joinLink ?? null,
      accessibilityKk: input.accessibilityKk ?? null,
      accessibilityRu: input.accessibilityRu ?? null,
      version: input.version + 1,
    }
    await trx
      .insertInto('eventExtras')
      .values({ eventId: input.id, ...row })
      .onConflict((conflict) => conflict.column('eventId').doUpdateSet(row))
      .execute()
    await writeLists(
      trx,
      input,
      sessions.map(({ id }) => id),
    )
    await record(trx, {
      actor: by.actor,
      action: 'events.update',
      subjectKind: 'event',
      subjectId: input.id,
      kato: event.districtKato,
      before,
      after: await factsOf(trx, input.id),
    })
    if (event.status === 'published' && input.isToldToRegistered) {
      await insertChange(trx, { eventId: input.id, now: by.now, change: { kind: 'changed' } })
    }
    return { version: row.version }
  })
}
