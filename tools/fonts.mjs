// Cuts Golos Text (SIL Open Font License 1.1) down to what the pages write in and puts it into public/fonts.
// Run by hand when the letters or weights change: `node tools/fonts.mjs`. Needs fonttools and brotli of Python
// (`pip install fonttools brotli`); the results are committed, so nobody else needs them.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const source = 'node_modules/@fontsource/golos-text'
const target = 'public/fonts'
const weights = [400, 600]
const subsets = ['latin', 'cyrillic', 'cyrillic-ext', 'latin-ext']
const python = process.env.PYTHON ?? 'python3'

// `text` is on every page in all three languages; `more` is fetched only where a name needs it.
const ranges = {
  text: [
    'U+20-7E,U+A0,U+A7,U+AB,U+B0,U+B1,U+B7,U+BB,U+D7',
    'U+2013,U+2014,U+2018,U+2019,U+201C-201E,U+2022,U+2026,U+20B8,U+2116,U+2212',
    'U+401,U+406,U+410-44F,U+451,U+456',
    'U+492,U+493,U+49A,U+49B,U+4A2,U+4A3,U+4AE-4B1,U+4BA,U+4BB,U+4D8,U+4D9,U+4E8,U+4E9',
  ].join(','),
  more: 'U+C0-D6,U+D8-F6,U+F8-17F,U+218-21B,U+20AC,U+404,U+407,U+454,U+457,U+490,U+491',
}

const tool = (/** @type {string} */ module, /** @type {string[]} */ ...args) =>
  execFileSync(python, ['-m', module, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })

mkdirSync(target, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'fonts-'))
for (const weight of weights) {
  const parts = subsets.map((subset) => {
    const part = join(work, `${subset}-${weight}.ttf`)
    const woff2 = join(source, 'files', `golos-text-${subset}-${weight}-normal.woff2`)
    tool(
      'fontTools.subset',
      woff2,
      '--unicodes=*',
      '--layout-features=kern,tnum',
      '--no-hinting',
      `--output-file=${part}`,
    )
    return part
  })
  const whole = join(work, `whole-${weight}.ttf`)
  tool('fontTools.merge', ...parts, `--output-file=${whole}`)
  for (const [name, unicodes] of Object.entries(ranges)) {
    const file = join(target, `golos-${name}-${weight}.woff2`)
    tool(
      'fontTools.subset',
      whole,
      `--unicodes=${unicodes}`,
      '--layout-features=kern,tnum',
      '--no-hinting',
      '--name-IDs=1,2,13,14',
      '--flavor=woff2',
      `--output-file=${file}`,
    )
    console.log(file, statSync(file).size, 'bytes')
  }
}
copyFileSync(join(source, 'LICENSE'), join(target, 'OFL.txt'))
rmSync(work, { recursive: true })
