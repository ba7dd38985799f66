import { createContext, useContext, type ReactElement, type ReactNode } from 'react'
import {
  UNSAFE_DataRouterContext as DataRouterContext,
  UNSAFE_DataRouterStateContext as DataRouterStateContext,
  UNSAFE_LocationContext as LocationContext,
  UNSAFE_NavigationContext as NavigationContext,
  UNSAFE_RouteContext as RouteContext,
} from 'react-router'
import { LocaleProvider, useLocale } from '#app/lib/i18n.tsx'

/** Gives the HTML of an element, made once for each key. */
export type Keep = (key: string, element: ReactElement) => string

/** Only the server has one, and only for pages that no script takes over. */
export const KeepContext = createContext<Keep | null>(null)

type KeptProps = {
  /** what it is: two parts of one page that look alike are told apart by it */
  name: string
  as?: 'div' | 'li' | 'header' | 'footer'
  className?: string
  /**
   * Everything that decides how the inside looks, as JSON can say it: the same always gives the same HTML. `null` when
   * something of one person is among it, which nothing may remember.
   */
  of: unknown
  children: ReactNode
}

/**
 * A part of a public page whose HTML is remembered for the data it shows, so that React makes it again only when they
 * are others. The data are read for every page; this remembers only how they look.
 */
export function Kept({ name, as: Tag = 'div', className, of, children }: KeptProps) {
  const keep = useContext(KeepContext)
  const locale = useLocale()
  const surroundings = useSurroundings()
  if (!keep || of === null) return <Tag className={className}>{children}</Tag>
  const inside = surroundings(<LocaleProvider locale={locale}>{children}</LocaleProvider>)
  const html = keep(`${name} ${locale} ${JSON.stringify(of)}`, inside)
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />
}

/** What links and forms ask of the page around them. */
function useSurroundings(): (inside: ReactNode) => ReactElement {
  const router = useContext(DataRouterContext)
  const state = useContext(DataRouterStateContext)
  const location = useContext(LocationContext)
  const navigation = useContext(NavigationContext)
  const route = useContext(RouteContext)
  return (inside) => (
    <DataRouterContext.Provider value={router}>
      <DataRouterStateContext.Provider value={state}>
        <NavigationContext.Provider value={navigation}>
          <LocationContext.Provider value={location}>
            <RouteContext.Provider value={route}>{inside}</RouteContext.Provider>
          </LocationContext.Provider>
        </NavigationContext.Provider>
      </DataRouterStateContext.Provider>
    </DataRouterContext.Provider>
  )
}
