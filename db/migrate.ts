import { CamelCasePlugin, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Db } from './client.ts'
import * as house from './migrations/202611220100_house.ts'
import * as events from './migrations/202611220200_events.ts'
import * as people from './migrations/202611220300_people.ts'
import * as accounts from './migrations/202611220450_accounts.ts'
import * as registration from './migrations/202611220500_registration.ts'
import * as eventsDesk from './migrations/202611220600_events_desk.ts'
import * as attendance from './migrations/202611220700_attendance.ts'
import * as peopleMerge from './migrations/202611220900_people_merge.ts'
import * as plan from './migrations/202612011200_plan.ts'
import * as bookings from './migrations/202612011300_bookings.ts'
import * as movedDays from './migrations/202612011310_moved_days.ts'
import * as publicHalls from './migrations/202612011520_public_halls.ts'
import * as approval from './migrations/202612011521_approval.ts'
import * as eventNotes from './migrations/202612011522_event_notes.ts'
import * as templates from './migrations/202612011540_templates.ts'
import * as templateRenewals from './migrations/202612011710_template_renewals.ts'
import * as templateTasks from './migrations/202612011830_template_tasks.ts'
import * as fileVersions from './migrations/202612011850_file_versions.ts'
import * as approvalNews from './migrations/202612011905_approval_news.ts'
import * as eventWeeks from './migrations/202612011550_event_weeks.ts'
import * as ownCalendar from './migrations/202612011600_own_calendar.ts'
import * as calendarOrder from './migrations/202612011601_calendar_order.ts'
import * as heldChanges from './migrations/202612011605_held_changes.ts'
import * as series from './migrations/202612011610_series.ts'
import * as eventExtras from './migrations/202612011640_event_extras.ts'
import * as eventFiles from './migrations/202612011645_event_files.ts'
import * as demoLoad from './migrations/202612011700_demo_load.ts'
import * as measureDocuments from './migrations/202612011810_measure_documents.ts'
import * as eventWords from './migrations/202612011828_event_words.ts'
import * as weekFacets from './migrations/202612011845_week_facets.ts'
import * as deskLists from './migrations/202612011855_desk_lists.ts'
import * as nextOfSeries from './migrations/202612011905_next_of_series.ts'
import * as wordsOfManyEvents from './migrations/202612011935_words_of_many_events.ts'

// Forward only, in this order, frozen once landed.
const MIGRATIONS: Record<string, { up: (db: Kysely<unknown>) => Promise<void> }> = {
  '202611220100_house': house,
  '202611220200_events': events,
  '202611220300_people': people,
  '202611220450_accounts': accounts,
  '202611220500_registration': registration,
  '202611220600_events_desk': eventsDesk,
  '202611220700_attendance': attendance,
  '202611220900_people_merge': peopleMerge,
  '202612011200_plan': plan,
  '202612011300_bookings': bookings,
  '202612011310_moved_days': movedDays,
  '202612011520_public_halls': publicHalls,
  '202612011521_approval': approval,
  '202612011522_event_notes': eventNotes,
  '202612011540_templates': templates,
  '202612011550_event_weeks': eventWeeks,
  '202612011600_own_calendar': ownCalendar,
  '202612011601_calendar_order': calendarOrder,
  '202612011605_held_changes': heldChanges,
  '202612011610_series': series,
  '202612011640_event_extras': eventExtras,
  '202612011645_event_files': eventFiles,
  '202612011700_demo_load': demoLoad,
  '202612011710_template_renewals': templateRenewals,
  '202612011810_measure_documents': measureDocuments,
  '202612011828_event_words': eventWords,
  '202612011830_template_tasks': templateTasks,
  '202612011845_week_facets': weekFacets,
  '202612011850_file_versions': fileVersions,
  '202612011855_desk_lists': deskLists,
  '202612011905_approval_news': approvalNews,
  '202612011905_next_of_series': nextOfSeries,
  '202612011935_words_of_many_events': wordsOfManyEvents,
}

export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

/** Brings the schema up to date; returns the names of the steps it ran. Safe under several processes (Kysely locks). */
export async function migrate(db: Db): Promise<string[]> {
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, { up }]) => [name, { up: (step: Kysely<unknown>) => up(step) }]),
  )
  const migrator = new Migrator({
    db: db.withoutPlugins().withPlugin(new CamelCasePlugin()),
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((step) => step.status === 'Success').map((step) => step.migrationName)
}
