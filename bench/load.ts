import { Agent, request as httpRequest } from 'node:http'

export type LoadRequest = {
  method?: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}
export type LoadAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

export function makeAgent(clients: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: clients, scheduling: 'fifo' })
}

/** One request over a kept connection; the body is read to its end. */
export function send(
  port: number,
  agent: Agent,
  { method = 'GET', path, headers = {}, body }: LoadRequest,
): Promise<LoadAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = httpRequest(
      { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        )
        response.on('error', reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/**
 * Sends `count` requests from `clients` at once and gives requests a second. An answer that is not the expected one
 * ends the bench: a rate of refusals is no rate.
 */
export async function load(options: {
  port: number
  clients: number
  count: number
  make: (index: number) => LoadRequest
  isExpected: (answer: LoadAnswer) => boolean
}): Promise<number> {
  const { port, clients, count, make, isExpected } = options
  const agent = makeAgent(clients)
  let next = 0
  const began = performance.now()
  const client = async () => {
    for (let index = next++; index < count; index = next++) {
      const answer = await send(port, agent, make(index))
      if (!isExpected(answer))
        throw new Error(`request ${index}: ${answer.status} ${answer.body.slice(0, 400)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return count / seconds
}
