// Written by `npm run types:db` from the migrated schema. Do not edit.
import type { ColumnType, JSONColumnType } from 'kysely'

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json = JSONColumnType<object>

interface AgendaItems {
  id: string
  sessionId: string
  position: number
  starts: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  speaker: string | null
  resourceId: string | null
  spaceId: string | null
}

interface ApprovalNews {
  id: string
  eventId: string
  kind: 'moved' | 'changed' | 'cancelled'
  names: string[]
  startsBefore: Timestamp | null
  endsBefore: Timestamp | null
  reason: string | null
  changedBy: string | null
  at: Timestamp
  toldAt: Timestamp | null
}

interface ApprovalRules {
  kato: string
  setBy: string | null
  setAt: Generated<Timestamp>
}

interface AttendanceClosings {
  id: string
  sessionId: string
  action: 'closed' | 'reopened'
  reason: string | null
  byUserId: string | null
  at: Generated<Timestamp>
}

interface Attendances {
  id: string
  sessionId: string
  eventId: string
  registrationId: string
  personId: string
  evidence: 'scan' | 'search' | 'self' | 'list' | 'import'
  cameAt: Timestamp
  targetGroups: Generated<string[]>
  residenceKato: string | null
  birthOn: string | null
  childrenCount: Generated<number>
  operatorId: string | null
  annulledAt: Timestamp | null
  annulledBy: string | null
  annulReason: string | null
}

interface AuditLog {
  id: string
  at: Generated<Timestamp>
  actorUserId: string | null
  actorKind: 'user' | 'public' | 'system'
  action: string
  subjectKind: string
  subjectId: string
  kato: string | null
  before: Json | null
  after: Json | null
  reason: string | null
}

interface AuthAccounts {
  id: string
  userId: string
  accountId: string
  providerId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Timestamp | null
  refreshTokenExpiresAt: Timestamp | null
  scope: string | null
  password: string | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface AuthSessions {
  id: string
  userId: string
  token: string
  expiresAt: Timestamp
  ipAddress: string | null
  userAgent: string | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface AuthTwoFactors {
  id: string
  userId: string
  secret: string
  backupCodes: string
  verified: boolean | null
  failedVerificationCount: number | null
  lockedUntil: Timestamp | null
}

interface AuthUsers {
  id: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  phoneNumber: string | null
  phoneNumberVerified: boolean | null
  twoFactorEnabled: boolean | null
  locale: Generated<'kk' | 'ru' | 'en'>
  isDemo: Generated<boolean>
  disabledAt: Timestamp | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
  homeKato: string | null
  searchText: Generated<string>
  invitedAt: Timestamp | null
}

interface AuthVerifications {
  id: string
  identifier: string
  value: string
  expiresAt: Timestamp
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface Bookings {
  id: string
  sessionId: string
  spaceId: string | null
  resourceId: string | null
  venueId: string | null
  units: string | null
  isShared: Generated<boolean>
  lanes: string | null
  amount: Generated<number>
  during: string | null
  status: Generated<'pending' | 'confirmed' | 'cancelled'>
  askedBy: string | null
  askedToldAt: Timestamp | null
  decidedToldAt: Timestamp | null
  createdAt: Generated<Timestamp>
  decidedBy: string | null
  decidedAt: Timestamp | null
  cancelledAt: Timestamp | null
  reason: string | null
}

interface DemoLoads {
  id: Generated<number>
  startedAt: Timestamp
  finishedAt: Timestamp | null
}

interface Divisions {
  kato: string
  level: number
  parentKato: string | null
  regionKato: string | null
  nameKk: string
  nameRu: string
  nameEn: string
  kind: string
  iso: string | null
  aliases: Generated<string[]>
  predecessors: Generated<string[]>
  validFrom: string | null
  validTo: string | null
  labelLat: number | null
  labelLon: number | null
}

interface DuplicateDecisions {
  personA: string
  personB: string
  decision: string
  decidedBy: string | null
  decidedAt: Generated<Timestamp>
  reason: string | null
}

interface EntryTypes {
  id: string
  eventId: string
  position: Generated<number>
  kind: Generated<'visitor' | 'competitor' | 'volunteer' | 'expert' | 'exhibitor'>
  capacity: number | null
  taken: Generated<number>
  waiting: Generated<number>
  hasWaitingList: Generated<boolean>
}

interface EventApprovals {
  id: string
  eventId: string
  ruleKato: string
  publishes: boolean
  askedBy: string | null
  askedAt: Timestamp
  askedToldAt: Timestamp | null
  decision: 'approved' | 'returned' | 'withdrawn' | null
  decidedBy: string | null
  decidedAt: Timestamp | null
  decidedToldAt: Timestamp | null
  remarks: string | null
}

interface EventChanges {
  id: string
  eventId: string
  kind: 'cancelled' | 'moved' | 'changed' | 'capacity'
  before: Json | null
  after: Json | null
  reason: string | null
  at: Generated<Timestamp>
  toldAt: Timestamp | null
  heldUntil: Timestamp | null
}

interface EventExtras {
  eventId: string
  mode: Generated<'onsite' | 'online' | 'hybrid'>
  joinLink: string | null
  accessibilityKk: string | null
  accessibilityRu: string | null
  version: Generated<number>
}

interface EventFiles {
  id: string
  eventId: string
  kind: 'document' | 'photo'
  type: 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'image/jpeg' | 'image/png' | 'image/webp'
  name: string
  altKk: string | null
  altRu: string | null
  isPublic: Generated<boolean>
  consentBy: string | null
  consentOn: string | null
  digest: string
  bytes: Uint8Array
  addedBy: string | null
  addedAt: Timestamp
  version: Generated<number>
}

interface EventNotes {
  eventId: string
  resultsKk: string | null
  resultsRu: string | null
  positionKk: string | null
  positionRu: string | null
  signer: string | null
  savedBy: string | null
  savedAt: Timestamp
}

interface EventPartners {
  id: string
  eventId: string
  position: number
  institutionId: string | null
  name: string | null
}

interface EventSeries {
  id: string
  frequency: 'weekly' | 'monthly_weekday' | 'monthly_date' | 'picked'
  every: Generated<number>
  weekdays: Generated<number[]>
  ordinal: number | null
  monthDay: number | null
  startsOn: string
  untilOn: string | null
  occurrences: number | null
  startTime: string | null
  endTime: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  programmeId: string | null
  institutionId: string | null
  districtKato: string | null
  regionKato: string | null
  version: Generated<number>
  isDemo: Generated<boolean>
  createdBy: string | null
  createdAt: Generated<Timestamp>
  updatedBy: string | null
  updatedAt: Generated<Timestamp>
}

interface EventSeriesDates {
  seriesId: string
  heldOn: string
  kind: 'added' | 'left_out'
}

interface EventSessions {
  id: string
  eventId: string
  position: Generated<number>
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  venueId: string | null
  startsAt: Timestamp | null
  endsAt: Timestamp | null
  firstStartsAt: Timestamp | null
  movedAt: Timestamp | null
  cancelledAt: Timestamp | null
  attendanceClosedAt: Timestamp | null
  attendanceClosedBy: string | null
  heldOn: string | null
}

interface EventTaskTicks {
  eventId: string
  taskId: string
  tickedBy: string | null
  tickedAt: Timestamp
}

interface EventTemplates {
  id: string
  kato: string
  institutionId: string | null
  kind: 'job_fair' | 'career_day' | 'worldskills_qualifier' | 'abilympics_qualifier' | 'mastery_contest' | 'league_day' | 'national_games' | 'exhibition' | 'forum' | 'open_day' | 'excursion' | 'course' | 'other'
  programmeId: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  descriptionKk: string | null
  descriptionRu: string | null
  descriptionEn: string | null
  plannedPeople: number | null
  targetGroups: Generated<string[]>
  ageMin: number | null
  ageMax: number | null
  languages: Generated<string[]>
  usualStart: string | null
  durationMinutes: number | null
  entryTypes: Generated<Json>
  notesKk: string | null
  notesRu: string | null
  checklist: Generated<string[]>
  searchText: Generated<string>
  version: Generated<number>
  isDemo: Generated<boolean>
  createdBy: string | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
  archivedAt: Timestamp | null
}

interface EventWeeks {
  districtKato: string
  year: number
  week: number
  status: string
  events: number
  sessions: number
  plannedPeople: number
  facet: string
}

interface EventWords {
  word: string
}

interface EventYearsStale {
  id: number
  districtKato: string
  year: number
}

interface Events {
  id: string
  kind: 'job_fair' | 'career_day' | 'worldskills_qualifier' | 'abilympics_qualifier' | 'mastery_contest' | 'league_day' | 'national_games' | 'exhibition' | 'forum' | 'open_day' | 'excursion' | 'course' | 'other'
  status: Generated<'draft' | 'submitted' | 'approved' | 'published' | 'cancelled'>
  programmeId: string | null
  institutionId: string | null
  contactPhone: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  descriptionKk: string | null
  descriptionRu: string | null
  descriptionEn: string | null
  districtKato: string | null
  regionKato: string | null
  venueId: string | null
  plannedPeople: number | null
  targetGroups: Generated<string[]>
  ageMin: number | null
  ageMax: number | null
  languages: Generated<string[]>
  registrationOpensAt: Timestamp | null
  registrationClosesAt: Timestamp | null
  startsAt: Timestamp | null
  endsAt: Timestamp | null
  searchText: Generated<string>
  version: Generated<number>
  sequence: Generated<number>
  isDemo: Generated<boolean>
  createdBy: string | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
  publishedAt: Timestamp | null
  cancelledAt: Timestamp | null
  cancelReason: string | null
  measureId: string | null
  approvedAt: Timestamp | null
  approvedBy: string | null
  templateId: string | null
  seriesId: string | null
  seriesOn: string | null
  seriesChanges: Generated<string[]>
  searchWords: Generated<string[]>
}

interface Headcounts {
  id: string
  sessionId: string
  eventId: string
  targetGroup: string
  people: number
  method: 'counter' | 'estimate' | 'list' | 'tickets'
  countedBy: string | null
  countedAt: Generated<Timestamp>
  annulledAt: Timestamp | null
  annulReason: string | null
}

interface Institutions {
  id: string
  kind: 'akimat' | 'department' | 'college' | 'university' | 'school' | 'community_centre' | 'career_centre' | 'market' | 'ngo' | 'employer' | 'other'
  isStateBody: Generated<boolean>
  bin: string | null
  nameKk: string
  nameRu: string
  nameEn: string | null
  districtKato: string
  regionKato: string
  addressKk: string | null
  addressRu: string | null
  phone: string | null
  email: string | null
  searchText: Generated<string>
  isDemo: Generated<boolean>
  archivedAt: Timestamp | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface MeasureDocuments {
  id: string
  measureId: string
  kind: 'memorandum' | 'agreement' | 'decision' | 'other'
  type: 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | 'image/jpeg' | 'image/png' | 'image/webp'
  name: string
  digest: string
  bytes: Uint8Array
  addedBy: string | null
  addedAt: Timestamp
}

interface MovedDays {
  heldOn: string
  kind: 'day_off' | 'working_day'
  nameKk: string
  nameRu: string
  nameEn: string | null
  source: string | null
}

interface Outbox {
  id: string
  channel: 'email' | 'sms'
  recipient: string
  locale: 'kk' | 'ru' | 'en'
  template: string
  subject: Generated<string>
  body: string
  calendar: string | null
  dedupeKey: string | null
  eventId: string | null
  status: Generated<'queued' | 'sending' | 'sent' | 'failed' | 'unconfigured'>
  attempts: Generated<number>
  nextAttemptAt: Generated<Timestamp>
  lastError: string | null
  sentAt: Timestamp | null
  createdAt: Generated<Timestamp>
}

interface People {
  id: string
  surname: string
  givenName: string
  patronymic: string | null
  nameKey: string
  latinKey: string
  birthOn: string | null
  phone: string | null
  email: string | null
  iinLast4: string | null
  residenceKato: string | null
  userId: string | null
  isDemo: Generated<boolean>
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface PersonGroups {
  id: string
  personId: string
  targetGroup: string
  source: 'self' | 'institution'
  declaredOn: string
}

interface PersonKeyClashes {
  personA: string
  personB: string
  at: Generated<Timestamp>
}

interface PersonKeys {
  key: string
  kind: 'iin' | 'phone' | 'email'
  personId: string
}

interface PersonalDataViews {
  id: string
  at: Generated<Timestamp>
  userId: string
  purpose: string
  eventId: string | null
  personId: string | null
  kato: string | null
  peopleCount: number
}

interface PersonalFeeds {
  id: string
  userId: string
  kind: 'registrations' | 'work'
  tokenHash: string
  createdAt: Generated<Timestamp>
  lastUsedAt: Timestamp | null
}

interface PlanDirections {
  id: string
  planId: string
  position: number
  nameKk: string | null
  nameRu: string | null
  nameKey: string
}

interface PlanMeasures {
  id: string
  planId: string
  directionId: string
  position: number
  number: string | null
  nameKk: string | null
  nameRu: string | null
  nameKey: string
  ordinal: Generated<number>
  form: string | null
  term: string
  termKind: 'day' | 'days' | 'range' | 'month' | 'months' | 'quarter' | 'half_year' | 'until' | 'monthly' | 'year'
  termFrom: string
  termTo: string
  responsible: string
  funding: string | null
  cost: number | null
  plannedEvents: number | null
  plannedPeople: number | null
  districtKatos: Generated<string[]>
  programmeId: string | null
  partners: string | null
  documents: string | null
  note: string | null
  state: 'done' | 'in_work' | 'at_risk' | 'not_done' | 'moved' | null
  stateReason: string | null
  stateAt: Timestamp | null
  stateBy: string | null
  movedTo: string | null
  isControlled: Generated<boolean>
  searchText: Generated<string>
  version: Generated<number>
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface PlanOrders {
  id: string
  planId: string
  measureId: string | null
  districtKato: string | null
  text: string
  owner: string
  meetingOn: string
  dueOn: string
  doneAt: Timestamp | null
  doneBy: string | null
  doneNote: string | null
  createdAt: Timestamp
  createdBy: string | null
}

interface PlanRemarks {
  id: string
  measureId: string
  text: string
  writtenAt: Timestamp
  writtenBy: string | null
}

interface PlanResponsibles {
  measureId: string
  position: number
  name: string
  nameKey: string
  institutionId: string | null
}

interface PlanVersions {
  planId: string
  number: number
  content: Json
  reason: string | null
  approvedAt: Timestamp
  approvedBy: string | null
}

interface Plans {
  id: string
  regionKato: string
  yearFrom: number
  yearTo: number
  titleKk: string | null
  titleRu: string | null
  status: Generated<'draft' | 'approved'>
  version: Generated<number>
  isDemo: Generated<boolean>
  createdBy: string | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
}

interface Populations {
  id: string
  kato: string
  targetGroup: string
  asOf: string
  definition: string
  source: string
  people: number
  isInvented: Generated<boolean>
  importedBy: string | null
  importedAt: Generated<Timestamp>
}

interface Programmes {
  id: string
  slug: string
  nameKk: string
  nameRu: string
  nameEn: string | null
  descriptionKk: string | null
  descriptionRu: string | null
  descriptionEn: string | null
  regionKato: string | null
  targetGroups: Generated<string[]>
  plannedPeople: number | null
  link: string | null
  partners: string | null
  isDemo: Generated<boolean>
  archivedAt: Timestamp | null
  createdAt: Generated<Timestamp>
  searchText: Generated<string>
  outsideSystems: Generated<Json>
}

interface PublicVersions {
  shard: number
  version: Generated<number>
}

interface RateLimits {
  key: string
  points: number
  expiresAt: Timestamp
}

interface Registrations {
  id: string
  eventId: string
  entryTypeId: string
  personId: string
  status: 'confirmed' | 'waiting' | 'cancelled'
  places: Generated<number>
  childrenCount: Generated<number>
  code: string
  queueNumber: number | null
  channel: 'form' | 'walk_in' | 'import'
  clientKey: string
  deviceKey: string | null
  locale: 'kk' | 'ru' | 'en'
  surname: string
  givenName: string
  patronymic: string | null
  contactPhone: string | null
  contactEmail: string | null
  targetGroups: Generated<string[]>
  groupsDeclaredOn: string | null
  residenceKato: string | null
  guardianName: string | null
  guardianPhone: string | null
  consentVersion: string | null
  consentAt: Timestamp | null
  photoConsent: Generated<boolean>
  employerConsent: Generated<boolean>
  consentBy: Generated<'self' | 'guardian' | 'paper'>
  userId: string | null
  promotedAt: Timestamp | null
  cancelledAt: Timestamp | null
  cancelReason: string | null
  cancelledBy: 'self' | 'staff' | 'event' | null
  createdAt: Generated<Timestamp>
  updatedAt: Generated<Timestamp>
  searchText: Generated<string>
  promotionToldAt: Timestamp | null
}

interface RequestKeys {
  key: string
  action: string
  answer: Json | null
  createdAt: Generated<Timestamp>
}

interface Resources {
  id: string
  kind: 'equipment' | 'expert' | 'referee' | 'speaker'
  nameKk: string
  nameRu: string
  nameEn: string | null
  districtKato: string
  regionKato: string
  institutionId: string | null
  phone: string | null
  searchText: Generated<string>
  isDemo: Generated<boolean>
  archivedAt: Timestamp | null
  createdAt: Generated<Timestamp>
}

interface RoleGrants {
  id: string
  userId: string
  role: 'organiser' | 'door' | 'judge' | 'employer' | 'reviewer' | 'administrator'
  kato: string | null
  institutionId: string | null
  eventId: string | null
  grantedBy: string | null
  grantedAt: Generated<Timestamp>
  revokedBy: string | null
  revokedAt: Timestamp | null
}

interface SavedFilters {
  id: string
  userId: string
  name: string
  filter: Json
  createdAt: Generated<Timestamp>
}

interface ScanAttempts {
  id: string
  eventId: string
  sessionId: string | null
  registrationId: string | null
  attendanceId: string | null
  point: Generated<string>
  direction: Generated<'in' | 'out'>
  evidence: 'scan' | 'search' | 'self' | 'list' | 'import' | 'headcount'
  shown: string | null
  outcome: 'green' | 'yellow' | 'red'
  reason: string
  device: string | null
  operatorId: string | null
  deviceAt: Timestamp | null
  serverAt: Generated<Timestamp>
  skewMs: number | null
}

interface Spaces {
  id: string
  venueId: string
  parentId: string | null
  nameKk: string
  nameRu: string
  nameEn: string | null
  units: string
  isShared: Generated<boolean>
  capacity: number | null
  minutesBefore: Generated<number>
  minutesAfter: Generated<number>
  position: Generated<number>
  archivedAt: Timestamp | null
  createdAt: Generated<Timestamp>
}

interface TemplateRolloutTargets {
  rolloutId: string
  kato: string
  eventId: string | null
  deadline: string
  plannedPeople: number | null
  createdAt: Timestamp
  remindedAt: Timestamp | null
  eventVersion: Generated<number>
  templateVersion: number
  hasOwnPeople: Generated<boolean>
}

interface TemplateRollouts {
  id: string
  templateId: string
  templateVersion: number
  kato: string
  periodFrom: string
  periodTo: string
  note: string | null
  createdBy: string | null
  createdAt: Timestamp
}

interface TemplateTasks {
  id: string
  templateId: string
  position: number
  textKk: string | null
  textRu: string | null
  isRequired: boolean
  removedAt: Timestamp | null
}

interface VenueDays {
  venueId: string
  heldOn: string
  opens: string | null
  closes: string | null
}

interface VenueHours {
  venueId: string
  weekday: number
  opens: string
  closes: string
}

interface VenuePhotos {
  venueId: string
  type: 'image/jpeg' | 'image/png' | 'image/webp'
  digest: string
  bytes: Uint8Array
  addedAt: Generated<Timestamp>
}

interface Venues {
  id: string
  kind: 'college' | 'community_centre' | 'leisure_centre' | 'market' | 'stadium' | 'school' | 'enterprise' | 'hall' | 'online' | 'other'
  nameKk: string
  nameRu: string
  nameEn: string | null
  addressKk: string | null
  addressRu: string | null
  districtKato: string
  regionKato: string
  institutionId: string | null
  lat: number | null
  lon: number | null
  capacity: number | null
  phone: string | null
  searchText: Generated<string>
  isDemo: Generated<boolean>
  archivedAt: Timestamp | null
  createdAt: Generated<Timestamp>
  accessibility: Generated<string[]>
  contactName: string | null
  email: string | null
  openedOn: string | null
  condition: 'good' | 'to_modernise' | 'under_repair' | 'closed' | null
  needsApproval: Generated<boolean>
}

export interface DB {
  agendaItems: AgendaItems
  approvalNews: ApprovalNews
  approvalRules: ApprovalRules
  attendanceClosings: AttendanceClosings
  attendances: Attendances
  auditLog: AuditLog
  authAccounts: AuthAccounts
  authSessions: AuthSessions
  authTwoFactors: AuthTwoFactors
  authUsers: AuthUsers
  authVerifications: AuthVerifications
  bookings: Bookings
  demoLoads: DemoLoads
  divisions: Divisions
  duplicateDecisions: DuplicateDecisions
  entryTypes: EntryTypes
  eventApprovals: EventApprovals
  eventChanges: EventChanges
  eventExtras: EventExtras
  eventFiles: EventFiles
  eventNotes: EventNotes
  eventPartners: EventPartners
  eventSeries: EventSeries
  eventSeriesDates: EventSeriesDates
  eventSessions: EventSessions
  eventTaskTicks: EventTaskTicks
  eventTemplates: EventTemplates
  eventWeeks: EventWeeks
  eventWords: EventWords
  eventYearsStale: EventYearsStale
  events: Events
  headcounts: Headcounts
  institutions: Institutions
  measureDocuments: MeasureDocuments
  movedDays: MovedDays
  outbox: Outbox
  people: People
  personGroups: PersonGroups
  personKeyClashes: PersonKeyClashes
  personKeys: PersonKeys
  personalDataViews: PersonalDataViews
  personalFeeds: PersonalFeeds
  planDirections: PlanDirections
  planMeasures: PlanMeasures
  planOrders: PlanOrders
  planRemarks: PlanRemarks
  planResponsibles: PlanResponsibles
  planVersions: PlanVersions
  plans: Plans
  populations: Populations
  programmes: Programmes
  publicVersions: PublicVersions
  rateLimits: RateLimits
  registrations: Registrations
  requestKeys: RequestKeys
  resources: Resources
  roleGrants: RoleGrants
  savedFilters: SavedFilters
  scanAttempts: ScanAttempts
  spaces: Spaces
  templateRolloutTargets: TemplateRolloutTargets
  templateRollouts: TemplateRollouts
  templateTasks: TemplateTasks
  venueDays: VenueDays
  venueHours: VenueHours
  venuePhotos: VenuePhotos
  venues: Venues
}
