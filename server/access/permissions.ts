/** Roles that are granted; a participant is anybody and needs no grant. */
export const ROLES = ['organiser', 'door', 'judge', 'employer', 'reviewer', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = [
  'events.view',
  'events.edit',
  'events.approve',
  'events.approval_rules',
  'templates.edit',
  'templates.roll_out',
  'registration.view',
  'registration.edit',
  'attendance.scan',
  'attendance.search',
  'attendance.close',
  'reports.view',
  'reports.people',
  'reports.import',
  'venues.edit',
  'venues.approve',
  'regions.holidays',
  'institutions.edit',
  'programmes.edit',
  'plan.view',
  'plan.edit',
  'plan.control',
  'plan.approve',
  'people.duplicates',
  'auth.manage',
  'audit.view',
  'notifications.view',
  'competitions.judge',
  'jobfairs.employ',
] as const
export type Permission = (typeof PERMISSIONS)[number]

/** What each role may do inside the place (territory, institution, event) it is granted for. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  organiser: [
    'events.view',
    'events.edit',
    'templates.edit',
    'templates.roll_out',
    'registration.view',
    'registration.edit',
    'attendance.scan',
    'attendance.search',
    'attendance.close',
    'venues.edit',
    'venues.approve',
    'reports.view',
    'plan.view',
    'plan.edit',
  ],
  door: ['attendance.scan', 'attendance.search'],
  judge: ['competitions.judge'],
  employer: ['jobfairs.employ'],
  reviewer: [
    'events.view',
    'events.approve',
    'reports.view',
    'reports.people',
    'reports.import',
    'plan.view',
    'plan.control',
  ],
  administrator: PERMISSIONS,
}

/** A role is granted for one kind of place; an administrator and a reviewer only for a territory. */
export const ROLE_PLACES: Readonly<Record<Role, readonly ('territory' | 'institution' | 'event')[]>> = {
  organiser: ['territory', 'institution'],
  door: ['event', 'institution', 'territory'],
  judge: ['event', 'territory'],
  employer: ['institution'],
  reviewer: ['territory'],
  administrator: ['territory'],
}
