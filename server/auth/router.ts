import { open, router } from '#server/trpc.ts'

export const authRouter = router({
  /** Who is asking, for menus and buttons. */
  me: open.query(({ ctx }) => ctx.actor),
})
