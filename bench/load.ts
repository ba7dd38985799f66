import { Agent, request as httpRequest } from 'node:http'
import { median } from './row.ts'

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

/** What is asked of one program; `make` is given a number that never comes twice. */
export type Load = {
  port: number
  make: (index: number) => LoadRequest
  isExpected: (answer: LoadAnswer) => boolean
}

/**
 * Sends the requests `first` to `end - 1` from `clients` at once and gives requests a second. An answer that is not the
 * expected one ends the bench: a rate of refusals is no rate.
 */
async function rate(
  { port, make, isExpected }: Load,
  { clients, first, end }: { clients: number; first: number; end: number },
): Promise<number> {
  const agent = makeAgent(clients)
  let next = first
  const began = performance.now()
  const client = async () => {
    for (let index = next++; index < end; index = next++) {
      const answer = await send(port, agent, make(index))
      if (!isExpected(answer))
        throw new Error(`request ${index}: ${answer.status} ${answer.body.slice(0, 400)}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return (end - first) / seconds
}

/** Requests of the uncounted round: a program that has just begun compiles what it runs often. */
const WARM_UP = 300

export type Compared = { ours: number; reference: number; ratio: number }

/**
 * The rates of two programs that are asked in turn, ours and the reference, `rounds` times after one round that is not
 * counted. The ratio is the median of the pairs, so that it stays true when the machine is busy with other things for a
 * while. `count` is how many requests each program answers in the rounds that count.
 */
export async function compare(
  ours: Load,
  reference: Load,
  { clients, count, rounds }: { clients: number; count: number; rounds: number },
): Promise<Compared> {
  const size = Math.ceil(count / rounds)
  const pairs: Compared[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const end = WARM_UP + round * size
    const part = { clients, first: round === 0 ? 0 : end - size, end }
    const pair = { ours: await rate(ours, part), reference: await rate(reference, part) }
    if (round > 0) pairs.push({ ...pair, ratio: pair.ours / pair.reference })
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    reference: median(pairs.map((pair) => pair.reference)),
    ratio: median(pairs.map((pair) => pair.ratio)),
  }
}

/** How many requests each program is sent by `compare`, the uncounted round included. */
export const askedBy = ({ count, rounds }: { count: number; rounds: number }) =>
  WARM_UP + Math.ceil(count / rounds) * rounds
