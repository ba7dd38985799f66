import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'

/** The product supports PostgreSQL from this version up. */
const OLDEST = 15

/** @typedef {{ uid: number, gid: number }} Identity */
/** @typedef {{ folder: string, major: number, identity: Identity | undefined }} Binaries */

/**
 * `initdb` and `postgres` refuse to run as root, and look their user up by name: so an existing user without
 * rights takes over. Nothing to change when this process is not root.
 *
 * @returns {Identity | undefined}
 */
function harmlessIdentity() {
  if (process.getuid?.() !== 0) return undefined
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  )
  const named = ['postgres', 'nobody'].map((name) => users.get(name)).find((user) => user !== undefined)
  return named ?? [...users.values()].find((user) => user.uid > 0)
}

/** Runs one of PostgreSQL's programs without anything of this process's environment that could steer it. */
function postgresEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, LC_ALL: 'C.UTF-8', HOME: tmpdir() }
  for (const name of Object.keys(env)) if (name.startsWith('PG')) delete env[name]
  return env
}

function subfolders(/** @type {string} */ folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** Folders where `initdb` and `postgres` lie on Debian, Alpine, Fedora, macOS and where PATH or pg_config point. */
function candidateFolders() {
  const path = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '')
  const fromPath = path
    .map((folder) => join(folder, 'initdb'))
    .concat(path.map((folder) => join(folder, 'postgres')))
    .filter((file) => existsSync(file))
    .map((file) => dirname(realpathSync(file)))
  const config = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8', timeout: 5000 })
  const known = [
    ...subfolders('/usr/lib/postgresql').map((folder) => join(folder, 'bin')),
    ...subfolders('/usr/libexec').filter((folder) => folder.includes('postgresql')),
    ...subfolders('/usr')
      .filter((folder) => folder.includes('/pgsql-'))
      .map((folder) => join(folder, 'bin')),
    ...subfolders('/opt/homebrew/opt')
      .filter((folder) => folder.includes('postgresql'))
      .map((folder) => join(folder, 'bin')),
    ...subfolders('/usr/local/opt')
      .filter((folder) => folder.includes('postgresql'))
      .map((folder) => join(folder, 'bin')),
    '/usr/local/pgsql/bin',
    '/usr/bin',
    '/usr/local/bin',
  ]
  return [...new Set([...fromPath, config.stdout?.trim() ?? '', ...known])].filter(
    (folder) => folder !== '' && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

/**
 * The newest usable PostgreSQL programs on this machine.
 *
 * @returns {Binaries | undefined}
 */
export function findPostgres() {
  const identity = harmlessIdentity()
  const usable = candidateFolders().flatMap((folder) => {
    const { status, stdout } = spawnSync(join(folder, 'postgres'), ['--version'], {
      encoding: 'utf8',
      timeout: 10_000,
      cwd: '/',
      env: postgresEnvironment(),
      ...identity,
    })
    const major = Number(/(\d+)/.exec(stdout ?? '')?.[1])
    return status === 0 && major >= OLDEST ? [{ folder, major, identity }] : []
  })
  return usable.toSorted((a, b) => b.major - a.major)[0]
}

/** A short path (a socket's name has room for about 100 letters) that the other user can reach. */
function clusterFolder(/** @type {Identity | undefined} */ identity) {
  const places = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'].filter(
    (place) => place.length < 60 && existsSync(place),
  )
  for (const place of places) {
    if (identity !== undefined && spawnSync('test', ['-x', place], { cwd: '/', ...identity }).status !== 0)
      continue
    try {
      accessSync(place, constants.W_OK)
      const folder = mkdtempSync(join(place, 'qamtu-pg-'))
      chmodSync(folder, 0o700)
      if (identity !== undefined) chownSync(folder, identity.uid, identity.gid)
      return folder
    } catch {
      continue
    }
  }
  throw new Error('There is no temporary folder in which PostgreSQL could run as another user.')
}

/** The flags of `initdb` in the order they are tried: a plain C locale would break every Cyrillic comparison. */
const LOCALES = [
  ['--locale=C.UTF-8'],
  ['--locale=en_US.UTF-8'],
  ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]

/** @param {{ binaries: Binaries, folder: string }} where */
function initialise({ binaries, folder }) {
  const data = join(folder, 'data')
  let said = ''
  for (const locale of LOCALES) {
    const { status, stdout, stderr } = spawnSync(
      join(binaries.folder, 'initdb'),
      ['-D', data, '-U', 'qamtu', '--auth=trust', '--encoding=UTF8', '--no-sync', ...locale],
      { encoding: 'utf8', cwd: '/', timeout: 120_000, env: postgresEnvironment(), ...binaries.identity },
    )
    if (status === 0) return data
    said = `${stdout ?? ''}${stderr ?? ''}`
    rmSync(data, { recursive: true, force: true })
  }
  throw new Error(`initdb could not make a cluster.\n${said.trim()}`)
}

/** Waits until the cluster answers and folds Kazakh letters as PostgreSQL must. */
async function whenAnswering(
  /** @type {{ url: string, hasEnded: () => boolean, log: () => string }} */ { url, hasEnded, log },
) {
  const deadline = Date.now() + 60_000
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      const { rows } = await client.query(`select lower('Ә') = 'ә' as folds`)
      if (rows[0]?.folds !== true) throw new Error(`The cluster's locale does not fold Kazakh letters.`)
      return
    } catch (error) {
      if (hasEnded() || Date.now() > deadline || (error instanceof Error && error.message.includes('fold'))) {
        throw new Error(`PostgreSQL did not start.\n${log().trim()}`, { cause: error })
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/**
 * Holds the server and ends it when standard input closes: by `stop()`, or because the process that started it is
 * gone in whatever way, kill -9 included. An immediate shutdown will do, as nobody needs this data afterwards.
 */
const KEEPER = `
folder=$1; shift
exec 3<&0
"$@" & server=$!
( read -r line <&3; kill -QUIT $server ) 2>/dev/null & watcher=$!
wait $server; code=$?
kill $watcher 2>/dev/null
rm -rf "$folder"
exit $code
`

/**
 * Starts a throw-away PostgreSQL in a temporary folder, reachable over a Unix socket only. It ends with `stop()`
 * or with this process, however that ends.
 *
 * @param {{ binaries?: Binaries, isDurable?: boolean, settings?: Record<string, string> }} [options] `isDurable`
 *   keeps fsync on, as measurements need; tests do without
 * @returns {Promise<{ url: string, major: number, stop: () => Promise<void> }>}
 * @throws {Error} with the server's own words when it does not start
 */
export async function startCluster({ binaries = findPostgres(), isDurable = false, settings = {} } = {}) {
  if (binaries === undefined) throw new Error(`No PostgreSQL ${OLDEST} or newer is on this machine.`)
  const folder = clusterFolder(binaries.identity)
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  let data
  try {
    data = initialise({ binaries, folder })
  } catch (error) {
    removeFolder()
    throw error
  }
  const port = randomInt(20_000, 60_000)
  const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const all = {
    listen_addresses: '',
    unix_socket_directories: folder,
    port: String(port),
    max_connections: '200',
    shared_buffers: '128MB',
    ...(isDurable ? {} : careless),
    ...settings,
  }
  const settingArgs = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(
    '/bin/sh',
    ['-c', KEEPER, 'keeper', folder, join(binaries.folder, 'postgres'), '-D', data, ...settingArgs],
    {
      cwd: '/',
      stdio: ['pipe', 'ignore', 'pipe'],
      env: postgresEnvironment(),
      detached: true,
      ...binaries.identity,
    },
  )
  let log = ''
  let hasEnded = false
  server.stderr.setEncoding('utf8').on('data', (text) => {
    log = (log + text).slice(-4000)
  })
  const ended = new Promise((resolve) => {
    const end = () => {
      hasEnded = true
      resolve(undefined)
    }
    server.once('exit', end)
    server.once('error', end)
  })
  const stop = async () => {
    server.ref()
    server.stdin.end()
    await ended
    removeFolder()
  }
  const url = `postgresql://qamtu@localhost:${port}/postgres?host=${encodeURIComponent(folder)}`
  try {
    await whenAnswering({ url, hasEnded: () => hasEnded, log: () => log })
  } catch (error) {
    await stop()
    throw error
  }
  // A program that forgets `stop()` still comes to its end, and the cluster with it.
  for (const pipe of [server.stdin, server.stderr])
    if ('unref' in pipe) /** @type {import('node:net').Socket} */ (pipe).unref()
  server.unref()
  return { url, major: binaries.major, stop }
}
