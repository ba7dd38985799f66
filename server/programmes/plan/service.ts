import type { Db, Trx } from '#db/client.ts'
import { violatedReference, violatedUnique } from '#db/errors.ts'
import { covers, type By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { findAnyProgramme } from '../queries.ts'
import { listDocuments } from './documents/queries.ts'
import type { MeasureInput, PlanAdd } from './schema.ts'
import { nameKeyOf } from './sheet/read-measure.ts'
import { directionOf } from './sheet/read-plan.ts'
import {
  ensureDirections,
  institutionsByName,
  listPlanMeasures,
  lockPlan,
  measureSearchText,
  touchPlan,
  writeResponsibles,
} from './storage/queries.ts'
import { readTerm } from './term/term.ts'

const KAZAKH_LETTERS = /[әғқңөұүһі]/iu

/** Begins an empty plan of a region. Problems: place_outside, plan_exists. */
export async function addPlan(db: Db, by: By, input: PlanAdd): Promise<{ id: string }> {
  const { region, yearFrom, yearTo = yearFrom, titleKk = null, titleRu = null } = input
  if (!covers(by.scope, { districtKato: region })) throw new Problem('place_outside', {}, 'region')
  const id = newId()
  try {
    await db.transaction().execute(async (trx) => {
      const row = { regionKato: region, yearFrom, yearTo, titleKk, titleRu }
      await trx
        .insertInto('plans')
        .values({
          id,
          ...row,
          createdBy: by.actor.kind === 'user' ? by.actor.userId : null,
          createdAt: by.now,
          updatedAt: by.now,
        })
        .execute()
      await record(trx, {
        actor: by.actor,
        action: 'plan.add',
        subjectKind: 'plan',
        subjectId: id,
        kato: region,
        after: row,
      })
    })
  } catch (error) {
    if (violatedUnique(error) === 'plan_once_for_years') throw new Problem('plan_exists', {}, 'yearFrom')
    throw error
  }
  return { id }
}

/** The row of a plan of the person's region, locked. Problems: not_found. */
export async function lockOwnPlan(trx: Trx, by: By, id: string) {
  const plan = await lockPlan(trx, id)
  if (!plan || !covers(by.scope, { districtKato: plan.regionKato })) throw new Problem('not_found')
  return plan
}

function rowOf(input: MeasureInput, plan: { yearFrom: number; yearTo: number }) {
  const term = readTerm(input.term, plan)
  if (!term) throw new Problem('term_unreadable', { value: input.term.slice(0, 80) }, 'term')
  return {
    number: input.number ?? null,
    nameKk: input.nameKk ?? null,
    nameRu: input.nameRu ?? null,
    form: input.form ?? null,
    term: input.term,
    termKind: term.kind,
    termFrom: term.from,
    termTo: term.to,
    responsible: input.responsible,
    funding: input.funding ?? null,
    cost: input.cost ?? null,
    plannedEvents: input.plannedEvents ?? null,
    plannedPeople: input.plannedPeople ?? null,
    districtKatos: input.districtKatos,
    programmeId: input.programmeId ?? null,
    partners: input.partners ?? null,
    documents: input.documents ?? null,
    note: input.note ?? null,
  }
}

/** The first ordinal that no other measure of the direction with this name has. */
function freeOrdinal(taken: readonly number[]): number {
  let ordinal = 1
  while (taken.includes(ordinal)) ordinal += 1
  return ordinal
}

/**
 * Adds a measure or changes one; an approved plan becomes a draft of its next version. Problems: not_found,
 * changed_meanwhile, term_unreadable, place_outside (a district of another region), choice_wrong.
 */
export async function saveMeasure(db: Db, by: By, input: MeasureInput): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    const plan = await lockOwnPlan(trx, by, input.planId)
    const measures = await listPlanMeasures(trx, plan.id)
    const before = input.id ? measures.find(({ id }) => id === input.id) : undefined
    if (input.id && !before) throw new Problem('not_found')
    if (before && before.version !== input.version) throw new Problem('changed_meanwhile')
    const row = rowOf(input, plan)
    if (row.districtKatos.some((kato) => !kato.startsWith(plan.regionKato.slice(0, 2)))) {
      throw new Problem('place_outside', {}, 'districtKatos')
    }
    const programme = row.programmeId ? await findAnyProgramme(trx, row.programmeId) : null
    if (programme === undefined || (programme?.regionKato && programme.regionKato !== plan.regionKato)) {
      throw new Problem('not_found', {}, 'programmeId')
    }
    const direction = directionOf(input.direction)
    const isKazakh = KAZAKH_LETTERS.test(direction.name)
    const directions = await ensureDirections(trx, plan.id, [
      {
        key: direction.key,
        nameKk: isKazakh ? direction.name : null,
        nameRu: isKazakh ? null : direction.name,
      },
    ])
    const nameKey = nameKeyOf(row.nameRu ?? row.nameKk ?? '')
    const isSame = before?.nameKey === nameKey && before.directionKey === direction.key
    const alike = measures.filter(
      (other) => other.directionKey === direction.key && other.nameKey === nameKey,
    )
    const identity = {
      directionId: directions.get(direction.key) ?? '',
      nameKey,
      ordinal: isSame ? before.ordinal : freeOrdinal(alike.map(({ ordinal }) => ordinal)),
    }
    const id = before?.id ?? newId()
    const whole = { ...row, ...identity, searchText: measureSearchText(row), updatedAt: by.now }
    if (before) {
      await trx
        .updateTable('planMeasures')
        .set({ ...whole, version: before.version + 1 })
        .where('id', '=', id)
        .execute()
    } else {
      const position = Math.max(0, ...measures.map((measure) => measure.position)) + 1
      await trx
        .insertInto('planMeasures')
        .values({ id, planId: plan.id, position, ...whole, createdAt: by.now })
        .execute()
    }
    await writeResponsibles(
      trx,
      [{ id, responsible: row.responsible }],
      await institutionsByName(trx, plan.regionKato),
    )
    await touchPlan(trx, plan.id, by.now)
    const names = Object.keys(row) as (keyof typeof row)[]
    await record(trx, {
      actor: by.actor,
      action: before ? 'plan.change_measure' : 'plan.add_measure',
      subjectKind: 'measure',
      subjectId: id,
      kato: plan.regionKato,
      before: before ? Object.fromEntries(names.map((name) => [name, before[name]])) : null,
      after: row,
    })
    return { id }
  })
}

/** Takes a measure out of a plan. Problems: not_found, measure_has_events. */
export async function removeMeasure(db: Db, by: By, { id }: { id: string }): Promise<{ planId: string }> {
  return db.transaction().execute(async (trx) => {
    const measure = await trx.selectFrom('planMeasures').where('id', '=', id).selectAll().executeTakeFirst()
    if (!measure) throw new Problem('not_found')
    const plan = await lockOwnPlan(trx, by, measure.planId)
    const attached = (await listDocuments(trx, id)).map(({ name }) => name)
    try {
      await trx.deleteFrom('planMeasures').where('id', '=', id).execute()
    } catch (error) {
      if (violatedReference(error) === 'event_measure') throw new Problem('measure_has_events')
      throw error
    }
    await touchPlan(trx, plan.id, by.now)
    const { searchText: _text, ...row } = measure
    const before = attached.length > 0 ? { ...row, attached } : row
    await record(trx, {
      actor: by.actor,
      action: 'plan.remove_measure',
      subjectKind: 'measure',
      subjectId: id,
      kato: plan.regionKato,
      before,
    })
    return { planId: plan.id }
  })
}
