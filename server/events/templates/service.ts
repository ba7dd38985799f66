import type { Db, Trx } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { regionOf, REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { findAnyProgramme } from '#server/programmes/queries.ts'
import { changedFacts } from '../changes.ts'
import { eventSearchText } from '../search-text.ts'
import { findHolder } from '../storage/queries.ts'
import { lockOwnTemplate, type TemplateRow } from './queries.ts'
import type { TemplateInput } from './schema.ts'
import { listTasks, writeTasks, type TaskRow } from './tasks/queries.ts'

const isKato = (owner: string) => /^\d{9}$/.test(owner)

/** Whose the template is: a territory inside the scope, or an organisation of it. */
async function ownerOf(trx: Trx, by: By, owner: string) {
  if (isKato(owner)) {
    if (covers(by.scope, { districtKato: owner })) return { kato: owner, institutionId: null }
    throw new Problem('place_outside', {}, 'owner')
  }
  const holder = await findHolder(trx, owner)
  if (!holder || !covers(by.scope, { districtKato: holder.districtKato, institutionId: holder.id })) {
    throw new Problem('institution_outside', {}, 'owner')
  }
  return { kato: holder.districtKato, institutionId: holder.id }
}

/** A region's programme belongs into that region's templates only; everybody's into any. */
async function checkProgramme(trx: Trx, { programmeId, kato }: { programmeId: string; kato: string }) {
  const programme = await findAnyProgramme(trx, programmeId)
  if (!programme || programme.archivedAt) throw new Problem('programme_unknown', {}, 'programmeId')
  if (programme.regionKato && (kato === REPUBLIC || regionOf(kato) !== programme.regionKato)) {
    throw new Problem('programme_elsewhere', {}, 'programmeId')
  }
}

function rowOf(input: TemplateInput) {
  return {
    kind: input.kind,
    programmeId: input.programmeId ?? null,
    titleKk: input.titleKk ?? null,
    titleRu: input.titleRu ?? null,
    titleEn: input.titleEn ?? null,
    descriptionKk: input.descriptionKk ?? null,
    descriptionRu: input.descriptionRu ?? null,
    descriptionEn: input.descriptionEn ?? null,
    plannedPeople: input.plannedPeople ?? null,
    targetGroups: input.targetGroups,
    ageMin: input.ageMin ?? null,
    ageMax: input.ageMax ?? null,
    languages: input.languages,
    usualStart: input.usualStart ?? null,
    durationMinutes: input.durationMinutes ?? null,
    notesKk: input.notesKk ?? null,
    notesRu: input.notesRu ?? null,
    checklist: input.checklist,
  }
}

const entryTypesOf = ({ entryTypes }: TemplateInput) =>
  entryTypes.map(({ kind, capacity, hasWaitingList }) => ({
    kind,
    ...(capacity === undefined ? {} : { capacity }),
    hasWaitingList,
  }))

/** The tasks of the form as rows; one that names a task of another template is refused. */
function tasksOf({ tasks }: TemplateInput, before: readonly TaskRow[]): TaskRow[] {
  return tasks.map(({ id, textKk, textRu, isRequired }) => {
    if (id && !before.some((known) => known.id === id)) throw new Problem('not_found')
    return { id: id ?? newId(), textKk: textKk ?? null, textRu: textRu ?? null, isRequired }
  })
}

/** What the log keeps of a template. */
function factsOf(row: TemplateRow, tasks: readonly TaskRow[]) {
  const {
    searchText: _text,
    version: _version,
    isDemo: _demo,
    createdAt: _created,
    updatedAt: _updated,
    ...facts
  } = row
  return { ...facts, tasks: tasks.map(({ textKk, textRu }) => textKk ?? textRu) }
}

/**
 * Adds a template or changes one; events made of it before stay as they are. Problems: not_found, changed_meanwhile,
 * place_outside and institution_outside at `owner`, programme_unknown, programme_elsewhere.
 */
export async function saveTemplate(
  db: Db,
  by: By,
  input: TemplateInput & { isDemo?: boolean },
): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    const before = input.id ? await lockOwnTemplate(trx, by.scope, input.id) : null
    if (before === undefined) throw new Problem('not_found')
    if (before && before.version !== input.version) throw new Problem('changed_meanwhile')
    const owner = await ownerOf(trx, by, input.owner)
    const { programmeId } = input
    if (programmeId && (programmeId !== before?.programmeId || owner.kato !== before.kato)) {
      await checkProgramme(trx, { programmeId, kato: owner.kato })
    }
    const id = before?.id ?? newId()
    const tasksBefore = before ? await listTasks(trx, id) : []
    const tasks = tasksOf(input, tasksBefore)
    const row = {
      ...rowOf(input),
      ...owner,
      entryTypes: JSON.stringify(entryTypesOf(input)),
      searchText: eventSearchText(input.kind, [input.titleKk, input.titleRu, input.titleEn]),
      version: (before?.version ?? 0) + 1,
      updatedAt: by.now,
    }
    if (before) {
      await trx.updateTable('eventTemplates').set(row).where('id', '=', id).execute()
    } else {
      const createdBy = by.actor.kind === 'user' ? by.actor.userId : null
      const isDemo = input.isDemo ?? false
      await trx
        .insertInto('eventTemplates')
        .values({ id, ...row, isDemo, createdBy, createdAt: by.now })
        .execute()
    }
    await writeTasks(trx, { templateId: id, tasks, before: tasksBefore, now: by.now })
    const after = await lockOwnTemplate(trx, by.scope, id)
    if (!after) throw new Problem('not_found')
    const changes = before
      ? changedFacts(factsOf(before, tasksBefore), factsOf(after, tasks))
      : { before: null, after: factsOf(after, tasks) }
    await record(trx, {
      actor: by.actor,
      action: before ? 'templates.change' : 'templates.add',
      subjectKind: 'template',
      subjectId: id,
      kato: owner.kato,
      before: changes.before,
      after: changes.after,
    })
    return { id }
  })
}

/** Takes a template out of use, or puts it back; its events and roll-outs stay. Problems: not_found. */
export async function archiveTemplate(
  db: Db,
  by: By,
  { id, isArchived }: { id: string; isArchived: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await lockOwnTemplate(trx, by.scope, id)
    if (!before) throw new Problem('not_found')
    if ((before.archivedAt !== null) === isArchived) return
    await trx
      .updateTable('eventTemplates')
      .set({ archivedAt: isArchived ? by.now : null })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: isArchived ? 'templates.archive' : 'templates.restore',
      subjectKind: 'template',
      subjectId: id,
      kato: before.kato,
    })
  })
}
