import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkedScripts, measurePage, neededFonts, tooHeavy } from './size.mjs'

const CSS = `
@font-face { font-family: G; src: url(/text.woff2) format('woff2'); unicode-range: U+20-7E, U+4D8-4D9 }
@font-face { font-family: G; src: url("/rare.woff2") format("woff2"); unicode-range: U+C0-FF }
@font-face { font-family: H; src: url('/always.woff2') }`

test('scripts are found in tags, preloads and imports inside the page', () => {
  const html = `<link rel="modulepreload" href="/a.js"/><script src="/b.js" defer=""></script>
    <script nonce="x" type="module">import * as m from "/c.js"; import "/d.js"; import("/e.js"); window.x = "/not.js"</script>
    <link rel="stylesheet" href="/app.css"/><link rel="preload" as="font" href="/f.woff2"/>`
  expect(linkedScripts(html).toSorted()).toEqual(['/a.js', '/b.js', '/c.js', '/d.js', '/e.js'])
})

test('a font is needed when the page has a letter of its range', () => {
  expect(neededFonts(CSS, 'Әлем')).toEqual(['/text.woff2', '/always.woff2'])
  expect(neededFonts(CSS, 'é')).toEqual(['/rare.woff2', '/always.woff2'])
})

const incompressible = randomBytes(120 * 1024).toString('base64')
const served: Record<string, string | Buffer> = {
  '/light': '<p>Әлем</p><link rel="stylesheet" href="/app.css"/><script src="/small.js"></script>',
  '/heavy': '<p>Әлем é</p><link rel="stylesheet" href="/app.css"/><script src="/large.js"></script>',
  '/broken': '<script src="/gone.js"></script>',
  '/app.css': CSS,
  '/small.js': 'a()'.repeat(60_000),
  '/large.js': incompressible,
  '/text.woff2': randomBytes(20_000),
  '/rare.woff2': randomBytes(20_000),
  '/always.woff2': randomBytes(5000),
}
const server = createServer((request, response) => {
  const body = served[request.url ?? '']
  response.writeHead(body === undefined ? 404 : 200).end(body)
})
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))
const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

test('a light page keeps the limits: repetitive script counts as it travels', async () => {
  const size = await measurePage(at('/light'))
  expect(size.script).toBeGreaterThan(0)
  expect(size.font).toBe(25_000)
  expect(tooHeavy(size)).toEqual([])
})

test('a heavy page is named with what weighs', async () => {
  const complaints = tooHeavy(await measurePage(at('/heavy')))
  expect(complaints).toHaveLength(2)
  expect(complaints[0]).toContain('/large.js')
  expect(complaints[1]).toContain('/rare.woff2')
})

test('a script that is not there is an error, not a light page', async () => {
  await expect(measurePage(at('/broken'))).rejects.toThrow('404')
})
