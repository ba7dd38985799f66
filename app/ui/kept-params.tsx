import { useLocation } from '@remix-run/react'

/** The query of this page as hidden fields, so that a GET form changes only its own part of it. */
export function KeptParams({ without }: { without: readonly string[] }) {
  const { search } = useLocation()
  const kept = [...new URLSearchParams(search)].filter(([name]) => !without.includes(name))
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={`${name}=${value}`} />
      ))}
    </>
  )
}
