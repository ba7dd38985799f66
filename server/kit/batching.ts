/** How waiting work is grouped. */
type Batching<Item, Answer> = {
  /** one statement for many, answers in the order of the items; when it fails, each item is tried alone */
  run: (group: string, items: readonly Item[]) => Promise<Answer[]>
  /** most items of one statement */
  limit: number
  /** items that share one of these never stand in the same statement */
  keysOf: (item: Item) => readonly string[]
  /**
   * waited for before each statement. On the embedded database a statement runs in our own thread and nothing is read
   * from the network meanwhile, so without a pause everybody would come alone.
   */
  pause?: () => Promise<void>
}

type Waiting<Item, Answer> = {
  item: Item
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

/**
 * Groups what waits for the same thing into one statement: the first goes at once, those who come while it runs go
 * together in the order they came. Each gets its own answer, and a fault of one stays its own.
 */
export function makeBatcher<Item, Answer>(batching: Batching<Item, Answer>) {
  const queues = new Map<string, Waiting<Item, Answer>[]>()
  const busy = new Set<string>()

  const drain = async (group: string) => {
    if (busy.has(group)) return
    busy.add(group)
    while (queues.get(group)?.length) {
      if (batching.pause) await batching.pause()
      const { now, later } = nextBatch(queues.get(group) ?? [], batching)
      queues.set(group, later)
      await settle(group, now, batching.run)
    }
    queues.delete(group)
    busy.delete(group)
  }

  return (group: string, item: Item): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const queue = queues.get(group) ?? []
      queue.push({ item, resolve, reject })
      queues.set(group, queue)
      void drain(group)
    })
}

function nextBatch<Item, Answer>(
  queue: readonly Waiting<Item, Answer>[],
  { limit, keysOf }: Batching<Item, Answer>,
): { now: Waiting<Item, Answer>[]; later: Waiting<Item, Answer>[] } {
  const used = new Set<string>()
  const now: Waiting<Item, Answer>[] = []
  const later: Waiting<Item, Answer>[] = []
  for (const waiting of queue) {
    const keys = keysOf(waiting.item)
    const fits = now.length < limit && !keys.some((key) => used.has(key))
    ;(fits ? now : later).push(waiting)
    // One that waits keeps its turn before those who share a key with it.
    for (const key of keys) used.add(key)
  }
  return { now, later }
}

async function settle<Item, Answer>(
  group: string,
  waiting: readonly Waiting<Item, Answer>[],
  run: Batching<Item, Answer>['run'],
): Promise<void> {
  try {
    const answers = await run(
      group,
      waiting.map(({ item }) => item),
    )
    waiting.forEach(({ resolve, reject }, index) => {
      const answer = answers[index]
      if (answer === undefined) reject(new Error('a batch gave fewer answers than it was asked'))
      else resolve(answer)
    })
  } catch (error) {
    if (waiting.length === 1) {
      waiting[0]?.reject(error)
      return
    }
    for (const one of waiting) await settle(group, [one], run)
  }
}

/** Lets the program read the requests that have come meanwhile; two turns, for a body follows its headers. */
export async function readNetwork(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** One batcher for each database of this process, made when it is first asked. */
export function batcherPerDatabase<Database extends object, Item, Answer>(
  batchingOf: (db: Database) => Batching<Item, Answer>,
) {
  const made = new WeakMap<Database, (group: string, item: Item) => Promise<Answer>>()
  return (db: Database) => {
    const known = made.get(db)
    if (known) return known
    const batcher = makeBatcher(batchingOf(db))
    made.set(db, batcher)
    return batcher
  }
}
