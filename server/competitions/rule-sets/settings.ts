import type { Message } from '#server/kit/messages/message.ts'
import { RULE_SET_PARTS, type RuleSet } from './rule-set.ts'
import { contestSettingMeanings } from './contest-setting-meanings.ts'
import { eventSettingMeanings } from './event-setting-meanings.ts'
import { tableSettingMeanings } from './table-setting-meanings.ts'

/** One thing a regulation decides: where it stands in the rule set, its value, and what it means in one sentence. */
export type Setting = { path: string; value: unknown; meaning: Message | undefined }

const MEANINGS: Readonly<Record<string, Message>> = {
  ...tableSettingMeanings,
  ...eventSettingMeanings,
  ...contestSettingMeanings,
}

/** Lists explained as a whole: what is inside is the value, not a setting of its own. */
const WHOLE: ReadonlySet<string> = new Set([
  'divisions.divisions',
  'duel.makes',
  'swiss.points',
  'skill.scale',
  'skill.medals.fewStarters',
  'mastery.stages',
])

/** Every setting of a rule set in the order of its parts; a setting without a meaning is a mistake a test catches. */
export function settingsOf(ruleSet: RuleSet): Setting[] {
  return RULE_SET_PARTS.flatMap((part) => settingsUnder(part, ruleSet[part]))
}

function settingsUnder(path: string, value: unknown): Setting[] {
  if (value === undefined) return []
  const meaning = MEANINGS[path]
  const inside = WHOLE.has(path) ? [] : insideOf(value)
  const own = meaning || inside.length === 0 ? [{ path, value, meaning }] : []
  return [...own, ...inside.flatMap(([name, each]) => settingsUnder(`${path}.${name}`, each))]
}

/** Names and values below: of an object, and of the objects inside a list (a head-to-head block among criteria). */
function insideOf(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.filter((each) => typeof each === 'object').flatMap(insideOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
}
