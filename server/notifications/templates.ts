import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { letterBodies, letterSubjects, smsBodies } from '#server/kit/messages/notifications.ts'

export const CHANNELS = ['email', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a letter about an event says, all in the reader's language; `whenShort` and `placeShort` are for text messages. */
export type EventLetter = {
  name: string
  title: string
  when: string
  whenShort: string
  place: string
  placeShort: string
  link: string
  organiser: string
  phone: string
  /** a line of its own with the link to join, for those who have a place at an event over the network */
  join: string
}

/** What a letter about bookings of one event at one venue says; `list` has a line for each. */
export type BookingLetter = { title: string; venue: string; organiser: string; list: string; link: string }

/** What a letter about approving an event says; `by` is who decided. */
export type ApprovalLetter = {
  title: string
  when: string
  place: string
  organiser: string
  link: string
  by: string
}

/** What a letter about changes of approved events says; `list` has some lines for each event. */
export type ApprovedChangeLetter = { headline: string; title: string; by: string; list: string; link: string }

/** What a letter about a roll-out says; `list` has a line for each territory, then the note. */
export type RolloutLetter = { title: string; period: string; list: string; link: string }

/** Values of each template. */
export type TemplateValues = {
  ticket: EventLetter & { code: string }
  waiting: EventLetter & { position: number | string }
  promoted: EventLetter & { code: string }
  event_cancelled: EventLetter & { reason: string }
  event_moved: EventLetter & { before: string }
  event_changed: EventLetter
  link_again: EventLetter
  registration_cancelled: EventLetter & { reason: string }
  place_given_back: EventLetter
  booking_asked: BookingLetter
  booking_confirmed: BookingLetter
  booking_declined: BookingLetter & { reason: string }
  approval_asked: ApprovalLetter
  event_approved: ApprovalLetter & { next: string }
  event_returned: ApprovalLetter & { remarks: string }
  approved_changed: ApprovedChangeLetter
  rollout_given: RolloutLetter
  rollout_late: RolloutLetter
  auth_code: { code: string; minutes: number }
  auth_use_password: { link: string }
  auth_use_code: { link: string }
  auth_password_link: { link: string; minutes: number }
  auth_invitation: { link: string; name: string; days: number }
}
export type Template = keyof TemplateValues
export const TEMPLATES = Object.keys(letterSubjects) as Template[]

/** Letters that open an account: once they can reach their reader nobody else may read them. */
export const SECRET_TEMPLATES = [
  'auth_code',
  'auth_password_link',
  'auth_invitation',
] as const satisfies readonly Template[]

/** A template with its values, as `enqueue` takes it. */
export type Letter = { [Name in Template]: { template: Name; values: TemplateValues[Name] } }[Template]

const SMS_TITLE_MAX = 45

function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`
}

/** Subject and body of a letter or text message in the reader's language; a text message has no subject. */
export function renderLetter(
  { template, values }: Letter,
  { channel, locale }: { channel: Channel; locale: Locale },
): { subject: string; body: string } {
  if (channel === 'email') {
    return {
      subject: formatMessage(letterSubjects[template], locale, values),
      body: formatMessage(letterBodies[template], locale, values).trim(),
    }
  }
  const short = 'title' in values ? { ...values, title: shortened(values.title, SMS_TITLE_MAX) } : values
  return { subject: '', body: formatMessage(smsBodies[template], locale, short) }
}

/** GSM 03.38 basic set: 160 characters in one message, 153 in a part of several; anything else 70 and 67. */
const GSM = /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/

/** How many parts a text message is paid for. */
export function smsParts(text: string): number {
  const [single, part] = GSM.test(text) ? [160, 153] : [70, 67]
  return text.length <= single ? 1 : Math.ceil(text.length / part)
}
