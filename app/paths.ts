import type { Locale } from '#server/kit/messages/message.ts'

const nextQuery = (next: string | undefined) => (next ? `?next=${encodeURIComponent(next)}` : '')

/** Typed URLs: the only place that spells them. Keep in the order of routes.ts. */
export const paths = {
  home: (lang: Locale) => `/${lang}`,
  events: (lang: Locale, query = '') => `/${lang}/events${query}`,
  event: (lang: Locale, id: string) => `/${lang}/events/${id}`,
  eventFile: (lang: Locale, id: string) => `/${lang}/events/${id}/event.ics`,
  register: (lang: Locale, id: string) => `/${lang}/events/${id}/register`,
  tickets: (lang: Locale) => `/${lang}/tickets`,
  ticket: (lang: Locale, token: string) => `/${lang}/tickets/${token}`,
  cancelTicket: (lang: Locale, token: string) => `/${lang}/tickets/${token}/cancel`,
  correctTicket: (lang: Locale, token: string) => `/${lang}/tickets/${token}/correct`,
  ticketPicture: (lang: Locale, token: string) => `/${lang}/tickets/${token}/ticket.png`,
  competitionTable: (lang: Locale) => `/${lang}/competitions/table`,
  signIn: (lang: Locale, next?: string) => `/${lang}/sign-in${nextQuery(next)}`,
  secondFactor: (lang: Locale, next?: string) => `/${lang}/sign-in/second-factor${nextQuery(next)}`,
  code: (lang: Locale, next?: string) => `/${lang}/sign-in/code${nextQuery(next)}`,
  enterCode: (lang: Locale, next?: string) => `/${lang}/sign-in/code/enter${nextQuery(next)}`,
  forgottenPassword: (lang: Locale) => `/${lang}/sign-in/password`,
  signOut: (lang: Locale) => `/${lang}/sign-out`,
  account: (lang: Locale) => `/${lang}/account`,
  ownPassword: (lang: Locale) => `/${lang}/account/password`,
  ownSecondFactor: (lang: Locale) => `/${lang}/account/second-factor`,
  roles: (lang: Locale) => `/${lang}/account/roles`,
  desk: (lang: Locale) => `/${lang}/desk`,
  outbox: (lang: Locale) => `/${lang}/desk/outbox`,
  duplicates: (lang: Locale) => `/${lang}/desk/duplicates`,
  deskEvents: (lang: Locale, query = '') => `/${lang}/desk/events${query}`,
  newEvent: (lang: Locale) => `/${lang}/desk/events/new`,
  deskEvent: (lang: Locale, id: string, query = '') => `/${lang}/desk/events/${id}${query}`,
  editEvent: (lang: Locale, id: string, query = '') => `/${lang}/desk/events/${id}/edit${query}`,
  moveEvent: (lang: Locale, id: string) => `/${lang}/desk/events/${id}/move`,
  cancelEvent: (lang: Locale, id: string) => `/${lang}/desk/events/${id}/cancel`,
  copyEvent: (lang: Locale, id: string) => `/${lang}/desk/events/${id}/copy`,
  removeEvent: (lang: Locale, id: string) => `/${lang}/desk/events/${id}/remove`,
  registrations: (lang: Locale, id: string, query = '') => `/${lang}/desk/events/${id}/registrations${query}`,
  registrationsPrint: (lang: Locale, id: string, query = '') =>
    `/${lang}/desk/events/${id}/registrations/print${query}`,
  registrationsFile: (lang: Locale, id: string, kind: 'csv' | 'xlsx', query = '') =>
    `/${lang}/desk/events/${id}/registrations.${kind}${query}`,
  attendance: (lang: Locale, id: string, query = '') => `/${lang}/desk/events/${id}/attendance${query}`,
  attendanceNames: (lang: Locale, id: string, sessionId: string, query = '') =>
    `/${lang}/desk/events/${id}/attendance/${sessionId}${query}`,
  institutions: (lang: Locale, query = '') => `/${lang}/desk/institutions${query}`,
  newInstitution: (lang: Locale) => `/${lang}/desk/institutions/new`,
  institution: (lang: Locale, id: string) => `/${lang}/desk/institutions/${id}`,
  venues: (lang: Locale, query = '') => `/${lang}/desk/venues${query}`,
  newVenue: (lang: Locale) => `/${lang}/desk/venues/new`,
  venue: (lang: Locale, id: string) => `/${lang}/desk/venues/${id}`,
  venueChoices: (lang: Locale, district: string) => `/${lang}/desk/venues/choices?district=${district}`,
  programmes: (lang: Locale, query = '') => `/${lang}/desk/programmes${query}`,
  newProgramme: (lang: Locale) => `/${lang}/desk/programmes/new`,
  programme: (lang: Locale, id: string) => `/${lang}/desk/programmes/${id}`,
  reach: (lang: Locale, query = '') => `/${lang}/desk/reach${query}`,
  reachSessions: (lang: Locale, query = '') => `/${lang}/desk/reach/sessions${query}`,
  reachPeople: (lang: Locale, query = '') => `/${lang}/desk/reach/people${query}`,
  reachPrint: (lang: Locale, query = '') => `/${lang}/desk/reach/print${query}`,
  reachFile: (lang: Locale, kind: 'csv' | 'xlsx', query = '') => `/${lang}/desk/reach.${kind}${query}`,
  populations: (lang: Locale) => `/${lang}/desk/populations`,
  staff: (lang: Locale) => `/${lang}/desk/people`,
  newStaff: (lang: Locale) => `/${lang}/desk/people/new`,
  staffMember: (lang: Locale, id: string) => `/${lang}/desk/people/${id}`,
  grantRole: (lang: Locale, id: string) => `/${lang}/desk/people/${id}/role`,
  audit: (lang: Locale, query = '') => `/${lang}/desk/audit${query}`,
  judging: (lang: Locale) => `/${lang}/desk/judging`,
  employer: (lang: Locale) => `/${lang}/desk/employer`,
  doors: (lang: Locale) => `/${lang}/door`,
  door: (lang: Locale, id: string) => `/${lang}/door/${id}`,
}

/** The same page in another language. */
export function inLanguage(pathname: string, lang: Locale): string {
  return pathname.replace(/^\/(kk|ru|en)(?=\/|$)/, `/${lang}`)
}
