import { BAD_TEXTS, escaped, type Random } from './values.ts'

export type Form = { action: string | undefined; fields: [name: string, value: string][] }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')
const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

/** The forms of a page that write, each with its fields as they stand. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .filter(([, tag = '']) => attribute(tag, 'method')?.toLowerCase() === 'post')
    .map(([, tag = '', inside = '']) => ({
      action: attribute(tag, 'action'),
      fields: [...inside.matchAll(/<(?:input|select|textarea|button)\b[^>]*>/g)].flatMap(([field]) => {
        const name = attribute(field, 'name')
        return name ? [[name, attribute(field, 'value') ?? ''] satisfies [string, string]] : []
      }),
    }))
}

const encoded = (fields: readonly (readonly [string, string])[]) =>
  fields.map(([name, value]) => `${escaped(name)}=${escaped(value)}`).join('&')

/** The form with one field made wrong, taken away, sent twice, or with a field that no form has. */
export function spoiledForm({ fields }: Form, random: Random): string {
  const [first = ['x', ''] as [string, string], ...others] = fields
  const chosen = random.pick([first, ...others])
  const bad = random.pick(BAD_TEXTS)
  const way = random.pick(['wrong', 'wrong', 'wrong', 'missing', 'twice', 'extra'])
  switch (way) {
    case 'missing':
      return encoded(fields.filter((field) => field !== chosen))
    case 'twice':
      return encoded([...fields, [chosen[0], bad]])
    case 'extra':
      return encoded([...fields, ...EXTRA_FIELDS.map((name) => [name, bad] as const)])
    default:
      return encoded(fields.map((field) => (field === chosen ? ([field[0], bad] as const) : field)))
  }
}

const EXTRA_FIELDS = [
  '__proto__.polluted',
  'constructor.prototype.x',
  'sessions[99999999].on',
  'a[b][c].d[0]',
  '',
]

type Body = { type: string; body: string }

/** Bodies that no form sends. */
export const BROKEN_FORMS: readonly [Body, ...Body[]] = [
  { type: 'application/json', body: '{"a":1}' },
  { type: 'text/plain', body: 'a=b' },
  { type: 'multipart/form-data', body: 'no boundary' },
  {
    type: 'multipart/form-data; boundary=x',
    body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nnever ends',
  },
  { type: 'multipart/form-data; boundary=x', body: '--x\r\n\r\n--x--' },
  { type: 'application/x-www-form-urlencoded', body: '' },
  { type: 'application/x-www-form-urlencoded', body: '%00=%FF&&&===&%' },
  {
    type: 'application/x-www-form-urlencoded',
    body: 'sessions[4294967294].on=1&sessions[-1].on=2&__proto__[x]=1',
  },
  {
    type: 'application/x-www-form-urlencoded',
    body: 'intent=fill-time+4294967294+2026-12-01+10:00+11:00&__intent__={"type":"insert","payload":{"name":"a[9999999]"}}',
  },
  { type: '', body: 'a=b' },
]
