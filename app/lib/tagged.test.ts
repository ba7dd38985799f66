import { expect, it } from 'vitest'
import { tagged } from './tagged.server.ts'

const ask = (body: string, tag?: string) =>
  tagged(
    new Request('http://localhost/x.ics', tag === undefined ? {} : { headers: { 'if-none-match': tag } }),
    body,
    { 'Content-Type': 'text/calendar' },
  )

it('sends a text once to whoever keeps its tag, and anew when it changed', async () => {
  const first = ask('BEGIN:VCALENDAR ә')
  const tag = first.headers.get('etag') ?? ''
  expect([first.status, await first.text()]).toEqual([200, 'BEGIN:VCALENDAR ә'])
  for (const shown of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = ask('BEGIN:VCALENDAR ә', shown)
    expect([shown, again.status, await again.text(), again.headers.get('etag')]).toEqual([
      shown,
      304,
      '',
      tag,
    ])
  }
  const changed = ask('BEGIN:VCALENDAR әә', tag)
  expect([changed.status, await changed.text()]).toEqual([200, 'BEGIN:VCALENDAR әә'])
  expect(changed.headers.get('etag')).not.toBe(tag)
})
