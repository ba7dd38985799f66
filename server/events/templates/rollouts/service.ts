import type { Db, Trx } from '#db/client.ts'
import { ROLE_PERMISSIONS, ROLES } from '#server/access/permissions.ts'
import { covers, type By, type Scope } from '#server/access/scope.ts'
import { katoContains, katoPrefix } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { localDate } from '#server/kit/zone.ts'
import { Problem } from '#server/kit/problem.ts'
import { enqueueMany } from '#server/notifications/service.ts'
import type { EventInput } from '../../schema.ts'
import { writeEvents } from '../../writing/service.ts'
import { entryTypesOf, findUsable, type TemplateRow } from '../queries.ts'
import { rolloutLetter, type ToldTarget } from './letters.ts'
import { organiserOf, toldOf } from './organiser.ts'
import {
  findRollout,
  insertRollout,
  insertTarget,
  listGiven,
  listOrganisers,
  listPlaces,
  listStaff,
  listTargets,
  lockRollout,
  markReminded,
} from './queries.ts'
import type { RolloutInput } from './schema.ts'
import { daysLate } from './standing.ts'

const FILLING = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('events.edit'))
/** Nobody is reminded of the same draft twice on one day. */
const REMIND_AFTER_MS = 20 * 3_600_000

type Settings = { publicUrl: string }

/** The smallest territory of whoever orders that holds the template's and every target. */
function ordererOf(scope: Scope, template: TemplateRow, katos: readonly string[]): string | undefined {
  return [template.kato, ...scope.katos]
    .filter((kato) => covers(scope, { districtKato: kato }))
    .filter((kato) => katos.every((target) => katoContains(kato, target)))
    .sort((a, b) => katoPrefix(b).length - katoPrefix(a).length)[0]
}

/**
 * What a roll-out would do, in the order of names: who gets a draft, who holds it, who is told; `isGiven` for those who
 * have one already. Problems: not_found, place_unknown, place_outside and deadline_passed at the field of the target.
 */
export async function planRollout(db: Db, { scope, now }: Pick<By, 'scope' | 'now'>, input: RolloutInput) {
  const template = await findUsable(db, scope, input.templateId)
  if (!template) throw new Problem('not_found')
  const katos = input.targets.map(({ kato }) => kato)
  const places = await listPlaces(db, katos)
  for (const { kato, position } of input.targets) {
    if (!places.some((place) => place.kato === kato && place.level > 0)) {
      throw new Problem('place_unknown', {}, `targets[${position}].kato`)
    }
    const isInside = katoContains(template.kato, kato) && template.institutionId === null
    if (!isInside || !covers(scope, { districtKato: kato })) {
      throw new Problem('place_outside', {}, `targets[${position}].kato`)
    }
  }
  const kato = ordererOf(scope, template, katos)
  if (!kato) throw new Problem('place_outside', {}, 'targets')
  const today = localDate(now)
  if (input.deadline < today) throw new Problem('deadline_passed', {}, 'deadline')
  for (const { deadline, position } of input.targets) {
    if (deadline && deadline < today) {
      throw new Problem('deadline_passed', {}, `targets[${position}].deadline`)
    }
  }
  const institutions = await listOrganisers(db, katos)
  const organisers = new Map(katos.map((target) => [target, organiserOf(institutions, target)]))
  const staff = await listStaff(db, {
    roles: FILLING,
    katos,
    institutionIds: [...organisers.values()].flatMap((organiser) => organiser?.id ?? []),
  })
  const given = await listGiven(db, input.rolloutId)
  const targets = places.flatMap((place) => {
    const target = input.targets.find((one) => one.kato === place.kato)
    if (!target) return []
    const organiser = organisers.get(place.kato)
    const people = toldOf(staff, { kato: place.kato, institutionId: organiser?.id ?? null })
    return [
      {
        kato: place.kato,
        place,
        deadline: target.deadline ?? input.deadline,
        plannedPeople: target.plannedPeople ?? input.plannedPeople ?? template.plannedPeople,
        hasOwnPeople: (target.plannedPeople ?? input.plannedPeople) !== undefined,
        organiser: organiser ?? null,
        told: people.filter(({ userId }) => userId !== scope.userId),
        isGiven: given.has(place.kato),
      },
    ]
  })
  return { template, kato, targets }
}
export type RolloutPlan = Awaited<ReturnType<typeof planRollout>>
type Planned = RolloutPlan['targets'][number]

function draftOf(template: TemplateRow, { kato, plannedPeople, organiser }: Planned) {
  const text = (value: string | null) => value ?? undefined
  return {
    kind: template.kind,
    programmeId: text(template.programmeId),
    institutionId: organiser?.id,
    titleKk: text(template.titleKk),
    titleRu: text(template.titleRu),
    titleEn: text(template.titleEn),
    descriptionKk: text(template.descriptionKk),
    descriptionRu: text(template.descriptionRu),
    descriptionEn: text(template.descriptionEn),
    entryTypes: entryTypesOf(template),
    plannedPeople: plannedPeople ?? undefined,
    targetGroups: template.targetGroups as EventInput['targetGroups'],
    ageMin: template.ageMin ?? undefined,
    ageMax: template.ageMax ?? undefined,
    languages: template.languages as EventInput['languages'],
    districtKato: kato,
    sessions: [],
    templateId: template.id,
    isDemo: template.isDemo,
  }
}

/** One letter to each person, about everything of this roll-out that they answer for. */
async function tell(
  trx: Trx,
  kind: 'rollout_given' | 'rollout_late',
  {
    rolloutId,
    targets,
    publicUrl,
    now,
  }: Settings & { rolloutId: string; targets: readonly TellTarget[]; now: Date },
): Promise<number> {
  const rollout = await findRollout(trx, rolloutId)
  if (!rollout) throw new Problem('not_found')
  const people = new Map(targets.flatMap(({ told }) => told.map((person) => [person.userId, person])))
  const letters = [...people.values()].map((to) =>
    rolloutLetter(kind, {
      rollout,
      targets: targets.filter(({ told }) => told.some(({ userId }) => userId === to.userId)),
      to,
      publicUrl,
      now,
    }),
  )
  return enqueueMany(trx, letters)
}
type TellTarget = ToldTarget & { told: Planned['told'] }

/**
 * Gives every chosen territory a draft of the template, all of them or none, and tells those who are to fill it in.
 * Sent again, or with more territories, it writes only what is missing. Returns how many drafts were written and how
 * many people told. Problems of `planRollout` and of `writeEvents`; not_found for a roll-out of another template.
 */
export async function rollOut(
  db: Db,
  by: By,
  { input, publicUrl }: Settings & { input: RolloutInput },
): Promise<{ id: string; written: number; told: number }> {
  const id = input.rolloutId
  return db.transaction().execute(async (trx) => {
    const { template, kato } = await planRollout(trx, by, input)
    const isNew = await insertRollout(trx, {
      id,
      templateId: template.id,
      templateVersion: template.version,
      kato,
      periodFrom: input.periodFrom,
      periodTo: input.periodTo,
      note: input.note ?? null,
      createdBy: by.actor.kind === 'user' ? by.actor.userId : null,
      createdAt: by.now,
    })
    // Two who send the same roll-out at once wait for each other here; the second then sees what the first has given.
    const rollout = await lockRollout(trx, id)
    if (!rollout || rollout.templateId !== template.id) throw new Problem('not_found')
    if (!covers(by.scope, { districtKato: rollout.kato })) throw new Problem('not_found')
    const plan = await planRollout(trx, by, input)
    const missing = plan.targets.filter(({ isGiven }) => !isGiven)
    const drafts = missing.map((target) => ({ ...draftOf(plan.template, target), isForTerritory: true }))
    const eventIds = await writeEvents(trx, by, drafts)
    for (const [index, target] of missing.entries()) {
      await insertTarget(trx, {
        rolloutId: id,
        kato: target.kato,
        eventId: eventIds[index] ?? '',
        deadline: target.deadline,
        plannedPeople: target.plannedPeople,
        hasOwnPeople: target.hasOwnPeople,
        templateVersion: plan.template.version,
        createdAt: by.now,
      })
    }
    if (missing.length === 0) return { id, written: 0, told: 0 }
    const told = await tell(trx, 'rollout_given', { rolloutId: id, targets: missing, publicUrl, now: by.now })
    await record(trx, {
      actor: by.actor,
      action: 'templates.roll_out',
      subjectKind: 'rollout',
      subjectId: id,
      kato: rollout.kato,
      after: {
        templateId: template.id,
        ...(isNew
          ? { periodFrom: input.periodFrom, periodTo: input.periodTo, note: input.note ?? null }
          : {}),
        katos: missing.map((target) => target.kato),
        told,
      },
    })
    return { id, written: missing.length, told }
  })
}

/**
 * Reminds those whose territories are late, each person by one letter and each territory at most once a day. Returns
 * how many territories and people. Problems: not_found, nobody_late, reminded_today.
 */
export async function remindLate(
  db: Db,
  by: By,
  { id, publicUrl }: Settings & { id: string },
): Promise<{ territories: number; told: number }> {
  return db.transaction().execute(async (trx) => {
    const rollout = await lockRollout(trx, id)
    if (!rollout || !covers(by.scope, { districtKato: rollout.kato })) throw new Problem('not_found')
    const rows = await listTargets(trx, by.scope, id)
    const late = rows.filter((row) => row.eventId !== null && daysLate(row, by.now) > 0)
    if (late.length === 0) throw new Problem('nobody_late')
    const katos = await markReminded(trx, {
      rolloutId: id,
      katos: late.map(({ kato }) => kato),
      now: by.now,
      notSince: new Date(by.now.getTime() - REMIND_AFTER_MS),
    })
    if (katos.length === 0) throw new Problem('reminded_today')
    const reminded = late.filter(({ kato }) => katos.includes(kato))
    const institutionIds = reminded.flatMap(({ institutionId }) => institutionId ?? [])
    const staff = await listStaff(trx, { roles: FILLING, katos, institutionIds })
    const told = await tell(trx, 'rollout_late', {
      rolloutId: id,
      targets: reminded.map((row) => ({
        kato: row.kato,
        place: { nameKk: row.placeKk, nameRu: row.placeRu, nameEn: row.placeEn },
        deadline: row.deadline,
        plannedPeople: row.plannedPeople,
        told: toldOf(staff, row),
      })),
      publicUrl,
      now: by.now,
    })
    await record(trx, {
      actor: by.actor,
      action: 'templates.remind',
      subjectKind: 'rollout',
      subjectId: id,
      kato: rollout.kato,
      after: { katos, told },
    })
    return { territories: katos.length, told }
  })
}
