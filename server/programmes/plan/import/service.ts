import type { Db, Trx } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { readTable } from '#server/kit/tables/read-table.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { divisionTree } from '#server/regions/tree.ts'
import {
  readPlan,
  yearsInTitle,
  type MappingChoice,
  type PlanRow,
  type ReadPlan,
} from '../sheet/read-plan.ts'
import {
  ensureDirections,
  findPlanOfYear,
  insertMeasures,
  institutionsByName,
  listPlanMeasures,
  lockPlan,
  measureSearchText,
  touchPlan,
  writeResponsibles,
} from '../storage/queries.ts'
import type { PlanYears } from '../term/term.ts'
import { planChanges, type Change, type PlanChanges } from './changes.ts'

export type PlanImport = {
  bytes: Uint8Array
  region: string
  years: PlanYears
  choice?: MappingChoice | undefined
  isDryRun?: boolean
  isDemo?: boolean
}

/** What became, or with `isDryRun` would become, of the rows: `rows` = imported + updated + unchanged + bad rows. */
export type ImportReport = {
  planId: string | undefined
  rows: number
  imported: number
  updated: number
  unchanged: number
  read: ReadPlan
}

const DEFAULT_TITLE = (region: { nameKk: string; nameRu: string }, { yearFrom, yearTo }: PlanYears) => {
  const years = yearFrom === yearTo ? String(yearFrom) : `${yearFrom}–${yearTo}`
  return {
    titleKk: `${region.nameKk}: ${years} жылға арналған іс-шаралар жоспары`,
    titleRu: `${region.nameRu}: план мероприятий на ${years} год`,
  }
}

async function planFor(
  trx: Trx,
  by: By,
  {
    region,
    years,
    isDemo,
    read,
  }: {
    region: { kato: string; nameKk: string; nameRu: string }
    years: PlanYears
    isDemo: boolean
    read: ReadPlan
  },
) {
  const known = await findPlanOfYear(trx, region.kato, years)
  if (known) return lockPlan(trx, known.id)
  const { title, isKazakh } = read
  const titles = title
    ? { titleKk: isKazakh ? title : null, titleRu: isKazakh ? null : title }
    : DEFAULT_TITLE(region, years)
  // Two first imports at once: the second waits for the first here and finds its plan.
  await trx
    .insertInto('plans')
    .values({
      id: newId(),
      regionKato: region.kato,
      ...years,
      ...titles,
      isDemo,
      createdBy: by.actor.kind === 'user' ? by.actor.userId : null,
      createdAt: by.now,
      updatedAt: by.now,
    })
    .onConflict((on) => on.constraint('plan_once_for_years').doNothing())
    .execute()
  const made = await findPlanOfYear(trx, region.kato, years)
  return made && lockPlan(trx, made.id)
}

const lastNumber = (text: string | null | undefined) => {
  const digits = /(\d{1,6})\D*$/.exec(text ?? '')
  return digits ? Number(digits[1]) : undefined
}

async function writeAdded(
  trx: Trx,
  {
    planId,
    rows,
    directions,
    now,
  }: { planId: string; rows: readonly PlanRow[]; directions: ReadonlyMap<string, string>; now: Date },
) {
  const added = rows.map((row, index) => {
    const { districtKatos, ...values } = row.values
    return {
      id: newId(),
      planId,
      directionId: directions.get(row.direction.key) ?? '',
      // A file of corrected rows takes them back to their places by their numbers.
      position: lastNumber(values.number) ?? index + 1,
      nameKey: row.nameKey,
      ordinal: row.ordinal,
      ...values,
      districtKatos: districtKatos ?? row.namedDistricts,
      searchText: measureSearchText(values),
      createdAt: now,
      updatedAt: now,
    }
  })
  await insertMeasures(trx, added)
  return added.map(({ id, responsible }) => ({ id, responsible }))
}

async function writeChanged(trx: Trx, changes: readonly Change[], now: Date) {
  for (const { id, row, values } of changes) {
    await trx
      .updateTable('planMeasures')
      .set((eb) => ({
        ...values,
        searchText: measureSearchText(row.values),
        version: eb('version', '+', 1),
        updatedAt: now,
      }))
      .where('id', '=', id)
      .execute()
  }
  return changes.flatMap(({ id, row, values }) =>
    values.responsible === undefined ? [] : [{ id, responsible: row.values.responsible }],
  )
}

async function writeChanges(
  trx: Trx,
  by: By,
  { planId, region, changes, read }: { planId: string; region: string; changes: PlanChanges; read: ReadPlan },
) {
  const named = changes.added.map(({ direction }) => ({
    key: direction.key,
    nameKk: read.isKazakh && direction.name ? direction.name : null,
    nameRu: !read.isKazakh && direction.name ? direction.name : null,
  }))
  const directions = await ensureDirections(trx, planId, named)
  const answering = [
    ...(await writeAdded(trx, { planId, rows: changes.added, directions, now: by.now })),
    ...(await writeChanged(trx, changes.changed, by.now)),
  ]
  await writeResponsibles(trx, answering, await institutionsByName(trx, region))
  await touchPlan(trx, planId, by.now)
}

/**
 * Takes the measures of a spreadsheet into the plan of a region and its years, which is made when there is none. Right
 * rows are taken, wrong ones told with every reason; the same file again changes nothing. Problems: place_outside,
 * too_large, table_unreadable, table_old_format, table_too_long, table_empty, plan_head_missing, plan_columns_missing.
 */
export async function importPlan(db: Db, by: By, input: PlanImport): Promise<ImportReport> {
  const divisions = await listDivisions(db)
  const region = divisions.find(({ kato, level }) => kato === input.region && level === 1)
  if (!region || !covers(by.scope, { districtKato: region.kato }))
    throw new Problem('place_outside', {}, 'region')
  const sheets = await readTable(input.bytes)
  const reading = { tree: divisionTree(divisions), region: region.kato, choice: input.choice }
  const asTold = readPlan(sheets, { ...reading, years: input.years })
  const titled = yearsInTitle(asTold.title)
  const isWithin = titled && titled.yearFrom <= input.years.yearFrom && input.years.yearTo <= titled.yearTo
  const years = isWithin ? titled : input.years
  return db.transaction().execute(async (trx) => {
    const known = await findPlanOfYear(trx, region.kato, input.years)
    const ownYears = known ? { yearFrom: known.yearFrom, yearTo: known.yearTo } : years
    const read = readPlan(sheets, { ...reading, years: ownYears })
    const isWritten = !input.isDryRun && read.good.length > 0
    const plan = isWritten
      ? await planFor(trx, by, { region, years: ownYears, isDemo: input.isDemo ?? false, read })
      : known
    const stored = plan ? await listPlanMeasures(trx, plan.id) : []
    const changes = planChanges(stored, read.good)
    const counts = {
      rows: read.rows,
      imported: changes.added.length,
      updated: changes.changed.length,
      unchanged: changes.unchanged,
    }
    if (isWritten && plan && counts.imported + counts.updated > 0) {
      await writeChanges(trx, by, { planId: plan.id, region: region.kato, changes, read })
      await record(trx, {
        actor: by.actor,
        action: 'plan.import',
        subjectKind: 'plan',
        subjectId: plan.id,
        kato: region.kato,
        after: { ...counts, bad: read.bad.length },
      })
    }
    return { planId: plan?.id, ...counts, read }
  })
}
