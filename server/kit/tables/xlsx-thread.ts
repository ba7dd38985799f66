// I/O: node:worker_threads. A workbook of many rows is put together in a thread of its own, so that everybody else is served.
import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { SheetData } from 'write-excel-file/node'

// Text of a program, because the server is built into one file; types of cells travel as names.
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const types = { String, Number, Date, Boolean }
const data = []
parentPort.on('message', ({ rows, options }) => {
  for (const row of rows ?? []) {
    for (const cell of row) if (cell && cell.type) cell.type = types[cell.type]
    data.push(row)
  }
  if (!options) return
  const write = require(workerData.library)
  ;(write.default ?? write)(data, options).toBuffer().then((file) => {
    parentPort.postMessage(file)
    parentPort.close()
  })
})`

const ROWS_AT_ONCE = 250

const named = (cell: SheetData[number][number]): unknown =>
  typeof cell === 'object' && cell !== null && 'type' in cell && typeof cell.type === 'function'
    ? { ...cell, type: cell.type.name }
    : cell

/** The bytes of a workbook with one sheet; `rowAt` gives the cells of one row, a few hundred rows at a time. */
export async function writeInThread(
  count: number,
  rowAt: (index: number) => SheetData[number],
  options: object,
): Promise<Buffer> {
  const library = createRequire(import.meta.url).resolve('write-excel-file/node')
  const worker = new Worker(PROGRAM, { eval: true, workerData: { library } })
  const file = new Promise<Buffer>((resolve, reject) => {
    worker.once('message', (bytes: Uint8Array) =>
      resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
    )
    worker.once('error', reject)
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only windows have
  const send = (message: object) => worker.postMessage(message)
  // Somebody listens from the first moment, whenever the thread fails.
  file.catch(() => undefined)
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, count - first)
    send({ rows: Array.from({ length }, (_, index) => rowAt(first + index).map(named)) })
    await setImmediate()
  }
  send({ options })
  return file
}
