import type { Db } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { readTable } from '#server/kit/tables/read-table.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { divisionTree } from '#server/regions/tree.ts'
import { readFigures, type FaultyRow } from './read-rows.ts'

/** What became of the rows of a sheet: added, known already, and those not taken with the reason of each. */
export type ImportReport = { added: number; known: number; faulty: FaultyRow[] }

const ROWS_AT_ONCE = 500
const identity = (figure: {
  kato: string
  targetGroup: string
  asOf: string
  definition: string
  source: string
}) => [figure.kato, figure.targetGroup, figure.asOf, figure.definition, figure.source].join('|')

/**
 * Takes population figures from a spreadsheet, those inside the scope only. Rows that are right are added, the others
 * listed; a figure that is there already is left alone, so that the same file can be given again.
 * Problems: too_large, table_unreadable, table_old_format, table_too_long, table_empty, columns_missing.
 */
export async function importPopulations(
  db: Db,
  { actor, scope, now }: By,
  { bytes, locale }: { bytes: Uint8Array; locale: Locale },
): Promise<ImportReport> {
  const [sheet] = await readTable(bytes)
  if (!sheet) throw new Problem('table_empty')
  const tree = divisionTree(await listDivisions(db))
  const isAllowed = (kato: string) => covers(scope, { districtKato: kato })
  const { figures, faulty } = readFigures(sheet, { tree, isAllowed, locale })
  return db.transaction().execute(async (trx) => {
    let added = 0
    for (let at = 0; at < figures.length; at += ROWS_AT_ONCE) {
      const part = figures.slice(at, at + ROWS_AT_ONCE)
      const importedBy = actor.kind === 'user' ? actor.userId : null
      const written = await trx
        .insertInto('populations')
        .values(
          part.map(({ row: _row, ...figure }) => ({ id: newId(), ...figure, importedBy, importedAt: now })),
        )
        .onConflict((on) => on.constraint('population_figure_once').doNothing())
        .returning(['kato', 'targetGroup', 'asOf', 'definition', 'source'])
        .execute()
      added += written.length
      const isNew = new Set(written.map(identity))
      const there = part.filter((figure) => !isNew.has(identity(figure)))
      if (there.length === 0) continue
      const stored = await trx
        .selectFrom('populations')
        .where('kato', 'in', [...new Set(there.map(({ kato }) => kato))])
        .select(['kato', 'targetGroup', 'asOf', 'definition', 'source', 'people'])
        .execute()
      const peopleOf = new Map(stored.map((figure) => [identity(figure), figure.people]))
      for (const figure of there) {
        const people = peopleOf.get(identity(figure))
        if (people === figure.people) continue
        faulty.push({ row: figure.row, fault: 'known_differently', value: String(people ?? '') })
      }
    }
    if (added > 0) {
      const [kato] = scope.katos
      await record(trx, {
        actor,
        action: 'reports.import',
        subjectKind: 'population',
        subjectId: kato ?? '',
        kato,
        after: { added, rows: figures.length + faulty.length },
      })
    }
    const differing = faulty.filter(({ fault }) => fault === 'known_differently').length
    return {
      added,
      known: figures.length - added - differing,
      faulty: faulty.toSorted((a, b) => a.row - b.row),
    }
  })
}
