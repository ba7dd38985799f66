import type { Db, Trx } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import type { Scope } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import type { Locale, Message } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { readTable } from '#server/kit/tables/read-table.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { divisionTree } from '#server/regions/tree.ts'
import { readFigures, type FaultyRow, type ReadFigure } from './read-rows.ts'

/** What a sheet would bring: figures not there yet, how many are there already, and the rows that cannot be taken. */
export type ImportPreview = {
  figures: (ReadFigure & { unit: Message })[]
  known: number
  faulty: (FaultyRow & { cells: string[] })[]
  /** the names of the sheet's columns as they were given */
  head: string[]
}
/** What became of figures given for import: added, known already, and those that differ from what is there. */
export type ImportReport = { added: number; known: number; faulty: FaultyRow[] }

const ROWS_AT_ONCE = 500
const identity = (figure: {
  kato: string
  targetGroup: string
  asOf: string
  definition: string
  source: string
}) => [figure.kato, figure.targetGroup, figure.asOf, figure.definition, figure.source].join('|')

/** Figures among the given ones that stand in the database, with the people each has there. */
async function storedPeople(db: Db | Trx, figures: readonly ReadFigure[]): Promise<Map<string, number>> {
  const katos = [...new Set(figures.map(({ kato }) => kato))]
  if (katos.length === 0) return new Map()
  const rows = await db
    .selectFrom('populations')
    .where('kato', 'in', katos)
    .select(['kato', 'targetGroup', 'asOf', 'definition', 'source', 'people'])
    .execute()
  return new Map(rows.map((figure) => [identity(figure), figure.people]))
}

/** Apart: those not stored, those stored just so, and those stored with another value. */
function setAgainst(stored: ReadonlyMap<string, number>, figures: readonly ReadFigure[]) {
  const fresh = figures.filter((figure) => !stored.has(identity(figure)))
  const faulty = figures.flatMap((figure): FaultyRow[] => {
    const people = stored.get(identity(figure))
    if (people === undefined || people === figure.people) return []
    return [{ row: figure.row, fault: 'known_differently', value: String(people) }]
  })
  return { fresh, known: figures.length - fresh.length - faulty.length, faulty }
}

/**
 * What a spreadsheet of population figures would bring, those inside the scope only; writes nothing.
 * Problems: too_large, table_unreadable, table_old_format, table_too_long, table_empty, columns_missing.
 */
export async function previewPopulations(
  db: Db,
  { scope }: { scope: Scope },
  { bytes, locale }: { bytes: Uint8Array; locale: Locale },
): Promise<ImportPreview> {
  const [sheet] = await readTable(bytes)
  if (!sheet) throw new Problem('table_empty')
  const tree = divisionTree(await listDivisions(db))
  const isAllowed = (kato: string) => covers(scope, { districtKato: kato })
  const { figures, faulty } = readFigures(sheet, { tree, isAllowed, locale })
  const against = setAgainst(await storedPeople(db, figures), figures)
  const cellsOf = new Map(sheet.rows.map(({ number, cells }) => [number, cells.map(({ text }) => text)]))
  return {
    figures: against.fresh.map((figure) => {
      const unit = tree.byKato.get(figure.kato)
      return {
        ...figure,
        unit: { kk: unit?.nameKk ?? '', ru: unit?.nameRu ?? '', en: unit?.nameEn ?? '' },
      }
    }),
    known: against.known,
    faulty: [...faulty, ...against.faulty]
      .toSorted((a, b) => a.row - b.row)
      .map((fault) => ({ ...fault, cells: cellsOf.get(fault.row) ?? [] })),
    head: sheet.rows[0]?.cells.map(({ text }) => text) ?? [],
  }
}

/**
 * Takes population figures that were read and confirmed. A figure that is there already is left alone, so that the same
 * can be given again; one that is there with another value is said. Problem: not_found for a place outside the scope.
 */
export async function importPopulations(
  db: Db,
  { actor, scope, now }: By,
  { figures }: { figures: readonly ReadFigure[] },
): Promise<ImportReport> {
  const { byKato } = divisionTree(await listDivisions(db))
  const isOutside = ({ kato }: ReadFigure) => !byKato.has(kato) || !covers(scope, { districtKato: kato })
  if (figures.some(isOutside)) throw new Problem('not_found')
  return db.transaction().execute(async (trx) => {
    const importedBy = actor.kind === 'user' ? actor.userId : null
    let added = 0
    let known = 0
    const faulty: FaultyRow[] = []
    for (let at = 0; at < figures.length; at += ROWS_AT_ONCE) {
      const part = figures.slice(at, at + ROWS_AT_ONCE)
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
      const against = setAgainst(await storedPeople(trx, there), there)
      known += against.known
      faulty.push(...against.faulty)
    }
    if (added > 0) {
      const [kato] = scope.katos
      await record(trx, {
        actor,
        action: 'reports.import',
        subjectKind: 'population',
        subjectId: kato ?? '',
        kato,
        after: { added, rows: figures.length },
      })
    }
    return { added, known, faulty }
  })
}
