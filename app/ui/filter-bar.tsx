import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { KeptParams } from '#app/ui/kept-params.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type ChosenFilter = { label: ReactNode; removeHref: string }

/**
 * A GET form with fields that narrow a list; folded unless something is chosen (a desk page may say
 * `isFoldable={false}`). `names` are the fields' names:
 * everything else in the query is kept (but the page starts anew). `chosen` lists what is in force, each removable.
 */
export function FilterBar({
  names,
  children,
  chosen = [],
  clearHref,
  action,
  isFoldable = true,
  isOpen = chosen.length > 0,
}: {
  names: readonly string[]
  children: ReactNode
  chosen?: ChosenFilter[]
  clearHref?: string
  action?: string
  isFoldable?: boolean
  /** Unfolded from the start; as long as nothing is said, when something is chosen. */
  isOpen?: boolean
}) {
  const t = useT()
  const { pathname } = useLocation()
  const form = (
    <Form method="get" action={action ?? pathname} className="filter-bar__form">
      <KeptParams without={[...names, 'page']} />
      <div className="filter-bar__fields">{children}</div>
      <div className="filter-bar__actions cluster">
        <Button variant="secondary">{t(uiMessages.applyFilter)}</Button>
        {clearHref && chosen.length > 0 && (
          <ButtonLink variant="quiet" href={clearHref}>
            {t(uiMessages.clearFilter)}
          </ButtonLink>
        )}
      </div>
    </Form>
  )
  return (
    <div className="filter-bar">
      {isFoldable ? (
        <details className="filter-bar__fold" open={isOpen}>
          <summary className="filter-bar__summary">
            <span className="disclosure__label">
              <Icon name="filter" />
              <span>
                {t(uiMessages.filter)}
                {chosen.length > 0 && `: ${t(uiMessages.filtersChosen, { count: chosen.length })}`}
              </span>
              <Icon name="chevron-down" className="disclosure__arrow" />
            </span>
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
      {chosen.length > 0 && (
        <ul className="filter-bar__chosen">
          {chosen.map((filter) => (
            <li key={filter.removeHref}>
              <TextLink className="chip" href={filter.removeHref} preventScrollReset>
                <span>{filter.label}</span>
                <Icon name="close" label={t(uiMessages.remove)} />
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
