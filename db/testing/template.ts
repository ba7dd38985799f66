import { createHash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openDatabase, openEmbedded, type Db } from '../client.ts'
import { migrate } from '../migrate.ts'
import { seedDivisions } from '../seed/divisions.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** a migrated database with the divisions: the file of an embedded one, or a name on TEST_DATABASE_URL */
    template: { file: string } | { database: string }
  }
}

const ROOT = join(import.meta.dirname, '..', '..')
const KEPT = join(ROOT, 'node_modules', '.cache', 'qamtu')

async function fill(db: Db): Promise<void> {
  await migrate(db)
  await seedDivisions(db)
}

/** Everything a migrated database is made of: another migration, division or engine makes another file. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const paths = ['migrations', 'seed', '.'].flatMap((folder) =>
    readdirSync(join(ROOT, 'db', folder))
      .filter((name) => /[.](ts|json|csv)$/.test(name))
      .map((name) => join(ROOT, 'db', folder, name)),
  )
  for (const path of [...paths.toSorted(), join(ROOT, 'node_modules/@electric-sql/pglite/package.json')])
    hash.update(readFileSync(path)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

const KEPT_MS = 7 * 86_400_000

/** Forty megabytes each: those of migrations that were changed since are of no use. */
function forgetOld(): void {
  for (const path of readdirSync(KEPT).map((name) => join(KEPT, name)))
    if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true })
}

/** Making an embedded database costs five times what loading a copy costs: it is kept between runs. */
async function embeddedTemplate(): Promise<string> {
  const file = join(KEPT, `template-${fingerprint()}.tar`)
  if (existsSync(file)) return file
  const opened = await openEmbedded()
  await fill(opened.db)
  const dump = await opened.pglite.dumpDataDir('none')
  await opened.close()
  mkdirSync(KEPT, { recursive: true })
  forgetOld()
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
  renameSync(unfinished, file)
  return file
}

async function onServer(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

/** Before the tests of services: the database that each file's own one is copied from. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env['TEST_DATABASE_URL']
  if (!url) {
    project.provide('template', { file: await embeddedTemplate() })
    return undefined
  }
  const database = `qamtu_template_${randomBytes(6).toString('hex')}`
  await onServer(url, `create database ${database} encoding 'UTF8' template template0`)
  const own = new URL(url)
  own.pathname = `/${database}`
  const opened = await openDatabase({ databaseUrl: own.toString(), poolSize: 2 })
  await fill(opened.db)
  await opened.close()
  project.provide('template', { database })
  return () => onServer(url, `drop database if exists ${database} with (force)`)
}
