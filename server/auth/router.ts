import type { Scope } from '#server/access/scope.ts'
import type { Context } from '#server/context.ts'
import { open, permitted, router, signedIn } from '#server/trpc.ts'
import { Problem } from '#server/kit/problem.ts'
import { addDays } from '#server/kit/calendar.ts'
import { endOfDay, localDate, startOfDay } from '#server/kit/zone.ts'
import { findOwnAccount, listSessions } from './account/queries.ts'
import { changePasswordSchema, ownAccountSchema, ownPasswordSchema } from './account/schema.ts'
import {
  cancelSecondFactor,
  changePassword,
  currentSessionId,
  endSessions,
  readPendingSecondFactor,
  renewBackupCodes,
  startSecondFactor,
  updateOwnAccount,
} from './account/service.ts'
import { areDemoSignInsAllowed } from './demo-accounts.ts'
import { whyNotRevoke } from './grants/place.ts'
import { findPlaces, listGrants } from './grants/queries.ts'
import { grant, revoke } from './grants/service.ts'
import { listFairsNearby, listOwnEvents } from './own-events/queries.ts'
import { listDemoAccounts } from './sign-in/queries.ts'
import { whyNotDisable, whyNotManage } from './users/manage.ts'
import { findManagedAccount, findUser, listUsers } from './users/queries.ts'
import {
  disableUserSchema,
  editUserSchema,
  grantSchema,
  newUserSchema,
  placeSearchSchema,
  revokeSchema,
  userIdSchema,
  userListSchema,
} from './users/schema.ts'
import { createUser, disable, enable, inviteAgain, resetSecondFactor, updateUser } from './users/service.ts'

const AHEAD_DAYS = 365
const PAST_DAYS = 90

/** From the beginning of today on. */
const fromToday = (now: Date, days: number) => ({
  from: startOfDay(localDate(now)),
  to: endOfDay(addDays(localDate(now), days)),
})

/** Over the last days, before today. */
const beforeToday = (now: Date, days: number) => ({
  from: startOfDay(addDays(localDate(now), -days)),
  to: startOfDay(localDate(now)),
})

/** Own events ahead by their start, and those that are over, the last one first. */
async function ownEvents({ db, scope, now }: Context & { scope: Scope }) {
  const own = await listOwnEvents(db, scope, fromToday(now, AHEAD_DAYS))
  const past = await listOwnEvents(db, scope, beforeToday(now, PAST_DAYS))
  return { own, past: past.filter(({ id }) => !own.some((event) => event.id === id)).toReversed() }
}

export const authRouter = router({
  /** Who is asking, for menus and buttons. */
  me: open.query(({ ctx }) => ctx.actor),
  /** The demo's people for the sign-in page; none where demo sign-ins are off. */
  demoAccounts: open.query(({ ctx }) =>
    areDemoSignInsAllowed(ctx.config) ? listDemoAccounts(ctx.db) : Promise.resolve([]),
  ),

  /** One's own account with roles and browsers. */
  account: signedIn.query(async ({ ctx }) => {
    const { userId } = ctx.actor
    const [account, grants, sessions, sessionId] = await Promise.all([
      findOwnAccount(ctx.db, userId),
      listGrants(ctx.db, [userId]),
      listSessions(ctx.db, userId, ctx.now),
      currentSessionId(ctx),
    ])
    return {
      ...account,
      grants,
      sessions: sessions.map((session) => ({ ...session, isCurrent: session.id === sessionId })),
    }
  }),
  updateAccount: signedIn.input(ownAccountSchema).mutation(({ ctx, input }) => updateOwnAccount(ctx, input)),
  changePassword: signedIn
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  endOtherSessions: signedIn.mutation(({ ctx }) => endSessions(ctx, { isThisToo: false })),
  secondFactor: signedIn.query(async ({ ctx }) => ({
    ...(await findOwnAccount(ctx.db, ctx.actor.userId)),
    pending: await readPendingSecondFactor(ctx),
  })),
  startSecondFactor: signedIn
    .input(ownPasswordSchema)
    .mutation(({ ctx, input }) => startSecondFactor(ctx, input)),
  cancelSecondFactor: signedIn.mutation(({ ctx }) => cancelSecondFactor(ctx)),
  renewBackupCodes: signedIn
    .input(ownPasswordSchema)
    .mutation(({ ctx, input }) => renewBackupCodes(ctx, input)),

  users: permitted('auth.manage')
    .input(userListSchema)
    .query(({ ctx, input }) => listUsers(ctx.db, ctx.scope, input)),
  user: permitted('auth.manage')
    .input(userIdSchema)
    .query(async ({ ctx, input }) => {
      const user = await findUser(ctx.db, ctx.scope, input.id)
      const managed = await findManagedAccount(ctx.db, input.id)
      if (!user || !managed) throw new Problem('not_found')
      return {
        ...user,
        grants: user.grants.map((held) => ({ ...held, whyNotRevoke: whyNotRevoke(ctx.scope, held) })),
        whyNotManage: whyNotManage(ctx.scope, managed.account),
        whyNotDisable: whyNotDisable(ctx.scope, managed.account),
      }
    }),
  createUser: permitted('auth.manage')
    .input(newUserSchema)
    .mutation(({ ctx, input }) =>
      createUser(ctx.db, ctx, { ...input, invite: { publicUrl: ctx.config.publicUrl } }),
    ),
  updateUser: permitted('auth.manage')
    .input(editUserSchema)
    .mutation(({ ctx, input }) => updateUser(ctx.db, ctx, input)),
  inviteAgain: permitted('auth.manage')
    .input(userIdSchema)
    .mutation(({ ctx, input }) => inviteAgain(ctx.db, { ...ctx, publicUrl: ctx.config.publicUrl }, input)),
  disable: permitted('auth.manage')
    .input(disableUserSchema)
    .mutation(({ ctx, input }) => disable(ctx.db, ctx, input)),
  enable: permitted('auth.manage')
    .input(userIdSchema)
    .mutation(({ ctx, input }) => enable(ctx.db, ctx, input)),
  resetSecondFactor: permitted('auth.manage')
    .input(userIdSchema)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx.db, ctx, input)),
  places: permitted('auth.manage')
    .input(placeSearchSchema)
    .query(({ ctx, input }) => findPlaces(ctx.db, ctx.scope, { ...input, now: ctx.now })),
  grant: permitted('auth.manage')
    .input(grantSchema)
    .mutation(({ ctx, input }) =>
      grant(ctx.db, ctx, { ...input, place: { kind: input.place, id: input.placeId } }),
    ),
  revoke: permitted('auth.manage')
    .input(revokeSchema)
    .mutation(({ ctx, input }) => revoke(ctx.db, ctx, input)),

  /** Where this person scans today (and tomorrow, to look before the day). */
  doorEvents: permitted('attendance.scan').query(({ ctx }) =>
    listOwnEvents(ctx.db, ctx.scope, fromToday(ctx.now, 1)),
  ),
  judgeEvents: permitted('competitions.judge').query(({ ctx }) => ownEvents(ctx)),
  employerEvents: permitted('jobfairs.employ').query(async ({ ctx }) => {
    const { own, past } = await ownEvents(ctx)
    const fairs = await listFairsNearby(ctx.db, ctx.scope, fromToday(ctx.now, AHEAD_DAYS))
    return { own, past, fairs: fairs.filter(({ id }) => !own.some((event) => event.id === id)) }
  }),
})
