import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { changeEntryTypes } from '../../parts/places/service.ts'
import { checkBelongings } from '../../parts/service.ts'
import { finish, lockWhole } from '../../whole/service.ts'
import { entryTypesOf, findUsable, type TemplateRow } from '../queries.ts'
import {
  changesOf,
  differing,
  factsOf,
  renewalOf,
  renewed,
  type Renewal,
  type TemplateFacts,
} from './difference.ts'
import {
  listGivenDrafts,
  listProgrammeNames,
  lockDrafts,
  lockTemplate,
  markRenewed,
  type GivenDraft,
} from './queries.ts'

const templateFacts = (template: TemplateRow): TemplateFacts =>
  factsOf({
    ...template,
    entryTypes: entryTypesOf(template).map((type) => ({ ...type, capacity: type.capacity ?? null })),
  })

type Planned = {
  draft: GivenDraft
  renewal: Renewal
  /** the draft as it is and as it becomes; null once it was thrown away */
  facts: { before: TemplateFacts; after: TemplateFacts } | null
}

function plannedOf(draft: GivenDraft, template: TemplateFacts): Planned {
  const { status, isUntouched, kind, targetGroups, languages } = draft
  if (status === null || kind === null || targetGroups === null || languages === null) {
    return { draft, renewal: 'removed', facts: null }
  }
  const before = factsOf({ ...draft, kind, targetGroups, languages })
  const after = renewed({ ...before, hasOwnPeople: draft.hasOwnPeople }, template)
  const changes = differing(before, after).length
  return { draft, renewal: renewalOf({ status, isUntouched, changes }), facts: { before, after } }
}

async function plan(db: Db, by: Pick<By, 'scope'>, id: string) {
  const template = await findUsable(db, by.scope, id)
  if (!template) throw new Problem('not_found')
  const drafts = await listGivenDrafts(db, by.scope, id)
  const facts = templateFacts(template)
  return { template, planned: drafts.map((draft) => plannedOf(draft, facts)) }
}

/**
 * What a change of a template would bring to the drafts that were given out, territory by territory, and what exactly
 * differs. Problems: not_found (also for a template out of use).
 */
export async function planRenewal(db: Db, by: Pick<By, 'scope'>, id: string) {
  const { template, planned } = await plan(db, by, id)
  const changes = changesOf(
    planned.flatMap(({ renewal, facts }) => (renewal === 'renewed' && facts ? facts : [])),
  )
  const programmes = changes
    .filter(({ fact }) => fact === 'programmeId')
    .flatMap(({ before, after }) => [before.programmeId ?? [], after.programmeId ?? []].flat())
  return {
    version: template.version,
    title: { titleKk: template.titleKk, titleRu: template.titleRu, titleEn: template.titleEn },
    changes,
    programmes: await listProgrammeNames(db, programmes),
    drafts: planned.map(({ draft, renewal }) => ({
      rolloutId: draft.rolloutId,
      kato: draft.kato,
      eventId: draft.eventId,
      placeKk: draft.placeKk,
      placeRu: draft.placeRu,
      placeEn: draft.placeEn,
      deadline: draft.deadline,
      isUntouched: draft.isUntouched,
      templateVersion: draft.templateVersion,
      renewal,
    })),
  }
}

async function renewOne(trx: Trx, by: By, { id, after }: { id: string; after: TemplateFacts }) {
  const before = await lockWhole(trx, by, { id })
  const { entryTypes, targetGroups, languages, ...columns } = after
  const { institutionId, measureId, districtKato } = before.event
  await checkBelongings(trx, by, {
    event: { institutionId, measureId, districtKato, programmeId: columns.programmeId },
    before: before.event,
  })
  const given = entryTypes.map(({ kind, capacity, hasWaitingList }) => ({
    id: before.entryTypes.find((known) => known.kind === kind)?.id,
    kind,
    capacity: capacity ?? undefined,
    hasWaitingList,
  }))
  await changeEntryTypes(trx, [{ event: before.event, before: before.entryTypes, given }], by.now)
  const row = { ...columns, targetGroups: [...targetGroups], languages: [...languages] }
  return finish(trx, by, { before, action: 'events.renew', row })
}

/**
 * Brings a changed template to every draft that nobody has touched since it was given out, all or none; drafts that a
 * territory has begun to fill in and events that were shown stay as they are, and so do deadlines. Returns how many
 * drafts were renewed. Problems: not_found, changed_meanwhile, nothing_to_renew, and those of `checkBelongings`.
 */
export async function renewDrafts(
  db: Db,
  by: By,
  { id, version }: { id: string; version: number },
): Promise<{ renewed: number }> {
  return db.transaction().execute(async (trx) => {
    const locked = await lockTemplate(trx, id)
    const seen = await plan(trx, by, id)
    if (locked?.version !== version) throw new Problem('changed_meanwhile')
    await lockDrafts(
      trx,
      seen.planned.flatMap(({ draft }) => draft.eventId ?? []),
    )
    // Somebody may have saved a draft while its lock was waited for.
    const { template, planned } = await plan(trx, by, id)
    const touched: string[] = []
    for (const { draft, renewal, facts } of planned) {
      if (renewal !== 'renewed' || !facts || !draft.eventId) continue
      const { after } = await renewOne(trx, by, { id: draft.eventId, after: facts.after })
      await markRenewed(trx, {
        rolloutId: draft.rolloutId,
        kato: draft.kato,
        eventVersion: after.event.version,
        templateVersion: version,
        plannedPeople: facts.after.plannedPeople,
      })
      touched.push(draft.kato)
    }
    if (touched.length === 0) throw new Problem('nothing_to_renew')
    await record(trx, {
      actor: by.actor,
      action: 'templates.renew',
      subjectKind: 'template',
      subjectId: id,
      kato: template.kato,
      after: { templateVersion: version, katos: touched },
    })
    return { renewed: touched.length }
  })
}
