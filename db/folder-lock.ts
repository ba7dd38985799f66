import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The embedded folder is held by another running process. */
export class FolderInUse extends Error {
  readonly folder: string
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(
      `The folder ${folder} is in use by process ${pid}. Stop it first, or set DATA_DIR to another folder.`,
    )
    this.name = 'FolderInUse'
    this.folder = folder
    this.pid = pid
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to someone else
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Takes the folder for this process; two processes on one embedded database lose writes silently.
 * Returns the function that gives it back. A lock left by a process that no longer runs is taken over.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, String(process.pid))
      closeSync(file)
      const release = () => rmSync(path, { force: true })
      process.once('exit', release)
      return release
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const pid = Number(readFileSync(path, 'utf8').trim())
      if (pid && pid !== process.pid && isRunning(pid)) throw new FolderInUse(folder, pid)
      rmSync(path, { force: true })
    }
  }
  throw new FolderInUse(folder, 0)
}
