import { useMemo, useState } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import type { FieldProps } from '#app/ui/field.tsx'
import { SelectField, type SelectOption, type SelectOptionGroup } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { searchFold } from '#server/kit/search-fold.ts'

/** `search` is the folded text the choice is looked for in (server/kit/search-fold.ts). */
export type PickerOption = SelectOption & { search: string; group?: string }

type PickerProps = FieldProps & {
  options: readonly PickerOption[]
  /** Name of the box in which one types to narrow the list. */
  queryName: string
  searchLabel: string
  searchHint?: string
  /** What was typed, when the page comes back without a script. */
  query?: string
  /** Value of the button `intent` that narrows the list where no script runs. */
  narrowIntent: string
  emptyLabel?: string | false
  onChoose?: (value: string) => void
}

/** Choices whose text holds every word typed, in whatever alphabet; all of them while nothing is typed. */
export function narrowed(options: readonly PickerOption[], query: string): PickerOption[] {
  const { tokens } = searchFold(query)
  return options.filter((option) => tokens.every((token) => option.search.includes(token)))
}

function grouped(options: readonly PickerOption[]): (SelectOption | SelectOptionGroup)[] {
  const groups = new Map<string, SelectOption[]>()
  for (const option of options) {
    const inGroup = groups.get(option.group ?? '') ?? []
    groups.set(option.group ?? '', [...inGroup, option])
  }
  const list: (SelectOption | SelectOptionGroup)[] = []
  for (const [label, inner] of groups) list.push(...(label === '' ? inner : [{ label, options: inner }]))
  return list
}

/**
 * One of many: a list with a box above it that narrows it while one types, forgiving the spelling. Where no script
 * runs the button beside the box does the same on the server. A search that leaves one choice makes it.
 */
export function PickerField(props: PickerProps) {
  const {
    options,
    queryName,
    searchLabel,
    searchHint,
    query: typed = '',
    narrowIntent,
    onChoose,
    ...field
  } = props
  const t = useT()
  const given = props.field?.defaultValue ?? ''
  const [query, setQuery] = useState(typed)
  const [picked, setPicked] = useState<string | undefined>(undefined)
  const found = useMemo(() => narrowed(options, query), [options, query])
  const only = query.trim() !== '' && found.length === 1 ? found[0]?.value : undefined
  const value = picked ?? (given || only || '')
  const chosen = options.find((option) => option.value === value)
  const shown = chosen && !found.includes(chosen) ? [chosen, ...found] : found
  const choose = (next: string) => {
    setPicked(next)
    onChoose?.(next)
  }
  const narrow = (text: string) => {
    setQuery(text)
    const left = text.trim() === '' ? [] : narrowed(options, text)
    const [one] = left
    if (left.length === 1 && one && one.value !== value) choose(one.value)
  }
  const isLong = options.length > 7
  return (
    <div className="picker">
      {isLong && (
        <div className="picker__search">
          <TextField
            label={searchLabel}
            hint={searchHint}
            name={queryName}
            id={`${props.field?.id ?? queryName}-search`}
            type="search"
            autoComplete="off"
            defaultValue={typed}
            onChange={(event) => narrow(event.currentTarget.value)}
          />
          <div className="needs-no-script">
            <Button variant="secondary" size="small" name="intent" value={narrowIntent}>
              {t(uiMessages.find)}
            </Button>
          </div>
        </div>
      )}
      <SelectField
        {...field}
        options={grouped(shown)}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <p className="visually-hidden" role="status">
        {query.trim() === '' ? '' : t(uiMessages.foundCount, { count: found.length })}
      </p>
    </div>
  )
}
