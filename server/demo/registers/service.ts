import type { Db } from '#db/client.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { saveInstitution } from '#server/institutions/service.ts'
import { localDate } from '#server/kit/zone.ts'
import { saveProgramme } from '#server/programmes/service.ts'
import { saveResource } from '#server/venues/resources/service.ts'
import { saveVenue } from '#server/venues/service.ts'
import { saveSpace } from '#server/venues/spaces/service.ts'
import { importPlan } from '#server/programmes/plan/import/service.ts'
import { DEMO_INSTITUTIONS } from '../institutions.ts'
import { DEMO_PROGRAMMES } from '../programmes.ts'
import { DEMO_HOURS, DEMO_OWNERS, DEMO_RESOURCES, DEMO_SPACES } from '../spaces.ts'
import { DEMO_VENUES } from '../venues.ts'
import { DEMO_MEASURES, DEMO_PLAN_REGION, demoPlanFile } from '../plan.ts'
import { listMeasureNames } from '../queries.ts'
import { byAt, found, type Made } from '../made.ts'

async function makeSpaces(db: Db, now: Date, made: Made): Promise<void> {
  const by = byAt(now, 'venues.edit')
  for (const { key, venue, parent, ...space } of DEMO_SPACES) {
    const { id } = await saveSpace(db, by, {
      isShared: false,
      minutesBefore: 0,
      minutesAfter: 0,
      ...space,
      venueId: found(made.venues, venue),
      parentId: parent && found(made.spaces, parent),
    })
    made.spaces.set(key, id)
  }
  for (const resource of DEMO_RESOURCES) await saveResource(db, by, resource)
}

/** Organisations, venues with their spaces, programmes. */
export async function makeRegisters(db: Db, now: Date): Promise<Made> {
  const made: Made = {
    institutions: new Map(),
    venues: new Map(),
    programmes: new Map(),
    measures: new Map(),
    spaces: new Map(),
  }
  for (const { key, ...institution } of DEMO_INSTITUTIONS) {
    const { id } = await saveInstitution(db, byAt(now, 'institutions.edit'), {
      isStateBody: false,
      ...institution,
    })
    made.institutions.set(key, id)
  }
  for (const { key, ...venue } of DEMO_VENUES) {
    const owner = DEMO_OWNERS[key]
    const hours = DEMO_HOURS[key]
    const { id } = await saveVenue(db, byAt(now, 'venues.edit'), {
      ...venue,
      ...(owner ? { needsApproval: true, institutionId: found(made.institutions, owner) } : {}),
      weekdays: Array.from({ length: hours?.days ?? 0 }, (_, index) => ({ weekday: index + 1, ...hours })),
    })
    made.venues.set(key, id)
  }
  await makeSpaces(db, now, made)
  for (const { key, ...programme } of DEMO_PROGRAMMES) {
    const { id } = await saveProgramme(db, byAt(now, 'programmes.edit'), {
      kato: REPUBLIC,
      targetGroups: [],
      ...programme,
    })
    made.programmes.set(key, id)
  }
  return made
}

/** The plan of a region; gives its measures by the kind of event that carries them out. */
export async function makePlan(db: Db, now: Date): Promise<Map<string, string>> {
  const year = Number(localDate(now).slice(0, 4))
  await importPlan(db, byAt(now, 'plan.edit'), {
    bytes: demoPlanFile(year),
    region: DEMO_PLAN_REGION,
    years: { yearFrom: year, yearTo: year },
    isDemo: true,
  })
  const measures = await listMeasureNames(db)
  return new Map(
    DEMO_MEASURES.flatMap(([kind, name]): [string, string][] => {
      const measure = measures.find(({ nameRu }) => nameRu === name)
      return measure ? [[kind, measure.id]] : []
    }),
  )
}
