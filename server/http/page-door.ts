import { areDemoSignInsAllowed } from '#server/auth/demo-accounts.ts'
import { actorFrom, createContext, type House, type RequestFacts } from '#server/context.ts'
import { createCaller } from '#server/router.ts'
import { newDevice } from './device.ts'
import type { AnswerLocals } from './refusal.ts'
import { loggedPath } from './request-log.ts'

/** What a page is given of the program for one request; who asks is looked up once, whatever the page needs. */
export function pageDoor(house: House, facts: RequestFacts, { nonce, refusal }: AnswerLocals) {
  const { config, log } = house
  let actor: ReturnType<typeof actorFrom> | undefined
  const getActor = () => (actor ??= actorFrom(house, facts.headers))
  const getContext = async () => createContext(house, facts, await getActor())
  return {
    nonce,
    refusal,
    actor: getActor,
    caller: async () => createCaller(await getContext()),
    serverContext: getContext,
    device: facts.device,
    giveDevice: () => newDevice(config.secrets.auth, config.publicUrl.startsWith('https:')),
    publicUrl: config.publicUrl,
    isDemo: areDemoSignInsAllowed(config),
    logFault: (error: unknown, pathname: string) =>
      log.error({ err: error, path: loggedPath(pathname) }, 'page failed'),
  }
}
