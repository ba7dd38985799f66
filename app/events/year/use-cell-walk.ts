import { useNavigate } from '@remix-run/react'
import { useEffect, type RefObject } from 'react'

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
}

const hasModifier = (event: KeyboardEvent | MouseEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || event.shiftKey

/** What takes the focus in a cell: its link, or the empty cell itself. */
function stopOf(cell: Element | undefined): HTMLElement | undefined {
  if (!(cell instanceof HTMLElement)) return undefined
  const link = cell.querySelector('a')
  if (!link) cell.tabIndex = -1
  return link ?? cell
}

function walk(event: KeyboardEvent) {
  const cell = event.target instanceof Element ? event.target.closest('tbody td') : null
  const row = cell?.parentElement
  const step = STEPS[event.key]
  if (!cell || !row || !step || hasModifier(event)) return
  const rows = Array.from(row.parentElement?.children ?? [])
  const next = rows[rows.indexOf(row) + step[0]]
  const index = Array.from(row.children).indexOf(cell) + step[1]
  const stop = index > 0 ? stopOf(next?.children[index]) : undefined
  if (!stop) return
  event.preventDefault()
  stop.focus()
}

/**
 * Makes a table of thousands of links one stop of the Tab key, walked by arrows, whose links lead on without loading
 * the page anew. The links say `data-cell`; they share listeners, since each of their own would cost the page more than
 * its address.
 */
export function useCellWalk(box: RefObject<HTMLElement>): void {
  const navigate = useNavigate()
  useEffect(() => {
    const place = box.current
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-cell]') : null
      if (!link || event.button !== 0 || hasModifier(event)) return
      event.preventDefault()
      navigate(link.getAttribute('href') ?? '', { preventScrollReset: true })
    }
    place?.addEventListener('click', follow)
    place?.addEventListener('keydown', walk)
    return () => {
      place?.removeEventListener('click', follow)
      place?.removeEventListener('keydown', walk)
    }
  }, [box, navigate])
  // After every rendering: rows come and go.
  useEffect(() => {
    const links = Array.from(box.current?.querySelectorAll<HTMLElement>('a[data-cell]') ?? [])
    const first = links.find((link) => link.getAttribute('aria-current')) ?? links[0]
    for (const link of links) link.tabIndex = link === first ? 0 : -1
  })
  // The week of today comes into sight, where all weeks have no room.
  useEffect(() => {
    const place = box.current
    const now = place?.querySelector('thead [aria-current]')
    if (place && now instanceof HTMLElement) place.scrollTo({ left: now.offsetLeft - place.clientWidth / 2 })
  }, [box])
}
