import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWN_VALUES, TRUE_EQUALS } from '../server/kit/messages/true-equals.ts'
import { dataFaults, messageFaults } from './message-faults.ts'
import { messagesIn } from './message-sources.ts'

const MESSAGES = 'server/kit/messages'
/** Names of places and programmes in the demo are data: they may be equal in two languages. */
const DATA = 'server/demo'

function sourceFiles(): string[] {
  return ['app', 'server']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name).replaceAll('\\', '/'),
      ),
    )
    .filter((path) => /[.]tsx?$/.test(path) && !/[.]test[.]tsx?$/.test(path))
    .sort()
}

const trueEquals = new Set(TRUE_EQUALS)
const seen = new Set<string>()
const faults: string[] = []
let count = 0

for (const path of sourceFiles()) {
  const source = readFileSync(path, 'utf8')
  if (!source.includes('kk')) continue
  for (const { name, line, message } of messagesIn(path, source)) {
    const place = `${path}:${line} ${name}`
    if (!message) {
      if (path.startsWith(MESSAGES)) faults.push(`${place}: a text is not written out plainly`)
      continue
    }
    count += 1
    if (message.kk === message.ru || message.kk === message.en) seen.add(message.kk)
    if (message.ru === message.en) seen.add(message.ru)
    const rules = { trueEquals, hasOwnValues: OWN_VALUES.includes(name) }
    const found = path.startsWith(DATA) ? dataFaults(message) : messageFaults(message, rules)
    faults.push(...found.map((fault) => `${place}: ${fault}`))
  }
}

for (const text of trueEquals) {
  if (!seen.has(text))
    faults.push(`${MESSAGES}/true-equals.ts: no message uses ${JSON.stringify(text)} any more`)
}
if (count === 0) faults.push(`no message found under ${MESSAGES}: the check looks in the wrong place`)

for (const fault of faults) console.log(fault)
console.log(
  faults.length === 0
    ? `${count} messages in three languages`
    : `${faults.length} faults in ${count} messages`,
)
process.exitCode = faults.length === 0 ? 0 : 1
