import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SERVER_PROGRAM } from '../tools/build.mjs'

export type Running = { port: number; stop: () => Promise<void> }

const READY_MS = 120_000

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + READY_MS
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await sleep(100)
  }
  throw new Error('the program did not become ready')
}

// A bench that fails must not leave programs or folders behind.
const children = new Set<ChildProcess>()
const folders = new Set<string>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  for (const path of folders) rmSync(path, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

async function run(command: string[], env: Record<string, string>): Promise<Running> {
  const port = await freePort()
  const [file = process.execPath, ...args] = command
  const child = spawn(file, args, {
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  await untilReady(port, child)
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** The built program, as a person runs it, with its log turned off. */
export function runProgram(env: Record<string, string>): Promise<Running> {
  return run([process.execPath, SERVER_PROGRAM], {
    NODE_ENV: 'production',
    LOG_LEVEL: 'silent',
    DEMO: '0',
    ...env,
  })
}

/** The bare node:http handler that does the same SQL without our layers. */
export function runReference(env: Record<string, string>): Promise<Running> {
  return run([process.execPath, '--import', 'tsx', join(import.meta.dirname, 'reference-program.ts')], env)
}

export type Folder = { path: string; remove: () => void }
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'qamtu-bench-'))
  folders.add(path)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
