import type { Caller } from '#server/router.ts'
import { entryKinds, eventFields } from '#server/kit/messages/events.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import {
  registrationChannels,
  registrationDesk as m,
  registrationStates,
  registrationTabs,
} from '#server/kit/messages/registrations-desk.ts'
import { institutionMessages } from '#server/kit/messages/institutions.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import type { Table } from '#server/kit/tables/table.ts'
import { fullName } from '#server/people/name-key.ts'
import { formatPhone } from '#server/people/phone.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import type { RegistrationTab } from '#server/registration/schema.ts'

export type RegistrationRow = Awaited<ReturnType<Caller['registration']['list']>>['rows'][number]

/** The groups a person named, in words. */
export function groupsInWords(row: Pick<RegistrationRow, 'targetGroups'>, locale: Locale): string {
  return row.targetGroups
    .filter(isTargetGroup)
    .map((group) => formatMessage(targetGroupNames[group], locale))
    .join(', ')
}

/** What a registration is now: one word, with the place in line of those who wait. */
export function stateInWords(row: RegistrationRow, locale: Locale): string {
  if (row.status === 'waiting' && row.position !== null)
    return formatMessage(m.position, locale, { position: row.position })
  return formatMessage(registrationStates[row.cameAt ? 'came' : row.status], locale)
}

const residence = (row: RegistrationRow, locale: Locale) =>
  ({ kk: row.residenceKk, ru: row.residenceRu, en: row.residenceEn })[locale]

type Facts = {
  title: string
  when: string
  tab: RegistrationTab
  rows: readonly RegistrationRow[]
  now: Date
}

/** The list as a file: the same rows as on screen, with a block that says of what and when. */
export function registrationTable(
  { title, when, tab, rows, now }: Facts,
  locale: Locale,
): Table<RegistrationRow> {
  const yesNo = (value: boolean) => formatMessage(value ? uiMessages.yes : uiMessages.no, locale)
  return {
    rows,
    header: {
      title,
      asOf: now,
      filters: [
        { label: eventFields.when, value: when },
        { label: m.filter, value: registrationTabs[tab] },
      ],
    },
    columns: [
      { key: 'name', label: m.name, type: 'text', value: (row) => fullName(row) },
      { key: 'state', label: m.state, type: 'text', value: (row) => stateInWords(row, locale) },
      { key: 'code', label: m.code, type: 'text', value: (row) => row.code },
      {
        key: 'entry',
        label: m.entry,
        type: 'text',
        value: (row) => formatMessage(entryKinds[row.entryKind], locale),
      },
      { key: 'places', label: m.places, type: 'number', value: (row) => row.places },
      { key: 'birthOn', label: m.birthOn, type: 'date', value: (row) => row.birthOn },
      {
        key: 'phone',
        label: m.contact,
        type: 'text',
        value: (row) => (row.contactPhone ? formatPhone(row.contactPhone) : null),
      },
      { key: 'email', label: institutionMessages.email, type: 'text', value: (row) => row.contactEmail },
      { key: 'residence', label: m.residence, type: 'text', value: (row) => residence(row, locale) },
      { key: 'groups', label: m.groups, type: 'text', value: (row) => groupsInWords(row, locale) },
      { key: 'guardian', label: m.guardian, type: 'text', value: (row) => row.guardianName },
      { key: 'children', label: m.children, type: 'number', value: (row) => row.childrenCount || null },
      { key: 'photo', label: m.photoConsent, type: 'text', value: (row) => yesNo(row.photoConsent) },
      { key: 'employer', label: m.employerConsent, type: 'text', value: (row) => yesNo(row.employerConsent) },
      {
        key: 'channel',
        label: m.channel,
        type: 'text',
        value: (row) => formatMessage(registrationChannels[row.channel], locale),
      },
      { key: 'registeredAt', label: m.registeredAt, type: 'datetime', value: (row) => row.createdAt },
      { key: 'cameAt', label: m.cameAt, type: 'datetime', value: (row) => row.cameAt },
    ],
  }
}
