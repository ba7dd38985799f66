import { create } from 'qrcode'
import { useMemo } from 'react'

/**
 * A QR code as SVG, dark on white in every theme because scanners need it. `label` says what it leads to.
 * Medium correction (15 %) by default; `high` for codes printed on worn paper.
 */
export function QrCode({
  content,
  label,
  correction = 'medium',
  id,
}: {
  content: string
  label: string
  correction?: 'medium' | 'high'
  id?: string
}) {
  const { size, path } = useMemo(() => qrPath(content, correction), [content, correction])
  const quiet = 4
  const side = size + quiet * 2
  return (
    <svg
      className="qr"
      id={id}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${side} ${side}`}
      width={side * 8}
      height={side * 8}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
      data-qr
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" transform={`translate(${quiet} ${quiet})`} />
    </svg>
  )
}

/** Dark modules as one path, each run of a row a rectangle of one unit's height. */
function qrPath(content: string, errorCorrectionLevel: 'medium' | 'high'): { size: number; path: string } {
  const { modules } = create(content, { errorCorrectionLevel })
  const { size } = modules
  const runs: string[] = []
  for (let row = 0; row < size; row += 1) {
    let column = 0
    while (column < size) {
      if (!modules.get(row, column)) {
        column += 1
        continue
      }
      const start = column
      while (column < size && modules.get(row, column)) column += 1
      runs.push(`M${start} ${row}h${column - start}v1h-${column - start}z`)
    }
  }
  return { size, path: runs.join('') }
}
