import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SYSTEM_ACTOR } from './access/actor.ts'
import { scopeFor } from './access/scope.ts'
import { REPUBLIC } from './access/territory.ts'
import { grant } from './auth/grants/service.ts'
import { createUser } from './auth/users/service.ts'
import { BadEnvironment, readConfig } from './config.ts'
import { canLoadDemo, loadDemo } from './demo/loading/service.ts'
import { formatMessage } from './kit/messages/format.ts'
import { isLocale } from './kit/messages/message.ts'
import { planDoubts, planFaults, planImportProblems } from './kit/messages/plan-import.ts'
import { problemMessage } from './kit/messages/problem-message.ts'
import { tableProblems } from './kit/messages/tables.ts'
import { asProblem } from './kit/problem.ts'
import { makeLog, openHouse, type OpenHouse } from './house.ts'
import { detailsInWords } from './programmes/plan/sheet/column-words.ts'
import { importPlan } from './programmes/plan/import/service.ts'
import { findBrokenInvariants } from './verify.ts'

const HELP = `npm run qamtu -- COMMAND [--json]

  migrate                  bring the database up to date and load the divisions
  seed demo                load the demo into an empty database
  admin create --email E   make an administrator of the republic and print a password to be changed
  plan import FILE --region KATO --year YEAR [--dry-run] [--lang kk|ru|en]
                           take the measures of a spreadsheet (XLSX or CSV) into a region's plan; safe to run again;
                           exit 1 when no row could be taken
  verify                   check every invariant of the data; exit 1 and a list when one is broken
  --help                   this text

Settings come from the environment: DATA_DIR, DATABASE_URL and the others of README.md.
With --json standard output carries exactly one JSON value; everything else goes to standard error.`

type Answer = { json: unknown; text: string; isFailure?: boolean }
type Flags = {
  email?: string | undefined
  name?: string | undefined
  region?: string | undefined
  year?: string | undefined
  lang?: string | undefined
  'dry-run'?: boolean | undefined
}
/** `rest` is what was typed after the command's own words. */
type Command = (house: OpenHouse, flags: Flags, rest: readonly string[]) => Promise<Answer>

/** What the person typed cannot be carried out as it stands. */
class BadCommand extends Error {}

async function readGivenFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new BadCommand(`The file ${path} cannot be read.`)
  }
}

/** One line of the import's list, for people. */
const lineOf = (remark: { sheet?: string; row: number; column: string; message: string }) =>
  `${remark.sheet ? `${remark.sheet}, ` : ''}row ${remark.row}, ${remark.column}: ${remark.message}`

const planImport: Command = async ({ db }, flags, [path, ...others]) => {
  const { region = '', year = '', lang } = flags
  const locale = isLocale(lang) ? lang : 'ru'
  if (!path || others.length > 0 || !/^\d{9}$/.test(region) || !/^20\d{2}$/.test(year)) {
    throw new BadCommand('Say what and where to: plan import FILE --region 350000000 --year 2025')
  }
  const by = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'plan.edit'), now: new Date() }
  const report = await importPlan(db, by, {
    bytes: await readGivenFile(path),
    region,
    years: { yearFrom: Number(year), yearTo: Number(year) },
    isDryRun: flags['dry-run'] ?? false,
  }).catch((error: unknown) => {
    const problem = asProblem(error)
    if (!problem) throw error
    const words = problemMessage(problem.code, { ...tableProblems, ...planImportProblems })
    throw new BadCommand(formatMessage(words, locale, detailsInWords(problem.details, locale)))
  })
  const { rows, imported, updated, unchanged, read } = report
  const errors = read.faults.map(({ code, value, ...at }) => ({
    ...at,
    message: formatMessage(planFaults[code], locale, { value }),
  }))
  const warnings = read.doubts.map(({ code, value, ...at }) => ({
    ...at,
    message: formatMessage(planDoubts[code], locale, { value }),
  }))
  const counts = `${rows} rows: ${imported} imported, ${updated} updated, ${unchanged} unchanged, ${read.bad.length} bad`
  return {
    json: { rows, imported, updated, unchanged, errors },
    text: [
      flags['dry-run'] ? `${counts} (nothing was written)` : counts,
      ...errors.map(lineOf),
      ...warnings.map((warning) => `warning: ${lineOf(warning)}`),
    ].join('\n'),
    isFailure: rows > 0 && read.good.length === 0,
  }
}

const WITH_FILE = 'plan import'

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: async () => ({ json: { migrated: true }, text: 'The database is up to date.' }),
  'seed demo': async (house) => {
    if (!(await canLoadDemo(house)) || !(await loadDemo(house, new Date())))
      throw new BadCommand('The demo is loaded only into an empty database.')
    return { json: { seeded: true }, text: 'The demo is loaded.' }
  },
  'admin create': async ({ db }, { email, name }) => {
    const address = z.email().safeParse(email)
    if (!address.success)
      throw new BadCommand('Say whose account it is: admin create --email name@example.kz')
    const password = randomBytes(12).toString('base64url')
    const ask = { actor: SYSTEM_ACTOR, now: new Date() }
    const { id } = await createUser(db, ask, {
      name: name ?? address.data,
      email: address.data,
      locale: 'kk',
      homeKato: REPUBLIC,
      password,
    })
    await grant(db, ask, { userId: id, role: 'administrator', place: { kind: 'territory', id: REPUBLIC } })
    return {
      json: { id, email: address.data, password },
      text: `Administrator ${address.data}, password ${password}\nChange it after the first sign-in.`,
    }
  },
  [WITH_FILE]: planImport,
  verify: async ({ db }) => {
    const broken = await findBrokenInvariants(db)
    return {
      json: { ok: broken.length === 0, broken },
      text:
        broken.length === 0
          ? 'Every invariant holds.'
          : broken.map(({ name, subject, detail }) => `${name}: ${subject} ${detail}`).join('\n'),
      isFailure: broken.length > 0,
    }
  },
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      email: { type: 'string' },
      name: { type: 'string' },
      region: { type: 'string' },
      year: { type: 'string' },
      lang: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const typed = positionals.join(' ')
  if (values.help || typed === '') {
    console.log(values.json ? JSON.stringify({ help: HELP }) : HELP)
    return values.help ? 0 : 2
  }
  const name = typed.startsWith(`${WITH_FILE} `) ? WITH_FILE : typed
  const command = COMMANDS[name]
  if (!command) throw new BadCommand(`There is no command "${typed}".\n\n${HELP}`)
  const rest = positionals.slice(name.split(' ').length)
  const config = readConfig()
  const house = await openHouse(config, makeLog(config, true))
  try {
    const answer = await command(house, values, rest)
    console.log(values.json ? JSON.stringify(answer.json) : answer.text)
    return answer.isFailure ? 1 : 0
  } finally {
    await house.close()
  }
}

function isExpected(error: unknown): error is Error {
  if (error instanceof BadCommand || error instanceof BadEnvironment) return true
  return (
    error instanceof Error && (error.name === 'FolderInUse' || error.name === 'Problem' || 'code' in error)
  )
}

const isJson = process.argv.includes('--json')
run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(isExpected(error) ? error.message : error)
    if (isJson) console.log(JSON.stringify({ error: error instanceof Error ? error.message : 'failed' }))
    process.exit(2)
  },
)
