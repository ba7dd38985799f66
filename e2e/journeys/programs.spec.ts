import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { addressOf, QUERY_NAMES } from '../fuzz/addresses.ts'
import { BROKEN_FORMS, formsOf, spoiledForm } from '../fuzz/forms.ts'
import { BROKEN_BODIES, sample, spoiled, type Described } from '../fuzz/procedures.ts'
import { BAD_SEGMENTS, BAD_TEXTS, escaped, randomFrom, SECRET_NAME } from '../fuzz/values.ts'
import {
  askProgram,
  openGround,
  signedInCookie,
  type Answer,
  type Ground,
  type Program,
  type Question,
} from '../own-programs.ts'
import { PAGES } from '../pages.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE, demoEmail } from '../sign-in-state.ts'

// The same inputs every time; another number finds others: E2E_SEED=7 npx playwright test … fuzz.
const SEED = Number(process.env['E2E_SEED'] ?? 2026)

/** How often each thing is asked as an administrator, who gets furthest. */
const TIMES = Number(process.env['E2E_FUZZ_TIMES'] ?? 6)

/** Longer ones Node refuses before any program hears of them. */
const LONGEST_ADDRESS = 12_000

type Asker = { name: string; cookie: string }

let ground: Ground
let program: Program
let askers: Asker[] = []
let ids: Record<string, string> = {}
/** the fingerprint after the last question that might have written */
let lastSeen = ''

const NOBODY: Asker = { name: 'nobody', cookie: '' }
const admin = () => askers.find(({ name }) => name === 'admin') ?? NOBODY
const others = () => askers.filter(({ name }) => name !== 'admin')

test.beforeAll(async () => {
  test.setTimeout(240_000)
  console.log(`fuzz: seed ${SEED}`)
  ground = await openGround()
  program = await ground.start({ DEMO: '1', LOG_LEVEL: 'info' })
  askers = [NOBODY]
  for (const person of DEMO_PEOPLE) {
    askers.push({ name: person, cookie: await signedInCookie(program, demoEmail(person), DEMO_PASSWORD) })
  }
  const first = async (table: string, where = 'true') =>
    (
      await ground.query<{ id: string }>(`select id::text from ${table} where ${where} order by id limit 1`)
    )[0]?.id ?? ''
  const eventId = await first('events', `status = 'published' and starts_at > now()`)
  ids = {
    id: eventId,
    eventId,
    sessionId: await first('event_sessions', `event_id = '${eventId}'`),
    entryTypeId: await first('entry_types', `event_id = '${eventId}'`),
    registrationId: await first('registrations', `event_id = '${eventId}'`),
    institutionId: await first('institutions'),
    programmeId: await first('programmes'),
    venueId: await first('venues'),
    kato: '351600000',
  }
})

test.afterAll(async () => {
  await ground?.close()
})

const describeQuestion = ({ method = 'GET', path, body }: Question) =>
  `${method} ${path.slice(0, 300)} ${String(body ?? '').slice(0, 300)}`

/** Asks and keeps what must never happen: a fault of ours, or no answer. */
async function ask(asker: Asker, question: Question, faults: string[]): Promise<Answer | undefined> {
  const headers = {
    origin: program.origin,
    ...(asker.cookie ? { cookie: asker.cookie } : {}),
    ...question.headers,
  }
  try {
    const answer = await askProgram(program, { ...question, headers })
    if (answer.status >= 500 || answer.status < 200) {
      faults.push(`${answer.status} for ${asker.name}: ${describeQuestion(question)}`)
    }
    return answer
  } catch (error) {
    faults.push(`${String(error)} for ${asker.name}: ${describeQuestion(question)}`)
    return undefined
  }
}

/** Asks one after another; when all were refused, nothing may be written. */
async function askAll(asker: Asker, questions: readonly Question[], faults: string[]): Promise<void> {
  const before = (lastSeen ||= await ground.fingerprint())
  let isAllRefused = true
  for (const question of questions) {
    const answer = await ask(asker, question, faults)
    if (!answer || answer.status < 400) isAllRefused = false
  }
  lastSeen = await ground.fingerprint()
  if (!isAllRefused || before === lastSeen) return
  const written = lastSeen.split('\n').filter((line) => !before.includes(line))
  faults.push(
    `refused and yet written, for ${asker.name}: ${questions.map(describeQuestion).join(' | ')} wrote ${written.join(' ')}`,
  )
}

function procedureQuestion({ path, type }: Described, body: string): Question {
  const address = `/api/trpc/${path}`
  if (type === 'query') return { path: `${address}?input=${escaped(body).slice(0, LONGEST_ADDRESS)}` }
  return { method: 'POST', path: address, headers: { 'content-type': 'application/json' }, body }
}

test(
  'every procedure refuses bad input in words, and writes nothing',
  { tag: ['@desk', '@apart'] },
  async () => {
    test.setTimeout(180_000)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'server/testing/describe-router.ts'],
      { maxBuffer: 20_000_000 },
    )
    const procedures = JSON.parse(stdout) as Described[]
    expect(procedures.length).toBeGreaterThan(50)
    const random = randomFrom(SEED)
    const faults: string[] = []
    for (const procedure of procedures) {
      const whole = procedure.input ? sample(procedure.input, ids) : undefined
      const bad = () => procedureQuestion(procedure, JSON.stringify(spoiled(whole, random)) ?? '')
      const questions = [
        ...Array.from({ length: TIMES }, bad),
        procedureQuestion(procedure, random.pick(BROKEN_BODIES)),
        procedureQuestion(procedure, random.pick(BROKEN_BODIES)),
      ]
      if (procedure.type === 'mutation') await askAll(admin(), questions, faults)
      else await Promise.all(questions.map((question) => ask(admin(), question, faults)))
      const strange = others().map((asker) => ({ asker, question: bad() }))
      await Promise.all(strange.map(({ asker, question }) => ask(asker, question, faults)))
      lastSeen = ''
    }
    expect(faults).toEqual([])
  },
)

test('every page answers bad addresses in words', { tag: ['@desk', '@apart'] }, async () => {
  test.setTimeout(180_000)
  const random = randomFrom(SEED + 1)
  const faults: string[] = []
  const badQuery = () => {
    const pairs = Array.from({ length: 4 }, () => {
      const value = random.pick(BAD_TEXTS).slice(0, 1500)
      return `${escaped(random.pick(QUERY_NAMES))}=${escaped(value)}`
    })
    return `?${pairs.join('&')}`
  }
  for (const [path, { of }] of Object.entries(PAGES)) {
    const real = addressOf(path, (name) => (name === 'session' ? ids['sessionId'] : ids[`${of}Id`]) ?? '-')
    const isPlain = !path.replace(':lang', '').includes(':')
    const bad = () => addressOf(path, () => random.pick(BAD_SEGMENTS))
    const addresses = (times: number) => [
      ...Array.from({ length: times }, () => real + badQuery()),
      ...(isPlain ? [] : Array.from({ length: times }, bad)),
      // What an address bar would put right before it asks.
      `${real}?%`,
      `${real}?_data=${random.pick(BAD_SEGMENTS)}`,
    ]
    const questions = [
      ...addresses(TIMES).map((address) => ({ asker: admin(), address })),
      ...addresses(1).map((address) => ({ asker: NOBODY, address })),
      ...addresses(1).map((address) => ({ asker: random.pick([NOBODY, ...others()]), address })),
    ]
    await Promise.all(questions.map(({ asker, address }) => ask(asker, { path: address }, faults)))
  }
  expect(faults).toEqual([])
})

test('every form answers bad input in words, and writes nothing', { tag: ['@desk', '@apart'] }, async () => {
  // Each of some two hundred forms is sent several times, one after another.
  test.setTimeout(1_200_000)
  const random = randomFrom(SEED + 2)
  const faults: string[] = []
  for (const [path, { of }] of Object.entries(PAGES)) {
    const address = addressOf(path, (name) => (name === 'session' ? ids['sessionId'] : ids[`${of}Id`]) ?? '-')
    for (const asker of [admin(), random.pick([NOBODY, ...others()])]) {
      const page = await ask(asker, { path: address }, faults)
      const forms = page?.status === 200 ? formsOf(page.body) : []
      const spoil = forms.flatMap((form) =>
        Array.from({ length: Math.max(1, Math.floor(TIMES / 2)) }, () => ({
          method: 'POST',
          path: new URL(form.action ?? address, `${program.origin}${address}`).pathname,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: spoiledForm(form, random),
        })),
      )
      for (const question of spoil) await askAll(asker, [question], faults)
      const broken = [1, 2].map(() => {
        const { type, body } = random.pick(BROKEN_FORMS)
        return { method: 'POST', path: address, headers: { 'content-type': type }, body }
      })
      await askAll(asker, broken, faults)
    }
  }
  expect(faults).toEqual([])
})

const PLACES = 5
const PEOPLE = 40

test(
  'two programs on one database give every place once and share a sign-in',
  { tag: ['@desk', '@apart'] },
  async () => {
    test.setTimeout(120_000)
    const other = await ground.start({ DEMO: '1' })
    // A session of its own: among the forms asked before are those that end sessions.
    const cookie = await signedInCookie(program, demoEmail('organiser'), DEMO_PASSWORD)
    const call = async (of: Program, path: string, input: object) => {
      const answer = await askProgram(of, {
        method: 'POST',
        path: `/api/trpc/${path}`,
        headers: { 'content-type': 'application/json', origin: of.origin, cookie },
        body: JSON.stringify(input),
      })
      return {
        status: answer.status,
        data: (JSON.parse(answer.body) as { result?: { data: { id?: string; status?: string } } }).result
          ?.data,
      }
    }
    const district = '352400000'
    const [venue] = await ground.query<{ id: string; institution: string }>(
      `select v.id::text, (select i.id::text from institutions i where i.district_kato like '35%' limit 1) as institution
     from venues v where v.district_kato = '${district}' limit 1`,
    )
    const made = await call(program, 'events.create', {
      kind: 'career_day',
      institutionId: venue?.institution,
      contactPhone: '+77212421010',
      titleKk: 'Екі бағдарлама',
      titleRu: 'Две программы',
      descriptionKk: 'Бір дерекқор',
      descriptionRu: 'Одна база',
      districtKato: district,
      venueId: venue?.id,
      sessions: [
        {
          on: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10),
          start: '10:00',
          end: '12:00',
        },
      ],
      entryTypes: [{ kind: 'visitor', capacity: PLACES, hasWaitingList: false }],
    })
    const id = made.data?.id
    // Signed in at one program, the organiser publishes at the other.
    expect(await call(other, 'events.publish', { id, version: 1 })).toMatchObject({ status: 200 })

    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, index) =>
        call(index % 2 === 0 ? program : other, 'registration.register', {
          eventId: id,
          clientKey: randomUUID(),
          surname: 'Әлиев',
          givenName: 'Қайрат',
          phone: `+7701${String(3_000_000 + index)}`,
          birthOn: '2001-05-17',
          residence: district,
          targetGroups: ['student'],
          consent: true,
        }),
      ),
    )
    expect(answers.filter(({ data }) => data?.status === 'confirmed')).toHaveLength(PLACES)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(PEOPLE - PLACES)
    expect(
      await ground.query(`select taken, (select count(*)::int from registrations r
      where r.entry_type_id = t.id and r.status = 'confirmed') as rows from entry_types t where event_id = '${id}'`),
    ).toEqual([{ taken: PLACES, rows: PLACES }])
    await other.stop()
  },
)

test(
  'nothing that was sent stands in the log, and the program goes on',
  { tag: ['@desk', '@apart'] },
  async () => {
    const log = program.log()
    expect(log).toContain('"msg":"request"')
    expect(log).not.toContain(SECRET_NAME)
    expect(log).not.toMatch(/demo\.qamtu\.kz"|\+7701|"query"|\?q=/)
    expect((await askProgram(program, { path: '/readyz' })).status).toBe(200)
    // A graceful stop: what is under way is finished, and the program ends by itself.
    expect(await program.stop()).toBe(0)
  },
)
