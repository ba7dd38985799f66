import { openDatabase } from '#db/client.ts'
import { register } from '../service.ts'
import { deps, person } from './registering.ts'

// A second program on the same database: registers `count` people from `first` on, all at once, and prints the
// statuses. With a device they come from one browser, and its limit counts.
const [databaseUrl = '', eventId = '', first = '0', count = '0', device] = process.argv.slice(2)
const from = device ? { device, address: 'one-address' } : {}
const { db, close } = await openDatabase({ databaseUrl, poolSize: 5 })
const numbers = Array.from({ length: Number(count) }, (_, index) => Number(first) + index)
const answers = await Promise.allSettled(
  numbers.map((number) => register(db, deps({ sendsLetters: false, ...from }), person(number, { eventId }))),
)
await close()
console.log(
  JSON.stringify(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.status : 'refused'))),
)
