import type { Db } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Role } from '#server/access/permissions.ts'
import { scopeFor } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { placeColumns, whyNotGrant, whyNotRevoke, type PlaceRef } from './place.ts'
import { countOtherRepublicAdministrators, findPlace } from './queries.ts'

type Ask = { actor: Actor; now: Date }

/**
 * Gives a person a role in one place. Problems: not_found, account_disabled, place_outside (nobody grants beyond their
 * own territory), place_wrong_kind (ROLE_PLACES), grant_exists.
 */
export async function grant(
  db: Db,
  { actor, now }: Ask,
  input: { userId: string; role: Role; place: PlaceRef },
): Promise<{ id: string }> {
  const scope = scopeFor(actor, 'auth.manage')
  const id = newId()
  const insert = db.transaction().execute(async (trx) => {
    const user = await trx
      .selectFrom('authUsers')
      .select(['id', 'homeKato', 'disabledAt'])
      .where('id', '=', input.userId)
      .forUpdate()
      .executeTakeFirst()
    if (!user) throw new Problem('not_found')
    if (user.disabledAt) throw new Problem('account_disabled')
    const place = await findPlace(trx, input.place)
    const why = whyNotGrant(scope, input.role, place)
    if (why || !place) throw new Problem(why ?? 'place_outside', {}, 'placeId')
    const kato = place.kato ?? REPUBLIC
    await trx
      .insertInto('roleGrants')
      .values({
        id,
        userId: user.id,
        role: input.role,
        ...placeColumns(place),
        grantedBy: actor.kind === 'user' ? actor.userId : null,
        grantedAt: now,
      })
      .execute()
    // With the first role an account becomes one of staff, kept by the administrators of that territory.
    if (!user.homeKato)
      await trx.updateTable('authUsers').set({ homeKato: kato }).where('id', '=', user.id).execute()
    await record(trx, {
      actor,
      action: 'auth.grant',
      subjectKind: 'user',
      subjectId: user.id,
      kato,
      after: { role: input.role, ...placeColumns(place) },
    })
  })
  await insert.catch((error: unknown) => {
    if (violatedUnique(error) === 'role_grant_once') throw new Problem('grant_exists', {}, 'placeId')
    throw error
  })
  return { id }
}

/**
 * Takes a role away. Problems: not_found (unknown, taken away already, or outside the territory), grant_own (nobody
 * takes the administrator's role from themselves), last_administrator.
 */
export async function revoke(
  db: Db,
  { actor, now }: Ask,
  input: { grantId: string; reason?: string | undefined },
): Promise<{ userId: string; role: Role; place: PlaceRef }> {
  const scope = scopeFor(actor, 'auth.manage')
  return db.transaction().execute(async (trx) => {
    const held = await trx
      .selectFrom('roleGrants as g')
      .innerJoin('authUsers as u', 'u.id', 'g.userId')
      .select(['g.id', 'g.userId', 'g.role', 'g.kato', 'g.institutionId', 'g.eventId', 'u.isDemo'])
      .where('g.id', '=', input.grantId)
      .where('g.revokedAt', 'is', null)
      .executeTakeFirst()
    if (!held) throw new Problem('not_found')
    const place = await findPlace(trx, placeRefOf(held))
    const why = place && whyNotRevoke(scope, { ...held, place })
    if (!place || why === 'place_outside') throw new Problem('not_found')
    if (why) throw new Problem(why)
    const isOfRepublic = held.role === 'administrator' && held.kato === REPUBLIC
    if (isOfRepublic && (await countOtherRepublicAdministrators(trx, held)) === 0)
      throw new Problem('last_administrator')
    const { numUpdatedRows } = await trx
      .updateTable('roleGrants')
      .set({ revokedAt: now, revokedBy: actor.kind === 'user' ? actor.userId : null })
      .where('id', '=', held.id)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Problem('not_found')
    await record(trx, {
      actor,
      action: 'auth.revoke',
      subjectKind: 'user',
      subjectId: held.userId,
      kato: place.kato ?? REPUBLIC,
      before: { role: held.role, ...placeColumns(place) },
      reason: input.reason ?? null,
    })
    return { userId: held.userId, role: held.role, place: placeRefOf(held) }
  })
}

type HeldPlace = { kato: string | null; institutionId: string | null; eventId: string | null }

function placeRefOf({ kato, institutionId, eventId }: HeldPlace): PlaceRef {
  if (kato) return { kind: 'territory', id: kato }
  return institutionId ? { kind: 'institution', id: institutionId } : { kind: 'event', id: eventId ?? '' }
}
