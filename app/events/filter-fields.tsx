import { useT } from '#app/lib/i18n.tsx'
import { SelectField, type SelectOption } from '#app/ui/select-field.tsx'
import type { EventKind } from '#server/events/words.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { reachMessages as m } from '#server/kit/messages/reports.ts'
import { TARGET_GROUPS, type TargetGroup } from '#server/people/target-groups.ts'

// What events are narrowed by at the desk and in reports: one name in the address and the same words wherever it stands.

type Narrowed = { kind?: EventKind; programme?: string; group?: TargetGroup }

/** What stands in the chips of a filter that is in force; undefined for what nothing is narrowed by. */
export function useFilterLabels({ kind, programme, group }: Narrowed, programmes: readonly SelectOption[]) {
  const t = useT()
  return {
    kind: kind && t(eventKinds[kind]),
    programme: programmes.find(({ value }) => value === programme)?.label,
    group: group && t(targetGroupNames[group]),
  }
}

export function KindField({ value }: { value: EventKind | undefined }) {
  const t = useT()
  return (
    <SelectField
      name="kind"
      id="filter-kind"
      label={t(eventFields.kind)}
      emptyLabel={t(eventDesk.allKinds)}
      defaultValue={value ?? ''}
      options={EVENT_KINDS.map((kind) => ({ value: kind, label: t(eventKinds[kind]) }))}
    />
  )
}

export function ProgrammeField({
  value,
  programmes,
}: {
  value: string | undefined
  programmes: SelectOption[]
}) {
  const t = useT()
  return (
    <SelectField
      name="programme"
      id="filter-programme"
      label={t(eventFields.programme)}
      emptyLabel={t(eventDesk.allProgrammes)}
      defaultValue={value ?? ''}
      options={programmes}
    />
  )
}

export function GroupField({ value }: { value: TargetGroup | undefined }) {
  const t = useT()
  return (
    <SelectField
      name="group"
      id="filter-group"
      label={t(m.group)}
      emptyLabel={t(m.everybody)}
      defaultValue={value ?? ''}
      options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupNames[group]) }))}
    />
  )
}

const INDENT = '\u00A0\u00A0'

/** The territory a view stands on, each district set in under its region. */
export function TerritoryField({
  value,
  territories,
}: {
  value: string
  territories: readonly { value: string; label: string; level: number }[]
}) {
  const t = useT()
  const widest = Math.min(...territories.map(({ level }) => level))
  return (
    <SelectField
      name="kato"
      id="filter-kato"
      label={t(m.territory)}
      emptyLabel={false}
      defaultValue={value}
      options={territories.map(({ value: kato, label, level }) => ({
        value: kato,
        label: INDENT.repeat(level - widest) + label,
      }))}
    />
  )
}

/** What stands in the rows of a view of the republic. */
export function RowsField({ value }: { value: 'districts' | undefined }) {
  const t = useT()
  return (
    <SelectField
      name="rows"
      id="filter-rows"
      label={t(m.rows)}
      emptyLabel={t(m.rowsRegions)}
      defaultValue={value ?? ''}
      options={[{ value: 'districts', label: t(m.rowsDistricts) }]}
    />
  )
}
