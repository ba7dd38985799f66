import { findPostgres, startCluster } from '../db/testing/cluster.mjs'
import { installWithPackageManager } from './system-packages.mjs'

/**
 * A real PostgreSQL for tests and measurements: TEST_DATABASE_URL, else a throw-away cluster from the programs on
 * this machine, else from programs installed with the package manager.
 *
 * @param {{ say?: (line: string) => void, isDurable?: boolean }} [options]
 * @returns {Promise<{ url: string, origin: string, stop: () => Promise<void> }>}
 * @throws {Error} saying how to get a PostgreSQL, when there is no way to one
 */
export async function providePostgres({ say = () => {}, isDurable = false } = {}) {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, origin: 'TEST_DATABASE_URL', stop: async () => {} }
  let binaries = findPostgres()
  if (binaries === undefined) {
    say('PostgreSQL is not on this machine: installing it …')
    const reason = await installWithPackageManager('postgresql')
    binaries = findPostgres()
    if (binaries === undefined) {
      throw new Error(
        `There is no PostgreSQL 15 or newer here (${reason ?? 'the package manager has only an older one'}). ` +
          'Install one (Debian: apt-get install postgresql; macOS: brew install postgresql@17), ' +
          'or set TEST_DATABASE_URL to a server on which databases may be created.',
      )
    }
  }
  const cluster = await startCluster({ binaries, isDurable })
  return {
    url: cluster.url,
    origin: `PostgreSQL ${cluster.major} from ${binaries.folder}`,
    stop: cluster.stop,
  }
}
