import { randomUUID } from 'node:crypto'
import type { AnyProcedure, inferProcedureInput } from '@trpc/server'
import type { AppRouter } from '#server/router.ts'
import { HERE, MARK, type World } from './world.ts'

/** Anybody may call it: `open` says why that is right. */
type Open = { open: string }
/** Somebody signed in, about nothing but their own account. */
type Own = { own: string }
type Guarded<Input> = {
  /** what a rightful person would ask about the world of server/testing/world.ts */
  input: (world: World) => Input
  /** the state of things refuses even the rightful: the problem's code */
  rightful?: string
  /** why an answer to a stranger with the permission may name things of this world after all */
  mayName?: string
  /** a region's plan is read by all of its districts and organisations: strangers are those of other regions */
  isOfRegion?: true
  /** a query whose answer to the rightful names nothing (figures, own lists) */
  namesNothing?: true
}
export type Entry = Open | Own | Guarded<unknown>

type Entries<Records> = {
  [Name in keyof Records]: Records[Name] extends AnyProcedure
    ? Open | Own | Guarded<inferProcedureInput<Records[Name]>>
    : Entries<Records[Name]>
}

const attempt = () => ({ attemptId: randomUUID() })
const year = { kato: HERE.region, from: '2026-01-01', to: '2026-12-31' }

const detailsOf = (event: World['coming']) => ({
  kind: 'career_day' as const,
  institutionId: event.institutionId,
  contactPhone: '+77103612345',
  titleKk: `${MARK} жаңа`,
  titleRu: `${MARK} новый`,
  descriptionKk: 'Мамандықтармен танысу',
  descriptionRu: 'Знакомство с профессиями',
  entryTypes: [{ id: event.entryTypeId, kind: 'visitor' as const, hasWaitingList: true }],
})

const placeOf = (event: World['coming']) => ({
  districtKato: HERE.district,
  venueId: event.venueId,
  sessions: [{ id: event.sessionId, on: '2026-12-20', start: '10:00', end: '12:00' }],
})

const everyMonday = { weekdays: [1], startsOn: '2027-01-04', ends: 'count' as const, count: 2 }
const rolloutOf = (templateId: string) => ({
  rolloutId: randomUUID(),
  templateId,
  periodFrom: '2026-12-01',
  periodTo: '2027-02-01',
  deadline: '2026-12-25',
  targets: [{ kato: HERE.district }],
})

const forEveryone = 'what the public calendar shows to everyone'
const byTicket = 'the secret of the ticket link is the permission'
const ownAccount = 'only the account of whoever asks'

/**
 * For every procedure what it would be asked about one world, so that the generated test can ask it as a stranger, a
 * colleague without the permission and a neighbour. A procedure without an entry does not compile.
 */
export const inputs: Entries<AppRouter['_def']['record']> = {
  attendance: {
    door: { input: ({ running }) => ({ eventId: running.id }) },
    scan: {
      input: ({ running, waiting }) => ({ ...attempt(), sessionId: running.sessionId, shown: waiting.code }),
    },
    search: { input: ({ running }) => ({ eventId: running.id, sessionId: running.sessionId, text: MARK }) },
    admit: {
      input: ({ running, waiting }) => ({
        ...attempt(),
        sessionId: running.sessionId,
        registrationId: waiting.registrationId,
      }),
    },
    walkIn: {
      input: ({ running }) => ({
        ...attempt(),
        sessionId: running.sessionId,
        surname: 'Жаңадан',
        givenName: 'Келген',
      }),
    },
    annul: { input: ({ attendanceId }) => ({ attendanceId, reason: 'қате белгіленді' }) },
    closing: { input: ({ running }) => ({ eventId: running.id }) },
    names: {
      input: ({ running }) => ({
        eventId: running.id,
        sessionId: running.sessionId,
        came: 'all',
        text: '',
        page: 1,
      }),
    },
    mark: {
      input: ({ running, waiting }) => ({
        ...attempt(),
        sessionId: running.sessionId,
        registrationId: waiting.registrationId,
      }),
    },
    headcount: {
      input: ({ running }) => ({
        sessionId: running.sessionId,
        method: 'counter',
        groups: [{ targetGroup: 'pupil', people: 12 }],
      }),
    },
    close: { input: ({ ended }) => ({ sessionId: ended.sessionId, isEmptyMeant: true }) },
    reopen: { input: ({ closed }) => ({ sessionId: closed.sessionId, reason: 'тізім табылды' }) },
  },
  audit: { list: { input: () => ({ kato: HERE.district }) } },
  auth: {
    me: { open: 'who is asking, nobody included' },
    demoAccounts: { open: 'printed at start, and empty where demo sign-ins are off' },
    account: { own: ownAccount },
    updateAccount: { own: ownAccount },
    changePassword: { own: ownAccount },
    endOtherSessions: { own: ownAccount },
    secondFactor: { own: ownAccount },
    startSecondFactor: { own: ownAccount },
    cancelSecondFactor: { own: ownAccount },
    renewBackupCodes: { own: ownAccount },
    users: { input: () => ({ q: MARK }) },
    user: { input: () => ({ id: 'staff' }) },
    createUser: {
      input: () => ({
        name: 'Жаңа Қызметкер',
        email: 'new@example.kz',
        locale: 'kk',
        homeKato: HERE.district,
      }),
    },
    updateUser: {
      input: () => ({
        id: 'staff',
        name: 'Басқа Есім',
        email: 'other@example.kz',
        locale: 'ru',
        homeKato: HERE.district,
      }),
    },
    inviteAgain: { input: () => ({ id: 'staff' }) },
    disable: { input: () => ({ id: 'staff', reason: 'жұмыстан шықты' }) },
    enable: { input: () => ({ id: 'closed-staff' }) },
    resetSecondFactor: { input: () => ({ id: 'staff' }) },
    places: { input: () => ({ role: 'organiser', kind: 'institution', q: MARK }) },
    grant: {
      input: () => ({ userId: 'staff', role: 'reviewer', place: 'territory', placeId: HERE.district }),
    },
    revoke: { input: ({ grantId }) => ({ grantId, reason: 'ауысты' }) },
    doorEvents: { input: () => undefined },
    judgeEvents: { input: () => undefined },
    employerEvents: { input: () => undefined },
  },
  events: {
    filters: { list: { own: ownAccount }, save: { own: ownAccount }, remove: { own: ownAccount } },
    calendar: {
      list: { open: forEveryone },
      month: { open: forEveryone },
      week: { open: forEveryone },
      districts: { open: forEveryone },
      organisers: { open: forEveryone },
      picture: { open: forEveryone },
      programmes: { open: forEveryone },
      page: { open: forEveryone },
      feed: { open: forEveryone },
      file: { open: forEveryone },
    },
    bookings: {
      territoryDay: { input: () => ({ kato: HERE.region, on: '2026-12-20' }), namesNothing: true },
      pending: { input: () => undefined },
      decide: { input: ({ bookingId }) => ({ id: bookingId, decision: 'confirm' }) },
      day: {
        input: ({ coming }) => ({ venueId: coming.venueId, on: '2026-12-01' }),
        mayName: 'whoever plans sees who has a space; titles of the drafts of others stay out',
      },
    },
    bulk: {
      rows: { input: ({ coming }) => ({ ids: [coming.id] }) },
      found: { input: () => ({ filter: { tab: 'upcoming', q: '', page: 1 } }) },
      file: { input: () => ({ filter: { tab: 'upcoming', q: '', page: 1 } }) },
      preview: {
        input: ({ draft }) => ({ terms: { deed: 'remove' }, rows: [{ id: draft.id, version: 1 }] }),
        mayName: 'every event is refused by itself, as not found, under the id that was asked with',
      },
      run: {
        input: ({ draft }) => ({ terms: { deed: 'remove' }, rows: [{ id: draft.id, version: 1 }] }),
        mayName: 'every event is refused by itself, as not found, under the id that was asked with',
      },
      undo: {
        input: ({ coming }) => ({ days: 7, moves: [{ id: coming.id, version: 1 }] }),
        mayName: 'every event is refused by itself, as not found, under the id that was asked with',
      },
    },
    board: {
      month: { input: () => ({ month: '2026-11' }) },
      day: { input: () => ({ month: '2026-11', on: '2026-11-12' }) },
    },
    shift: {
      check: { input: ({ coming }) => ({ id: coming.id, days: 7 }) },
      move: { input: ({ coming }) => ({ id: coming.id, version: 1, days: 7 }) },
      undo: { input: ({ coming }) => ({ id: coming.id, version: 1, days: 7 }) },
    },
    year: {
      view: {
        input: () => ({ kato: HERE.region, year: 2026 }),
        mayName: 'the districts of a region are public; their figures are of the asker alone',
      },
      cell: {
        input: () => ({ kato: HERE.region, year: 2026, unit: HERE.district, week: 49 }),
        namesNothing: true,
      },
    },
    series: {
      list: { input: () => undefined },
      find: { input: ({ seriesId }) => ({ id: seriesId }) },
      preview: {
        input: ({ coming }) => ({ eventId: coming.id, version: 1, ...everyMonday }),
        namesNothing: true,
      },
      previewCopy: { input: ({ seriesId }) => ({ id: seriesId, ...everyMonday }), namesNothing: true },
      previewMore: {
        input: ({ seriesId }) => ({ id: seriesId, version: 1, addedOn: ['2027-01-06'] }),
        namesNothing: true,
      },
      create: { input: ({ coming }) => ({ eventId: coming.id, version: 1, ...everyMonday }) },
      copy: { input: ({ seriesId }) => ({ id: seriesId, ...everyMonday }) },
      addDates: { input: ({ seriesId }) => ({ id: seriesId, version: 1, addedOn: ['2027-01-06'] }) },
      editing: { input: ({ seriesEvent }) => ({ id: seriesEvent.id }) },
      previewChange: {
        input: ({ seriesEvent }) => ({
          eventId: seriesEvent.id,
          seriesVersion: 1,
          details: detailsOf(seriesEvent),
          placeTime: placeOf(seriesEvent),
        }),
        namesNothing: true,
      },
      change: {
        input: ({ seriesEvent }) => ({
          eventId: seriesEvent.id,
          seriesVersion: 1,
          details: detailsOf(seriesEvent),
          placeTime: placeOf(seriesEvent),
        }),
        rightful: 'series_seen_other',
      },
      end: {
        input: ({ seriesId }) => ({ id: seriesId, version: 1, lastOn: '2026-11-23', reason: 'маусым бітті' }),
      },
    },
    approvals: {
      find: { input: ({ submitted }) => ({ id: submitted.id }) },
      waiting: { input: () => undefined },
      submit: { input: ({ draft }) => ({ id: draft.id, version: 1, publishes: true }) },
      withdraw: { input: ({ submitted }) => ({ id: submitted.id, version: 1 }) },
      decide: { input: ({ submitted }) => ({ id: submitted.id, version: 1, decision: 'approve' }) },
      rules: { input: () => undefined },
      setRule: { input: () => ({ kato: HERE.region }) },
      removeRule: { input: () => ({ kato: HERE.district }) },
    },
    files: {
      list: { input: ({ coming }) => ({ id: coming.id }) },
      shown: { open: forEveryone },
      content: { input: ({ coming, fileId }) => ({ eventId: coming.id, id: fileId }) },
      words: { input: ({ coming, fileId }) => ({ eventId: coming.id, id: fileId }) },
      change: {
        input: ({ coming, fileId }) => ({ eventId: coming.id, id: fileId, version: 1, name: 'Ереже' }),
      },
      add: {
        input: ({ coming }) => ({
          eventId: coming.id,
          kind: 'document',
          bytes: new TextEncoder().encode('%PDF-1.4 жаңа'),
        }),
      },
      remove: { input: ({ coming, fileId }) => ({ eventId: coming.id, id: fileId }) },
    },
    extras: {
      find: { input: ({ coming }) => ({ id: coming.id }) },
      save: {
        input: ({ coming }) => ({
          id: coming.id,
          mode: 'hybrid',
          joinLink: 'https://meet.example.kz/1',
          agenda: [{ sessionId: coming.sessionId, titleKk: 'Ашылуы' }],
        }),
      },
    },
    templates: {
      list: { input: () => ({ q: '', isArchived: false, page: 1 }) },
      find: { input: ({ templateId }) => ({ id: templateId }) },
      origin: { input: ({ given }) => ({ id: given }) },
      save: {
        input: () => ({
          owner: HERE.district,
          kind: 'career_day',
          titleKk: 'Үлгі',
        }),
      },
      archive: { input: ({ templateId }) => ({ id: templateId, isArchived: true }) },
      tick: { input: ({ given, taskId }) => ({ eventId: given, taskId, isDone: true }) },
      renewals: {
        preview: { input: ({ templateId }) => ({ id: templateId }) },
        bring: { input: ({ templateId }) => ({ id: templateId, version: 1 }) },
      },
      rollouts: {
        list: { input: () => ({ page: 1 }) },
        find: { input: ({ rolloutId }) => ({ id: rolloutId }) },
        waiting: { input: () => undefined, namesNothing: true },
        choices: { input: ({ templateId }) => ({ templateId }) },
        preview: { input: ({ templateId }) => rolloutOf(templateId) },
        rollOut: { input: ({ templateId }) => rolloutOf(templateId) },
        remind: { input: ({ rolloutId }) => ({ id: rolloutId }) },
      },
    },
    check: {
      input: ({ coming, roomId }) => ({
        ...placeOf(coming),
        sessions: [{ on: '2026-12-20', start: '10:00', end: '12:00', spaceIds: [roomId] }],
      }),
      namesNothing: true,
    },
    list: { input: () => ({ tab: 'upcoming', q: '', page: 1 }) },
    find: { input: ({ coming }) => ({ id: coming.id }) },
    history: { input: ({ coming }) => ({ id: coming.id }), namesNothing: true },
    choices: {
      input: () => undefined,
      mayName: 'names of districts, programmes and holding organisations stand on public pages',
    },
    create: {
      input: ({ coming }) => ({
        kind: 'career_day',
        titleKk: 'Жаңа',
        institutionId: coming.institutionId,
        ...placeOf(coming),
        sessions: [],
      }),
    },
    update: { input: ({ coming }) => ({ id: coming.id, version: 1, details: detailsOf(coming) }) },
    publish: { input: ({ approved }) => ({ id: approved.id, version: 1 }) },
    move: { input: ({ coming }) => ({ id: coming.id, version: 1, ...placeOf(coming), reason: 'жөндеу' }) },
    cancel: { input: ({ coming }) => ({ id: coming.id, version: 1, reason: 'дауылды ескерту' }) },
    copy: { input: ({ coming }) => ({ id: coming.id, on: '2027-01-15' }) },
    remove: { input: ({ draft }) => ({ id: draft.id, version: 1 }) },
    work: { input: () => undefined },
  },
  institutions: {
    list: { input: () => ({ q: '', isArchived: false, sort: 'name', page: 1 }) },
    find: { input: ({ coming }) => ({ id: coming.institutionId }) },
    save: {
      input: () => ({
        kind: 'college',
        nameKk: 'Жаңа колледж',
        nameRu: 'Новый колледж',
        districtKato: HERE.district,
      }),
    },
    archive: { input: ({ coming }) => ({ id: coming.institutionId, isArchived: true }) },
  },
  notifications: {
    list: { input: () => ({ q: '', page: 1 }) },
    retry: { input: ({ letterId }) => ({ id: letterId }) },
  },
  people: {
    duplicates: { input: () => ({ page: 1 }) },
    decide: { input: ({ personA, personB }) => ({ personA, personB, decision: 'different' }) },
  },
  plan: {
    list: { input: () => undefined, isOfRegion: true },
    find: { input: ({ planId }) => ({ id: planId }), isOfRegion: true },
    measure: { input: ({ measureId }) => ({ id: measureId }), isOfRegion: true },
    directions: { input: ({ planId }) => ({ id: planId }), isOfRegion: true },
    documents: {
      list: { input: ({ measureId }) => ({ id: measureId }), isOfRegion: true },
      content: {
        input: ({ measureId, documentId }) => ({ measureId, id: documentId }),
        isOfRegion: true,
      },
      add: {
        input: ({ measureId }) => ({
          measureId,
          kind: 'memorandum',
          bytes: new TextEncoder().encode('%PDF-1.7 меморандум'),
        }),
      },
      remove: { input: ({ measureId, documentId }) => ({ measureId, id: documentId }) },
    },
    choices: { input: () => ({ region: HERE.region }), isOfRegion: true },
    orders: { input: ({ planId }) => ({ id: planId, q: '', page: 1 }), isOfRegion: true },
    measuresNamed: {
      input: ({ planId, measureId }) => ({ planId, measureId, q: '' }),
      isOfRegion: true,
    },
    versions: { input: ({ planId }) => ({ id: planId }), isOfRegion: true },
    difference: { input: ({ planId }) => ({ id: planId, from: 1 }), isOfRegion: true },
    add: { input: () => ({ region: HERE.region, yearFrom: 2027, titleKk: 'Жаңа жоспар' }) },
    import: {
      input: () => ({
        bytes: new TextEncoder().encode('Мероприятие;Срок;Ответственные\nФорум;март;Акимат\n'),
        region: HERE.region,
        year: 2026,
      }),
    },
    saveMeasure: {
      input: ({ planId }) => ({
        planId,
        direction: 'Кадрлар',
        nameKk: 'Форум',
        term: 'мамыр',
        responsible: 'Әкімдік',
      }),
    },
    removeMeasure: { input: ({ measureId }) => ({ id: measureId }) },
    approve: { input: ({ planId }) => ({ id: planId, reason: 'толықтырылды' }) },
    setState: { input: ({ measureId }) => ({ id: measureId, state: 'done' }) },
    setControl: { input: ({ measureId }) => ({ id: measureId, isControlled: true }) },
    remark: { input: ({ measureId }) => ({ id: measureId, text: 'мерзімі жақын' }) },
    order: {
      input: ({ planId }) => ({
        planId,
        text: 'орындау',
        owner: 'басқарма',
        meetingOn: '2026-11-01',
        dueOn: '2026-12-01',
      }),
    },
    markOrder: { input: ({ orderId }) => ({ id: orderId, isDone: true }) },
  },
  programmes: {
    register: { open: 'the register of programmes is public' },
    list: { input: () => ({ q: '', isArchived: false, sort: 'name', page: 1 }) },
    choices: { open: forEveryone },
    find: { input: ({ programmeId }) => ({ id: programmeId }) },
    save: { input: () => ({ kato: HERE.region, nameKk: 'Жаңа бағдарлама', nameRu: 'Новая программа' }) },
    archive: { input: ({ programmeId }) => ({ id: programmeId, isArchived: true }) },
  },
  regions: {
    list: { open: 'the divisions of the country are public' },
    map: { open: 'the divisions of the country are public' },
    holidays: {
      year: { input: () => ({ year: 2026 }), namesNothing: true },
      save: {
        input: () => ({ heldOn: '2026-05-27', kind: 'day_off', nameKk: 'Демалыс', nameRu: 'Выходной' }),
        rightful: 'not_allowed',
      },
      remove: { input: () => ({ heldOn: '2026-05-27' }), rightful: 'not_allowed' },
    },
  },
  registration: {
    form: { open: forEveryone },
    register: { open: 'anybody registers; the service limits how often' },
    own: { open: 'only what this browser or account made' },
    ticket: { open: byTicket },
    picture: { open: byTicket },
    correctOwn: { open: byTicket },
    mine: { own: ownAccount },
    feeds: { own: ownAccount },
    makeFeed: { own: ownAccount },
    endFeed: { own: ownAccount },
    feed: { open: 'the secret of the calendar address is the permission' },
    cancelOwn: { open: byTicket },
    list: { input: ({ running }) => ({ eventId: running.id }) },
    counts: { input: ({ running }) => ({ eventId: running.id }), namesNothing: true },
    find: { input: () => ({ text: MARK }) },
    cancel: {
      input: ({ waiting }) => ({ registrationId: waiting.registrationId, reason: 'қатысушының өтініші' }),
    },
  },
  reports: {
    notes: {
      find: { input: ({ closed }) => ({ id: closed.id }) },
      save: { input: ({ closed }) => ({ id: closed.id, resultsKk: 'Өтті' }) },
    },
    reach: { input: () => year },
    sessions: { input: () => ({ filter: year, figure: 'all' }) },
    people: { input: () => ({ filter: year, figure: 'visits' }) },
    execution: { input: ({ planId }) => ({ planId }), isOfRegion: true },
    late: { input: () => undefined, namesNothing: true },
    measureEvents: { input: ({ measureId }) => ({ measureId }), isOfRegion: true, namesNothing: true },
    populations: { input: () => ({ q: '', page: 1 }) },
    previewPopulations: {
      input: () => ({
        bytes: new TextEncoder().encode(
          `kato;group;date;definition;source;people\n${HERE.district};youth;2026-07-01;14–35;статистика;100\n`,
        ),
      }),
      mayName: 'the answer repeats the rows of the file that was sent; nothing is written',
    },
    importPopulations: {
      input: () => ({
        figures: [
          {
            row: 2,
            kato: HERE.district,
            targetGroup: 'youth',
            asOf: '2026-07-01',
            definition: '14–35',
            source: 'статистика',
            people: 100,
          },
        ],
      }),
    },
  },
  venues: {
    list: { input: () => ({ q: '', isArchived: false, sort: 'name', page: 1 }) },
    find: { input: ({ coming }) => ({ id: coming.venueId }) },
    choices: {
      input: () => ({ districtKato: HERE.district }),
      mayName: 'venues stand on public pages; whoever plans an event may look anywhere',
    },
    save: {
      input: () => ({ kind: 'hall', nameKk: 'Жаңа зал', nameRu: 'Новый зал', districtKato: HERE.district }),
    },
    archive: { input: ({ coming }) => ({ id: coming.venueId, isArchived: true }) },
    photo: { open: 'venues stand on public pages' },
    savePhoto: {
      input: ({ coming }) => ({ venueId: coming.venueId, bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }),
    },
    spaces: { input: ({ coming }) => ({ venueId: coming.venueId }) },
    spaceChoices: {
      input: ({ coming }) => ({ venueId: coming.venueId, districtKato: HERE.district }),
      mayName: 'whoever plans an event may look at spaces and resources anywhere',
    },
    saveSpace: { input: ({ coming }) => ({ venueId: coming.venueId, nameKk: 'Зал', nameRu: 'Зал' }) },
    archiveSpace: { input: ({ roomId }) => ({ id: roomId, isArchived: true }) },
    resources: { input: () => ({ q: '', isArchived: false, page: 1 }) },
    resource: { input: ({ resourceId }) => ({ id: resourceId }) },
    saveResource: {
      input: () => ({
        kind: 'equipment',
        nameKk: 'Экран',
        nameRu: 'Экран',
        districtKato: HERE.district,
      }),
    },
    archiveResource: { input: ({ resourceId }) => ({ id: resourceId, isArchived: true }) },
  },
}

/** The entry of a procedure by its path (`events.calendar.page`); undefined when somebody forgot it. */
export function entryOf(path: string): Entry | undefined {
  let found: unknown = inputs
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = (found as Record<string, unknown>)[name]
  }
  return found as Entry | undefined
}
