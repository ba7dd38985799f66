import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type Definition = { term: ReactNode; value: ReactNode; icon?: IconName; action?: ReactNode }

/** Facts about one thing. An empty value says that it is not given, unless `isEmptyLeftOut`. */
export function DefinitionList({
  items,
  layout = 'rows',
  isEmptyLeftOut,
  areTermsHidden,
}: {
  items: Definition[]
  layout?: 'rows' | 'columns' | 'icons'
  isEmptyLeftOut?: boolean
  /** Terms are heard, not seen: the icons say what is what. */
  areTermsHidden?: boolean
}) {
  const t = useT()
  const shown = isEmptyLeftOut ? items.filter((item) => !isEmpty(item.value)) : items
  return (
    <dl
      className={classNames('definitions', `definitions--${layout}`, areTermsHidden && 'definitions--silent')}
    >
      {shown.map((item, index) => (
        <div className="definitions__item" key={index}>
          <dt className="definitions__term">
            {item.icon && <Icon name={item.icon} />}
            <span>{item.term}</span>
          </dt>
          <dd className="definitions__value">
            {isEmpty(item.value) ? <span className="muted">{t(uiMessages.notGiven)}</span> : item.value}
            {item.action && <span className="definitions__action">{item.action}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
