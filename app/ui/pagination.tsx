import { useLocation } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { formatNumber } from '#server/kit/numbers.ts'
import { pageList } from '#app/ui/page-list.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** Pages of a list by `?page=`, the rest of the query kept; nothing when all fits on one. `hrefOf` for other URLs. */
export function Pagination({
  page,
  pageSize,
  total,
  param = 'page',
  hrefOf,
}: {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  param?: string
  hrefOf?: (page: number) => string
}) {
  const t = useT()
  const locale = useLocale()
  const { search } = useLocation()
  const pageCount = Math.max(1, Math.ceil(total / pageSize))
  if (pageCount === 1) return null
  const href = (target: number) => {
    if (hrefOf) return hrefOf(target)
    const params = new URLSearchParams(search)
    if (target === 1) params.delete(param)
    else params.set(param, String(target))
    return `?${params.toString()}`
  }
  const number = (value: number) => formatNumber(value, { locale })
  const from = number((page - 1) * pageSize + 1)
  const to = number(Math.min(page * pageSize, total))
  return (
    <nav className="pagination" aria-label={t(uiMessages.pagination)}>
      <ul className="pagination__list">
        {page > 1 && (
          <li>
            <TextLink className="pagination__step" href={href(page - 1)} rel="prev">
              <Icon name="chevron-left" label={t(uiMessages.previousPage)} />
            </TextLink>
          </li>
        )}
        {pageList(page, pageCount).map((shown, index) => (
          <li key={shown ?? `gap-${index}`} className={shown === null ? 'pagination__gap' : undefined}>
            {shown === null ? (
              '…'
            ) : (
              <TextLink
                className="pagination__page"
                href={href(shown)}
                aria-label={t(uiMessages.pageNumber, { page: shown })}
                aria-current={shown === page ? 'page' : undefined}
              >
                {shown}
              </TextLink>
            )}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <TextLink className="pagination__step" href={href(page + 1)} rel="next">
              <Icon name="chevron-right" label={t(uiMessages.nextPage)} />
            </TextLink>
          </li>
        )}
      </ul>
      <p className="pagination__shown">{t(uiMessages.shownOf, { from, to, total: number(total) })}</p>
    </nav>
  )
}
