/** A page's address with something in its place; things that exist are known by the page's rule. */
export function addressOf(path: string, segment: (name: string) => string): string {
  return path
    .replace(':lang', 'kk')
    .replace('*', 'no-such-page')
    .replace(/:(\w+)/g, (_, name: string) => segment(name))
}

/** Names that pages read from their address, and some that none does. */
export const QUERY_NAMES: readonly [string, ...string[]] = [
  'q',
  'page',
  'sort',
  'region',
  'district',
  'kind',
  'programme',
  'organiser',
  'date',
  'from',
  'to',
  'tab',
  'month',
  'next',
  'lang',
  'figure',
  'group',
  'status',
  'person',
  'view',
  'session',
  'came',
  'year',
  'columns',
  'rows',
  'kato',
  'archived',
  'direction',
  'previous',
  'only',
  'entry',
  'text',
  'role',
  'index',
  'age',
  'language',
  'near',
  '__proto__',
  '',
  'q[]',
  'page[0]',
]
