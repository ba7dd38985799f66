import { foldKazakh } from '#server/kit/letters.ts'

/** What a column of a plan may hold. `name` is a name whose language is told by its words. */
export const PLAN_COLUMNS = [
  'number',
  'direction',
  'name',
  'nameKk',
  'nameRu',
  'form',
  'term',
  'responsible',
  'funding',
  'cost',
  'events',
  'people',
  'districts',
  'partners',
  'documents',
  'note',
  'ordinal',
] as const
export type PlanColumn = (typeof PLAN_COLUMNS)[number]

export function isPlanColumn(value: unknown): value is PlanColumn {
  return PLAN_COLUMNS.some((column) => column === value)
}

/** A column's heading: what stands right above its rows, and that with the heading it shares with its neighbours. */
export type Heading = { column: number; text: string; full: string }

/** Which column of the sheet holds what. */
export type Mapping = Readonly<Partial<Record<PlanColumn, number>>>

// Words of headings in folded letters (ә→а, қ→к, і→и …) with how sure they are; the surest of all pairs is taken first.
const SIGNS: Readonly<Record<PlanColumn, readonly (readonly [RegExp, number])[]>> = {
  number: [
    [/^(?:№|#|n|no|р ?\/ ?[сc]|п ?\/ ?п|рет|реттик)(?=$|[\s.№])|^(?:номер|номири|number|№.*п ?\/ ?п)/u, 100],
  ],
  direction: [[/направлени|раздел|багыт|болим|direction|section/u, 60]],
  name: [
    [/^(?:наименование|название|содержание)?\s*(?:мероприяти(?:е|я)|пункт плана)$|^ис-?шара(?:лар)?$/u, 100],
    [
      /(?:наименовани|названи|содержани|перечень).*(?:мероприят|пункт|мер)|(?:ис-?шара|шара|тармак).*(?:атау|мазмун|тизб)/u,
      95,
    ],
    [
      /^(?:measures?|activit(?:y|ies)|events?|names?|titles?|actions?|name of (?:the )?(?:measure|activity|event))$/u,
      90,
    ],
    [/наименовани|названи|атауы|содержани|мазмуны|тармак/u, 70],
    [/мероприяти[ея]|ис-?шара|measure|activit/u, 40],
  ],
  nameKk: [],
  nameRu: [],
  form: [
    [
      /форма? .*(?:завершени|исполнени|реализац)|аякталу|аяктау|(?:орындау|откизу|иске асыру) (?:нысаны|формасы)|form of completion|completion/u,
      95,
    ],
    [/форма|нысаны|ожидаем|кутилетин|результат|натиже|outcome|result/u, 60],
  ],
  term: [
    [/срок|мерзим|deadline|\bterm\b/u, 95],
    [
      /дата|период|куни\b|откизилетин (?:кун|уакыт)|уакыты|когда|время|\bdates?\b|\bwhen\b|timeline|period/u,
      75,
    ],
  ],
  responsible: [
    [/ответствен|жауапты|responsib/u, 95],
    [/исполнител|орындаушы|организатор|уйымдастыр|owner|executor/u, 80],
  ],
  funding: [
    [/источник|каржыландыру коз|каржы коз|коздери|source/u, 95],
    [/финансирован|каржыландыру|funding/u, 50],
  ],
  cost: [
    [/(?:тыс|млн|млрд|мын|мынд)\p{L}*\.? ?(?:тенге|тг|kzt|₸)|mln|million|thousand/u, 90],
    [/сумма|стоимост|объ[её]м|расход|затрат|сомасы?|куны\b|шыгын|колеми|cost|amount|тенге|₸|kzt/u, 85],
    [/бюджет|budget/u, 40],
  ],
  events: [
    [/(?:количеств|кол-?во|число|саны|planned|number).*(?:мероприят|ис-?шара|шара|events|activit)/u, 98],
    [/(?:мероприят|ис-?шара|шара|events).*(?:саны|кол-?во|количеств|ед\.|number|count)/u, 98],
    [/^мероприятий(?:,? (?:ед\.?|шт\.?|план))?$|^планируем\p{L}* мероприятий|^planned events$/u, 98],
    [/^(?:кол-?во|количество|саны)$/u, 30],
  ],
  people: [
    [
      /охват|камту|камтыл|участник|катысушы|чел\.?(?:$|[\s),])|человек|адам(?:дар)?(?:$|[\s),])|people|participants|reach|attendees/u,
      97,
    ],
  ],
  districts: [
    [/район|аудан|территори|district|регион|region/u, 80],
    [/мест[оа]|орны|откизу орын|place|venue|location|адрес|мекенжай|город|населен/u, 70],
  ],
  partners: [[/партн[её]р|серик|ариптес|partner/u, 90]],
  documents: [[/документ|меморандум|кужат|основани|негиз|document|memorand/u, 80]],
  // Only files of bad rows that were given back have it.
  ordinal: [[/среди одноименных|аттас тармактар|among equal names/u, 100]],
  note: [[/примечани|ескерт|коммент|note|remark|comment/u, 90]],
}

/** A heading as it is compared: folded letters, one space, no hyphens of wrapping. */
export function foldHeading(text: string): string {
  return foldKazakh(text)
    .replace(/\u00AD/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
}

function sureness(column: PlanColumn, { text, full }: Heading): number {
  const own = foldHeading(text)
  const whole = foldHeading(full)
  for (const [sign, sure] of SIGNS[column]) {
    if (sign.test(own)) return sure
    if (whole !== own && sign.test(whole)) return sure - 25
  }
  return 0
}

const SAYS_KAZAKH = /[әғқңөұүһі]|каз|kaz|\bkk\b/iu
const SAYS_RUSSIAN = /рус|орыс|rus|\bru\b/iu

/** Two columns of names are one in each language. */
function twoLanguages(headings: readonly Heading[]): Partial<Record<PlanColumn, number>> {
  const names = headings.filter((heading) => {
    const isName = sureness('name', heading) >= 70
    return (
      isName &&
      PLAN_COLUMNS.every(
        (column) => column === 'name' || sureness(column, heading) <= sureness('name', heading),
      )
    )
  })
  if (names.length !== 2) return {}
  const russian =
    names.find(({ full }) => SAYS_RUSSIAN.test(full)) ?? names.find(({ full }) => !SAYS_KAZAKH.test(full))
  const kazakh = names.find((heading) => heading !== russian && SAYS_KAZAKH.test(heading.full))
  if (!russian || !kazakh) return {}
  return { nameKk: kazakh.column, nameRu: russian.column }
}

/** Which column holds what, by the words of the headings in Kazakh, Russian or English. */
export function guessMapping(headings: readonly Heading[]): Mapping {
  const mapping: Partial<Record<PlanColumn, number>> = twoLanguages(headings)
  const isNamed = mapping.nameKk !== undefined
  const taken = new Set<number>(Object.values(mapping))
  const pairs = headings.flatMap((heading) =>
    PLAN_COLUMNS.map((column) => ({ column, at: heading.column, sure: sureness(column, heading) })),
  )
  for (const { column, at, sure } of pairs.sort((a, b) => b.sure - a.sure || a.at - b.at)) {
    if (sure <= 0 || taken.has(at) || mapping[column] !== undefined) continue
    if (column === 'name' && isNamed) continue
    mapping[column] = at
    taken.add(at)
  }
  return mapping
}

export const REQUIRED_COLUMNS = ['name', 'term', 'responsible'] as const

/** Columns that a plan must have and this mapping lacks. */
export function missingColumns(mapping: Mapping): (typeof REQUIRED_COLUMNS)[number][] {
  const hasName = mapping.name !== undefined || mapping.nameKk !== undefined || mapping.nameRu !== undefined
  return REQUIRED_COLUMNS.filter((column) => (column === 'name' ? !hasName : mapping[column] === undefined))
}

/** Tenge in one unit of a money column by its heading: `Сумма, тыс. тенге` is a thousand. */
export function unitOfMoney({ full }: Heading): number {
  const words = foldHeading(full)
  if (/млрд|миллиард|billion|bln/u.test(words)) return 1_000_000_000
  if (/млн|миллион|million|mln/u.test(words)) return 1_000_000
  if (/тыс|(?<!\p{L})мын(?!\p{L})|мын\.? ?тенге|thousand/u.test(words)) return 1000
  return 1
}
