/** The mark: a horn's curl that covers a point, as the product covers a district. Colours come from the style sheet. */
export function LogoMark() {
  return (
    <svg
      className="logo__mark"
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="logo__ground" width="40" height="40" rx="9" />
      <path
        className="logo__horn"
        d="M20 33V19.5C20 12 16 8 10.8 8 6.6 8 4.5 11 4.5 14.3c0 3.4 2.5 5.7 5.5 5.7 2.7 0 4.4-1.8 4.4-3.9M20 33V19.5C20 12 24 8 29.2 8c4.2 0 6.3 3 6.3 6.3 0 3.4-2.5 5.7-5.5 5.7-2.7 0-4.4-1.8-4.4-3.9"
      />
      <circle className="logo__sun" cx="20" cy="6.4" r="2.7" />
    </svg>
  )
}

export function Logo() {
  return (
    <span className="logo">
      <LogoMark />
      <span className="logo__word">Qamtu</span>
    </span>
  )
}
