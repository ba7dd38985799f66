import type { Db } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'
import { makeRandom } from '#server/demo/people.ts'
import { listResidences } from '#server/demo/queries.ts'

const SEED = 14_35
const AS_OF = '2025-01-01'

/**
 * Youth of the demo's districts. Only Almaty city's whole is published (682,000 aged 14 to 35, youth policy department,
 * October 2023); figures of districts are invented and say so.
 */
export async function makeDemoPopulations(db: Db, now: Date): Promise<void> {
  const random = makeRandom(SEED)
  const districts = await listResidences(db, ['10', '31', '35', '75'])
  const invented = districts.map((kato) => ({
    kato,
    people: Math.round(
      (kato.startsWith('75') ? 60_000 : kato.endsWith('000000') ? 42_000 : 7_000) * (0.6 + random() * 0.9),
    ),
  }))
  const definition = '14–35'
  await db
    .insertInto('populations')
    .values([
      ...invented.map((figure) => ({
        id: newId(),
        ...figure,
        targetGroup: 'youth',
        asOf: AS_OF,
        definition,
        source: 'Demo: ойдан шығарылған / вымышлено / invented',
        isInvented: true,
        importedAt: now,
      })),
      {
        id: newId(),
        kato: '750000000',
        people: 682_000,
        targetGroup: 'youth',
        asOf: '2023-10-09',
        definition,
        source: 'Алматы қаласы Жастар саясаты басқармасы, 09.10.2023',
        isInvented: false,
        importedAt: now,
      },
    ])
    .execute()
}
