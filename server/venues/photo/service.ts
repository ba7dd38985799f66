import { createHash } from 'node:crypto'
import type { Db } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { findVenue } from '../queries.ts'
import { withoutMetadata } from '#server/kit/files/metadata.ts'
import { photoType, PHOTO_MAX_BYTES, whyNotPhoto } from '#server/kit/files/picture.ts'

/**
 * Gives a venue a photo, freed of what the camera wrote beside it (the place above all), or takes it away when there are no bytes. Problems: not_found, photo_missing,
 * photo_too_large, photo_wrong.
 */
export async function savePhoto(
  db: Db,
  by: By,
  { venueId, bytes }: { venueId: string; bytes: Uint8Array | null },
): Promise<void> {
  const refusal = bytes && whyNotPhoto(bytes)
  if (refusal) throw new Problem(refusal, { max: PHOTO_MAX_BYTES / 1024 / 1024 }, 'photo')
  const type = bytes && photoType(bytes)
  const kept = bytes && type && withoutMetadata(bytes, type)
  await db.transaction().execute(async (trx) => {
    const venue = await findVenue(trx, by.scope, venueId)
    if (!venue) throw new Problem('not_found')
    if (kept && type) {
      const digest = createHash('sha256').update(kept).digest('hex').slice(0, 32)
      const row = { type, digest, bytes: kept, addedAt: by.now }
      await trx
        .insertInto('venuePhotos')
        .values({ venueId, ...row })
        .onConflict((conflict) => conflict.column('venueId').doUpdateSet(row))
        .execute()
    } else {
      await trx.deleteFrom('venuePhotos').where('venueId', '=', venueId).execute()
    }
    await record(trx, {
      actor: by.actor,
      action: 'venues.change',
      subjectKind: 'venue',
      subjectId: venueId,
      kato: venue.districtKato,
      after: { photo: type ?? null },
    })
  })
}
