import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { SYSTEM_ACTOR } from './access/actor.ts'
import { REPUBLIC } from './access/territory.ts'
import { grant } from './auth/grants/service.ts'
import { createUser } from './auth/users/service.ts'
import { BadEnvironment, readConfig } from './config.ts'
import { isEmpty } from './demo/queries.ts'
import { makeDemo } from './demo/service.ts'
import { makeLog, openHouse, type OpenHouse } from './house.ts'
import { findBrokenInvariants } from './verify.ts'

const HELP = `npm run qamtu -- COMMAND [--json]

  migrate                  bring the database up to date and load the divisions
  seed demo                load the demo into an empty database
  admin create --email E   make an administrator of the republic and print a password to be changed
  verify                   check every invariant of the data; exit 1 and a list when one is broken
  --help                   this text

Settings come from the environment: DATA_DIR, DATABASE_URL and the others of README.md.
With --json standard output carries exactly one JSON value; everything else goes to standard error.`

type Answer = { json: unknown; text: string; isFailure?: boolean }
type Flags = { email?: string | undefined; name?: string | undefined }
type Command = (house: OpenHouse, flags: Flags) => Promise<Answer>

/** What the person typed cannot be carried out as it stands. */
class BadCommand extends Error {}

const COMMANDS: Readonly<Record<string, Command>> = {
  migrate: async () => ({ json: { migrated: true }, text: 'The database is up to date.' }),
  'seed demo': async ({ db, config }) => {
    if (!(await isEmpty(db))) throw new BadCommand('The demo is loaded only into an empty database.')
    await makeDemo(db, { config, now: new Date() })
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
    },
  })
  const name = positionals.join(' ')
  if (values.help || name === '') {
    console.log(values.json ? JSON.stringify({ help: HELP }) : HELP)
    return values.help ? 0 : 2
  }
  const command = COMMANDS[name]
  if (!command) throw new BadCommand(`There is no command "${name}".\n\n${HELP}`)
  const config = readConfig()
  const house = await openHouse(config, makeLog(config, true))
  try {
    const answer = await command(house, values)
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
