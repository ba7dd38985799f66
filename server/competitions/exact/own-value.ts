/**
 * What a record holds under a name, without what every object inherits: a team may be called "constructor". Browsers
 * of 2020 do not know `Object.hasOwn`.
 */
export function ownValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  if (record === undefined) return undefined
  return Object.prototype.propertyIsEnumerable.call(record, name) ? record[name] : undefined
}
