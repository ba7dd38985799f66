import { describe, expect, it } from 'vitest'
import { makeBatcher } from './batching.ts'

type Item = { name: string; keys?: string[] }

/** Runs that end only when told, so that what waits can be seen. */
function held(fails: (items: readonly Item[]) => boolean = () => false, pause?: () => Promise<void>) {
  const runs: string[][] = []
  const ends: (() => void)[] = []
  const push = makeBatcher<Item, string>({
    limit: 3,
    keysOf: ({ keys = [] }) => keys,
    pause,
    run: async (group, items) => {
      runs.push(items.map(({ name }) => name))
      await new Promise<void>((resolve) => ends.push(resolve))
      if (fails(items)) throw new Error('poison')
      return items.map(({ name }) => `${group} ${name}`)
    },
  })
  const endAll = async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      ends.splice(0).forEach((end) => end())
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
  return { runs, push, endAll }
}

describe('grouping what waits for one thing', () => {
  it('starts at once, groups those who come meanwhile in their order, and gives each its own answer', async () => {
    const { runs, push, endAll } = held()
    const answers = ['a', 'b', 'c', 'd', 'e'].map((name) => push('event', { name }))
    expect(runs).toEqual([['a']])
    await endAll()
    expect(runs).toEqual([['a'], ['b', 'c', 'd'], ['e']])
    expect(await Promise.all(answers)).toEqual(['event a', 'event b', 'event c', 'event d', 'event e'])
  })

  it('waits for the pause, so that those who come during it go together', async () => {
    const { runs, push, endAll } = held(undefined, () => new Promise((resolve) => setTimeout(resolve, 5)))
    const answers = [push('event', { name: 'a' }), push('event', { name: 'b' })]
    expect(runs).toEqual([])
    await new Promise((resolve) => setTimeout(resolve, 10))
    await endAll()
    expect(runs).toEqual([['a', 'b']])
    await Promise.all(answers)
  })

  it('keeps those of one person apart and in turn', async () => {
    const { runs, push, endAll } = held()
    const first = push('event', { name: 'first' })
    const same = ['one', 'two'].map((name) => push('event', { name, keys: ['person'] }))
    const other = push('event', { name: 'other', keys: ['else'] })
    await endAll()
    expect(runs).toEqual([['first'], ['one', 'other'], ['two']])
    await Promise.all([first, ...same, other])
  })

  it('does not hold up another event', async () => {
    const { runs, push, endAll } = held()
    const answers = [push('a', { name: '1' }), push('b', { name: '2' })]
    expect(runs).toEqual([['1'], ['2']])
    await endAll()
    expect(await Promise.all(answers)).toEqual(['a 1', 'b 2'])
  })

  it('tries each alone when a group fails, so that a fault stays its own', async () => {
    const { runs, push, endAll } = held((items) => items.some(({ name }) => name === 'bad'))
    const answers = ['a', 'b', 'bad', 'c'].map((name) => push('event', { name }))
    const settled = Promise.allSettled(answers)
    await endAll()
    expect(runs).toEqual([['a'], ['b', 'bad', 'c'], ['b'], ['bad'], ['c']])
    expect((await settled).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })
})
