import { Form, useLocation } from '@remix-run/react'
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { KeptParams } from '#app/ui/kept-params.tsx'
import { Disclosure } from '#app/ui/menu.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

type Direction = 'ascending' | 'descending'

/** A column's head; sortable ones are links that also work without a script. */
export function SortableHeader({
  label,
  align,
  isFirst,
  isSortable,
  sort,
  hrefOf,
  onSort,
}: {
  label: string
  align?: 'start' | 'end'
  isFirst: boolean
  isSortable: boolean
  sort?: Direction
  hrefOf: (direction: Direction) => string
  onSort?: (direction: Direction) => void
}) {
  const t = useT()
  const next: Direction = sort === 'ascending' ? 'descending' : 'ascending'
  const words = next === 'ascending' ? uiMessages.sortAscending : uiMessages.sortDescending
  const sortHere = (event: MouseEvent) => {
    if (!onSort || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onSort(next)
  }
  return (
    <th
      scope="col"

      className={classNames(align === 'end' && 'is-end', isFirst && 'is-row-header') || undefined}
      aria-sort={isSortable ? (sort ?? 'none') : undefined}
    >
      {isSortable ? (
        <TextLink
          className={classNames('sort-link', sort && 'sort-link--on')}
          href={hrefOf(next)}
          aria-label={t(words, { column: label })}
          onClick={sortHere}
          preventScrollReset
          rel="nofollow"
        >
          <span>{label}</span>
          <Icon name={sort === 'ascending' ? 'arrow-up' : sort === 'descending' ? 'arrow-down' : 'sort'} />
        </TextLink>
      ) : (
        label
      )}
    </th>
  )
}

/** What names the row, as a link where it leads somewhere. */
export function RowName({ href, children }: { href?: string | null; children: ReactNode }) {
  if (!href) return children
  return (
    <TextLink className="row-link" href={href} preventScrollReset data-row-link>
      {children}
    </TextLink>
  )
}

export function RowTick({
  name,
  value,
  form,
  label,
  isChecked,
  onToggle,
}: {
  name: string
  value: string
  form: string
  label: string
  isChecked: boolean
  onToggle: (event: unknown) => void
}) {
  const t = useT()
  return (
    <label className="tick">
      <span className="visually-hidden">{t(uiMessages.selectRow, { row: label })}</span>
      <input type="checkbox" name={name} value={value} form={form} checked={isChecked} onChange={onToggle} />
    </label>
  )
}

export function SelectAllTick({
  isChecked,
  isSome,
  isUseful,
  onChange,
}: {
  isChecked: boolean
  isSome: boolean
  /** Without a script it could not tick the others, so it is not there. */
  isUseful: boolean
  onChange: (isOn: boolean) => void
}) {
  const t = useT()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome && !isChecked
  })
  if (!isUseful) return <VisuallyHidden>{t(uiMessages.selection)}</VisuallyHidden>
  return (
    <label className="tick">
      <span className="visually-hidden">{t(uiMessages.selectAllRows)}</span>
      <input
        type="checkbox"
        ref={box}
        checked={isChecked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}

/** What can be done with the chosen rows; `null` means that no script counts them, and the bar is always there. */
export function BulkBar({
  formId,
  action,
  selectedCount,
  onClear,
  children,
}: {
  formId: string
  action?: string
  selectedCount: number | null
  onClear: () => void
  children: ReactNode
}) {
  const t = useT()
  return (
    <Form method="post" id={formId} action={action} className="bulk-bar" hidden={selectedCount === 0}>
      <p className="bulk-bar__count" role="status">
        {selectedCount === null
          ? t(uiMessages.withSelectedRows)
          : t(uiMessages.rowsSelected, { count: selectedCount })}
      </p>
      <div className="bulk-bar__actions cluster">
        {children}
        {selectedCount !== null && (
          <Button type="button" variant="quiet" size="small" onClick={onClear}>
            {t(uiMessages.clearSelection)}
          </Button>
        )}
      </div>
    </Form>
  )
}

/** Which columns are shown, by `?columns=`; at once where scripts run, by its button where not. */
export function ColumnChoice({
  columns,
  visibility,
  param,
  onChange,
}: {
  columns: { id: string; header: string; isHideable?: boolean }[]
  visibility: Record<string, boolean>
  param: string
  onChange: (ids: string[]) => void
}) {
  const t = useT()
  const { pathname } = useLocation()
  const hideable = columns.filter((column) => column.isHideable)
  if (hideable.length === 0) return null
  const shownIds = hideable.filter((column) => visibility[column.id] !== false).map((column) => column.id)
  return (
    <Disclosure label={t(uiMessages.tableColumns)} icon="columns" look="quiet">
      <Form method="get" action={pathname} className="column-choice">
        <KeptParams without={[param]} />
        <fieldset className="column-choice__list">
          <legend className="visually-hidden">{t(uiMessages.tableColumns)}</legend>
          {hideable.map((column) => (
            <label className="choice choice--small" key={column.id}>
              <input
                className="choice__input"
                type="checkbox"
                name={param}
                value={column.id}
                checked={shownIds.includes(column.id)}
                onChange={(event) =>
                  onChange(
                    hideable
                      .map(({ id }) => id)
                      .filter((id) => (id === column.id ? event.target.checked : shownIds.includes(id))),
                  )
                }
              />
              <span className="choice__text">{column.header}</span>
            </label>
          ))}
        </fieldset>
        <div className="needs-no-script">
          <Button variant="secondary" size="small">
            {t(uiMessages.tableApplyColumns)}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
