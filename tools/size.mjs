import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'

/** What a public page may make a phone fetch, in bytes as they travel: scripts gzipped, fonts as they are. */
export const LIMITS = { script: 100 * 1024, font: 40 * 1024 }

/** @typedef {{ url: string, bytes: number }} Weight */
/** @typedef {{ page: string, scripts: Weight[], fonts: Weight[], script: number, font: number }} PageSize */

/** @param {string} text @param {RegExp} pattern */
const captures = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

const attribute = (/** @type {string} */ tag, /** @type {string} */ name) =>
  new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&')

/** Scripts that a page names: by tag, by preload and by the imports written inside it. */
export function linkedScripts(/** @type {string} */ html) {
  const tags = captures(html, /(<(?:script|link)\b[^>]*>)/gi)
  const bySource = tags.filter((tag) => /^<script/i.test(tag)).map((tag) => attribute(tag, 'src'))
  const byPreload = tags
    .filter(
      (tag) =>
        /^<link/i.test(tag) &&
        (attribute(tag, 'rel') === 'modulepreload' || attribute(tag, 'as') === 'script'),
    )
    .map((tag) => attribute(tag, 'href'))
  const inline = captures(html, /<script\b[^>]*>([\s\S]*?)<\/script>/gi).flatMap((code) =>
    captures(code, /\bimport\s*(?:[^'"();]*?\bfrom\s*)?\(?\s*["']([^"']+)["']/g),
  )
  return [...new Set([...bySource, ...byPreload, ...inline].flatMap((url) => (url ? [url] : [])))]
}

/** @param {string} range one `U+400-4FF`, `U+4??` or `U+49A` @param {number} code */
function isInRange(range, code) {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return (
    code >= Number.parseInt(from.replaceAll('?', '0'), 16) &&
    code <= Number.parseInt(to.replaceAll('?', 'F'), 16)
  )
}

/** Fonts of a stylesheet that a browser would fetch to show `text`; which weights it uses is not looked at. */
export function neededFonts(/** @type {string} */ css, /** @type {string} */ text) {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0)
  return captures(css, /@font-face\s*\{([^}]*)\}/gi).flatMap((face) => {
    const ranges = /unicode-range:\s*([^;]+)/i.exec(face)?.[1]?.split(',')
    const isNeeded =
      ranges === undefined || codes.some((code) => ranges.some((range) => isInRange(range, code)))
    return isNeeded ? captures(face, /url\(\s*["']?([^"')]+)["']?\s*\)/gi).slice(0, 1) : []
  })
}

const shownText = (/** @type {string} */ html) =>
  html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, '').replaceAll(/<[^>]*>/g, '')

async function fetched(/** @type {URL | string} */ url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response
}

const gzipped = async (/** @type {Response} */ response) =>
  gzipSync(Buffer.from(await response.arrayBuffer())).length

const sum = (/** @type {Weight[]} */ weights) => weights.reduce((before, { bytes }) => before + bytes, 0)

/**
 * What a page of a running server links.
 *
 * @param {string} page its URL
 * @returns {Promise<PageSize>} bytes
 * @throws {Error} when the page or something it links does not answer 200
 */
export async function measurePage(page) {
  const html = await (await fetched(page)).text()
  /** @type {Weight[]} */
  const scripts = []
  for (const url of linkedScripts(html)) {
    scripts.push({ url, bytes: await gzipped(await fetched(new URL(url, page))) })
  }
  const stylesheets = captures(html, /(<link\b[^>]*>)/gi).filter(
    (tag) => attribute(tag, 'rel') === 'stylesheet',
  )
  const fontUrls = new Set(
    captures(html, /(<link\b[^>]*>)/gi)
      .filter((tag) => attribute(tag, 'as') === 'font')
      .map((tag) => new URL(attribute(tag, 'href') ?? '', page).href),
  )
  for (const tag of stylesheets) {
    const sheet = new URL(attribute(tag, 'href') ?? '', page)
    const css = await (await fetched(sheet)).text()
    for (const url of neededFonts(css, shownText(html))) fontUrls.add(new URL(url, sheet).href)
  }
  /** @type {Weight[]} */
  const fonts = []
  for (const url of fontUrls)
    fonts.push({ url, bytes: (await (await fetched(url)).arrayBuffer()).byteLength })
  return { page, scripts, fonts, script: sum(scripts), font: sum(fonts) }
}

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(1)} KB`
const list = (/** @type {Weight[]} */ weights) =>
  weights.map(({ url, bytes }) => `${url} ${kilobytes(bytes)}`).join(', ')

/** What is too heavy about a page, in words; nothing when it keeps the limits. */
export function tooHeavy(/** @type {PageSize} */ size) {
  return [
    ...(size.script > LIMITS.script
      ? [
          `${size.page}: ${kilobytes(size.script)} of script (${list(size.scripts)}), at most ${kilobytes(LIMITS.script)}`,
        ]
      : []),
    ...(size.font > LIMITS.font
      ? [
          `${size.page}: ${kilobytes(size.font)} of fonts (${list(size.fonts)}), at most ${kilobytes(LIMITS.font)}`,
        ]
      : []),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = process.argv.slice(2)
  if (pages.length === 0) {
    console.error('Usage: node tools/size.mjs http://localhost:3000/kk http://localhost:3000/kk/events …')
    process.exit(1)
  }
  for (const page of pages) {
    const size = await measurePage(page)
    console.log(`${page}: script ${size.script} bytes gzipped, fonts ${size.font} bytes`)
    for (const line of tooHeavy(size)) {
      console.error(line)
      process.exitCode = 1
    }
  }
}
