import type { RequestHandler } from 'express'
import { sql } from 'kysely'
import { MIGRATION_NAMES } from '#db/migrate.ts'
import type { House } from '#server/context.ts'
import { almatyOffsetIsRight } from '#server/kit/zone.ts'

/** What keeps the program from serving, by name; empty when it is ready. */
export async function whyNotReady({ db }: Pick<House, 'db'>): Promise<string[]> {
  const problems: string[] = []
  if (!almatyOffsetIsRight()) problems.push('time zone data are older than March 2024')
  try {
    const { rows } = await sql<{ lowered: string; migrations: number }>`
      select lower('Ә') as lowered, (select count(*) from kysely_migration) as migrations`.execute(db)
    if (rows[0]?.lowered !== 'ә')
      problems.push('the database does not know Kazakh letters: create it with --locale=C.UTF-8')
    if (Number(rows[0]?.migrations) !== MIGRATION_NAMES.length) problems.push('the schema is not up to date')
  } catch {
    problems.push('the database does not answer')
  }
  return problems
}

export function healthz(): RequestHandler {
  return (_request, response) => {
    response.type('text').send('ok')
  }
}

export function readyz(house: House, isStopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    whyNotReady(house)
      .then((problems) => (isStopping() ? [...problems, 'stopping'] : problems))
      .then((problems) =>
        response.status(problems.length === 0 ? 200 : 503).json({ ready: problems.length === 0, problems }),
      )
      .catch(next)
  }
}
