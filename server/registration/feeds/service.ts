// I/O: node:crypto makes the key of a private address.
import { randomBytes } from 'node:crypto'
import type { Db } from '#db/client.ts'
import type { Actor, SignedInActor } from '#server/access/actor.ts'
import type { Permission } from '#server/access/permissions.ts'
import { mayAnywhere, scopeFor, type Scope } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { findActor } from '#server/auth/queries.ts'
import { addDays } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import { keyedHash } from '#server/kit/keyed-hash.ts'
import { Problem } from '#server/kit/problem.ts'
import { countTogether, sharedLimit, takeHere } from '#server/kit/shared-limit.ts'
import { endOfDay, localDate, startOfDay } from '#server/kit/zone.ts'
import { findFeed, listRegisteredSessions, listWorkSessions } from './queries.ts'
import type { FeedKind } from './schema.ts'
import { takeOwnIn } from '../tickets/service.ts'

type Deps = { config: { secrets: { auth: string } }; now: Date }

const TOKEN_BYTES = 32
const HOUR_MS = 3_600_000
// A phone asks every quarter of an hour at the most, and a person may have a few devices.
const PER_FEED = sharedLimit({ name: 'own feed', points: 60, seconds: 3600 })
// Calendar services ask for everybody from few addresses, so only keys that open nothing are counted by address.
const WRONG_KEYS = sharedLimit({ name: 'wrong feed', points: 100, seconds: 3600 })
// What has just been stays; a year ahead is what plans reach.
const DAYS_BACK = 30
const DAYS_AHEAD = 366

const FLOOR: readonly Permission[] = ['attendance.scan', 'competitions.judge']

const hashOf = ({ config }: Pick<Deps, 'config'>, token: string) =>
  keyedHash(config.secrets.auth)(`calendar address\n${token}`)

/** Whether an account works with events at all: only then has it a calendar of work. */
export function worksWithEvents(actor: Actor): boolean {
  return (['events.view', ...FLOOR] as const).some((permission) => mayAnywhere(actor, permission))
}

/**
 * A new private address of one kind, in place of the one before, which opens nothing from then on. Gives its key, which
 * is kept nowhere. Problems: not_allowed for the calendar of work of somebody who has no such work.
 */
export async function makeFeed(
  db: Db,
  { actor, now, config }: Deps & { actor: SignedInActor },
  kind: FeedKind,
): Promise<{ token: string }> {
  if (kind === 'work' && !worksWithEvents(actor)) throw new Problem('not_allowed')
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const tokenHash = hashOf({ config }, token)
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('personalFeeds')
      .values({ id: newId(), userId: actor.userId, kind, tokenHash, createdAt: now })
      .onConflict((conflict) =>
        conflict
          .constraint('personal_feed_one_of_a_kind')
          .doUpdateSet({ tokenHash, createdAt: now, lastUsedAt: null }),
      )
      .execute()
    await record(trx, {
      actor,
      action: 'registration.make_feed',
      subjectKind: 'user',
      subjectId: actor.userId,
      after: { kind },
    })
  })
  return { token }
}

/** Ends a private address; whoever subscribed gets nothing more. Nothing happens when there is none. */
export async function endFeed(db: Db, { actor }: { actor: SignedInActor }, kind: FeedKind): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom('personalFeeds')
      .where('userId', '=', actor.userId)
      .where('kind', '=', kind)
      .returning('id')
      .executeTakeFirst()
    if (!ended) return
    await record(trx, {
      actor,
      action: 'registration.end_feed',
      subjectKind: 'user',
      subjectId: actor.userId,
      before: { kind },
    })
  })
}

const scopesOf = (actor: Actor, permissions: readonly Permission[]): Scope[] =>
  permissions.filter((permission) => mayAnywhere(actor, permission)).map((one) => scopeFor(actor, one))

/**
 * The calendar behind a private address: its kind, the language of its owner and its sessions, of the roles in force
 * now. A key that is broken, unknown, ended or of a closed account costs the same one look-up. Problems: not_found,
 * too_many_requests.
 */
export async function readFeed(db: Db, deps: Deps & { address: string }, token: string) {
  const { now } = deps
  const feed = await findFeed(db, hashOf(deps, token))
  const point = await takeHere(feed ? PER_FEED : WRONG_KEYS, feed?.id ?? deps.address)
  const [minutes] = await countTogether(db, point ? [point] : [], now)
  if (minutes !== undefined) throw new Problem('too_many_requests', { minutes })
  const actor = feed && (await findActor(db, feed.userId))
  if (!feed || !actor) throw new Problem('not_found')
  if (!feed.lastUsedAt || now.getTime() - feed.lastUsedAt.getTime() > HOUR_MS) {
    if (feed.kind === 'registrations') await takeOwnIn(db, feed.userId)
    await db.updateTable('personalFeeds').set({ lastUsedAt: now }).where('id', '=', feed.id).execute()
  }
  const today = localDate(now)
  const span = {
    from: startOfDay(addDays(today, -DAYS_BACK)),
    until: endOfDay(addDays(today, DAYS_AHEAD)),
  }
  const rows =
    feed.kind === 'registrations'
      ? await listRegisteredSessions(db, feed.userId, span)
      : await listWorkSessions(
          db,
          { desk: scopesOf(actor, ['events.view'])[0], floor: scopesOf(actor, FLOOR) },
          span,
        )
  return { kind: feed.kind, locale: feed.locale, rows }
}
