import { compareFractions, exact, roundTo } from '../exact/fraction.ts'
import type { Performance, Recorded } from '../individual/performance.ts'
import { individualRanking, type IndividualPlace } from '../individual/ranking.ts'
import { STATUSES, type Status } from '../individual/rules.ts'
import { individualRules } from './individual-rule.ts'
import type { Adapters, Json, JsonObject, VectorCase } from './adapter.ts'
import {
  asList,
  asName,
  asNumber,
  asObject,
  asPublished,
  difference,
  firstOf,
  isObject,
  optionalList,
  wordsOf,
} from './read.ts'

export const individualAdapters: Adapters = { 'individual-ranking': compareIndividual }

function compareIndividual(vectorCase: VectorCase): string[] {
  const rule = asObject(vectorCase['rule'] ?? vectorCase['rules'], 'rule')
  const { places } = individualRanking({
    performances: asList(vectorCase['rows'], 'rows').map(performanceOf),
    rules: individualRules(rule),
    external: optionalList(vectorCase['external']).map((each) => asName(each, 'external')),
  })
  const published = asPublished(vectorCase['expected'], 'expected').map(expectedRow)
  const columns = columnsOf(vectorCase, rule)
  return [...published.flatMap((row) => compareRow(row, places, columns)), ...compareOrder(published, places)]
}

function performanceOf(row: Json): Performance {
  if (isObject(row)) {
    return { entrant: asName(firstOf(row, ['entrant', 'name', 'id']), 'entrant'), ...recordedIn(row) }
  }
  const [entrant, value, extra] = asList(row, 'row')
  return {
    entrant: asName(entrant, 'entrant'),
    ...(isObject(value) ? recordedIn(value) : resultOf(value)),
    ...(extra === undefined ? {} : extrasOf(extra)),
  }
}

/** `{hits: 8, time: 42.1}`: the time goes with the hits; `{time: 60, penalties: 2}`: the time is the result. */
function recordedIn(row: JsonObject): Omit<Performance, 'entrant'> {
  const own = firstOf(row, [
    'status',
    'result',
    'value',
    'points',
    'hits',
    'score',
    'attempts',
    'series',
    'distance',
  ])
  if (own === undefined) return { ...resultOf(row['time']), ...extrasOf({ ...row, time: null }) }
  return { ...resultOf(own), ...extrasOf(row) }
}

/** 10.51, [7.1, null, 6.9], "DNF"; an attempt that is not a number was not valid. */
function resultOf(value: Json | undefined): Omit<Performance, 'entrant'> {
  if (Array.isArray(value)) return { attempts: value.map((each) => (isRecorded(each) ? each : null)) }
  if (value === undefined || value === null) return { status: 'DNS' }
  const status = STATUS_NAMES[wordsOf(value).toUpperCase()]
  if (status) return { status }
  if (isRecorded(value)) return { result: value }
  const seconds = secondsOf(wordsOf(value))
  if (seconds !== undefined) return { result: seconds }
  throw new Error(`"${JSON.stringify(value)}" is neither a result nor a status`)
}

const STATUS_NAMES: Readonly<Record<string, Status>> = {
  ...Object.fromEntries(STATUSES.map((status) => [status, status])),
  DSQ: 'DQ',
  NH: 'NM',
}

/** `1:02.50` and `1:00:02` in seconds, exact. */
function secondsOf(text: string): string | undefined {
  const [, hours = '0', minutes, seconds, rest = ''] =
    /^(?:(\d+):)?(\d+):(\d{2})((?:[.,]\d+)?)$/.exec(text.trim()) ?? []
  if (minutes === undefined) return undefined
  return `${Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)}${rest}`
}

function isRecorded(value: Json): value is Recorded {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+([.,]\d+)?$/.test(value.trim()))
}

function readTime(value: Json): Recorded | undefined {
  return isRecorded(value) ? value : secondsOf(wordsOf(value))
}

/** The third field of a row: the time that goes with points or hits. */
function extrasOf(extra: Json): Pick<Performance, 'time' | 'faults'> {
  if (!isObject(extra)) return isRecorded(extra) ? { time: extra } : {}
  const time = extra['time'] ?? undefined
  if (time !== undefined && readTime(time) === undefined)
    throw new Error(`the time ${JSON.stringify(time)} is not a time`)
  const faults = firstOf(extra, ['faults', 'penalties', 'misses'])
  return {
    ...(time === undefined ? {} : { time: readTime(time) }),
    ...(typeof faults === 'number' ? { faults } : {}),
  }
}

type Published = { entrant: string; rank: Json; values: Json[] }

function expectedRow(row: Json): Published {
  if (isObject(row)) {
    const value = firstOf(row, ['points', 'teamPoints', 'value', 'official', 'result'])
    const entrant = asName(firstOf(row, ['entrant', 'name', 'team']), 'entrant')
    return { entrant, rank: row['rank'] ?? null, values: value === undefined ? [] : [value] }
  }
  const [entrant, rank, ...values] = asList(row, 'expected row')
  return { entrant: asName(entrant, 'entrant'), rank: rank ?? null, values }
}

type Column = 'result' | 'placePoints'

/** `[entrant, rank, team points]`: the words after the rank say what else is published. */
function columnsOf(vectorCase: VectorCase, rule: JsonObject): Column[] {
  const words = wordsOf(vectorCase['expectedRow']).replace(/[[\]]/g, '').split(',').slice(2)
  const hasPoints = rule['placePoints'] !== undefined
  if (words.length === 0) return [hasPoints ? 'placePoints' : 'result']
  return words.map((word) => (/point/i.test(word) && hasPoints ? 'placePoints' : 'result'))
}

function compareRow(
  { entrant, rank, values }: Published,
  places: readonly IndividualPlace[],
  columns: Column[],
): string[] {
  const own = places.find((place) => place.entrant === entrant)
  if (!own) return [`${entrant} has no place`]
  const ranks = difference(`${entrant} rank`, own.rank, rank)
  const others = values.flatMap((value, index) => {
    if (value === null) return []
    // Whoever has no rank has no points either, whether the table writes nothing or 0.
    const ours = own[columns[index] ?? 'result'] ?? (own.rank === null ? '0' : undefined)
    if (ours !== undefined && isSamePrinted(ours, asNumber(value, 'value'))) return []
    return difference(`${entrant} ${columns[index] ?? 'result'}`, ours ?? null, value)
  })
  return [...ranks, ...others]
}

/** A third has no end in decimals: then the published figure is ours rounded to as many decimals as it has. */
function isSamePrinted(ours: string, published: number): boolean {
  if (compareFractions(exact(ours), exact(published)) === 0) return true
  const decimals = /\.(\d+)$/.exec(String(published))?.[1]?.length ?? 0
  const isEndless = ours.includes('/')
  const step = exact(`1/${10 ** decimals}`)
  return isEndless && compareFractions(roundTo(exact(ours), step, 'halfUp'), exact(published)) === 0
}

/** The order of the rows counts too, also of those without a rank; entrants who share a place may stand either way. */
function compareOrder(published: readonly Published[], places: readonly IndividualPlace[]): string[] {
  const group = (entrant: string): string => {
    const own = places.find((place) => place.entrant === entrant)
    return own ? `${own.rank ?? own.status}` : entrant
  }
  const ours = places
    .map(({ entrant }) => entrant)
    .filter((entrant) => published.some((row) => row.entrant === entrant))
  const theirs = published.map(({ entrant }) => entrant)
  return difference('order of places', ours.map(group), theirs.map(group))
}
