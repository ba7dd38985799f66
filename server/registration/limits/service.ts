import type { Db } from '#db/client.ts'
import { countTogether, sharedLimit, takeHere, type SharedPoint } from '#server/kit/shared-limit.ts'
import type { Attempt } from '../attempt.ts'
import type { Refusal } from '../eligibility.ts'

// Enough for a teacher with a class at one phone, and for a college and a mobile operator behind one address.
const PER_DEVICE = sharedLimit({ name: 'device', points: 60, seconds: 3600 })
const PER_PERSON = sharedLimit({ name: 'person', points: 30, seconds: 3600 })
const PER_ADDRESS = sharedLimit({ name: 'address', points: 3000, seconds: 60 })

type From = { device?: string | null | undefined; address?: string | null | undefined }

/** What of an attempt's limits all processes count together, and the refusal when one of them is used up. */
export type Limited = { points: SharedPoint[]; tooOften?: Refusal }

/**
 * Counts an attempt in this process; gives what is still to be counted for all. Outside HTTP, without an address,
 * nothing is limited. Problems: too_many_requests.
 */
export async function takeLimits({ keys }: Attempt, { device, address }: From): Promise<SharedPoint[]> {
  const person = keys.iin ?? keys.phone ?? keys.email
  const taken = await Promise.all([
    address ? takeHere(PER_ADDRESS, address) : undefined,
    device ? takeHere(PER_DEVICE, device) : undefined,
    address && person ? takeHere(PER_PERSON, person) : undefined,
  ])
  return taken.filter((point) => point !== undefined)
}

/** Marks those of a batch whose limit is used up here or in another process: one statement for all, often none. */
export async function countLimits(db: Db, items: readonly Limited[], now: Date): Promise<void> {
  const asked = items.flatMap((item) => item.points.map((point) => ({ item, point })))
  const points = asked.map(({ point }) => point)
  const waits = await countTogether(db, points, now)
  asked.forEach(({ item }, index) => {
    item.points = []
    const minutes = waits[index]
    if (minutes !== undefined) item.tooOften = { code: 'too_many_requests', details: { minutes } }
  })
}
