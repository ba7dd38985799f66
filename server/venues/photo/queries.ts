import type { Db } from '#db/client.ts'

/** The photo of a venue, for everybody: venues stand on public pages. */
export function findPhoto(db: Db, venueId: string) {
  return db
    .selectFrom('venuePhotos')
    .where('venueId', '=', venueId)
    .select(['type', 'digest', 'bytes'])
    .executeTakeFirst()
}

/** The mark of a venue's photo, without the photo. */
export function findPhotoDigest(db: Db, venueId: string) {
  return db.selectFrom('venuePhotos').where('venueId', '=', venueId).select('digest').executeTakeFirst()
}
