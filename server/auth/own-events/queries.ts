import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'

const LISTED_AT_MOST = 100

type Span = { from: Date; to: Date }

/** Live events of a span, by their start, as a list shows them. */
function liveEvents(db: Db, { from, to }: Span) {
  return db
    .selectFrom('events as e')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .where('e.status', '=', 'published')
    .where('e.startsAt', '<', to)
    .where('e.endsAt', '>=', from)
    .select([
      'e.id',
      'e.kind',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.startsAt',
      'e.endsAt',
      'e.contactPhone',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      'v.addressKk',
      'v.addressRu',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      sql<number>`(select coalesce(sum(t.taken), 0)::int from entry_types t where t.event_id = e.id)`.as(
        'taken',
      ),
    ])
    .orderBy('e.startsAt')
    .orderBy('e.id')
    .limit(LISTED_AT_MOST)
}

/** Those inside a scope that take place at some moment of the span. */
export function listOwnEvents(db: Db, scope: Scope, span: Span) {
  return liveEvents(db, span)
    .where(inScope(scope, { district: 'e.district_kato', institution: 'e.institution_id', event: 'e.id' }))
    .execute()
}

/** Job fairs ahead in the regions of the organisations of a scope: what an employer may want to come to. */
export function listFairsNearby(db: Db, scope: Scope, span: Span) {
  return liveEvents(db, span)
    .where('e.kind', '=', 'job_fair')
    .where(
      sql<boolean>`e.region_kato in (select i.region_kato from institutions i where i.id = any(${scope.institutionIds}::uuid[]))`,
    )
    .execute()
}
