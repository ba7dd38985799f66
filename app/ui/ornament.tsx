/**
 * Қошқар мүйіз, the ram's horn of felt and embroidery, drawn as one line. `border` repeats it along an edge
 * (public/ornament.svg as a background), `single` stands alone. Decoration only: no words hang on it.
 */
export function Ornament({ kind = 'border' }: { kind?: 'border' | 'single' }) {
  if (kind === 'border') return <div className="ornament" aria-hidden="true" />
  return (
    <svg
      className="ornament-single"
      viewBox="0 0 64 40"
      width="64"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M32 38V20C32 9 26 3 17 3 9 3 4 8.5 4 15c0 5.5 4 9.5 9 9.5 4.5 0 7.5-3 7.5-6.5 0-3-2-5-4.5-5-2 0-3.5 1.3-3.5 3" />
      <path d="M32 38V20C32 9 38 3 47 3c8 0 13 5.5 13 12 0 5.5-4 9.5-9 9.5-4.5 0-7.5-3-7.5-6.5 0-3 2-5 4.5-5 2 0 3.5 1.3 3.5 3" />
      <path d="M22 38h20" />
    </svg>
  )
}
